package org.shouwang.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.accounts.AccountsFixtures.PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.accounts.SigningIn;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jakarta.servlet.http.Cookie;

@WholeProgramTest
class SignInControllerTests {

    @Autowired MockMvcTester http;
    @Autowired Areas areas;
    @Autowired AccountsFixtures people;
    @Autowired SigningIn signingIn;

    @Test
    void somebody_signs_in_and_goes_on_to_where_they_wanted_to_go() {
        var area = TestAreas.newCommunity(areas);
        var person = people.person(area.id(), Role.COORDINATOR);
        var answer = post(person.phone().text(), PASSWORD, "/a/" + area.code() + "/today?x=1");
        assertThat(answer).hasStatus(303).hasHeader("Location", "/a/" + area.code() + "/today?x=1");
        var cookie = answer.getResponse().getHeader("Set-Cookie");
        assertThat(cookie).startsWith("shouwang=").contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Max-Age");

        assertThat(http.get().uri("/a/" + area.code() + "/today").cookie(answer.getResponse().getCookie("shouwang"))).hasStatusOk();
    }

    @Test
    void a_remembered_device_keeps_its_cookie_for_thirty_days_and_over_tls_it_is_secure() {
        var person = people.person();
        var answer = http.post().uri("/sign-in").secure(true).with(csrf()).param("phone", person.phone().text()).param("password", PASSWORD)
                .param("remember", "on").exchange();
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).anySatisfy(it ->
                assertThat(it).startsWith("shouwang=").contains("Max-Age=2592000", "Secure"));
    }

    @Test
    void nobody_is_led_to_a_foreign_site() {
        for (var foreign : new String[] {"https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)"}) {
            assertThat(post(people.person().phone().text(), PASSWORD, foreign)).hasStatus(303).hasHeader("Location", "/");
        }
    }

    @Test
    void a_wrong_password_says_what_to_do_keeps_the_phone_and_not_the_password() {
        var phone = people.person().phone().text();
        assertThat(post(phone, "not the password", "/x")).hasStatus(422).bodyText()
                .contains("手机号或密码不对", "value=\"" + phone + "\"", "value=\"/x\"").doesNotContain("not the password");
        var unknown = AccountsFixtures.somePhone().text();
        assertThat(post(unknown, PASSWORD, "/x")).hasStatus(422).bodyText().contains("手机号或密码不对");
    }

    @Test
    void too_many_tries_say_when_to_come_again() {
        var phone = people.person().phone().text();
        for (int i = 0; i < 5; i++) {
            post(phone, "wrong " + i, "/");
        }
        assertThat(post(phone, PASSWORD, "/")).hasStatus(422).bodyText().containsPattern("试的次数太多了。请在 \\d+月\\d+日 周. \\d\\d:\\d\\d 之后再试");
    }

    @Test
    void a_form_of_another_site_signs_nobody_in() {
        assertThat(http.post().uri("/sign-in").param("phone", people.person().phone().text()).param("password", PASSWORD)).hasStatus(419);
    }

    @Test
    void without_a_channel_for_messages_no_code_is_offered_and_asking_says_where_to_get_one() {
        assertThat(http.get().uri("/sign-in")).hasStatusOk().bodyText().doesNotContain("短信");
        assertThat(http.post().uri("/sign-in/code/send").with(csrf()).param("phone", AccountsFixtures.somePhone().text()))
                .hasStatus(422).bodyText().contains("请向社区工作人员要一个一次性登录码");
    }

    @Test
    void a_paper_is_looked_at_then_used_once_and_leads_to_a_new_password() {
        var area = TestAreas.newCommunity(areas);
        var person = people.person(area.id(), Role.LINK);
        var paper = Current.as(Actor.system("test"), area.id(), () -> signingIn.handOutCode(person.id()));
        var uri = "/sign-in/paper/" + paper.secret();
        assertThat(http.get().uri(uri)).hasStatusOk().bodyText().contains(person.name());
        assertThat(http.get().uri(uri)).as("looking spends nothing").hasStatusOk();
        var in = http.post().uri(uri).with(csrf()).exchange();
        assertThat(in).hasStatus(303).hasHeader("Location", "/me/password");
        assertThat(http.post().uri(uri).with(csrf())).hasStatus(404).bodyText().contains("已经用过");

        var cookie = in.getResponse().getCookie("shouwang");
        assertThat(http.get().uri("/me/password").cookie(cookie)).hasStatusOk().bodyText().doesNotContain("name=\"old\"");
        assertThat(http.post().uri("/me/password").cookie(cookie).with(csrf()).param("wanted", "a new calm heron"))
                .hasStatus(303).hasHeader("Location", "/me");
    }

    @Test
    void a_typed_code_may_have_gaps_and_full_width_digits() {
        var area = TestAreas.newCommunity(areas);
        var person = people.person(area.id(), Role.LINK);
        var paper = Current.as(Actor.system("test"), area.id(), () -> signingIn.handOutCode(person.id()));
        var typed = paper.digits().substring(0, 4) + " " + paper.digits().substring(4).chars()
                .mapToObj(c -> String.valueOf((char) (c - '0' + '０'))).reduce("", String::concat);
        assertThat(http.post().uri("/sign-in/code").with(csrf()).param("phone", person.phone().text()).param("code", typed)).hasStatus(303);
    }

    @Test
    void signing_out_ends_the_session_and_the_cookie() {
        var area = TestAreas.newCommunity(areas);
        var secret = people.signedIn(people.person(area.id(), Role.VOLUNTEER));
        var me = new Cookie("shouwang", secret);
        assertThat(http.get().uri("/a/" + area.code() + "/today").cookie(me)).hasStatusOk();
        var out = http.post().uri("/sign-out").cookie(me).with(csrf()).exchange();
        assertThat(out).hasStatus(303).hasHeader("Location", "/sign-in");
        assertThat(out.getResponse().getHeaders("Set-Cookie")).anySatisfy(it -> assertThat(it).startsWith("shouwang=;").contains("Max-Age=0"));
        assertThat(http.get().uri("/a/" + area.code() + "/today").cookie(me)).hasStatus(302)
                .hasHeader("Location", "/sign-in?next=%2Fa%2F" + area.code() + "%2Ftoday");
    }

    private MvcTestResult post(String phone, String password, String next) {
        return http.post().uri("/sign-in").with(csrf()).param("phone", phone).param("password", password).param("next", next)
                .with(request -> {
                    request.setRemoteAddr("192.0.2." + (1 + Math.abs(phone.hashCode() % 250)));
                    return request;
                }).exchange();
    }
}
