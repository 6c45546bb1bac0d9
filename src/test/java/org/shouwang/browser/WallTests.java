package org.shouwang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.DemoContent;
import org.shouwang.platform.Role;
import org.shouwang.platform.live.LiveUpdates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The wall of doors under the hands of people: mouse, keyboard, thumb, and without scripts. */
@BrowserTest
class WallTests {

    @Autowired
    Areas areas;
    @Autowired
    ObjectProvider<DemoContent> content;
    @Autowired
    LiveUpdates live;
    Area area;
    Actor coordinator;

    @BeforeEach
    void aCommunity() {
        area = DemoAreas.inhabited(areas, content);
        coordinator = TestAreas.someone(area.id(), Role.COORDINATOR);
    }

    Page wall(Visitor visitor) {
        var page = visitor.as(coordinator).inChinese().open("/a/" + area.code() + "/homes");
        page.locator(".block").nth(4).click();
        page.locator(".wall").waitFor();
        return page;
    }

    static Locator panel(Page page) {
        return page.locator("#panel");
    }

    @Test
    void a_door_slides_its_card_in_and_escape_goes_back_to_the_door(Visitor visitor) {
        var page = wall(visitor);
        var address = page.url();
        var door = page.locator(".door").nth(7);
        door.click();
        assertThat(panel(page)).isVisible();
        assertThat(panel(page)).containsText(door.locator("span").textContent());
        assertThat(page).hasURL(address);
        page.keyboard().press("Escape");
        assertThat(panel(page)).isHidden();
        assertThat(door).isFocused();
        Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void the_wall_is_one_stop_for_tab_and_arrows_walk_from_door_to_door(Visitor visitor) {
        var page = wall(visitor);
        assertThat(page.locator(".door[tabindex='0']")).hasCount(1);
        var first = page.locator(".floor").first().locator(".door").first();
        first.focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".floor").first().locator(".door").nth(1)).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".floor").nth(1).locator(".door:focus")).hasCount(1);
        page.keyboard().press("End");
        assertThat(page.locator(".floor").nth(1).locator(".door").last()).isFocused();
        page.keyboard().press("Enter");
        assertThat(panel(page)).isVisible();
    }

    @Test
    void on_a_phone_the_wall_scrolls_under_its_floors_and_the_page_does_not(Visitor visitor) {
        var page = wall(visitor.onPhone());
        Assertions.assertThat(Visitor.tooWide(page)).isZero();
        var label = page.locator(".floor > th").first();
        var before = label.boundingBox().x;
        page.locator("[data-wall]").evaluate("wall => wall.scrollLeft = 200");
        assertThat(label).isInViewport();
        Assertions.assertThat(Math.abs(label.boundingBox().x - before)).isLessThan(8);
    }

    @Test
    void without_scripts_a_door_opens_its_page(Visitor visitor) {
        var page = wall(visitor.withoutScripts());
        page.locator(".door").nth(3).click();
        assertThat(page).hasURL(Pattern.compile(".*/doors/.*"));
        assertThat(page.locator("h1")).isVisible();
    }

    @Test
    void every_door_says_what_it_is_in_words(Visitor visitor) {
        var page = wall(visitor);
        for (var door : page.locator(".door").all()) {
            Assertions.assertThat(door.getAttribute("aria-label")).contains(door.locator("span").textContent());
        }
    }

    @Test
    void what_changes_elsewhere_is_asked_for_again_by_itself(Visitor visitor) {
        var page = wall(visitor);
        assertThat(page.locator("#status.heard")).isVisible();
        var asked = page.waitForResponse(Pattern.compile(".*/wall.*"), () -> live.changed(area.id(), "registry"));
        Assertions.assertThat(asked.status()).isEqualTo(200);
        assertThat(page.locator(".wall")).isVisible();
        assertThat(page.locator(".door[tabindex='0']")).hasCount(1);
    }
}
