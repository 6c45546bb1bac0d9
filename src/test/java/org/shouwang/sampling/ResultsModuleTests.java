package org.shouwang.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ResultsModuleTests {

    @Autowired SamplingFixtures fixtures;
    @Autowired Results results;
    @Autowired Tubes tubes;
    @Autowired Own own;
    SamplingFixtures.Home home;
    Actor colleague;
    Round round;
    Site site;
    List<UUID> people;
    String tube;

    @BeforeEach
    void aTubeWithFourPeopleInIt() {
        home = fixtures.home();
        home.building("5号楼");
        people = new ArrayList<>();
        home.register.household("5-1-101", "张晓明", "张雨").residents().forEach(one -> people.add(one.id().value()));
        home.register.household("5-1-201", "李春", "李芳").residents().forEach(one -> people.add(one.id().value()));
        colleague = TestAreas.someone(home.register.area().id(), Role.COORDINATOR);
        round = home.running();
        site = home.site(round, "东门", 1);
        tube = home.tube();
        people.forEach(person -> home.sample(round, site, person, tube));
    }

    private Tube enter(Result result) {
        return home.here(() -> results.enter(round.id(), tube, result));
    }

    private List<Round> followUps() {
        return home.here(() -> fixtures.rounds.followUps(round.id()));
    }

    @Test
    void a_negative_tube_closes_its_people() {
        assertThat(enter(Result.NEGATIVE).state()).isEqualTo(TubeState.CLEAR);
        assertThat(enter(Result.NEGATIVE).state()).as("said again").isEqualTo(TubeState.CLEAR);
        assertThat(home.here(() -> own.rounds(java.util.Set.of(people.getFirst()))).getFirst().step()).isEqualTo(Own.Step.NEGATIVE);
        assertThat(followUps()).isEmpty();
    }

    @Test
    void a_positive_is_said_by_two_people() {
        assertThat(enter(Result.POSITIVE).state()).isEqualTo(TubeState.CLAIMED);
        assertThat(enter(Result.POSITIVE).state()).as("one person twice is one person").isEqualTo(TubeState.CLAIMED);
        assertThat(followUps()).isEmpty();
        assertThat(home.as(colleague, () -> results.enter(round.id(), tube, Result.POSITIVE)).state()).isEqualTo(TubeState.FOLLOW_UP);
        assertThat(followUps()).hasSize(1);
    }

    @Test
    void a_second_person_who_reads_otherwise_is_heard_first() {
        enter(Result.POSITIVE);
        assertThatThrownBy(() -> home.as(colleague, () -> results.enter(round.id(), tube, Result.NEGATIVE))).isInstanceOf(Problem.class);
        home.as(colleague, () -> results.withdraw(round.id(), tube));
        assertThat(home.as(colleague, () -> results.enter(round.id(), tube, Result.NEGATIVE)).state()).isEqualTo(TubeState.CLEAR);
    }

    @Test
    void a_negative_by_mistake_becomes_a_claim_and_nothing_undoes_a_follow_up() {
        enter(Result.NEGATIVE);
        assertThat(enter(Result.POSITIVE).state()).isEqualTo(TubeState.CLAIMED);
        home.as(colleague, () -> results.enter(round.id(), tube, Result.POSITIVE));
        assertThatThrownBy(() -> enter(Result.NEGATIVE)).isInstanceOf(Problem.class);
    }

    @Test
    void the_people_of_a_pool_are_sampled_alone_and_released_by_the_result_itself() {
        var guest = new TableEvent.Register(UUID.randomUUID(), null, new Guest("路人", "19900000000"), tube, site.id(), 1, fixtures.clock.instant());
        home.here(() -> fixtures.sampling.register(round.id(), guest));
        enter(Result.INVALID);
        var followUp = followUps().getFirst();
        assertThat(home.count(followUp)).isEqualTo(new Count(5, 0, 0, 0, 5, 0));
        assertThat(home.here(() -> own.rounds(java.util.Set.of(people.getFirst())))).extracting(Own.OwnRound::step)
                .containsExactlyInAnyOrder(Own.Step.DUE, Own.Step.AGAIN);
        var alone = new ArrayList<String>();
        var all = new ArrayList<>(people);
        all.add(guest.id());
        for (var person : all) {
            var label = home.tube();
            alone.add(label);
            var event = new TableEvent.Register(UUID.randomUUID(), person, null, label, null, 0, fixtures.clock.instant());
            assertThat(home.here(() -> fixtures.sampling.register(followUp.id(), event))).isEqualTo(
                    new Answer(event.id(), Outcome.TAKEN, new TubeFill(label, 1, 1, true)));
        }
        for (var label : alone.subList(1, alone.size())) {
            home.here(() -> results.enter(followUp.id(), label, Result.NEGATIVE));
        }
        assertThat(home.here(() -> fixtures.rounds.get(followUp.id())).state()).isEqualTo(RoundState.RUNNING);
        home.here(() -> results.enter(followUp.id(), alone.getFirst(), Result.POSITIVE));
        home.as(colleague, () -> results.enter(followUp.id(), alone.getFirst(), Result.POSITIVE));
        assertThat(home.here(() -> fixtures.rounds.get(followUp.id())).state()).as("everybody has an answer").isEqualTo(RoundState.CLOSED);
        assertThat(home.here(() -> own.rounds(java.util.Set.of(people.getFirst())))).extracting(Own.OwnRound::step).contains(Own.Step.POSITIVE);
        assertThat(home.here(() -> own.rounds(java.util.Set.of(people.get(1))))).extracting(Own.OwnRound::step).contains(Own.Step.NEGATIVE);
    }

    @Test
    void a_box_leaves_when_the_hand_counts_what_the_program_counts_and_its_tubes_cannot_be_taken_back() {
        home.here(() -> fixtures.sampling.take(round.id(), List.of(new TableEvent.Close(UUID.randomUUID(), tube, fixtures.clock.instant()))));
        assertThatThrownBy(() -> home.here(() -> tubes.pack(BoxId.next(), round.id(), site.id(), 1, 3))).isInstanceOf(Problem.class);
        var box = BoxId.next();
        assertThat(home.here(() -> tubes.pack(box, round.id(), site.id(), 1, 4)).number()).isEqualTo(1);
        assertThat(home.here(() -> tubes.pack(box, round.id(), site.id(), 1, 4)).number()).as("the same box again").isEqualTo(1);
        assertThat(home.here(() -> tubes.unpacked(round.id(), site.id()))).isEmpty();
        var inside = home.here(() -> tubes.specimens(tube)).getFirst();
        assertThat(home.here(() -> fixtures.sampling.undo(round.id(), new TableEvent.Undo(UUID.randomUUID(), inside.id().value(), fixtures.clock.instant()))).outcome())
                .isEqualTo(Outcome.TUBE_LEFT);
        assertThat(home.count(round).sampled()).isEqualTo(4);
    }

    @Test
    void what_the_laboratory_said_is_sealed_in_the_database() {
        enter(Result.INVALID);
        assertThat(home.here(() -> tubes.find(tube)).orElseThrow().result()).isEqualTo(Result.INVALID);
        assertThat(tube).isEqualTo(home.here(() -> tubes.find(tube)).orElseThrow().toString());
    }

    @Test
    void a_building_that_is_clean_is_called_before_one_that_is_not() {
        var clean = new RoundBuilding(org.shouwang.registry.BuildingId.next(), Level.CLEAN, 10, false, null);
        var controlled = new RoundBuilding(org.shouwang.registry.BuildingId.next(), Level.CONTROLLED, 10, false, null);
        var closed = new RoundBuilding(org.shouwang.registry.BuildingId.next(), Level.CLOSED, 20, true, null);
        var order = CallUpOrder.of(List.of(closed, controlled, clean), java.util.Map.of(clean.building(), 61, controlled.building(), 10, closed.building(), 10),
                List.of(site), 60);
        assertThat(order).extracting(RoundBuilding::building).containsExactly(clean.building(), controlled.building());
        assertThat(order.getFirst().callUp().until()).isEqualTo(site.facts().opens().plus(java.time.Duration.ofMinutes(65))).isEqualTo(order.getLast().callUp().from());
    }
}
