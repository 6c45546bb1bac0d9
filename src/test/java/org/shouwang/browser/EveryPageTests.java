package org.shouwang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.DemoContent;
import org.shouwang.platform.Role;
import org.shouwang.platform.security.SignIns;
import org.shouwang.platform.web.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** Every page that links lead to, as people look at it: both languages, light and dark, desk and phone, large text. */
@BrowserTest
class EveryPageTests {

    private static final String[] SIGNED_OUT = {"/sign-in", "/no-such-page"};

    @Autowired
    Areas areas;
    @Autowired
    ObjectProvider<DemoContent> content;
    @Autowired
    Messages messages;
    @Autowired
    AccountsFixtures people;

    enum Look {
        CHINESE_AT_A_DESK(visitor -> visitor.inChinese().atDesk()),
        ENGLISH_ON_A_PHONE(visitor -> visitor.inEnglish().onPhone());

        private final UnaryOperator<Visitor> with;

        Look(UnaryOperator<Visitor> with) {
            this.with = with;
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void no_page_has_a_barrier_or_faint_words_in_light_or_dark(Look look, Visitor visitor) {
        var area = DemoAreas.filled(areas, content);
        var page = look.with.apply(asAdmin(visitor, area)).tab();
        var barriers = new ArrayList<String>();
        for (var address : pages(page, area)) {
            var screen = page.viewportSize();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.navigate(address);
            Visitor.unroll(page);
            Visitor.barriers(page).forEach(barrier -> barriers.add(address + " " + barrier));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Visitor.faintWords(page).forEach(barrier -> barriers.add(address + " in the dark " + barrier));
            page.setViewportSize(screen.width, screen.height);
            if (Visitor.tooWide(page) > 0) {
                barriers.add(address + " is " + Visitor.tooWide(page) + " pixels wider than the screen");
            }
        }
        assertThat(barriers).isEmpty();
        assertThat(messages.missing()).isEmpty();
        assertThat(visitor.complaints()).filteredOn(complaint -> !complaint.contains("no-such-page")).isEmpty();
    }

    @Test
    void no_page_is_wider_than_a_phone_in_the_largest_text(Visitor visitor) {
        var area = DemoAreas.filled(areas, content);
        var page = asAdmin(visitor, area).inChinese().onPhone().withLargeText(3).tab();
        var wide = new ArrayList<String>();
        for (var address : pages(page, area)) {
            page.navigate(address);
            if (Visitor.tooWide(page) > 0) {
                wide.add(address + " by " + Visitor.tooWide(page));
            }
        }
        assertThat(wide).isEmpty();
    }

    /** With a real account, because the own page shows it. */
    private Visitor asAdmin(Visitor visitor, Area area) {
        return visitor.cookie(SignIns.COOKIE, people.signedIn(people.person(area.id(), Role.ADMIN)));
    }

    private static List<String> pages(Page page, Area area) {
        var starts = new ArrayList<>(List.of(SIGNED_OUT));
        starts.add("/a/" + area.code() + "/today");
        return List.copyOf(new Crawl().from(page, starts.toArray(String[]::new)));
    }
}
