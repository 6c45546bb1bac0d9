package org.shouwang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.shouwang.browser.Visitor;

/** Somebody of the neighbourhood with a phone of their own. */
final class Neighbour {

    private final Hands phone;

    Neighbour(Visitor visitor, Walk walk) {
        phone = new Hands(visitor.tab(), walk);
    }

    /** What the camera opens when it is held before the poster. */
    void asks_to_join(String poster, String role, String name, String number, String door) {
        phone.opens(poster);
        phone.wellMade();
        phone.tap(phone.page().locator("input[name=role][value=" + role + "]"));
        phone.type("name", name);
        phone.type("phone", number);
        phone.type("door", door);
        phone.type("password", SettingUp.PASSWORD);
        phone.tap(phone.page().locator("input[name=consent]"));
        phone.tap(phone.page().locator("main .btn.main"));
        assertThat(phone.page().locator("h1")).containsText("望春社区");
        phone.wellMade();
    }

    void signs_in(String number) {
        phone.tap(phone.page().locator("main a.btn.main"));
        phone.type("phone", number);
        phone.type("password", SettingUp.PASSWORD);
        phone.tap(phone.page().locator("main form .btn.main"));
        phone.page().waitForURL("**/today");
        phone.wellMade();
    }

    void reports_for_duty() {
        phone.tap(phone.page().locator("#today a[href$='/duty']"));
        phone.reads("报到");
        phone.tap(phone.page().locator("input[name=skills][value=DRIVER]"));
        phone.tap(phone.page().locator("input[name=consent]"));
        phone.press("报到");
        assertThat(phone.page().locator("main")).containsText("王安");
        phone.wellMade();
    }

    void reads_the_notice(String headline) {
        assertThat(phone.page().locator(".arrived")).containsText(headline);
        phone.wellMade();
        phone.tap(phone.page().locator(".arrived a"));
        assertThat(phone.page().locator("#said")).isVisible();
        phone.wellMade();
        assertThat(phone.page().locator("#received")).containsText("You read it");
    }

    void grabs_a_seat(String opening) {
        phone.tap(phone.page().locator(".tabs a[href$='/shifts']"));
        phone.wellMade();
        phone.follow("进去看");
        phone.reads(opening);
        phone.tap(phone.page().locator("[data-grab]:not([disabled])"));
        assertThat(phone.page().locator("#seats")).containsText("您的班");
        phone.wellMade();
    }
}
