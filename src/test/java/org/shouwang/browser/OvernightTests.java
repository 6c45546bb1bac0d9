package org.shouwang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.options.Cookie;

/** A tab that was left open overnight: nothing that was typed is lost. */
@BrowserTest
class OvernightTests {

    @Autowired
    Areas areas;
    Area area;
    Actor coordinator;

    @BeforeEach
    void aCommunity() {
        area = TestAreas.newCommunity(areas);
        coordinator = TestAreas.someone(area.id(), Role.COORDINATOR);
    }

    @Test
    void a_form_whose_proof_has_run_out_comes_back_filled_in(Visitor visitor) {
        var page = visitor.as(coordinator).inChinese().open("/a/" + area.code() + "/estates/new");
        page.locator("input[name=name]").fill("望春苑北区");
        page.context().clearCookies(new ClearCookiesOptions().setName("XSRF-TOKEN"));
        page.locator("main button[type=submit], main form button.main").first().click();
        assertThat(page.locator("h1")).hasText("页面开得太久了");
        assertThat(page.locator("[data-if-kept]")).isVisible();
        page.locator("main a.btn.main").click();
        assertThat(page.locator("input[name=name]")).hasValue("望春苑北区");
        assertThat(page.locator("[data-was-kept]")).isVisible();
    }

    @Test
    void somebody_signed_out_meanwhile_signs_in_again_and_finds_the_entry(Visitor visitor) {
        var page = visitor.as(coordinator).inChinese().open("/a/" + area.code() + "/estates/new");
        page.locator("input[name=name]").fill("望春苑南区");
        var cookie = TestSignIns.as(coordinator);
        page.context().clearCookies(new ClearCookiesOptions().setName(cookie.getName()));
        page.locator("main button[type=submit], main form button.main").first().click();
        assertThat(page.locator("main a.btn.main")).hasAttribute("href", Pattern.compile("/sign-in\\?next=.*estates%2Fnew"));
        // Signed in again, by whatever way.
        page.context().addCookies(List.of(new Cookie(cookie.getName(), cookie.getValue()).setUrl(visitor.address())));
        page.navigate("/a/" + area.code() + "/estates/new");
        assertThat(page.locator("input[name=name]")).hasValue("望春苑南区");
    }

    @Test
    void without_scripts_the_entry_is_shown_to_be_copied(Visitor visitor) {
        var page = visitor.as(coordinator).inChinese().withoutScripts().open("/a/" + area.code() + "/estates/new");
        page.locator("input[name=name]").fill("望春苑西区");
        page.context().clearCookies(new ClearCookiesOptions().setName("XSRF-TOKEN"));
        page.locator("main button[type=submit], main form button.main").first().click();
        assertThat(page.locator("main noscript")).hasCount(1);
        Assertions.assertThat(page.locator("main noscript").innerHTML()).contains("望春苑西区");
    }
}
