package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestClock;
import org.shouwang.roster.limits.RosterRule;
import org.springframework.beans.factory.annotation.Autowired;

/** Many people on few seats, and one person on two phones, truly at once. */
@RosterTest
class GrabbingTogetherModuleTests {

    private static final int PEOPLE = 40;
    private static final int SEATS = 7;

    @Autowired Rosters rosters;
    @Autowired TestClock clock;
    RosterFixtures here;

    @BeforeEach
    void aCommunity() {
        clock.set(LocalDate.of(2022, 5, 14).atTime(10, 0).atZone(TestAreas.ZONE).toInstant());
        here = rosters.inNewArea();
    }

    private static List<Outcome> together(List<Callable<Outcome>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = acts.stream().map(act -> threads.submit(() -> {
                start.await();
                return act.call();
            })).toList();
            var outcomes = new ArrayList<Outcome>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    @Test
    void forty_people_on_seven_seats_are_seven_seated_and_everybody_else_has_a_number_of_the_own() throws Exception {
        var shift = here.shift(here.post("东门"), 0, 2, SEATS);
        here.open(clock.instant(), shift);
        var people = here.volunteers(PEOPLE);
        var outcomes = together(people.stream().<Callable<Outcome>>map(who -> () -> here.grabs(who, shift)).toList());
        assertThat(outcomes).filteredOn(outcome -> outcome instanceof Outcome.Taken).hasSize(SEATS).doesNotHaveDuplicates();
        assertThat(outcomes).filteredOn(outcome -> outcome instanceof Outcome.StandingBy).extracting(outcome -> ((Outcome.StandingBy) outcome).place())
                .containsExactlyInAnyOrderElementsOf(java.util.stream.IntStream.rangeClosed(1, PEOPLE - SEATS).boxed().toList());
        assertThat(here.now(shift).taken()).isEqualTo(SEATS);
        assertThat(here.now(shift).waiting()).isEqualTo(PEOPLE - SEATS);
    }

    @Test
    void two_phones_of_one_person_do_not_get_more_together_than_one_does() throws Exception {
        var who = here.volunteer("陆远山");
        var east = here.post("东门");
        var west = here.post("西门");
        for (int day = 0; day < 5; day++) {
            var one = here.shift(east, 24 * day, 2, 3);
            var overlapping = here.shift(west, 24 * day + 1, 2, 3);
            here.open(clock.instant(), one, overlapping);
            var outcomes = together(List.of(() -> here.grabs(who, one), () -> here.grabs(who, overlapping)));
            assertThat(outcomes).filteredOn(outcome -> outcome instanceof Outcome.Taken).hasSize(1);
            assertThat(outcomes).filteredOn(outcome -> outcome instanceof Outcome.Refused refused && refused.why().rule() == RosterRule.OVERLAP).hasSize(1);
        }
    }

    @Test
    void a_quota_holds_on_two_phones_and_a_repeated_request_is_one() throws Exception {
        var who = here.volunteer("陆远山");
        var post = here.post("东门");
        var one = here.shift(post, 0, 2, 3);
        var two = here.shift(post, 24, 2, 3);
        here.open(new OpeningFacts("晚八点", clock.instant(), 1, 0, null), one, two);
        assertThat(together(List.of(() -> here.grabs(who, one), () -> here.grabs(who, two)))).filteredOn(outcome -> outcome instanceof Outcome.Taken).hasSize(1);

        var other = here.volunteer("唐望舒");
        var request = RequestId.next();
        var answers = together(List.of(() -> here.grabs(other, one, request), () -> here.grabs(other, one, request), () -> here.grabs(other, one, request)));
        assertThat(answers).allMatch(answers.getFirst()::equals);
    }
}
