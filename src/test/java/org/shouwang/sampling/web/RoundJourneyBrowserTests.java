package org.shouwang.sampling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.browser.BrowserTest;
import org.shouwang.browser.Visitor;
import org.shouwang.sampling.SamplingFixtures;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator plans a round on the phone, says why somebody is missing, and closes it. */
@BrowserTest
class RoundJourneyBrowserTests {

    @Autowired SamplingFixtures fixtures;
    SamplingFixtures.Home home;

    @BeforeEach
    void aCommunity() {
        home = fixtures.home();
        home.building("5号楼");
        home.lives("5-1-101", "张晓明");
        home.lives("5-2-602", "李春");
    }

    @Test
    void a_round_is_planned_begun_its_missing_explained_and_closed(Visitor visitor) {
        var page = visitor.as(home.coordinator).onPhone().inChinese().open("/a/" + home.register.area().code() + "/rounds/new");
        page.locator("input[name=date]").fill("2099-01-01");
        page.locator("input[name=time]").fill("20:00");
        page.locator("main form .btn.main").click();
        page.locator("form[action$='/start'] button").click();
        assertThat(page.locator("main")).containsText("还有 2 人未采");
        assertThat(Visitor.tooWide(page)).isZero();
        var round = page.url();

        page.navigate(round + "/people?state=MISSING");
        page.locator("tr:has-text('李春') a[href$='/reason']").click();
        page.locator("input[name=why][value=EXEMPT]").check();
        page.locator("main form .btn.main").click();
        assertThat(page.locator("main")).containsText("免采要写明理由");
        assertThat(page.locator("input[name=why][value=EXEMPT]")).isChecked();
        page.locator("input[name=words]").fill("医嘱不宜采样");
        page.locator("main form .btn.main").click();
        assertThat(page.locator("#people")).not().containsText("李春");

        page.navigate(round);
        var close = page.locator("details:has(form[action$='/close'])");
        close.locator("summary").click();
        assertThat(close).containsText("还有 1 人未采");
        assertThat(Visitor.barriers(page)).isEmpty();
        close.locator("button").click();
        assertThat(close).hasCount(0);
        page.navigate(round + "/people?state=EXEMPT");
        assertThat(page.locator("#people")).containsText("医嘱不宜采样");
        page.navigate(round + "/people?state=MISSING");
        assertThat(page.locator("#people")).containsText("张晓明");
        assertThat(page.locator("a[href$='/reason']")).hasCount(0);
        assertThat(visitor.complaints()).isEmpty();
    }
}
