package org.shouwang.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.ModuleTest;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.registry.ActId;
import org.shouwang.registry.DocumentEdit;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.LeftHow;
import org.shouwang.registry.Moves;
import org.shouwang.registry.NewResident;
import org.shouwang.registry.Relation;
import org.shouwang.registry.ResidentFacts;
import org.shouwang.registry.ResidentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class CoverageModuleTests {

    @Autowired SamplingFixtures fixtures;
    @Autowired Missing missing;
    @Autowired Moves moves;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    SamplingFixtures.Home home;
    Round round;
    Site site;

    @BeforeEach
    void twoBuildingsInARoundAndOneThatIsNot() {
        home = fixtures.home();
        home.building("5号楼");
        home.building("6号楼");
        for (var building : List.of("5", "6")) {
            for (int floor = 1; floor <= 3; floor++) {
                home.register.household(building + "-1-" + floor + "01", "张晓明", "张雨");
            }
        }
        round = home.running();
        home.register.building("7号楼");
        home.register.household("7-1-101", "李春", "李芳");
        site = home.site(round, "东门", 1);
    }

    private List<UUID> of(String door) {
        return home.register.here(() -> fixtures.registry.behind(home.register.door(door).id())).getFirst().residents().stream()
                .map(one -> one.id().value()).toList();
    }

    private HouseholdId household(String door) {
        return home.register.here(() -> fixtures.registry.behind(home.register.door(door).id())).getFirst().household().id();
    }

    @Test
    void away_and_exempt_are_no_gap_refused_is_one_with_a_reason() {
        home.here(() -> missing.because(round.id(), of("5-1-101").getFirst(), Reason.AWAY, null, ""));
        home.here(() -> missing.because(round.id(), of("5-1-101").getLast(), Reason.EXEMPT, null, "三天内采过"));
        home.here(() -> missing.because(round.id(), of("5-1-201").getFirst(), Reason.REFUSED, null, ""));
        assertThat(home.count(round)).isEqualTo(new Count(12, 0, 1, 1, 10, 1));
        assertThat(home.here(() -> fixtures.coverage.people(round.id(), DueState.EXEMPT, null, null, 10)).rows().getFirst().reasonWords()).isEqualTo("三天内采过");
        assertThatThrownBy(() -> home.here(() -> missing.because(round.id(), of("5-1-201").getFirst(), Reason.EXEMPT, null, " "))).isInstanceOf(Problem.class);
    }

    @Test
    void who_is_away_until_a_day_is_due_again_on_the_next() {
        var person = of("5-1-101").getFirst();
        var today = LocalDate.now(fixtures.clock.withZone(TestAreas.ZONE));
        home.here(() -> missing.because(round.id(), person, Reason.AWAY, today, ""));
        assertThat(home.count(round).away()).isEqualTo(1);
        assertThatThrownBy(() -> home.here(() -> missing.because(round.id(), person, Reason.AWAY, today.minusDays(1), ""))).isInstanceOf(Problem.class);
        home.here(() -> missing.dueAgain(round.id(), person));
        assertThat(home.count(round).missing()).isEqualTo(12);
    }

    @Test
    void a_sample_counts_more_than_a_reason_and_without_it_the_reason_holds_again() {
        var person = of("5-1-101").getFirst();
        home.here(() -> missing.because(round.id(), person, Reason.AWAY, null, ""));
        var event = home.register(site, person, home.tube());
        home.here(() -> fixtures.sampling.register(round.id(), event));
        assertThat(home.count(round)).isEqualTo(new Count(12, 1, 0, 0, 11, 0));
        home.here(() -> fixtures.sampling.undo(round.id(), new TableEvent.Undo(UUID.randomUUID(), event.id(), event.at())));
        assertThat(home.count(round)).isEqualTo(new Count(12, 0, 0, 1, 11, 0));
    }

    @Test
    void who_moves_in_while_the_round_goes_on_is_due_and_who_leaves_is_not() {
        var child = home.register.here(() -> fixtures.registry.addResident(household("5-1-101"), NewResident.of(ResidentFacts.of("张小", Relation.CHILD))));
        assertThat(home.count(round).due()).isEqualTo(13);
        home.register.does(() -> moves.leave(ActId.next(), Set.of(child.id()), LeftHow.MOVED_OUT, "", ""));
        assertThat(home.count(round).due()).isEqualTo(12);
        home.register.does(() -> moves.comeBack(ActId.next(), child.id()));
        assertThat(home.count(round).due()).isEqualTo(13);
        home.register.does(() -> moves.moveTo(ActId.next(), Set.of(child.id()), household("7-1-101"), Map.of(), ""));
        assertThat(home.count(round).due()).as("a building that is not in the round").isEqualTo(12);
        home.register.does(() -> moves.moveTo(ActId.next(), Set.of(child.id()), household("6-1-101"), Map.of(), ""));
        assertThat(home.here(() -> fixtures.coverage.building(round.id(), home.register.door("6-1-101").building())).due()).isEqualTo(7);
    }

    @Test
    void a_household_that_moves_takes_its_people_along() {
        var id = household("5-1-101");
        var version = home.register.card(id).household().version();
        home.register.does(() -> moves.moveHousehold(ActId.next(), id, version, home.register.door("6-2-101").id(), ""));
        assertThat(home.here(() -> fixtures.coverage.building(round.id(), home.register.door("6-1-101").building())).due()).isEqualTo(8);
        assertThat(home.here(() -> fixtures.coverage.doors(round.id(), home.register.door("6-1-101").building())))
                .containsEntry(home.register.door("6-2-101").id(), new Count(2, 0, 0, 0, 2, 0));
    }

    @Test
    void what_the_register_says_of_being_away_comes_and_goes_with_it_but_leaves_alone_what_people_said() {
        var person = of("5-1-101").getLast();
        isAway(person, true);
        assertThat(home.count(round).away()).isEqualTo(1);
        isAway(person, false);
        assertThat(home.count(round)).isEqualTo(new Count(12, 0, 0, 0, 12, 0));
        home.here(() -> missing.because(round.id(), person, Reason.HOSPITAL, null, ""));
        isAway(person, true);
        isAway(person, false);
        assertThat(home.count(round).away()).isEqualTo(1);
    }

    private void isAway(UUID person, boolean away) {
        var id = new ResidentId(person);
        home.register.does(() -> {
            var resident = fixtures.registry.resident(id).orElseThrow();
            var facts = ResidentFacts.of(resident.facts().name(), resident.facts().relation());
            fixtures.registry.editResident(ActId.next(), id, resident.version(), away ? facts.away(null, null) : facts, new DocumentEdit.Keep());
        });
    }

    @Test
    void two_entries_that_were_one_person_are_due_once_and_the_sample_goes_over() {
        var kept = of("5-1-101").getFirst();
        var gone = of("5-1-101").getLast();
        home.sample(round, site, gone, home.tube());
        home.register.does(() -> moves.mergeResidents(ActId.next(), new ResidentId(kept), new ResidentId(gone), ""));
        assertThat(home.count(round)).isEqualTo(new Count(11, 1, 0, 0, 10, 0));
        assertThat(home.sample(round, site, kept, home.tube())).isEqualTo(Outcome.TWICE);
        var again = of("5-1-201");
        again.forEach(person -> home.sample(round, site, person, home.tube()));
        home.register.does(() -> moves.mergeResidents(ActId.next(), new ResidentId(again.getFirst()), new ResidentId(again.getLast()), ""));
        assertThat(home.count(round)).isEqualTo(new Count(10, 2, 0, 0, 8, 0));
    }

    @Test
    void a_tube_for_one_household_takes_the_people_of_two_that_were_one() {
        home.does(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                "UPDATE sampling.due SET by_household = true WHERE area_id = :area AND round_id = :round")
                .param("area", home.register.area().id().value()).param("round", round.id().value()).update()));
        var tube = home.tube();
        var neighbour = of("5-1-201").getFirst();
        home.sample(round, site, of("5-1-101").getFirst(), tube);
        assertThat(home.sample(round, site, neighbour, tube)).isEqualTo(Outcome.OTHER_HOUSEHOLD);
        home.register.does(() -> moves.merge(ActId.next(), household("5-1-201"), household("5-1-101"), ""));
        assertThat(home.sample(round, site, neighbour, tube)).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void who_is_erased_is_gone_but_the_specimen_stays_counted_in_its_tube() {
        var person = of("5-1-101").getLast();
        var tube = home.tube();
        home.sample(round, site, person, tube);
        home.register.does(() -> moves.erase(ActId.next(), new ResidentId(person), "本人要求"));
        assertThat(home.count(round)).isEqualTo(new Count(11, 0, 0, 0, 11, 0));
        assertThat(home.sample(round, site, of("5-1-101").getFirst(), tube)).isEqualTo(Outcome.TAKEN);
        assertThat(home.here(() -> fixtures.sampling.take(round.id(), List.of(new TableEvent.Close(UUID.randomUUID(), tube, fixtures.clock.instant()))))
                .getFirst().tube().people()).isEqualTo(2);
    }

    @Test
    void a_link_of_one_building_counts_and_changes_only_that() {
        var link = TestAreas.narrowed(home.register.area().id(), Role.LINK, home.register.door("5-1-101").building().value());
        assertThat(home.as(link, () -> fixtures.coverage.whole(round.id())).due()).isEqualTo(6);
        assertThat(home.as(link, () -> fixtures.coverage.buildings(round.id()))).hasSize(1);
        assertThatThrownBy(() -> home.as(link, () -> missing.because(round.id(), of("6-1-101").getFirst(), Reason.AWAY, null, "")))
                .isInstanceOf(Problem.class);
        assertThat(home.count(round).away()).isZero();
    }

    @Test
    void who_is_missing_is_listed_in_house_order_page_by_page() {
        var all = new ArrayList<DuePerson>();
        String cursor = null;
        do {
            var at = cursor;
            var page = home.here(() -> fixtures.coverage.people(round.id(), DueState.MISSING, null, at, 5));
            all.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        assertThat(all).hasSize(12).isSortedAccordingTo(java.util.Comparator.comparing(DuePerson::house));
    }

    @Test
    void coverage_of_everything_costs_one_statement() {
        assertThat(StatementCount.of(() -> home.here(() -> fixtures.coverage.buildings(round.id())))).hasSize(1);
        assertThat(StatementCount.of(() -> home.here(() -> fixtures.coverage.everyDoor(round.id())))).hasSize(1);
    }

    /** What the test knows of somebody. */
    private record Known(boolean lives, boolean sampled, Reason reason) {
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_happens_in_whatever_order_the_four_add_up_and_equal_a_recount(long seed) {
        var random = new Random(seed);
        var known = new HashMap<UUID, Known>();
        var events = new HashMap<UUID, TableEvent.Register>();
        var sent = new ArrayList<TableEvent>();
        for (var building : List.of("5", "6")) {
            for (int floor = 1; floor <= 3; floor++) {
                of(building + "-1-" + floor + "01").forEach(person -> known.put(person, new Known(true, false, null)));
            }
        }
        for (int step = 0; step < 60; step++) {
            var people = new ArrayList<>(known.keySet().stream().sorted().toList());
            var person = people.get(random.nextInt(people.size()));
            var was = known.get(person);
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> {
                    var event = home.register(site, person, home.tube());
                    sent.add(event);
                    var outcome = home.here(() -> fixtures.sampling.register(round.id(), event)).outcome();
                    var due = was.lives() || was.sampled();
                    assertThat(outcome).isEqualTo(!due ? Outcome.NOT_DUE : was.sampled() ? Outcome.TWICE : Outcome.TAKEN);
                    if (outcome.taken()) {
                        events.put(person, event);
                        known.put(person, new Known(was.lives(), true, was.reason()));
                    }
                }
                case 3 -> {
                    var event = events.remove(person);
                    if (event != null) {
                        var undo = new TableEvent.Undo(UUID.randomUUID(), event.id(), event.at());
                        sent.add(undo);
                        home.here(() -> fixtures.sampling.undo(round.id(), undo));
                        known.put(person, new Known(was.lives(), false, was.reason()));
                    }
                }
                case 4 -> {
                    if (was.lives() || was.sampled()) {
                        var reason = Reason.values()[random.nextInt(Reason.values().length)];
                        home.here(() -> missing.because(round.id(), person, reason, null, "理由"));
                        known.put(person, new Known(was.lives(), was.sampled(), reason));
                    }
                }
                case 5 -> {
                    if (was.lives() || was.sampled()) {
                        home.here(() -> missing.dueAgain(round.id(), person));
                        known.put(person, new Known(was.lives(), was.sampled(), null));
                    }
                }
                case 6 -> {
                    if (was.lives() && !was.sampled()) {
                        home.register.does(() -> moves.leave(ActId.next(), Set.of(new ResidentId(person)), LeftHow.MOVED_OUT, "", ""));
                        known.put(person, new Known(false, false, null));
                    } else if (!was.lives() && !was.sampled()) {
                        home.register.does(() -> moves.comeBack(ActId.next(), new ResidentId(person)));
                        known.put(person, new Known(true, false, null));
                    }
                }
                case 7 -> {
                    var other = people.get(random.nextInt(people.size()));
                    var gone = known.get(other);
                    if (!other.equals(person) && was.lives() && gone.lives() && known.size() > 6) {
                        home.register.does(() -> moves.mergeResidents(ActId.next(), new ResidentId(person), new ResidentId(other), ""));
                        known.remove(other);
                        if (!was.sampled() && gone.sampled()) {
                            known.put(person, new Known(true, true, was.reason()));
                            events.put(person, events.get(other));
                        }
                        events.remove(other);
                    }
                }
                default -> {
                    if (!sent.isEmpty()) {
                        var again = new HashSet<>(sent.subList(random.nextInt(sent.size()), sent.size()));
                        home.here(() -> fixtures.sampling.take(round.id(), List.copyOf(again)));
                    }
                }
            }
            var count = home.count(round);
            assertThat(count.sampled() + count.exempt() + count.away() + count.missing()).isEqualTo(count.due());
            assertThat(count).as("seed %s step %s", seed, step).isEqualTo(recount(known));
            assertThat(home.here(() -> fixtures.coverage.everyDoor(round.id())).stream().map(DoorCount::count).reduce(Count.NONE, Count::plus)).isEqualTo(count);
        }
    }

    private static Count recount(Map<UUID, Known> all) {
        var counts = all.values().stream().filter(one -> one.lives() || one.sampled()).map(one -> {
            if (one.sampled()) {
                return new Count(1, 1, 0, 0, 0, 0);
            }
            return switch (one.reason()) {
                case EXEMPT -> new Count(1, 0, 1, 0, 0, 0);
                case AWAY, HOSPITAL -> new Count(1, 0, 0, 1, 0, 0);
                case REFUSED, UNREACHABLE -> new Count(1, 0, 0, 0, 1, 1);
                case null -> new Count(1, 0, 0, 0, 1, 0);
            };
        });
        return counts.reduce(Count.NONE, Count::plus);
    }
}
