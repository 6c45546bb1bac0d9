package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@ModuleTest
class RegistryModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Needs needs;
    @Autowired Moves moves;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    RegistryFixtures home;

    @BeforeEach
    void aBuilding() {
        home = RegistryFixtures.in(areas, buildings, registry);
        home.building("12号楼");
    }

    @Test
    void a_household_registered_twice_under_one_id_is_one_household() {
        var id = HouseholdId.next();
        var door = home.door("12-2-502").id();
        var people = List.of(NewResident.of(ResidentFacts.of("张晓明", Relation.HEAD)), NewResident.of(ResidentFacts.of("李春", Relation.SPOUSE)));
        var first = home.here(() -> registry.addHousehold(id, door, HouseholdFacts.unknown(), people));
        var again = home.here(() -> registry.addHousehold(id, door, HouseholdFacts.unknown(), people));
        assertThat(again).isEqualTo(first);
        assertThat(first.head().orElseThrow().facts().name()).isEqualTo("张晓明");
        assertThat(first.residents()).hasSize(2);
        assertThat(home.here(() -> registry.timeline(id, null, 10)).rows()).extracting(Happening::what)
                .containsExactly(RegisterAct.RESIDENT_ADDED, RegisterAct.RESIDENT_ADDED, RegisterAct.HOUSEHOLD_ADDED);
    }

    @Test
    void a_household_has_one_head() {
        var card = home.household("12-2-502", "张晓明");
        assertThatThrownBy(() -> home.here(() -> registry.addResident(card.household().id(),
                NewResident.of(ResidentFacts.of("李春", Relation.HEAD))))).hasMessage("registry.household.second-head");
        assertThat(home.names(card.household().id())).containsExactly("张晓明");
    }

    @Test
    void an_identity_number_is_sealed_and_shown_masked_until_somebody_says_why() {
        var person = new NewResident(ResidentId.next(), ResidentFacts.of("张晓明", Relation.HEAD).calledAt("199 0000 0001"),
                new Document(DocumentType.ID_CARD, "000000189912310017"));
        home.household("12-2-502", List.of(person));
        var shown = home.here(() -> registry.resident(person.id())).orElseThrow();
        assertThat(shown.document()).isEqualTo(new MaskedDocument(DocumentType.ID_CARD, "000***********0017"));
        assertThat(shown.facts().phones()).containsExactly("19900000001");
        var row = new TransactionTemplate(transactions).execute(s -> Current.as(org.shouwang.platform.Actor.system("test"), home.area().id(),
                () -> new TransactionTemplate(transactions) {{ setPropagationBehavior(PROPAGATION_REQUIRES_NEW); }}.execute(t ->
                        jdbc.sql("SELECT resident::text FROM registry.resident WHERE area_id = :a AND id = :i")
                                .param("a", home.area().id().value()).param("i", person.id().value()).query(String.class).single())));
        assertThat(row).doesNotContain("000000189912310017");

        assertThatThrownBy(() -> home.here(() -> registry.reveal(person.id(), " "))).isInstanceOf(Problem.class);
        var revealed = home.here(() -> registry.reveal(person.id(), "核对身份"));
        assertThat(revealed.document()).isEqualTo(person.document());
    }

    @Test
    void an_edit_says_which_version_it_saw_and_history_keeps_what_changed_without_personal_values() {
        var card = home.household("12-2-502", "张晓明");
        var person = card.residents().getFirst();
        var act = new ActId(java.util.UUID.randomUUID());
        var facts = person.facts().named("张小明").calledAt("19900000002").born(LocalDate.of(1890, 1, 2), Sex.MALE);
        var replace = new DocumentEdit.Replace(new Document(DocumentType.PASSPORT, "X0000001"));
        var edited = home.here(() -> registry.editResident(act, person.id(), person.version(), facts, replace));
        assertThat(home.here(() -> registry.editResident(act, person.id(), person.version(), facts, replace))).as("the same request again")
                .isEqualTo(edited);
        assertThatThrownBy(() -> home.here(() -> registry.editResident(ActId.next(), person.id(), person.version(), facts, replace)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.STALE));

        var line = home.here(() -> registry.timeline(person.id(), null, 10)).rows().getFirst();
        assertThat(line.what()).isEqualTo(RegisterAct.RESIDENT_EDITED);
        assertThat(line.changes()).extracting(Change::field).containsExactly("name", "sex", "birthDate", "phones", "document");
        assertThat(line.changes().toString()).doesNotContain("晓明", "小明", "0000000", "1890-01-02", "X0000001");
    }

    @Test
    void another_member_becomes_the_head() {
        var card = home.household("12-2-502", "张晓明", "张春");
        var child = card.residents().get(1).id();
        var now = home.here(() -> registry.changeHead(ActId.next(), card.household().id(), child,
                Map.of(card.residents().getFirst().id(), Relation.PARENT)));
        assertThat(now.head().orElseThrow().id()).isEqualTo(child);
        assertThat(now.residents().get(1).facts().relation()).isEqualTo(Relation.PARENT);
    }

    @Test
    void a_need_ends_by_itself() {
        var person = home.household("12-2-502", "张晓明").residents().getFirst().id();
        var long_ago = LocalDate.of(2020, 1, 1);
        home.does(() -> needs.add(NeedId.next(), person, new NeedFacts(NeedKind.DIALYSIS, Consent.SELF, NeedSource.SELF, long_ago,
                long_ago.plusDays(10), null, "周二四六", "左手")));
        assertThat(home.here(() -> registry.resident(person)).orElseThrow().needs()).isEmpty();
        home.does(() -> needs.add(NeedId.next(), person, NeedFacts.of(NeedKind.DIALYSIS, long_ago)));
        assertThat(home.here(() -> registry.resident(person)).orElseThrow().needKinds()).containsExactly(NeedKind.DIALYSIS);
        assertThatThrownBy(() -> home.does(() -> needs.add(NeedId.next(), person, NeedFacts.of(NeedKind.DIALYSIS, long_ago))))
                .hasMessage("registry.need.recorded-already");
    }

    @Test
    void a_note_on_a_need_is_sealed_and_revealed_with_a_reason() {
        var person = home.household("12-2-502", "张晓明").residents().getFirst().id();
        var id = NeedId.next();
        var facts = new NeedFacts(NeedKind.IMMOBILE, Consent.GUARDIAN, NeedSource.FAMILY, LocalDate.of(2020, 1, 1), null, null, "", "轮椅");
        var noted = home.here(() -> needs.add(id, person, facts));
        assertThat(home.here(() -> needs.add(id, person, facts))).as("again").isEqualTo(noted);
        assertThat(noted.needs().getFirst().noted()).isTrue();
        assertThat(home.here(() -> registry.reveal(person, "上门")).needNotes()).containsEntry(id, "轮椅");
        home.does(() -> needs.end(ActId.next(), person, id));
        assertThat(home.here(() -> registry.resident(person)).orElseThrow().needs()).isEmpty();
        assertThat(home.here(() -> registry.timeline(person, null, 10)).rows().toString()).doesNotContain("IMMOBILE", "轮椅");
    }

    @Test
    void who_is_seventy_needs_more_without_anybody_recording_it() {
        var person = NewResident.of(ResidentFacts.of("张晓明", Relation.HEAD).born(LocalDate.of(1899, 5, 1), Sex.FEMALE));
        home.household("12-2-502", List.of(person));
        assertThat(home.here(() -> registry.resident(person.id())).orElseThrow().needKinds()).containsExactly(NeedKind.OVER_70);
        assertThatThrownBy(() -> NeedFacts.of(NeedKind.OVER_70, LocalDate.of(2020, 1, 1))).isInstanceOf(Problem.class);
        var building = home.door("12-2-502").building();
        assertThat(home.here(() -> buildings.wall(building)).doors()).filteredOn(door -> door.household() != null)
                .singleElement().satisfies(door -> assertThat(door.needs()).containsExactly(NeedKind.OVER_70));
    }

    @Test
    void a_link_sees_the_own_buildings_only() {
        home.building("13号楼");
        var mine = home.household("12-2-502", "张晓明");
        var other = home.household("13-2-502", "李春");
        var link = TestAreas.narrowed(home.area().id(), Role.LINK, mine.household().building().value());
        assertThat(Current.as(link, home.area().id(), () -> registry.household(mine.household().id()))).isPresent();
        assertThat(Current.as(link, home.area().id(), () -> registry.household(other.household().id()))).isEmpty();
        assertThat(Current.as(link, home.area().id(), () -> registry.behind(other.door().id()))).isEmpty();
        assertThat(Current.as(link, home.area().id(), () -> registry.resident(other.residents().getFirst().id()))).isEmpty();
        assertThatThrownBy(() -> Current.as(link, home.area().id(), () -> registry.reveal(other.residents().getFirst().id(), "看看")))
                .hasMessage("registry.resident.unknown");
        assertThatThrownBy(() -> Current.as(link, home.area().id(), () -> registry.timeline(other.household().id(), null, 5)))
                .hasMessage("registry.household.unknown");
        assertThatThrownBy(() -> Current.as(link, home.area().id(), () -> needs.add(NeedId.next(), other.residents().getFirst().id(),
                NeedFacts.of(NeedKind.DEAF, LocalDate.of(2020, 1, 1))))).hasMessage("registry.resident.unknown");
    }

    @Test
    void another_area_shows_nothing_of_this_one() {
        var card = home.household("12-2-502", "张晓明");
        var elsewhere = RegistryFixtures.in(areas, buildings, registry);
        assertThat(elsewhere.here(() -> registry.household(card.household().id()))).isEmpty();
        assertThat(elsewhere.here(() -> registry.resident(card.residents().getFirst().id()))).isEmpty();
        assertThatThrownBy(() -> elsewhere.does(() -> moves.erase(ActId.next(), card.residents().getFirst().id(), "")))
                .hasMessage("registry.resident.unknown");
        assertThat(home.names(card.household().id())).containsExactly("张晓明");
    }

    @Test
    void who_moves_out_leaves_the_household_and_may_come_back() {
        var card = home.household("12-2-502", "张晓明", "张春");
        var id = card.household().id();
        var all = Set.of(card.residents().get(0).id(), card.residents().get(1).id());
        home.does(() -> moves.leave(ActId.next(), all, LeftHow.MOVED_OUT, "外地", "卖了房"));
        assertThat(home.card(id).household().ended()).isInstanceOf(Household.End.MovedOut.class);
        assertThat(home.card(id).left()).hasSize(2);
        home.does(() -> moves.comeBack(ActId.next(), card.residents().getFirst().id()));
        assertThat(home.card(id).household().ended()).isNull();
        assertThat(home.names(id)).containsExactly("张晓明");
        assertThat(home.here(() -> registry.timeline(id, null, 50)).rows()).extracting(Happening::what).containsExactly(
                RegisterAct.RESIDENT_CAME_BACK, RegisterAct.HOUSEHOLD_ENDED, RegisterAct.RESIDENT_LEFT, RegisterAct.RESIDENT_LEFT,
                RegisterAct.RESIDENT_ADDED, RegisterAct.RESIDENT_ADDED, RegisterAct.HOUSEHOLD_ADDED);
    }

    @Test
    void a_household_moves_to_another_door_with_everybody_in_it() {
        var card = home.household("12-2-502", "张晓明", "张春");
        var to = home.door("12-1-101");
        var act = ActId.next();
        home.does(() -> moves.moveHousehold(act, card.household().id(), card.household().version(), to.id(), "换房"));
        home.does(() -> moves.moveHousehold(act, card.household().id(), card.household().version(), to.id(), "换房"));
        var now = home.card(card.household().id());
        assertThat(now.door()).isEqualTo(to);
        assertThat(now.residents()).allSatisfy(resident -> assertThat(resident.door()).isEqualTo(to.id()));
        var line = home.here(() -> registry.timeline(card.household().id(), null, 1)).rows().getFirst();
        assertThat(line.fromDoor() + "→" + line.toDoor()).isEqualTo("12号楼2单元502→12号楼1单元101");
    }

    @Test
    void part_of_a_household_becomes_one_of_its_own() {
        var card = home.household("12-2-502", "张晓明", "张春", "张秋");
        var leaves = card.residents().get(1).id();
        var id = HouseholdId.next();
        home.does(() -> moves.split(ActId.next(), Set.of(leaves), id, card.door().id(), leaves, "分户"));
        assertThat(home.names(id)).hasSize(1);
        assertThat(home.card(id).head()).isPresent();
        assertThat(home.names(card.household().id())).hasSize(2);
        assertThat(home.here(() -> registry.behind(card.door().id()))).hasSize(2);
    }

    @Test
    void two_households_become_one_with_one_head() {
        var kept = home.household("12-2-502", "张晓明");
        var gone = home.household("12-2-501", "李春", "李秋");
        home.does(() -> moves.merge(ActId.next(), kept.household().id(), gone.household().id(), "重复"));
        assertThat(home.names(kept.household().id())).containsExactlyInAnyOrder("张晓明", "李春", "李秋");
        assertThat(home.card(kept.household().id()).head().orElseThrow().facts().name()).isEqualTo("张晓明");
        assertThat(home.card(gone.household().id()).household().ended())
                .isInstanceOfSatisfying(Household.End.MergedInto.class, end -> assertThat(end.kept()).isEqualTo(kept.household().id()));
    }

    @Test
    void two_entries_that_are_one_person_become_one_and_the_old_id_leads_there() {
        var kept = home.household("12-2-502", List.of(NewResident.of(ResidentFacts.of("张晓明", Relation.HEAD).calledAt("19900000001"))));
        var gone = home.household("12-2-501", List.of(new NewResident(ResidentId.next(),
                ResidentFacts.of("张晓明", Relation.HEAD).calledAt("19900000002").born(LocalDate.of(1890, 2, 3), Sex.MALE),
                new Document(DocumentType.PASSPORT, "X0000002"))));
        var keptId = kept.residents().getFirst().id();
        var goneId = gone.residents().getFirst().id();
        home.does(() -> needs.add(NeedId.next(), goneId, NeedFacts.of(NeedKind.BLIND, LocalDate.of(2020, 1, 1))));
        home.does(() -> moves.mergeResidents(ActId.next(), keptId, goneId, "同一人"));
        var one = home.here(() -> registry.resident(goneId)).orElseThrow();
        assertThat(one.id()).isEqualTo(keptId);
        assertThat(one.facts().phones()).containsExactly("19900000001", "19900000002");
        assertThat(one.facts().birthDate()).isEqualTo(LocalDate.of(1890, 2, 3));
        assertThat(one.needKinds()).containsExactlyInAnyOrder(NeedKind.BLIND, NeedKind.OVER_70);
        assertThat(home.here(() -> registry.reveal(keptId, "核对")).document()).isEqualTo(new Document(DocumentType.PASSPORT, "X0000002"));
        assertThat(home.card(gone.household().id()).household().ended()).isInstanceOf(Household.End.Emptied.class);
    }

    @Test
    void who_is_erased_is_gone_and_history_does_not_know_the_name() {
        var card = home.household("12-2-502", "张晓明", "张春");
        var who = card.residents().get(1).id();
        var act = ActId.next();
        home.does(() -> moves.erase(act, who, "本人要求"));
        home.does(() -> moves.erase(act, who, "本人要求"));
        assertThat(home.here(() -> registry.resident(who))).isEmpty();
        var lines = home.here(() -> registry.timeline(card.household().id(), null, 20)).rows();
        assertThat(lines).filteredOn(line -> who.equals(line.resident())).hasSize(2)
                .allSatisfy(line -> assertThat(line.residentName()).isEmpty());
    }
}
