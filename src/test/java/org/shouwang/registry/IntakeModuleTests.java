package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.platform.Areas;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class IntakeModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Intake intake;
    @Autowired Decisions decisions;
    @Autowired Moves moves;
    RegistryFixtures home;

    @BeforeEach
    void aBuilding() {
        home = RegistryFixtures.in(areas, buildings, registry);
        home.building("12号楼");
    }

    @Test
    void a_sheet_is_taken_in_once() {
        var act = ActId.next();
        var plan = plan("12-2-502", "张晓明", "李春");
        assertThat(home.here(() -> intake.take(act, plan))).isEqualTo(new Taken(false, 1, 2, 0, 0, 0));
        assertThat(home.here(() -> intake.take(act, plan)).repeated()).isTrue();
        assertThat(home.names(plan.households().getFirst().id())).containsExactly("张晓明", "李春");
    }

    @Test
    void everything_comes_in_or_nothing() {
        var first = plan("12-2-502", "张晓明");
        home.here(() -> intake.take(ActId.next(), first));
        var stale = new EditedResident(first.households().getFirst().people().getFirst().id(), 99, ResidentFacts.of("王五", Relation.HEAD),
                new DocumentEdit.Keep());
        var second = new IntakePlan(plan("12-2-501", "李春").households(), List.of(), List.of(stale), List.of());
        assertThatThrownBy(() -> home.here(() -> intake.take(ActId.next(), second))).hasMessage("platform.problem.changed-meanwhile");
        assertThat(home.here(() -> registry.behind(home.door("12-2-501").id()))).isEmpty();
    }

    @Test
    void a_second_head_becomes_a_member_and_is_listed_for_a_decision() {
        var first = plan("12-2-502", "张晓明");
        home.here(() -> intake.take(ActId.next(), first));
        var household = first.households().getFirst().id();
        var second = new IntakePlan(List.of(), List.of(new NewMember(household, NewResident.of(ResidentFacts.of("李春", Relation.HEAD)))),
                List.of(), List.of());
        assertThat(home.here(() -> intake.take(ActId.next(), second)).demoted()).isEqualTo(1);
        assertThat(home.card(household).head().orElseThrow().facts().name()).isEqualTo("张晓明");
        var waiting = home.here(() -> decisions.waiting(Question.SECOND_HEAD, 10));
        assertThat(waiting).singleElement().satisfies(one -> assertThat(one.involved().getFirst().name()).isEqualTo("李春"));
        var who = waiting.getFirst().involved().getFirst().resident();
        home.here(() -> registry.changeHead(ActId.next(), household, who, java.util.Map.of()));
        assertThat(home.here(() -> decisions.waiting(Question.SECOND_HEAD, 10))).isEmpty();
    }

    @Test
    void a_sheet_may_make_another_member_the_head() {
        var first = plan("12-2-502", "张晓明", "李春");
        home.here(() -> intake.take(ActId.next(), first));
        var people = home.card(first.households().getFirst().id()).residents();
        var edits = people.stream().map(one -> new EditedResident(one.id(), one.version(),
                one.facts().as(one.facts().head() ? Relation.SPOUSE : Relation.HEAD), new DocumentEdit.Keep())).toList();
        home.here(() -> intake.take(ActId.next(), new IntakePlan(List.of(), List.of(), edits, List.of())));
        assertThat(home.card(first.households().getFirst().id()).head().orElseThrow().facts().name()).isEqualTo("李春");
    }

    @Test
    void what_came_in_goes_out_again_equal() {
        var person = new NewResident(ResidentId.next(), ResidentFacts.of("张晓明", Relation.HEAD).calledAt("19900000001", "19900000002")
                .born(LocalDate.of(1890, 1, 1), Sex.MALE), new Document(DocumentType.ID_CARD, "00000018990101001X"));
        var need = new NewNeed(NeedId.next(), person.id(), NeedFacts.of(NeedKind.DEAF, LocalDate.of(2020, 1, 1)));
        home.here(() -> intake.take(ActId.next(), new IntakePlan(List.of(new NewHousehold(HouseholdId.next(), home.door("12-2-502").id(),
                HouseholdFacts.unknown(), List.of(person))), List.of(), List.of(), List.of(need))));
        var rows = new ArrayList<RegisterRow>();
        home.does(() -> intake.each(rows::add));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.resident().facts()).isEqualTo(person.facts());
            assertThat(row.resident().needs()).extracting(Need::kind).containsExactly(NeedKind.DEAF);
            assertThat(row.document()).isNull();
            assertThat(row.documentKey()).isEqualTo(home.here(() -> intake.documentKey("00000018990101001x")));
            assertThat(row.door().words()).isEqualTo("12号楼2单元502");
        });
        rows.clear();
        home.does(() -> intake.eachInFull("上级要求", rows::add));
        assertThat(rows.getFirst().document()).isEqualTo(person.document());
    }

    @Test
    void contradictions_are_listed_until_somebody_decides() {
        var twin = new Document(DocumentType.ID_CARD, "00000018990101001X");
        home.household("12-1-101", List.of(new NewResident(ResidentId.next(), ResidentFacts.of("张晓明", Relation.HEAD).calledAt("19900000009"), twin)));
        home.household("12-1-102", List.of(new NewResident(ResidentId.next(), ResidentFacts.of("张小明", Relation.HEAD).calledAt("19900000009"), twin)));
        home.household("12-1-201", List.of(NewResident.of(ResidentFacts.of("王春", Relation.OTHER).calledAt("19900000009"))));
        home.household("12-1-201", "赵东");
        assertThat(home.here(() -> decisions.counts())).containsExactlyInAnyOrderEntriesOf(java.util.Map.of(
                Question.SAME_PERSON, 1, Question.NO_HEAD, 1, Question.SHARED_PHONE, 1, Question.TWO_HOUSEHOLDS, 1));
        var same = home.here(() -> decisions.waiting(Question.SAME_PERSON, 10)).getFirst();
        assertThat(same.involved()).extracting(Contradiction.Involved::doorWords).containsExactly("12号楼1单元101", "12号楼1单元102");
        for (var question : List.of(Question.NO_HEAD, Question.SHARED_PHONE, Question.TWO_HOUSEHOLDS)) {
            var waiting = home.here(() -> decisions.waiting(question, 10)).getFirst();
            home.does(() -> decisions.stands(question, waiting.caseKey(), "查过了"));
        }
        assertThat(home.here(() -> decisions.counts())).containsOnlyKeys(Question.SAME_PERSON);
        home.does(() -> moves.mergeResidents(ActId.next(), same.involved().get(0).resident(), same.involved().get(1).resident(), ""));
        assertThat(home.here(() -> decisions.counts())).isEmpty();
    }

    private IntakePlan plan(String door, String... names) {
        var people = new ArrayList<NewResident>();
        for (var name : names) {
            people.add(NewResident.of(ResidentFacts.of(name, people.isEmpty() ? Relation.HEAD : Relation.SPOUSE)));
        }
        return new IntakePlan(List.of(new NewHousehold(HouseholdId.next(), home.door(door).id(), HouseholdFacts.unknown(), people)),
                List.of(), List.of(), List.of());
    }
}
