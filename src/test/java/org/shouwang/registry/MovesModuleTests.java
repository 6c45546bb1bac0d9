package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.ModuleTest;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.modulith.test.PublishedEventsExtension;

/** Nobody is lost, nobody is doubled, history is complete; whoever acts at the same time. */
@ModuleTest
@ExtendWith(PublishedEventsExtension.class)
class MovesModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Moves moves;
    @Autowired Directory directory;
    RegistryFixtures home;

    @BeforeEach
    void aBuilding() {
        home = RegistryFixtures.in(areas, buildings, registry);
        home.building("12号楼");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 1979})
    void after_any_acts_in_any_order_everybody_is_in_one_household(long seed) {
        var chance = new Random(seed);
        var doors = home.here(() -> buildings.doors(home.door("12-1-101").building()));
        var households = new ArrayList<HouseholdId>();
        var living = new HashSet<ResidentId>();
        var left = new HashSet<ResidentId>();
        for (int i = 0; i < 6; i++) {
            var card = home.household(doors.get(i).words(), "甲" + i, "乙" + i, "丙" + i);
            households.add(card.household().id());
            card.residents().forEach(resident -> living.add(resident.id()));
        }
        for (int step = 0; step < 40; step++) {
            var act = ActId.next();
            try {
                switch (chance.nextInt(7)) {
                    case 0 -> {
                        var who = some(chance, living, 2);
                        home.does(() -> moves.leave(act, who, LeftHow.MOVED_OUT, "", ""));
                        living.removeAll(who);
                        left.addAll(who);
                    }
                    case 1 -> {
                        var who = some(chance, left, 1);
                        home.does(() -> moves.comeBack(act, who.iterator().next()));
                        left.removeAll(who);
                        living.addAll(who);
                    }
                    case 2 -> home.does(() -> moves.moveTo(act, some(chance, living, 2), pick(chance, households), Map.of(), ""));
                    case 3 -> {
                        var fresh = HouseholdId.next();
                        var who = some(chance, living, 1);
                        home.does(() -> moves.split(act, who, fresh, doors.get(chance.nextInt(doors.size())).id(), who.iterator().next(), ""));
                        households.add(fresh);
                    }
                    case 4 -> home.does(() -> moves.merge(act, pick(chance, households), pick(chance, households), ""));
                    case 5 -> {
                        var two = List.copyOf(some(chance, living, 2));
                        home.does(() -> moves.mergeResidents(act, two.getFirst(), two.getLast(), ""));
                        living.remove(two.getLast());
                    }
                    default -> {
                        var id = pick(chance, households);
                        home.does(() -> moves.moveHousehold(act, id, home.card(id).household().version(),
                                doors.get(chance.nextInt(doors.size())).id(), ""));
                    }
                }
            } catch (Problem refused) {
                assertThat(refused.kind()).isIn(Problem.Kind.REFUSED, Problem.Kind.INVALID, Problem.Kind.NOT_FOUND);
                continue;
            }
            everybodyIsSomewhere(households, living, left);
        }
    }

    private void everybodyIsSomewhere(List<HouseholdId> households, Set<ResidentId> living, Set<ResidentId> left) {
        var seen = new ArrayList<ResidentId>();
        var gone = new ArrayList<ResidentId>();
        for (var id : households) {
            var card = home.card(id);
            assertThat(card.residents().isEmpty()).as("a household ends with its last resident").isEqualTo(card.household().ended() != null);
            assertThat(card.residents().stream().filter(resident -> resident.facts().head()).count()).isLessThanOrEqualTo(1);
            Stream.concat(card.residents().stream(), card.left().stream())
                    .forEach(resident -> assertThat(resident.door()).isEqualTo(card.household().door()));
            card.residents().forEach(resident -> seen.add(resident.id()));
            card.left().forEach(resident -> gone.add(resident.id()));
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(living);
        assertThat(gone).doesNotHaveDuplicates().containsAll(left);
        assertThat(home.here(() -> directory.count(ResidentQuery.everybody()))).isEqualTo(living.size());
    }

    private static <T> T pick(Random chance, List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }

    private static Set<ResidentId> some(Random chance, Set<ResidentId> from, int most) {
        var sorted = new ArrayList<>(from.stream().sorted(java.util.Comparator.comparing(ResidentId::value)).toList());
        if (sorted.size() < most) {
            throw Problem.refused("registry.moves.nobody");
        }
        java.util.Collections.shuffle(sorted, chance);
        return Set.copyOf(sorted.subList(0, most));
    }

    @Test
    void who_moved_alone_moves_back_into_the_household_that_ended_with_it() {
        var from = home.household("12-2-502", "张晓明");
        var to = home.household("12-1-101", "李芳");
        var who = from.residents().getFirst().id();
        home.does(() -> moves.moveTo(ActId.next(), Set.of(who), to.household().id(), Map.of(), ""));
        assertThat(home.card(from.household().id()).household().ended()).isInstanceOf(Household.End.Emptied.class);
        home.does(() -> moves.moveBack(ActId.next(), who, from.household().id(), Relation.HEAD));
        assertThat(home.card(from.household().id()).household().ended()).isNull();
        assertThat(home.card(from.household().id()).head()).hasValueSatisfying(head -> assertThat(head.id()).isEqualTo(who));
        assertThat(home.names(to.household().id())).containsExactly("李芳");
    }

    @Test
    void eight_coordinators_who_move_the_same_person_leave_one_person_in_one_household() {
        var from = home.household("12-1-101", "张晓明", "李春");
        var who = from.residents().get(1).id();
        var targets = Stream.of("102", "201", "202", "301", "302", "401", "402", "501")
                .map(room -> home.household("12-1-" + room, "户主" + room).household().id()).toList();
        var outcomes = together(targets.stream().<Callable<Object>>map(to -> () -> {
            home.does(() -> moves.moveTo(ActId.next(), Set.of(who), to, Map.of(), ""));
            return "moved";
        }).toList());
        assertThat(outcomes).contains("moved").allSatisfy(one -> assertThat(one).isIn("moved", Problem.Kind.STALE));
        assertThat(Stream.concat(Stream.of(from.household().id()), targets.stream())
                .filter(id -> home.card(id).residents().stream().anyMatch(resident -> resident.id().equals(who)))).hasSize(1);
        var moved = outcomes.stream().filter("moved"::equals).count();
        assertThat(home.here(() -> registry.timeline(who, null, 100)).rows()).filteredOn(line -> line.what() == RegisterAct.RESIDENT_MOVED)
                .as("two lines a move: from and to").hasSize((int) moved * 2);
    }

    @Test
    void the_same_request_five_times_at_once_is_done_once() {
        var card = home.household("12-1-101", "张晓明", "李春", "张秋");
        var who = card.residents().get(1).id();
        var fresh = HouseholdId.next();
        for (var request : List.<Callable<Object>>of(act(ActId.next(), id -> moves.split(id, Set.of(who), fresh, card.door().id(), who, "")),
                act(ActId.next(), id -> moves.erase(id, card.residents().get(2).id(), "本人要求")),
                act(ActId.next(), id -> moves.leave(id, Set.of(card.residents().getFirst().id()), LeftHow.DIED, "", "")))) {
            assertThat(together(java.util.Collections.nCopies(5, request))).containsOnly("done");
        }
        var person = NewResident.of(ResidentFacts.of("王五", Relation.OTHER));
        assertThat(together(java.util.Collections.nCopies(5, () -> home.here(() -> registry.addResident(fresh, person)).id())))
                .containsOnly(person.id());
        assertThat(home.names(fresh)).containsExactlyInAnyOrder("王五", card.residents().get(1).facts().name());
        assertThat(home.here(() -> registry.timeline(fresh, null, 50)).rows()).filteredOn(line -> line.what() == RegisterAct.RESIDENT_ADDED).hasSize(1);
    }

    private Callable<Object> act(ActId id, java.util.function.Consumer<ActId> act) {
        return () -> {
            home.does(() -> act.accept(id));
            return "done";
        };
    }

    @Test
    void of_two_who_edit_the_same_version_one_must_look_again() {
        var person = home.household("12-1-101", "张晓明").residents().getFirst();
        var outcomes = together(Stream.of("张小明", "章晓明").<Callable<Object>>map(name -> () -> home.here(() ->
                registry.editResident(ActId.next(), person.id(), person.version(), person.facts().named(name), new DocumentEdit.Keep()))
                .facts().name()).toList());
        assertThat(outcomes).containsOnlyOnce(Problem.Kind.STALE);
        assertThat(outcomes).contains(home.here(() -> registry.resident(person.id())).orElseThrow().facts().name());
    }

    @Test
    void of_two_merges_that_contradict_each_other_one_is_refused() {
        var one = home.household("12-1-101", "张晓明").household().id();
        var two = home.household("12-1-102", "李春").household().id();
        var outcomes = together(List.of(act(ActId.next(), id -> moves.merge(id, one, two, "")), act(ActId.next(), id -> moves.merge(id, two, one, ""))));
        assertThat(outcomes).containsExactlyInAnyOrder("done", Problem.Kind.REFUSED);
        assertThat(home.names(one).size() + home.names(two).size()).isEqualTo(2);
    }

    @Test
    void of_two_who_name_a_head_at_once_one_is_refused() {
        var card = home.household("12-1-101", List.of(NewResident.of(ResidentFacts.of("张秋", Relation.CHILD))));
        var outcomes = together(Stream.of("甲", "乙").<Callable<Object>>map(name -> () -> home.here(() -> registry.addResident(
                card.household().id(), NewResident.of(ResidentFacts.of(name, Relation.HEAD)))).facts().name()).toList());
        assertThat(outcomes).containsOnlyOnce(Problem.Kind.REFUSED);
        assertThat(home.card(card.household().id()).head()).isPresent();
    }

    @Test
    void every_act_is_announced_with_ids_only(AssertablePublishedEvents events) {
        var card = home.household("12-1-101", "张晓明", "李春", "张秋");
        var other = home.household("12-1-102", "王冬");
        var id = card.household().id();
        var area = home.area().id();
        var people = card.residents();
        home.does(() -> moves.moveTo(ActId.next(), Set.of(people.get(1).id()), other.household().id(), Map.of(), ""));
        home.does(() -> moves.moveHousehold(ActId.next(), id, home.card(id).household().version(), home.door("12-2-502").id(), ""));
        home.does(() -> moves.leave(ActId.next(), Set.of(people.get(2).id()), LeftHow.MOVED_OUT, "", ""));
        home.does(() -> moves.comeBack(ActId.next(), people.get(2).id()));
        home.does(() -> moves.mergeResidents(ActId.next(), people.get(0).id(), people.get(2).id(), ""));
        home.does(() -> moves.merge(ActId.next(), other.household().id(), id, ""));
        home.does(() -> moves.erase(ActId.next(), people.get(1).id(), ""));
        var all = new ArrayList<RegistryEvent>();
        events.ofType(RegistryEvent.class).forEach(all::add);
        assertThat(all).contains(new HouseholdAdded(area, id, card.door().id()), new ResidentAdded(area, people.get(0).id(), id),
                new ResidentMoved(area, people.get(1).id(), id, other.household().id()),
                new HouseholdMoved(area, id, card.door().id(), home.door("12-2-502").id()),
                new ResidentLeft(area, people.get(2).id(), id, LeftHow.MOVED_OUT), new ResidentCameBack(area, people.get(2).id(), id),
                new ResidentsMerged(area, people.get(0).id(), people.get(2).id()), new HouseholdsMerged(area, other.household().id(), id),
                new ResidentErased(area, people.get(1).id(), other.household().id()));
        assertThat(all.toString()).doesNotContain("张", "李", "王");
    }

    @Test
    void an_event_says_nothing_about_anybody() {
        for (var event : RegistryEvent.class.getPermittedSubclasses()) {
            assertThat(event.getRecordComponents()).as(event.getSimpleName()).allSatisfy(part ->
                    assertThat(part.getType().isEnum() || part.getType().isRecord() && part.getType().getSimpleName().endsWith("Id")).isTrue());
        }
    }

    /** What each answers: its value, or the kind of its refusal. */
    private static List<Object> together(List<Callable<Object>> acts) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = acts.stream().map(act -> threads.submit(() -> {
                start.await();
                try {
                    return act.call();
                } catch (Problem problem) {
                    return problem.kind();
                }
            })).toList();
            start.countDown();
            var outcomes = new ArrayList<Object>();
            for (var one : waiting) {
                outcomes.add(one.get());
            }
            return outcomes;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
