package org.shouwang.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.registry.Building;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.shouwang.registry.SelfRegistrationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeProgramTest
class SelfRegistrationPagesTests {

    @Autowired MockMvcTester browser;
    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;

    RegistryFixtures home;
    Building twelve;
    Visit coordinator;
    String form;

    @BeforeEach
    void aPosterAtTheEntrance() throws Exception {
        home = RegistryFixtures.in(areas, buildings, registry);
        twelve = home.building("12号楼");
        coordinator = new Visit(browser, home.area(), TestAreas.someone(home.area().id(), Role.COORDINATOR));
        var poster = coordinator.opens("/buildings/" + twelve.id() + "/poster").getResponse().getContentAsString();
        assertThat(poster.contains("手机扫这个码打不开")).isEqualTo(poster.contains("://localhost"));
        var address = Pattern.compile("/register/[a-z0-9-]+/[A-Z0-9]+").matcher(poster);
        assertThat(address.find()).isTrue();
        form = address.group();
    }

    private MvcTestResult sends(String... fields) {
        var request = browser.post().uri(form).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void a_household_registers_itself_and_the_coordinator_confirms_what_is_new() throws Exception {
        home.household("12-2-502", "张晓明");
        assertThat(browser.get().uri(form)).hasStatusOk().bodyText().contains("12号楼").doesNotContain("张晓明");
        assertThat(sends("id", SelfRegistrationId.next().toString(), "door", "2单元502", "name", "张晓明", "phone", "199 0000 0007",
                "relation", "HEAD", "born", "", "name", "张小满", "phone", "", "relation", "CHILD", "born", "", "consent", "yes"))
                .hasStatusOk().bodyText().contains("谢谢");
        var waiting = coordinator.opens("/registrations").getResponse().getContentAsString();
        assertThat(waiting).contains("1 户在等", "张晓明");
        var path = Pattern.compile("/registrations/[0-9a-f-]{36}").matcher(waiting);
        assertThat(path.find()).isTrue();
        var one = coordinator.opens(path.group()).getResponse().getContentAsString();
        assertThat(one).contains("登记里没有", "有补充", "张晓明 家");
        assertThat(coordinator.sends(path.group() + "/confirm", "act", value(one, "act"), "fresh", value(one, "fresh"), "door",
                value(one, "door"), "into", radio(one), "take", "0", "take", "1")).hasStatus(303);
        var card = registryHere();
        assertThat(card).containsExactly("张晓明", "张小满");
        assertThat(coordinator.opens("/registrations")).bodyText().contains("没有在等的登记");
    }

    @Test
    void one_more_person_is_one_more_row_without_any_script() {
        assertThat(sends("id", SelfRegistrationId.next().toString(), "door", "2-502", "name", "张晓明", "phone", "", "relation", "HEAD",
                "born", "", "more", "1")).hasStatusOk().bodyText().contains("张晓明", "第 2 位", "name-2");
    }

    @Test
    void without_consent_nothing_is_sent_and_nothing_typed_is_lost() {
        assertThat(sends("id", SelfRegistrationId.next().toString(), "door", "2单元502", "name", "张晓明", "phone", "19900000007",
                "relation", "HEAD", "born", "")).hasStatus(422).bodyText().contains("请先勾选同意", "2单元502", "19900000007");
        assertThat(coordinator.opens("/registrations")).bodyText().contains("没有在等的登记");
    }

    @Test
    void a_poster_that_was_replaced_opens_nothing() {
        assertThat(coordinator.sends("/buildings/" + twelve.id() + "/poster/replace")).hasStatus(303);
        assertThat(browser.get().uri(form)).hasStatus(404);
        assertThat(browser.get().uri("/register/no-such-area/ABCDEFGH")).hasStatus(404);
    }

    @Test
    void the_poster_comes_as_paper() {
        assertThat(coordinator.opens("/buildings/" + twelve.id() + "/poster.pdf")).hasStatusOk().hasContentType("application/pdf");
    }

    @Test
    void a_declined_registration_is_gone_and_today_no_longer_asks() throws Exception {
        sends("id", SelfRegistrationId.next().toString(), "door", "9单元1702", "name", "秦欣怡", "phone", "19900000008", "relation", "HEAD",
                "born", "", "consent", "yes");
        assertThat(coordinator.opens("/today")).bodyText().contains("1 户自己登记，等核对");
        var path = Pattern.compile("/registrations/[0-9a-f-]{36}").matcher(coordinator.opens("/registrations").getResponse().getContentAsString());
        assertThat(path.find()).isTrue();
        assertThat(coordinator.opens(path.group())).bodyText().contains("没有找到“9单元1702”这扇门");
        assertThat(coordinator.sends(path.group() + "/decline", "reason", "不是本楼的")).hasStatus(303);
        assertThat(coordinator.opens("/today")).bodyText().doesNotContain("自己登记，等核对");
    }

    @Test
    void places_are_added_changed_and_taken_out_of_use() {
        var id = java.util.UUID.randomUUID().toString();
        assertThat(coordinator.sends("/places", "id", id, "name", "春风菜市场", "kind", "MARKET", "latitude", "35.0012, 113.0045")).hasStatus(303);
        assertThat(coordinator.opens("/places?kind=MARKET")).bodyText().contains("春风菜市场", "35.0012, 113.0045");
        assertThat(coordinator.sends("/places/" + id, "version", "1", "name", "春风市场", "kind", "MARKET")).hasStatus(303);
        assertThat(coordinator.sends("/places/" + id + "/close", "version", "2")).hasStatus(303);
        assertThat(coordinator.opens("/places")).bodyText().doesNotContain("春风市场");
    }

    private java.util.List<String> registryHere() {
        return home.here(() -> registry.behind(home.door("12-2-502").id())).getFirst().residents().stream()
                .map(resident -> resident.facts().name()).toList();
    }

    private static String value(String page, String field) {
        var found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }

    private static String radio(String page) {
        var found = Pattern.compile("name=\"into\" value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
