package org.shouwang.incidents.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.browser.BrowserTest;
import org.shouwang.browser.Visitor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An incident from its first minute to its last, on a phone. */
@BrowserTest
class IncidentJourneyBrowserTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    RegistryFixtures home;

    @BeforeEach
    void aCommunity() {
        home = RegistryFixtures.in(areas, buildings, registry);
        home.building("5号楼");
        home.building("12号楼");
    }

    @Test
    void it_is_opened_a_zone_drawn_a_rule_changed_and_the_end_reviewed(Visitor visitor) {
        var page = visitor.as(TestAreas.someone(home.area().id(), Role.COORDINATOR)).inChinese().onPhone().open("/a/" + home.area().code() + "/incident");
        page.locator(".head .btn.main").click();
        page.locator("input[name=kind][value=EPIDEMIC]").check();
        page.locator("input[name=name]").fill("十一月疫情");
        reads(page);
        page.locator("main .btn.main").click();
        page.locator("input[name=shipped][value=epidemic-v9]").check();
        reads(page);
        page.locator("main .btn.main").click();
        assertThat(page.getByText("事件已启动")).isVisible();
        reads(page);
        page.locator(".head .btn").click();
        assertThat(page.locator("h1")).containsText("十一月疫情");
        reads(page);

        page.locator(".head .btn.main").click();
        page.locator("input[name=level][value=CLOSED]").check();
        page.locator("label.check").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*12号楼\\s*$"))).locator("input").check();
        page.locator("input[name=basis]").fill("区指挥部第 3 号通告");
        reads(page);
        page.locator("main form .btn.main").click();
        assertThat(page.locator(".mini .g").first()).isVisible();
        assertThat(page.locator("#zones-now")).isVisible();
        reads(page);

        page.navigate("/a/" + home.area().code() + "/playbooks/EPIDEMIC");
        reads(page);
        page.navigate("/a/" + home.area().code() + "/playbooks/EPIDEMIC/edit?group=ZONES");
        page.locator("input[name=ZONE_DAYS_CLOSED]").fill("5");
        page.locator("fieldset").filter(new Locator.FilterOptions().setHas(page.locator("input[name=ZONE_DAYS_CLOSED]"))).locator("summary").click();
        page.locator("input[name='source.ZONE_DAYS_CLOSED']").fill("区指挥部第 7 号通告");
        page.locator("input[name=from]").fill(LocalDate.now(TestAreas.ZONE).plusDays(1).toString());
        page.locator("input[name=reason]").fill("第 7 号通告");
        reads(page);
        page.locator("main form .btn.main").click();
        assertThat(page.locator(".note:not([hidden])").first()).containsText("起才生效");
        reads(page);

        page.navigate("/a/" + home.area().code() + "/incident");
        assertThat(page.locator("#lines")).containsText("7 天 → 5 天");
        page.locator("a[href$='/close']").click();
        assertThat(page.locator("main form")).containsText("12号楼");
        reads(page);
        page.locator("main form .btn.main").click();
        assertThat(page.locator("h1")).containsText("复盘");
        page.locator("input[name=went][value=WELL]").check();
        page.locator("textarea[name=point]").fill("当天就划好了区");
        page.locator("main form .btn.main").click();
        assertThat(page.locator(".todos").first()).containsText("当天就划好了区");
        reads(page);
        page.navigate("/a/" + home.area().code() + "/zones");
        assertThat(page.locator("#zone-walls")).containsText("平时不划区");
        Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    private static void reads(Page page) {
        Visitor.unroll(page);
        Assertions.assertThat(Visitor.barriers(page)).as(page.url()).isEmpty();
        Assertions.assertThat(Visitor.tooWide(page)).as(page.url()).isZero();
    }
}
