package org.shouwang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.shouwang.browser.Visitor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

/** Somebody's hands on a page: what they tap, type and open is counted, as it would be with a person. */
final class Hands {

    private final Page page;
    private final Walk walk;

    Hands(Page page, Walk walk) {
        this.page = page;
        this.walk = walk;
        page.onFrameNavigated(frame -> {
            if (frame == page.mainFrame()) {
                walk.opened();
            }
        });
    }

    /** An address that was scanned or is written on a paper. */
    void opens(String address) {
        page.navigate(address);
    }

    Page page() {
        return page;
    }

    void tap(Locator what) {
        what.first().click();
        walk.tapped();
    }

    void press(String button) {
        tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    void follow(String link) {
        tap(page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)));
    }

    /** In the navigation beside the page. */
    void menu(String item) {
        tap(page.locator(".side").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(item).setExact(true)));
    }

    void tick(String label) {
        page.getByLabel(label).first().check();
        walk.tapped();
    }

    /** Two taps: the list opens, then one of it. */
    void choose(Locator list, String value) {
        list.selectOption(value);
        walk.tapped();
        walk.tapped();
    }

    void choose(String field, String label) {
        named(field).selectOption(new SelectOption().setLabel(label));
        walk.tapped();
        walk.tapped();
    }

    /** Two taps and a choice among what lies there. */
    void attach(FilePayload file) {
        page.locator("input[type=file]").setInputFiles(file);
        walk.tapped();
        walk.tapped();
        walk.tapped();
    }

    /** Typed and entered. */
    void search(String words) {
        page.getByRole(AriaRole.SEARCHBOX).first().fill(words);
        page.keyboard().press("Enter");
        walk.typed(words);
    }

    /** @param field the name that the field has in its form */
    void type(String field, String words) {
        named(field).fill(words);
        walk.typed(words);
    }

    private Locator named(String field) {
        return page.locator("main [name='" + field + "']").first();
    }

    /** The page has come, has this title, and nothing on it keeps anybody out. */
    void reads(String title) {
        assertThat(page.locator("h1")).containsText(title);
        wellMade();
    }

    void wellMade() {
        walk.picture(page);
        var screen = page.viewportSize();
        Visitor.unroll(page);
        assertThat(Visitor.barriers(page)).as(page.url()).isEmpty();
        page.setViewportSize(screen.width, screen.height);
        assertThat(Visitor.tooWide(page)).as("too wide: " + page.url()).isZero();
    }
}
