package org.shouwang.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.registry.ActId;
import org.shouwang.registry.Building;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.NeedId;
import org.shouwang.registry.NewResident;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.shouwang.registry.Relation;
import org.shouwang.registry.ResidentFacts;
import org.shouwang.registry.ResidentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeProgramTest
class CardPagesTests {

    @Autowired MockMvcTester browser;
    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;

    RegistryFixtures home;
    Building twelve;
    Visit coordinator;

    @BeforeEach
    void aBuilding() {
        home = RegistryFixtures.in(areas, buildings, registry);
        twelve = home.building("12号楼");
        coordinator = new Visit(browser, home.area(), TestAreas.someone(home.area().id(), Role.COORDINATOR));
    }

    @Test
    void a_tap_on_a_door_shows_the_card_alone_and_without_scripts_a_page() {
        home.household("12-2-502", "张晓明", "张雨");
        var door = home.door("12-2-502").id();
        assertThat(coordinator.opensInPanel("/doors/" + door)).hasStatusOk().bodyText()
                .contains("张晓明", "张雨", "换门住").doesNotContain("<html");
        assertThat(coordinator.opens("/doors/" + door)).hasStatusOk().bodyText().contains("<html", "张晓明");
    }

    @Test
    void numbers_are_masked_everywhere() {
        home.household("12-2-502", List.of(NewResident.of(ResidentFacts.of("张晓明", Relation.HEAD).calledAt("19900004321"))));
        var card = coordinator.opensInPanel("/doors/" + home.door("12-2-502").id());
        assertThat(card).bodyText().contains("199****4321").doesNotContain("19900004321");
        assertThat(coordinator.opens("/residents?q=4321")).bodyText().contains("199****4321").doesNotContain("19900004321");
    }

    @Test
    void a_card_costs_the_same_for_one_and_for_six() {
        home.household("12-1-101", "张晓明");
        home.household("12-1-102", "李春", "李芳", "李云", "李海", "李平", "李梅");
        var one = home.door("12-1-101").id();
        var six = home.door("12-1-102").id();
        coordinator.opensInPanel("/doors/" + one);
        assertThat(StatementCount.of(() -> coordinator.opensInPanel("/doors/" + six)))
                .hasSameSizeAs(StatementCount.of(() -> coordinator.opensInPanel("/doors/" + one)));
    }

    @Test
    void a_household_moves_in_behind_an_empty_door_and_pressing_twice_makes_no_second_one() {
        var door = home.door("12-1-101").id();
        var fields = new String[] {"household", HouseholdId.next().toString(), "id", ResidentId.next().toString(), "act",
                ActId.next().toString(), "name", "李春", "relation", "HEAD", "phones", "199 0000 1234", "documentType", "ID_CARD",
                "document", "", "registered", "HERE", "presence", "PRESENT", "tenure", "OWNER"};
        assertThat(coordinator.sends("/doors/" + door + "/move-in", fields)).hasStatus(303);
        assertThat(coordinator.sends("/doors/" + door + "/move-in", fields)).hasStatus(303);
        assertThat(coordinator.opens("/buildings/" + twelve.id())).bodyText().contains("1 户 · 1 人");
    }

    @Test
    void a_mistyped_id_number_is_asked_about_and_kept_when_somebody_is_sure() {
        var card = home.household("12-1-101", "张晓明");
        var fields = List.of("id", ResidentId.next().toString(), "act", ActId.next().toString(), "name", "张雨", "relation", "CHILD",
                "documentType", "ID_CARD", "document", "000000201501010013", "registered", "HERE", "presence", "PRESENT");
        var address = "/households/" + card.household().id() + "/residents";
        assertThat(coordinator.sends(address, fields.toArray(String[]::new))).hasStatus(422).bodyText()
                .contains("校验位不对", "000000201501010013", "name=\"sure\"");
        var sure = new java.util.ArrayList<>(fields);
        sure.addAll(List.of("sure", "yes"));
        assertThat(coordinator.sends(address, sure.toArray(String[]::new))).hasStatus(303);
        assertThat(home.names(card.household().id())).containsExactly("张晓明", "张雨");
    }

    @Test
    void a_link_records_a_need_beside_the_wall_and_can_take_it_back() {
        var card = home.household("12-2-502", "张晓明");
        var who = card.residents().getFirst().id();
        var link = new Visit(browser, home.area(), TestAreas.narrowed(home.area().id(), Role.LINK, twelve.id().value()));
        var need = NeedId.next().toString();
        assertThat(link.sendsInPanel("/residents/" + who + "/needs", "id", need, "act", ActId.next().toString(), "kind", "DEAF",
                "source", "VISIT", "since", "2026-11-21")).hasStatus(422).bodyText().contains("请选一项").doesNotContain("<html");
        var answer = link.sendsInPanel("/residents/" + who + "/needs", "id", need, "act", ActId.next().toString(), "kind", "DEAF",
                "consent", "SELF", "source", "VISIT", "since", "2026-11-21");
        assertThat(answer).hasStatusOk().bodyText().contains("听力障碍");
        assertThat(answer.getResponse().getHeader("HX-Trigger")).contains(need + "/end");
        assertThat(link.sends("/residents/" + who + "/needs/" + need + "/end")).hasStatus(303);
        assertThat(home.card(card.household().id()).residents().getFirst().needs()).isEmpty();
    }

    @Test
    void a_household_moves_to_a_door_in_any_notation_and_back_again() {
        var card = home.household("12-2-502", "张晓明", "张雨");
        var id = card.household().id();
        assertThat(coordinator.sends("/households/" + id + "/move", "act", ActId.next().toString(), "version",
                String.valueOf(card.household().version()), "to", "12号楼九单元101")).hasStatus(422).bodyText()
                .contains("12号楼九单元101", "没有找到这扇门");
        assertThat(coordinator.sends("/households/" + id + "/move", "act", ActId.next().toString(), "version",
                String.valueOf(card.household().version()), "to", "12幢1单元3楼301室")).hasStatus(303);
        assertThat(home.card(id).door().words()).isEqualTo("12号楼1单元301");
        assertThat(coordinator.sends("/households/" + id + "/move-back?door=" + card.door().id())).hasStatus(303);
        assertThat(home.card(id).door().words()).isEqualTo("12号楼2单元502");
    }

    @Test
    void who_left_by_mistake_comes_back_with_the_head_first() {
        var card = home.household("12-2-502", "张晓明", "张雨");
        var id = card.household().id();
        var who = card.residents().stream().map(resident -> resident.id().toString()).toList();
        assertThat(coordinator.sends("/households/" + id + "/leave", "act", ActId.next().toString(), "version", "1", "who",
                who.getFirst(), "who", who.getLast(), "how", "MOVED_OUT", "place", "省城")).hasStatus(303);
        assertThat(home.names(id)).isEmpty();
        assertThat(coordinator.sends("/households/" + id + "/come-back?who=" + String.join(",", who))).hasStatus(303);
        assertThat(home.names(id)).containsExactly("张晓明", "张雨");
        assertThat(home.card(id).head()).map(head -> head.facts().name()).contains("张晓明");
    }

    @Test
    void a_household_splits_and_can_be_joined_again() {
        var card = home.household("12-2-502", "张晓明", "张雨");
        var id = card.household().id();
        var son = card.residents().getLast().id().toString();
        var fresh = HouseholdId.next();
        assertThat(coordinator.sends("/households/" + id + "/split", "act", ActId.next().toString(), "household", fresh.toString(),
                "to", "12-1-101", "who", son)).hasStatus(422).bodyText().contains("户主");
        assertThat(coordinator.sends("/households/" + id + "/split", "act", ActId.next().toString(), "household", fresh.toString(),
                "to", "12-1-101", "who", son, "head", son)).hasStatus(303);
        assertThat(home.names(fresh)).containsExactly("张雨");
        assertThat(coordinator.sends("/households/" + fresh + "/join-back?household=" + id)).hasStatus(303);
        assertThat(home.names(id)).containsExactly("张晓明", "张雨");
    }

    @Test
    void erasing_takes_a_reason_and_an_administrator() {
        var card = home.household("12-2-502", "张晓明", "张雨");
        var son = card.residents().getLast().id();
        assertThat(coordinator.sends("/residents/" + son + "/erase", "act", ActId.next().toString(), "reason", "本人要求")).hasStatus(403);
        var admin = new Visit(browser, home.area(), TestAreas.someone(home.area().id(), Role.ADMIN));
        assertThat(admin.opens("/residents/" + son + "/erase")).hasStatusOk().bodyText().contains("张雨", "永远删除");
        assertThat(admin.sends("/residents/" + son + "/erase", "act", ActId.next().toString())).hasStatus(422);
        assertThat(admin.sends("/residents/" + son + "/erase", "act", ActId.next().toString(), "reason", "本人要求")).hasStatus(303);
        assertThat(home.names(card.household().id())).containsExactly("张晓明");
    }

    @Test
    void every_form_opens() {
        var card = home.household("12-2-502", "张晓明", "张雨");
        var household = "/households/" + card.household().id();
        var resident = "/residents/" + card.residents().getFirst().id();
        for (var path : List.of(household, household + "/edit", household + "/move", household + "/leave", household + "/split",
                household + "/merge", household + "/residents/new", resident, resident + "/edit", resident + "/needs/new",
                "/doors/" + card.door().id() + "/edit", "/doors/" + card.door().id() + "/move-in", "/buildings/" + twelve.id() + "/edit",
                "/buildings/" + twelve.id() + "/doors/new", "/buildings/" + twelve.id() + "/door/new", "/estates/new",
                "/estates/" + home.estate() + "/edit", "/estates/" + home.estate() + "/buildings/new", "/residents", "/needs", "/decisions")) {
            assertThat(coordinator.opens(path)).as(path).hasStatusOk().bodyText().doesNotContain(">registry.");
        }
    }
}
