package org.shouwang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.browser.BrowserTest;
import org.shouwang.browser.Visitor;
import org.shouwang.platform.Role;
import org.shouwang.sampling.SamplingFixtures;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A round from its plan to its end: the coordinator at a desk in English, the table on a phone in Chinese. */
@BrowserTest
class SamplingJourneyTests {

    private static final String TUBE = "WC-0001";
    private static final String AT_THE_DOOR = "WC-0002";

    @Autowired SamplingFixtures fixtures;
    SamplingFixtures.Home home;
    Page desk;
    Page phone;

    /** Ten who come down, one who cannot, one who need not. */
    @BeforeEach
    void aBuilding() {
        home = fixtures.home();
        home.building("5号楼");
        home.register.household("5-1-101", "张晓明", "何秀兰", "张雨", "张小满");
        home.register.household("5-1-201", "李梅", "李小溪", "赵立");
        home.register.household("5-1-301", "王安", "王念", "孙竹");
        home.register.household("5-2-601", "李春");
        home.register.household("5-2-602", "周宁");
    }

    private String at(String path) {
        return "/a/" + home.register.area().code() + path;
    }

    @Test
    void a_round_is_planned_walked_closed_without_a_gap_and_its_positive_tube_followed_up(Visitor visitor) {
        desk = visitor.as(home.coordinator).inEnglish().atDesk().open(at("/rounds"));
        plans_and_starts();
        var wall = visitor.open(desk.url().replaceFirst(".*(/a/)", "$1"));
        wall.locator(".blocks a").first().click();
        assertThat(wall.locator("#status")).hasClass(Pattern.compile("heard"));

        phone = visitor.as(TestAreas.someone(home.register.area().id(), Role.SAMPLER)).inChinese().onPhone().open(at("/station"));
        sits_down_at_the_table();
        takes_a_household_by_its_door();
        assertThat(wall.locator("a.door[aria-label^='1单元101']")).hasAttribute("aria-label", Pattern.compile("4 due, 4 sampled"));
        takes_somebody_back_who_was_the_wrong_one();
        fills_the_tube_until_it_closes_by_itself();

        says_who_need_not_and_who_is_visited();
        knocks_at_the_door();
        assertThat(wall.locator("#cover-wall")).containsText("0 missing");
        enters_the_results(visitor);
        sees_what_must_follow();
        closes_the_round();
        Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    private void plans_and_starts() {
        reads(desk);
        desk.getByText("Plan a round").first().click();
        reads(desk);
        desk.locator("main form .btn.main").click();
        assertThat(desk.locator("#sites")).isVisible();
        desk.locator("#sites a[href$='/sites/new']").click();
        desk.locator("#name").fill("East gate");
        desk.locator("#lanes").fill("1");
        reads(desk);
        desk.locator("main form .btn.main").click();
        assertThat(desk.locator("#sites")).containsText("East gate");
        desk.locator(".head .btn.main").click();
        assertThat(desk.locator(".head")).containsText("going on");
        reads(desk);
    }

    private void sits_down_at_the_table() {
        reads(phone);
        phone.getByText("1 道").click();
        scan(TUBE);
        assertThat(phone.locator(".station")).containsText("新管");
        reads(phone);
    }

    private void takes_a_household_by_its_door() {
        scan("5-1-101");
        assertThat(phone.locator(".station")).containsText("是哪一位");
        reads(phone);
        phone.locator(".station a.btn").first().click();
        reads(phone);
        phone.getByText("同户 4 人一起").click();
        assertThat(phone.locator(".station")).containsText("4 / 10");
        reads(phone);
    }

    /** By the code that a resident shows. */
    private void takes_somebody_back_who_was_the_wrong_one() {
        var wrong = home.register.here(() -> fixtures.registry.behind(home.register.door("5-2-601").id())).getFirst().residents().getFirst().id();
        scan(wrong.toString());
        assertThat(phone.locator(".who")).containsText("李");
        phone.getByText("采好了，放进管里").click();
        assertThat(phone.locator(".station")).containsText("5 / 10");
        phone.getByText("撤销").click();
        assertThat(phone.locator(".station")).containsText("4 / 10");
        assertThat(phone.locator("#toasts")).not().isEmpty();
    }

    private void fills_the_tube_until_it_closes_by_itself() {
        for (var door : new String[] {"5-1-201", "5-1-301"}) {
            scan(door);
            phone.locator(".station a.btn").first().click();
            phone.getByText("同户 3 人一起").click();
        }
        assertThat(phone.locator(".station")).containsText("扫下一支管");
        reads(phone);
    }

    private void says_who_need_not_and_who_is_visited() {
        desk.locator(".kpi").first().click();
        assertThat(desk.locator("#people")).containsText("李春");
        reads(desk);
        reason("周宁").click();
        desk.locator("input[name=why][value=EXEMPT]").check();
        desk.locator("main form .btn.main").click();
        assertThat(desk.locator("main form .wrong")).isVisible();
        desk.locator("#words").fill("recovered, by the hospital's letter");
        reads(desk);
        desk.locator("main form .btn.main").click();
        reason("李春").click();
        desk.locator("input[name=why][value=VISIT]").check();
        desk.locator("main form .btn.main").click();
        assertThat(desk.locator("#people")).not().containsText("周宁");
    }

    private Locator reason(String name) {
        return desk.locator("#people tr", new Page.LocatorOptions().setHasText(name)).locator("a.btn");
    }

    private void knocks_at_the_door() {
        phone.navigate(at("/station"));
        phone.getByText("上门清单").click();
        assertThat(phone.locator("main")).containsText("5号楼2单元601");
        reads(phone);
        phone.locator("input[name=tube]").fill(AT_THE_DOOR);
        phone.getByText("采好了").click();
        assertThat(phone.locator("main")).containsText("都采完了");
    }

    /** The pool is positive: the lab's paper is read by two. */
    private void enters_the_results(Visitor visitor) {
        desk.locator(".crumbs a").last().click();
        desk.getByText("Tubes and results").click();
        enter(desk, AT_THE_DOOR, "NEGATIVE");
        enter(desk, TUBE, "POSITIVE");
        assertThat(desk.locator(".note.urgent")).isVisible();
        reads(desk);
        var second = visitor.as(TestAreas.someone(home.register.area().id(), Role.COORDINATOR)).inEnglish().atDesk().open(desk.url().replaceFirst(".*(/a/)", "$1"));
        second.locator(".note.urgent .btn.main").click();
        assertThat(second.locator("#tubes")).containsText("Positive");
    }

    private static void enter(Page page, String tube, String result) {
        page.locator("#tube").fill(tube);
        page.locator("input[name=result][value=" + result + "]").check();
        page.locator("form[action$='/results'] .btn.main").last().click();
    }

    private void sees_what_must_follow() {
        desk.locator(".crumbs a").last().click();
        desk.locator("a.note.urgent").click();
        assertThat(desk.locator("#follow-up tbody tr")).hasCount(10);
        reads(desk);
        desk.locator("#follow-up .btn.main").click();
        assertThat(desk.locator("#follow-up .tag.done").first()).isVisible();
        phone.navigate(desk.url() + "/visits");
        assertThat(phone.locator("main section.card h2")).hasCount(10);
        reads(phone);
    }

    private void closes_the_round() {
        desk.locator(".crumbs a").last().click();
        assertThat(desk.locator(".kpi b").first()).hasText("0");
        desk.locator("details.twice summary").click();
        desk.locator("details.twice .btn.main").click();
        assertThat(desk.locator(".head")).containsText("over");
        reads(desk);
    }

    private void scan(String words) {
        phone.locator("#q").fill(words);
        phone.keyboard().press("Enter");
    }

    private static void reads(Page page) {
        Visitor.unroll(page);
        Assertions.assertThat(Visitor.barriers(page)).as(page.url()).isEmpty();
        Assertions.assertThat(Visitor.tooWide(page)).as(page.url()).isZero();
    }
}
