package org.shouwang.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.SigningIn;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Neighbour;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeProgramTest
class MyHomePagesTests {

    @Autowired MockMvcTester browser;
    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Accounts accounts;
    @Autowired SigningIn signingIn;
    RegistryFixtures home;
    Neighbour neighbour;
    Visit me;
    Visit coordinator;

    @BeforeEach
    void somebodyWhoLivesHere() {
        home = RegistryFixtures.in(areas, buildings, registry);
        neighbour = Neighbour.of(home, accounts, signingIn);
        me = new Visit(browser, home.area(), neighbour.person());
        coordinator = new Visit(browser, home.area(), TestAreas.someone(home.area().id(), Role.COORDINATOR));
    }

    @Test
    void a_resident_finds_the_own_home_among_the_tabs_with_the_own_phone_in_full() {
        assertThat(me.opens("/today")).hasStatusOk().bodyText().contains("/my-home", "我家");
        assertThat(me.opens("/my-home")).hasStatusOk().bodyText()
                .contains("程小满", "程小雪", "1号楼1单元101", neighbour.me().facts().phones().getFirst(), "我的资料有误");
    }

    @Test
    void whom_the_register_does_not_know_is_told_why() {
        assertThat(new Visit(browser, home.area(), TestAreas.someone(home.area().id(), Role.RESIDENT)).opens("/my-home"))
                .hasStatusOk().bodyText().contains("登记里还没有找到您");
    }

    @Test
    void what_is_said_to_be_wrong_waits_in_today_is_accepted_and_answered() throws Exception {
        var wrong = "/my-home/" + neighbour.me().id() + "/wrong";
        assertThat(me.opens(wrong + "?kind=FACTS")).hasStatusOk().bodyText().contains("value=\"程小满\"");
        assertThat(me.sends(wrong, "id", UUID.randomUUID().toString(), "kind", "FACTS", "name", "程晓满", "phones", "12", "birthDate", "",
                "words", "")).hasStatus(422).bodyText().contains("程晓满");
        assertThat(me.sends(wrong, "id", UUID.randomUUID().toString(), "kind", "FACTS", "name", "程晓满",
                "phones", neighbour.me().facts().phones().getFirst(), "birthDate", "1990-01-02", "words", "身份证上是晓")).hasStatus(303);
        assertThat(me.opens("/my-home")).bodyText().contains("等社区核对");
        assertThat(coordinator.opens("/today")).bodyText().contains("1 位居民说登记有误");
        var list = coordinator.opens("/corrections").getResponse().getContentAsString();
        var path = Pattern.compile("/corrections/[0-9a-f-]{36}").matcher(list);
        assertThat(path.find()).isTrue();
        assertThat(coordinator.opens(path.group())).hasStatusOk().bodyText().contains("程晓满", "1990年1月2日", "身份证上是晓", "不变");
        assertThat(coordinator.sends(path.group() + "/decline", "reason", "")).hasStatus(422);
        assertThat(coordinator.sends(path.group() + "/accept")).hasStatus(303);
        assertThat(coordinator.opens("/corrections")).bodyText().contains("没有在等的更正");
        assertThat(home.names(neighbour.family().household().id())).contains("程晓满");
        assertThat(me.opens("/today")).bodyText().contains("有了答复");
    }

    @Test
    void a_resident_opens_nobody_elses_entry_and_no_corrections_of_others() {
        var other = home.household("1-1-102", "李芳").head().orElseThrow();
        assertThat(me.opens("/my-home/" + other.id() + "/wrong?kind=OTHER")).hasStatus(404);
        assertThat(me.opens("/corrections")).hasStatus(403);
    }

    @Test
    void one_resident_moves_to_a_household_that_was_looked_for_and_back() throws Exception {
        var target = home.household("1-1-102", "李芳");
        var child = neighbour.family().residents().get(1).id();
        var address = "/residents/" + child + "/move";
        assertThat(coordinator.opens("/residents/" + child)).bodyText().contains("搬到另一户");
        assertThat(coordinator.opens(address + "?q=李芳")).hasStatusOk().bodyText().contains("1号楼1单元102", "李芳");
        assertThat(coordinator.opens(address + "?q=1-1-102")).bodyText().contains("1号楼1单元102");
        assertThat(coordinator.opens(address + "?q=没有这人")).bodyText().contains("没有找到这样的一户");
        var confirm = coordinator.opens(address + "?to=" + target.household().id()).getResponse().getContentAsString();
        assertThat(confirm).contains("程小雪 会从 1号楼1单元101 搬到 1号楼1单元102（李芳 家），那里现在登记着 1 人。");
        var moved = coordinator.sends(address, "act", UUID.randomUUID().toString(), "to", target.household().id().toString(),
                "relation", "RELATIVE", "reason", "");
        assertThat(moved).hasStatus(303);
        assertThat(home.names(target.household().id())).containsExactly("李芳", "程小雪");
        assertThat(coordinator.sends("/residents/" + child + "/move-back?household=" + neighbour.family().household().id() + "&relation=CHILD"))
                .hasStatus(303);
        assertThat(home.names(neighbour.family().household().id())).containsExactly("程小满", "程小雪");
    }
}
