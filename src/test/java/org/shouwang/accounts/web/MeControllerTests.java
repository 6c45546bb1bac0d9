package org.shouwang.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.accounts.AccountsFixtures.PASSWORD;
import static org.shouwang.accounts.AccountsFixtures.somePhone;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.Account;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.accounts.Roles;
import org.shouwang.accounts.SigningIn;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jakarta.servlet.http.Cookie;

@WholeProgramTest
class MeControllerTests {

    @Autowired MockMvcTester http;
    @Autowired Areas areas;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired SigningIn signingIn;
    @Autowired AccountsFixtures people;
    Area area;
    Account me;
    Cookie cookie;

    @BeforeEach
    void somebody() {
        area = TestAreas.newCommunity(areas);
        me = people.person(area.id(), Role.LINK);
        cookie = new Cookie("shouwang", people.signedIn(me));
    }

    @Test
    void the_own_page_shows_roles_devices_and_a_masked_phone() {
        people.signedIn(me);
        assertThat(http.get().uri("/me").cookie(cookie)).hasStatusOk().bodyText()
                .contains(me.name(), area.name(), "包联干部", "这台", "退出这台", "****").doesNotContain(me.phone().text());
        assertThat(http.get().uri("/me")).hasStatus(302).hasHeader("Location", "/sign-in?next=%2Fme");
    }

    @Test
    void one_renames_oneself_and_a_stale_form_is_refused() {
        assertThat(post("/me/name", "name", "新名字", "version", "1")).hasStatus(303);
        assertThat(accounts.get(me.id()).name()).isEqualTo("新名字");
        assertThat(post("/me/name", "name", "旧名字", "version", "1")).hasStatus(422).bodyText().contains("别人刚刚改过", "value=\"旧名字\"");
    }

    @Test
    void the_phone_is_changed_with_the_password_only_and_never_to_somebody_else_s() {
        var phone = somePhone().text();
        assertThat(post("/me/phone", "phone", phone, "password", "not the password", "version", "1")).hasStatus(422).bodyText().contains("密码不对");
        var taken = people.person().phone().text();
        assertThat(post("/me/phone", "phone", taken, "password", PASSWORD, "version", "1")).hasStatus(422).bodyText().contains("已经有别的账号在用");
        assertThat(post("/me/phone", "phone", phone, "password", PASSWORD, "version", "1")).hasStatus(303);
        assertThat(accounts.get(me.id()).phone().text()).isEqualTo(phone);
    }

    @Test
    void another_device_is_signed_out_and_so_are_all() {
        var tablet = people.signedIn(me);
        var session = signingIn.devices(me.id(), tablet).getFirst().id();
        assertThat(post("/me/devices/" + session + "/sign-out")).hasStatus(303);
        assertThat(http.get().uri("/me").cookie(new Cookie("shouwang", tablet))).hasStatus(302);
        assertThat(http.get().uri("/me").cookie(cookie)).hasStatusOk();
        assertThat(post("/me/devices/sign-out")).hasStatus(303).hasHeader("Location", "/sign-in");
        assertThat(http.get().uri("/me").cookie(cookie)).hasStatus(302);
    }

    @Test
    void one_lays_down_an_own_role_and_nobody_else_s() {
        var colleague = people.person(area.id(), Role.LINK);
        var theirs = Current.as(Actor.system("test"), area.id(), () -> roles.of(colleague.id())).getFirst();
        assertThat(post("/me/roles/" + area.id() + "/" + theirs.id() + "/leave")).hasStatus(404);
        var mine = Current.as(Actor.system("test"), area.id(), () -> roles.of(me.id())).getFirst();
        assertThat(post("/me/roles/" + area.id() + "/" + mine.id() + "/leave")).hasStatus(303);
        assertThat(http.get().uri("/a/" + area.code() + "/today").cookie(cookie)).hasStatus(404);
    }

    @Test
    void the_language_goes_with_the_person() {
        var english = post("/me/language", "language", "en");
        assertThat(english).hasStatus(303);
        assertThat(english.getResponse().getCookie("lang").getValue()).isEqualTo("en");
        var elsewhere = http.post().uri("/sign-in").with(csrf()).param("phone", me.phone().text()).param("password", PASSWORD).exchange();
        assertThat(elsewhere.getResponse().getCookie("lang").getValue()).isEqualTo("en");
    }

    private MvcTestResult post(String path, String... params) {
        var request = http.post().uri(path).cookie(cookie).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
