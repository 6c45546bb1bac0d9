package org.shouwang.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.roster.BatchId;
import org.shouwang.roster.PostFacts;
import org.shouwang.roster.PostId;
import org.shouwang.roster.PostKind;
import org.shouwang.roster.Posts;
import org.shouwang.roster.RoundPattern;
import org.shouwang.roster.Shift;
import org.shouwang.roster.Shifts;
import org.springframework.beans.factory.annotation.Autowired;

/** Posts are manned for the rounds that are planned, without typing their hours again. */
@WholeProgramTest
class ShiftsForRoundsTests {

    @Autowired SamplingFixtures fixtures;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    SamplingFixtures.Home home;
    Instant morning;
    RoundPattern pattern;

    @BeforeEach
    void aPost() {
        home = fixtures.home();
        home.building("5号楼");
        home.lives("5-1-101", "张晓明");
        var tomorrow = LocalDate.ofInstant(fixtures.clock.instant(), TestAreas.ZONE).plusDays(1);
        morning = tomorrow.atTime(7, 0).atZone(TestAreas.ZONE).toInstant();
        var post = here(() -> posts.add(PostId.next(), PostFacts.of("采样点秩序", PostKind.ORDER)));
        pattern = new RoundPattern(Set.of(post.id()), tomorrow, tomorrow.plusDays(6), 3);
    }

    private <T> T here(ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(home.coordinator, home.register.area().id(), act);
    }

    private void site(Round round, String name, int afterMorning, int hours) {
        var opens = morning.plus(Duration.ofHours(afterMorning));
        here(() -> fixtures.rounds.addSite(SiteId.next(), round.id(), new SiteFacts(name, null, 2, opens, opens.plus(Duration.ofHours(hours)))));
    }

    @Test
    void one_is_made_for_each_round_and_day_and_all_are_undone_in_one_go() {
        var first = home.planned();
        site(first, "广场", 1, 3);
        site(first, "南门", 0, 2);
        site(first, "广场第二天", 24, 2);
        site(home.planned(), "广场", 48, 4);
        site(home.planned(), "以后", 24 * 9, 4);
        var batch = BatchId.next();
        var made = here(() -> shifts.make(batch, "采样", pattern));
        assertThat(made).extracting(Shift::from).containsExactly(morning, morning.plus(Duration.ofHours(24)), morning.plus(Duration.ofHours(48)));
        assertThat(made).extracting(Shift::until).containsExactly(morning.plus(Duration.ofHours(4)), morning.plus(Duration.ofHours(26)), morning.plus(Duration.ofHours(52)));
        assertThat(made).allMatch(shift -> shift.seats() == 3);
        assertThat(here(() -> shifts.make(batch, "采样", pattern))).as("the same again").isEqualTo(made);
        assertThat(here(() -> shifts.undo(batch))).isEqualTo(3);
    }

    @Test
    void where_no_round_is_to_come_it_says_so() {
        assertThatThrownBy(() -> here(() -> shifts.make(BatchId.next(), "采样", pattern))).isInstanceOf(Problem.class);
        var over = home.running();
        site(over, "广场", 0, 2);
        var batch = BatchId.next();
        var made = here(() -> shifts.make(batch, "采样", pattern));
        here(() -> fixtures.rounds.close(over.id()));
        assertThatThrownBy(() -> here(() -> shifts.make(BatchId.next(), "采样", pattern))).isInstanceOf(Problem.class);
        assertThat(here(() -> shifts.make(batch, "采样", pattern))).as("what was made stays made").hasSize(1).isEqualTo(made);
    }
}
