package org.shouwang.sampling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.NewAccount;
import org.shouwang.accounts.SigningIn;
import org.shouwang.browser.BrowserTest;
import org.shouwang.browser.Visitor;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Role;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.registry.NewResident;
import org.shouwang.registry.Relation;
import org.shouwang.registry.ResidentFacts;
import org.shouwang.sampling.SamplingFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A day of sampling: planned by a coordinator, filled at a table, watched on the wall, answered by the laboratory. */
@BrowserTest
@Import(SamplingFixtures.class)
class SamplingJourneyBrowserTests {

    @Autowired SamplingFixtures fixtures;
    @Autowired Accounts accounts;
    @Autowired SigningIn signingIn;

    @Test
    void from_the_plan_to_the_result(Visitor visitor) {
        var home = fixtures.home();
        home.building("5号楼");
        var phone = new PhoneNumber("199" + home.register.area().id().value().toString().replaceAll("[^0-9]", "9").substring(24).substring(0, 8));
        home.register.household("5-1-101", java.util.List.of(
                NewResident.of(ResidentFacts.of("程小满", Relation.HEAD).calledAt(phone.text())),
                NewResident.of(ResidentFacts.of("程小雪", Relation.CHILD))));
        home.lives("5-2-602", "李春");
        var at = "/a/" + home.register.area().code();

        var desk = visitor.as(home.coordinator).atDesk().open(at + "/rounds/new");
        desk.locator("main form .btn.main").click();
        assertThat(desk.locator("h1")).containsText("第 1 轮");
        desk.getByText("添加采样点").click();
        desk.locator("input[name=name]").fill("东门");
        desk.locator("main form .btn.main").click();
        desk.getByText("排一排").click();
        assertThat(desk.locator("#call-ups")).containsText("5号楼");
        desk.locator("header .btn.main").click();
        assertThat(desk.locator("h1 + p")).containsText("进行中");
        assertThat(Visitor.barriers(desk)).isEmpty();
        var round = desk.url();
        desk.locator(".block").first().click();
        assertThat(desk.locator("#cover-wall")).containsText("未采 3");
        desk.locator("#status.heard").waitFor();

        var table = visitor.as(TestAreas.someone(home.register.area().id(), Role.SAMPLER)).onPhone().open(at + "/station");
        table.getByText("1 道").first().click();
        table.locator("input[name=q]").fill(home.tube());
        table.locator("input[name=q]").press("Enter");
        assertThat(table.locator("main")).containsText("新管");
        table.locator("input[name=q]").fill("程小满");
        table.locator("input[name=q]").press("Enter");
        assertThat(table.locator(".who")).containsText("程＊满");
        assertThat(Visitor.barriers(table)).isEmpty();
        assertThat(Visitor.tooWide(table)).isZero();
        table.getByText("同户 2 人一起").click();
        assertThat(table.locator("main")).containsText("2 / 10");

        assertThat(desk.locator("#cover-wall")).containsText("已采 2");
        desk.locator(".door.m").click();
        desk.locator("#panel").getByText("说明原因").click();
        desk.locator("input[value=REFUSED]").check();
        desk.locator("main form .btn.main").click();
        assertThat(desk.locator("#people")).containsText("拒绝");

        table.getByText("不满也要换管").click();
        table.getByText("封管").click();
        desk.navigate(round + "/tubes");
        desk.locator("input[name=tube]").fill(desk.locator("#tubes th a").first().textContent());
        desk.locator("input[value=NEGATIVE]").check();
        desk.locator("main form .btn.main").click();
        assertThat(desk.locator("#tubes")).containsText("阴性");

        var account = accounts.register(NewAccount.of(phone, "程小满", null)).account();
        var paper = home.register.here(() -> signingIn.handOutCode(account.id()));
        signingIn.withCode(phone, paper.digits(), new SigningIn.Device("test", "127.0.0.1", false));
        var resident = new Actor(Actor.Kind.PERSON, account.id().value(), "程小满", java.util.List.of(Grant.of(home.register.area().id(), Role.RESIDENT)));
        var mine = visitor.as(resident).onPhone().open(at + "/my-sampling");
        assertThat(mine.locator("#mine")).containsText("阴性");
        assertThat(Visitor.barriers(mine)).isEmpty();
        assertThat(visitor.complaints()).isEmpty();
    }
}
