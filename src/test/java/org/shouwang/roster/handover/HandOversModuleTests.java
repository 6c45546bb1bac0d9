package org.shouwang.roster.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.StandingClock;
import org.shouwang.TestClock;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.registry.BuildingId;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.Post;
import org.shouwang.roster.PostFacts;
import org.shouwang.roster.PostId;
import org.shouwang.roster.PostKind;
import org.shouwang.roster.Posts;
import org.shouwang.roster.RosterFixtures;
import org.shouwang.roster.Rosters;
import org.shouwang.roster.Served;
import org.shouwang.roster.Shift;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** A shift ends with its note, and the next one signs for it. */
@ModuleTest
@StandingClock
class HandOversModuleTests {

    @Autowired Rosters rosters;
    @Autowired Volunteers volunteers;
    @Autowired Posts posts;
    @Autowired CheckIns checkIns;
    @Autowired HandOvers handOvers;
    @Autowired TestClock clock;
    RosterFixtures here;
    Served served;
    Volunteer morning;
    Volunteer noon;
    Post gate;
    Shift first;
    Shift second;

    @BeforeEach
    void twoShiftsAtAGate() {
        clock.set(java.time.Instant.parse("2022-05-14T00:00:00Z"));
        here = rosters.inNewArea();
        served = new Served(here, checkIns, clock);
        morning = here.volunteer("陆远山");
        noon = here.volunteer("唐望舒");
        gate = here.post("东门");
        first = here.shift(gate, 0, 2, 1);
        second = here.shift(gate, 2, 2, 1);
        served.comes(noon, second);
        served.comes(morning, first);
        clock.set(first.until().minus(Duration.ofMinutes(10)));
    }

    private <T> T as(Volunteer who, ScopedValue.CallableOp<T, RuntimeException> act) {
        return here.as(here.people().actor(who), act);
    }

    private HandOver written(HandOverNote note) {
        return as(morning, () -> handOvers.write(HandOverId.next(), first.id(), note, Set.of(), clock.instant()));
    }

    private static HandOverNote busy(String... tasks) {
        return new HandOverNote(false, "3 号楼送菜车来过", "扫码枪没电", List.of(tasks), "钥匙 2 把，口罩 1 盒");
    }

    @Test
    void the_next_shift_is_asked_to_sign_and_its_name_and_time_stand_there() {
        assertThat(as(morning, () -> handOvers.mineToWrite())).extracting(Unwritten::shift).containsExactly(first.id());
        var note = written(busy("给 302 送药"));
        assertThat(as(morning, () -> handOvers.mineToWrite())).isEmpty();
        assertThat(as(noon, () -> handOvers.waitingForMe())).extracting(HandOver::id).containsExactly(note.id());
        assertThat(as(morning, () -> handOvers.waitingForMe())).isEmpty();
        var signed = as(noon, () -> handOvers.acknowledge(note.id()));
        assertThat(signed.acknowledger()).isEqualTo("唐望舒");
        assertThat(signed.acknowledgedAt()).isEqualTo(clock.instant());
        assertThat(signed.writer()).isEqualTo("陆远山");
        clock.pass(Duration.ofMinutes(5));
        assertThat(as(noon, () -> handOvers.acknowledge(note.id())).acknowledgedAt()).as("the first signature stays").isEqualTo(signed.acknowledgedAt());
    }

    @Test
    void a_quiet_shift_needs_one_tick_and_anything_else_a_word() {
        assertThat(written(HandOverNote.quiet("钥匙 2 把")).calm()).isTrue();
        assertThatThrownBy(() -> new HandOverNote(false, " ", "", List.of(), "")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.fields()).containsKey("situation"));
    }

    @Test
    void what_is_left_to_do_is_carried_over_until_somebody_ticks_it_off() {
        var note = written(busy("给 302 送药", "修扫码枪"));
        as(noon, () -> handOvers.acknowledge(note.id()));
        var open = as(noon, () -> handOvers.openTasks(gate.id()));
        assertThat(open).extracting(HandOverTask::task).containsExactly("给 302 送药", "修扫码枪");
        clock.set(second.until());
        as(noon, () -> handOvers.write(HandOverId.next(), second.id(), busy("对讲机充电"), Set.of(open.getFirst().id()), clock.instant()));
        assertThat(as(noon, () -> handOvers.openTasks(gate.id()))).extracting(HandOverTask::task).containsExactly("修扫码枪", "对讲机充电");
        var ticked = as(noon, () -> handOvers.tasksOf(List.of(note))).getFirst();
        assertThat(ticked.doer()).isEqualTo("唐望舒");
        as(morning, () -> {
            handOvers.tick(ticked.id());
            return null;
        });
        assertThat(as(noon, () -> handOvers.tasksOf(List.of(note))).getFirst().doer()).as("who did it first").isEqualTo("唐望舒");
    }

    @Test
    void the_same_note_again_changes_nothing_and_a_second_one_is_refused_by_name() {
        var id = HandOverId.next();
        var note = busy("修扫码枪");
        for (int time = 0; time < 2; time++) {
            as(morning, () -> handOvers.write(id, first.id(), note, Set.of(), clock.instant()));
        }
        assertThat(as(morning, () -> handOvers.openTasks(gate.id()))).hasSize(1);
        assertThatThrownBy(() -> written(busy())).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.text().key()).isEqualTo("roster.hand-over.already"));
    }

    @Test
    void nobody_signs_for_the_own_note_and_nobody_who_has_no_part_in_it() {
        var note = written(busy());
        var stranger = here.volunteer("韩北辰");
        assertThatThrownBy(() -> as(morning, () -> handOvers.acknowledge(note.id()))).hasMessage("roster.hand-over.own");
        assertThatThrownBy(() -> as(stranger, () -> handOvers.acknowledge(note.id()))).hasMessage("roster.hand-over.not-next");
        assertThatThrownBy(() -> as(stranger, () -> handOvers.get(note.id()))).hasMessage("roster.hand-over.not-yours");
        assertThatThrownBy(() -> as(stranger, () -> handOvers.write(HandOverId.next(), second.id(), busy(), Set.of(), clock.instant())))
                .hasMessage("roster.hand-over.not-yours");
        assertThatThrownBy(() -> as(noon, () -> handOvers.write(HandOverId.next(), second.id(), busy(), Set.of(), clock.instant())))
                .hasMessage("roster.hand-over.early");
    }

    @Test
    void where_nobody_follows_the_coordinator_takes_over_and_sees_how_long_it_has_waited() {
        var note = written(busy());
        var coordinator = TestAreas.someone(here.people().area().id(), Role.COORDINATOR);
        clock.set(second.until().plus(Duration.ofHours(1)));
        assertThat(here.as(coordinator, () -> handOvers.open())).extracting(HandOver::id).containsExactly(note.id());
        assertThat(here.as(coordinator, () -> handOvers.unwritten())).extracting(Unwritten::shift).containsExactly(second.id());
        assertThat(here.as(coordinator, () -> handOvers.acknowledge(note.id())).acknowledger()).isEqualTo("测试COORDINATOR");
        assertThat(here.as(coordinator, () -> handOvers.open())).isEmpty();
    }

    @Test
    void a_coordinator_of_one_building_sees_the_hand_overs_of_its_posts_only() {
        var mine = BuildingId.next();
        var inside = here.here(() -> posts.add(PostId.next(), new PostFacts("5号楼", PostKind.ORDER, "", mine, Set.of(), org.shouwang.roster.limits.Risk.CLEAN, false, null, "")));
        var shift = here.shift(inside, 0, 2, 1);
        var there = here.volunteer("韩北辰");
        served.comes(there, shift);
        clock.set(shift.until());
        var noted = as(there, () -> handOvers.write(HandOverId.next(), shift.id(), busy(), Set.of(), clock.instant()));
        written(busy());
        Actor narrowed = TestAreas.narrowed(here.people().area().id(), Role.COORDINATOR, mine.value());
        assertThat(here.as(narrowed, () -> handOvers.open())).extracting(HandOver::id).containsExactly(noted.id());
    }

    @Test
    void the_notes_of_a_post_are_paged_the_newest_first_and_lose_the_name_of_who_is_erased() {
        written(busy());
        clock.set(second.until());
        as(noon, () -> handOvers.write(HandOverId.next(), second.id(), busy(), Set.of(), clock.instant()));
        var page = as(noon, () -> handOvers.history(gate.id(), null, 1));
        assertThat(page.rows()).extracting(HandOver::writer).containsExactly("唐望舒");
        assertThat(as(noon, () -> handOvers.history(gate.id(), page.next(), 1)).rows()).extracting(HandOver::writer).containsExactly("陆远山");
        as(morning, () -> {
            volunteers.erase(morning.id());
            return null;
        });
        assertThat(as(noon, () -> handOvers.history(gate.id(), null, 5)).rows()).extracting(HandOver::writer).containsExactly("唐望舒", "");
    }
}
