package org.shouwang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.SigningIn;
import org.shouwang.browser.BrowserTest;
import org.shouwang.browser.Visitor;
import org.shouwang.notices.NoticesFixtures;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Page;

/** A notice on its way from the desk to the phones behind the doors. */
@BrowserTest
class NoticesJourneyTests {

    @Autowired
    Areas areas;
    @Autowired
    Buildings buildings;
    @Autowired
    Registry registry;
    @Autowired
    Accounts accounts;
    @Autowired
    SigningIn signingIn;
    RegistryFixtures home;

    @BeforeEach
    void twoBuildings() {
        home = RegistryFixtures.in(areas, buildings, registry);
        home.building("5号楼");
        home.building("12号楼");
    }

    private String at(String path) {
        return "/a/" + home.area().code() + path;
    }

    @Test
    void what_the_coordinator_sends_to_one_building_its_residents_see_at_once_and_confirm_and_others_do_not(Visitor visitor) {
        var inFive = NoticesFixtures.neighbour(home, accounts, signingIn, "5-1-101", "程小满");
        var inTwelve = NoticesFixtures.neighbour(home, accounts, signingIn, "12-1-101", "程小雪");
        var reader = visitor.as(inFive.actor()).inChinese().onPhone().open(at("/today"));
        var other = visitor.as(inTwelve.actor()).open(at("/today"));
        assertThat(reader.locator("#status")).hasClass(Pattern.compile("heard"));
        assertThat(other.locator("#status")).hasClass(Pattern.compile("heard"));

        var desk = visitor.as(TestAreas.someone(home.area().id(), Role.COORDINATOR)).atDesk().open(at("/notices"));
        desk.getByText("写通知").first().click();
        desk.locator("#headline").fill("5号楼今晚停水");
        desk.locator("#text").fill("22:00 到明早 6:00，请储水。");
        desk.getByLabel("紧急", new Page.GetByLabelOptions().setExact(true)).check();
        desk.getByLabel("5号楼", new Page.GetByLabelOptions().setExact(true)).check();
        Assertions.assertThat(Visitor.barriers(desk)).isEmpty();
        desk.getByText("预览").click();
        assertThat(desk.locator("main")).containsText("各渠道的样子");
        desk.getByText("发出").first().click();
        assertThat(desk.locator("#toasts")).containsText("已发出");

        assertThat(reader.locator(".arrived")).containsText("5号楼今晚停水");
        reader.locator(".arrived a").first().click();
        assertThat(reader.locator("#said")).containsText("请储水");
        Assertions.assertThat(Visitor.barriers(reader)).isEmpty();
        assertThat(desk.locator(".kpi b").first()).hasText("0");
        reader.getByText("我已看到").click();
        assertThat(reader.locator("#toasts")).containsText("谢谢");
        assertThat(desk.locator(".kpi b").first()).hasText("1");

        Assertions.assertThat(other.locator(".arrived").innerText().strip()).isEmpty();
        other.navigate(at("/inbox"));
        assertThat(other.locator("main")).containsText("还没有发给您的通知");
        desk.locator(".kpi").first().click();
        assertThat(desk.locator("#reach")).containsText("都知道了");
        Assertions.assertThat(Visitor.barriers(desk)).isEmpty();
        Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void an_urgent_notice_to_everybody_goes_out_by_the_hands_of_two(Visitor visitor) {
        var neighbour = NoticesFixtures.neighbour(home, accounts, signingIn, "5-1-101", "程小满");
        var first = visitor.as(TestAreas.someone(home.area().id(), Role.COORDINATOR)).inChinese().atDesk().open(at("/notices/new"));
        first.locator("#headline").fill("大风蓝色预警");
        first.getByLabel("紧急", new Page.GetByLabelOptions().setExact(true)).check();
        first.getByText("预览").click();
        first.getByText("送批").first().click();
        assertThat(first.locator("main")).containsText("等第二个人批准");

        var second = visitor.as(TestAreas.someone(home.area().id(), Role.ADMIN)).open(at("/today"));
        second.getByText("去批准").click();
        second.getByText("批准并发出").click();
        assertThat(second.locator("#toasts")).containsText("已发出");
        assertThat(first.locator(".kpis")).isVisible();
        var reader = visitor.as(neighbour.actor()).onPhone().withLargeText(2).open(at("/inbox"));
        assertThat(reader.locator("main")).containsText("大风蓝色预警");
        Assertions.assertThat(Visitor.tooWide(reader)).isZero();
        Assertions.assertThat(visitor.complaints()).isEmpty();
    }
}
