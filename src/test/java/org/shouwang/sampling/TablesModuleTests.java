package org.shouwang.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class TablesModuleTests {

    @Autowired SamplingFixtures fixtures;
    SamplingFixtures.Home home;
    Round round;
    Site site;
    List<UUID> people;

    @BeforeEach
    void aRoundOfTwelvePeopleInSixHouseholds() {
        home = fixtures.home();
        home.building("5号楼");
        people = new ArrayList<>();
        for (int floor = 1; floor <= 6; floor++) {
            home.register.household("5-1-" + floor + "01", "张晓明", "张雨").residents().forEach(one -> people.add(one.id().value()));
        }
        round = home.running();
        site = home.site(round, "东门", 2);
    }

    @Test
    void a_tube_closes_by_itself_when_it_is_full() {
        var tube = home.tube();
        for (int n = 0; n < 10; n++) {
            assertThat(home.sample(round, site, people.get(n), tube)).isEqualTo(Outcome.TAKEN);
        }
        assertThat(home.sample(round, site, people.get(10), tube)).isEqualTo(Outcome.TUBE_FULL);
        assertThat(home.count(round)).isEqualTo(new Count(12, 10, 0, 0, 2, 0));
    }

    @Test
    void nobody_is_sampled_twice_in_a_round() {
        assertThat(home.sample(round, site, people.getFirst(), home.tube())).isEqualTo(Outcome.TAKEN);
        assertThat(home.sample(round, site, people.getFirst(), home.tube())).isEqualTo(Outcome.TWICE);
        assertThat(home.count(round).sampled()).isEqualTo(1);
    }

    @Test
    void the_same_event_gets_the_same_answer_however_often_it_comes() {
        var event = home.register(site, people.getFirst(), home.tube());
        for (int n = 0; n < 3; n++) {
            assertThat(home.here(() -> fixtures.sampling.register(round.id(), event)).outcome()).isEqualTo(Outcome.TAKEN);
        }
        var refused = home.register(site, people.getFirst(), home.tube());
        assertThat(home.here(() -> fixtures.sampling.register(round.id(), refused)).outcome()).isEqualTo(Outcome.TWICE);
        home.here(() -> fixtures.sampling.undo(round.id(), new TableEvent.Undo(UUID.randomUUID(), event.id(), event.at())));
        assertThat(home.here(() -> fixtures.sampling.register(round.id(), refused)).outcome()).as("an answer is not thought over").isEqualTo(Outcome.TWICE);
        assertThat(home.here(() -> fixtures.sampling.register(round.id(), event)).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(home.count(round).sampled()).as("taken back stays taken back").isZero();
    }

    @Test
    void a_tube_of_another_site_is_noticed_and_so_is_one_that_was_closed() {
        var other = home.site(round, "西门", 1);
        var tube = home.tube();
        home.sample(round, site, people.getFirst(), tube);
        assertThat(home.sample(round, other, people.get(1), tube)).isEqualTo(Outcome.TUBE_ELSEWHERE);
        assertThat(home.here(() -> fixtures.sampling.take(round.id(), List.of(new TableEvent.Close(UUID.randomUUID(), tube, fixtures.clock.instant()))))
                .getFirst().tube().closed()).isTrue();
        assertThat(home.sample(round, site, people.get(2), tube)).isEqualTo(Outcome.TUBE_CLOSED);
    }

    @Test
    void a_tube_of_an_earlier_round_is_none_of_this_one() {
        var tube = home.tube();
        home.sample(round, site, people.getFirst(), tube);
        home.here(() -> fixtures.rounds.close(round.id()));
        var next = home.running();
        assertThat(home.sample(next, home.site(next, "东门", 1), people.get(1), tube)).isEqualTo(Outcome.TUBE_ELSEWHERE);
    }

    @Test
    void who_is_taken_back_is_due_again_and_the_tube_has_room_again() {
        var tube = home.tube();
        var events = people.subList(0, 10).stream().map(person -> home.register(site, person, tube)).toList();
        home.here(() -> fixtures.sampling.take(round.id(), List.copyOf(events)));
        var undo = new TableEvent.Undo(UUID.randomUUID(), events.getLast().id(), fixtures.clock.instant());
        assertThat(home.here(() -> fixtures.sampling.undo(round.id(), undo)).tube()).isEqualTo(new TubeFill(tube, 9, 10, false));
        assertThat(home.count(round).missing()).isEqualTo(3);
        assertThat(home.sample(round, site, people.get(11), tube)).isEqualTo(Outcome.TAKEN);
        assertThat(home.sample(round, site, people.get(9), home.tube())).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void what_is_taken_back_before_it_comes_in_never_counts() {
        var event = home.register(site, people.getFirst(), home.tube());
        home.here(() -> fixtures.sampling.undo(round.id(), new TableEvent.Undo(UUID.randomUUID(), event.id(), event.at())));
        assertThat(home.here(() -> fixtures.sampling.register(round.id(), event)).outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(home.count(round).sampled()).isZero();
    }

    @Test
    void a_batch_is_judged_in_its_order_and_answered_in_its_order() {
        var tube = home.tube();
        var batch = new ArrayList<TableEvent>();
        people.forEach(person -> batch.add(home.register(site, person, tube)));
        batch.add(home.register(site, people.getFirst(), home.tube()));
        batch.add(home.register(site, UUID.randomUUID(), tube));
        var answers = home.here(() -> fixtures.sampling.take(round.id(), batch)).stream().map(Answer::outcome).toList();
        assertThat(answers.subList(0, 10)).containsOnly(Outcome.TAKEN);
        assertThat(answers.subList(10, 14)).containsExactly(Outcome.TUBE_FULL, Outcome.TUBE_FULL, Outcome.TWICE, Outcome.NOT_DUE);
        assertThat(home.here(() -> fixtures.sampling.take(round.id(), batch)).stream().map(Answer::outcome).toList()).isEqualTo(answers);
    }

    @Test
    void a_guest_is_taken_with_the_least_that_is_needed() {
        var guest = new TableEvent.Register(UUID.randomUUID(), null, new Guest("路人", "19900000000"), home.tube(), site.id(), 1, fixtures.clock.instant());
        assertThat(home.here(() -> fixtures.sampling.register(round.id(), guest)).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(home.count(round)).isEqualTo(new Count(12, 0, 0, 0, 12, 0));
    }

    @Test
    void before_the_start_and_after_the_end_nothing_is_taken_but_what_happened_before_the_end_is() {
        var planned = home.planned();
        assertThat(home.sample(planned, home.site(planned, "东门", 1), people.getFirst(), home.tube())).isEqualTo(Outcome.NOT_RUNNING);
        var late = home.register(site, people.getFirst(), home.tube());
        home.here(() -> fixtures.rounds.close(round.id()));
        assertThat(home.here(() -> fixtures.sampling.register(round.id(), late)).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(home.sample(round, site, people.get(1), home.tube())).isEqualTo(Outcome.NOT_RUNNING);
    }

    @Test
    void a_sampler_of_some_buildings_takes_nobody_of_another() {
        home.building("6号楼");
        var elsewhere = home.lives("6-1-101", "李春");
        var both = home.running();
        var table = home.site(both, "东门", 1);
        var narrowed = TestAreas.narrowed(home.register.area().id(), Role.SAMPLER, home.register.door("5-1-101").building().value());
        assertThat(home.as(narrowed, () -> fixtures.sampling.register(both.id(), home.register(table, elsewhere, home.tube()))).outcome())
                .isEqualTo(Outcome.NOT_DUE);
        assertThat(home.as(narrowed, () -> fixtures.sampling.register(both.id(), home.register(table, people.getFirst(), home.tube()))).outcome())
                .isEqualTo(Outcome.TAKEN);
    }

    @Test
    void one_registration_into_an_open_tube_is_one_statement_and_so_is_a_batch_more() {
        var tube = home.tube();
        home.sample(round, site, people.getFirst(), tube);
        assertThat(StatementCount.of(() -> home.sample(round, site, people.get(1), tube))).hasSize(1);
        var batch = people.subList(2, 8).stream().<TableEvent>map(person -> home.register(site, person, tube)).toList();
        assertThat(StatementCount.of(() -> home.here(() -> fixtures.sampling.take(round.id(), batch)))).hasSize(2);
    }

    @Test
    void two_tables_with_the_same_person_and_two_sites_with_the_same_tube_are_not_both_right() throws Exception {
        var other = home.site(round, "西门", 1);
        for (int n = 0; n < people.size(); n += 2) {
            var person = people.get(n);
            var next = people.get(n + 1);
            var tube = home.tube();
            var mine = List.<TableEvent>of(home.register(site, person, home.tube()), home.register(site, next, tube));
            var theirs = List.<TableEvent>of(home.register(other, next, tube), home.register(other, person, home.tube()));
            var outcomes = atOnce(() -> home.here(() -> fixtures.sampling.take(round.id(), mine)),
                    () -> home.here(() -> fixtures.sampling.take(round.id(), theirs)));
            assertThat(outcomes.stream().filter(Outcome::taken)).hasSize(2);
            assertThat(new HashSet<>(outcomes)).isSubsetOf(Outcome.TAKEN, Outcome.TWICE, Outcome.TUBE_ELSEWHERE);
        }
        assertThat(home.count(round)).isEqualTo(new Count(12, 12, 0, 0, 0, 0));
    }

    @Test
    void ten_tables_that_send_the_same_batch_at_once_are_all_answered_as_the_first() throws Exception {
        var batch = people.stream().<TableEvent>map(person -> home.register(site, person, home.tube())).toList();
        var senders = new ArrayList<Callable<List<Answer>>>();
        for (int n = 0; n < 10; n++) {
            senders.add(() -> home.here(() -> fixtures.sampling.take(round.id(), batch)));
        }
        assertThat(atOnce(senders)).hasSize(120).containsOnly(Outcome.TAKEN);
        assertThat(home.count(round).sampled()).isEqualTo(12);
    }

    @SafeVarargs
    private static List<Outcome> atOnce(Callable<List<Answer>>... senders) throws Exception {
        return atOnce(List.of(senders));
    }

    private static List<Outcome> atOnce(List<Callable<List<Answer>>> senders) throws Exception {
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answers : threads.invokeAll(senders)) {
                answers.get().forEach(answer -> outcomes.add(answer.outcome()));
            }
        }
        return outcomes;
    }
}
