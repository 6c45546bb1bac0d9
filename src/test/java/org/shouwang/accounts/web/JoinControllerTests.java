package org.shouwang.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.accounts.AccountsFixtures.PASSWORD;
import static org.shouwang.accounts.AccountsFixtures.somePhone;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.accounts.Joining;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jakarta.servlet.http.Cookie;

@WholeProgramTest
class JoinControllerTests {

    @Autowired MockMvcTester http;
    @Autowired Areas areas;
    @Autowired Joining joining;
    @Autowired AccountsFixtures people;
    Area area;
    Cookie coordinator;
    String link;

    @BeforeEach
    void aPoster() {
        area = TestAreas.newCommunity(areas);
        var actor = TestAreas.someone(area.id(), Role.COORDINATOR);
        coordinator = TestSignIns.as(actor);
        link = Current.as(actor, area.id(), joining::link);
    }

    @Test
    void from_the_poster_to_the_first_sign_in() {
        var phone = somePhone().text();
        var id = Ids.next().toString();
        assertThat(http.get().uri(link)).hasStatusOk().bodyText().contains("加入" + area.name(), "name=\"consent\"");
        assertThat(ask(id, phone, true)).hasStatusOk().bodyText().contains("等社区确认");
        assertThat(http.get().uri("/a/" + area.code() + "/today").cookie(coordinator)).bodyText().contains("1 人等待加入");
        assertThat(http.get().uri("/a/" + area.code() + "/joining").cookie(coordinator)).bodyText().contains("新邻居").doesNotContain(phone);
        assertThat(http.post().uri("/a/" + area.code() + "/joining/" + id + "/accept").cookie(coordinator).with(csrf())).hasStatus(303);
        var in = http.post().uri("/sign-in").with(csrf()).param("phone", phone).param("password", PASSWORD).exchange();
        assertThat(in).hasStatus(303);
        assertThat(http.get().uri("/").cookie(in.getResponse().getCookie("shouwang"))).hasHeader("Location", "/a/" + area.code() + "/today");
    }

    @Test
    void a_form_that_is_not_right_keeps_what_was_typed_but_the_password() {
        assertThat(ask(Ids.next().toString(), "12", true)).hasStatus(422).bodyText()
                .contains("请填写正确的手机号", "value=\"新邻居\"", "value=\"测试单位\"").doesNotContain(PASSWORD);
        assertThat(ask(Ids.next().toString(), somePhone().text(), false)).hasStatus(422).bodyText().contains("需要您同意才能加入");
    }

    @Test
    void a_link_that_leads_nowhere_says_whom_to_ask() {
        assertThat(http.get().uri("/join/no-such-token")).hasStatus(404).bodyText().contains("请联系社区工作人员");
    }

    @Test
    void somebody_signed_in_is_not_asked_who_they_are() {
        var me = new Cookie("shouwang", people.signedIn(people.person()));
        assertThat(http.get().uri(link).cookie(me)).hasStatusOk().bodyText().doesNotContain("name=\"phone\"", "name=\"password\"");
        assertThat(http.post().uri(link).cookie(me).with(csrf()).param("id", Ids.next().toString()).param("role", "VOLUNTEER").param("consent", "on"))
                .hasStatusOk().bodyText().contains("等社区确认");
    }

    @Test
    void the_poster_shows_the_link_and_can_be_replaced() {
        var path = "/a/" + area.code() + "/joining/poster";
        assertThat(http.get().uri(path).cookie(coordinator)).hasStatusOk().bodyText().contains(link, "<svg");
        assertThat(http.post().uri(path + "/replace").cookie(coordinator).with(csrf())).hasStatus(303);
        assertThat(http.get().uri(link)).hasStatus(404);
        assertThat(http.get().uri(path).cookie(coordinator)).bodyText().doesNotContain(link);
    }

    @Test
    void deciding_needs_the_permission_in_this_area_and_a_form_of_ours() {
        var id = Ids.next().toString();
        ask(id, somePhone().text(), true);
        var path = "/a/" + area.code() + "/joining/" + id + "/accept";
        assertThat(http.post().uri(path).cookie(coordinator)).as("without proof").hasStatus(419);
        assertThat(http.post().uri(path).cookie(TestSignIns.as(TestAreas.someone(area.id(), Role.VOLUNTEER))).with(csrf())).hasStatus(403);
        var foreign = TestAreas.newCommunity(areas);
        var there = TestSignIns.as(TestAreas.someone(foreign.id(), Role.ADMIN));
        assertThat(http.post().uri(path).cookie(there).with(csrf())).hasStatus(404);
        assertThat(http.post().uri("/a/" + foreign.code() + "/joining/" + id + "/accept").cookie(there).with(csrf())).hasStatus(404);
    }

    private MvcTestResult ask(String id, String phone, boolean agrees) {
        var request = http.post().uri(link).with(csrf()).param("id", id).param("name", "新邻居").param("phone", phone).param("role", "VOLUNTEER")
                .param("unit", "测试单位").param("door", "12-2-502").param("password", PASSWORD);
        return (agrees ? request.param("consent", "on") : request).exchange();
    }
}
