package org.shouwang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.shouwang.browser.Visitor;


/** The coordinator's part of the first day: first on a phone, then at the desk. */
final class Running {

    private final Hands phone;
    private final Hands desk;

    Running(Visitor coordinator, Walk walk) {
        phone = new Hands(coordinator.onPhone().tab(), walk);
        desk = new Hands(coordinator.atDesk().tab(), walk);
    }

    void signs_in_with_the_paper(String number, String digits) {
        phone.opens("/sign-in");
        phone.tap(phone.page().locator("main a[href^='/sign-in/code']"));
        phone.wellMade();
        phone.type("phone", number);
        phone.type("code", digits);
        phone.press("登录");
        phone.page().waitForURL("**/today");
        phone.wellMade();
    }

    void chooses_a_password() {
        phone.press("更多");
        phone.tap(phone.page().locator("#more a[href='/me']"));
        phone.wellMade();
        phone.tap(phone.page().locator("main a[href='/me/password']"));
        phone.type("wanted", SettingUp.PASSWORD);
        phone.press("保存");
        phone.page().waitForURL("**/me");
    }

    void sits_down_at_the_desk(String number) {
        desk.opens("/sign-in");
        desk.type("phone", number);
        desk.type("password", SettingUp.PASSWORD);
        desk.press("登录");
        desk.page().waitForURL("**/today");
        desk.wellMade();
    }

    void opens_the_incident() {
        desk.menu("当前事件");
        desk.reads("事件");
        desk.follow("启动事件");
        desk.wellMade();
        desk.type("name", "十一月疫情");
        desk.press("下一步：预案");
        desk.wellMade();
        desk.press("启动");
        desk.reads("启动清单");
        assertThat(desk.page().locator(".todos")).containsText("定时开抢");
        assertThat(desk.page().locator(".head")).containsText("0/5");
    }

    /** Its address, as it stands under the code. */
    String hangs_the_poster() {
        desk.menu("等待加入的人");
        desk.wellMade();
        desk.follow("加入二维码");
        desk.reads("加入望春社区");
        var address = desk.page().locator("main code").innerText();
        return address.substring(address.indexOf("/join/"));
    }

    void takes_in(String... names) {
        desk.menu("等待加入的人");
        for (var name : names) {
            desk.wellMade();
            desk.press("接受" + name);
            assertThat(desk.page().locator("#toasts")).containsText(name);
        }
    }

    void confirms_the_volunteer_and_makes_a_team() {
        desk.menu("今天");
        desk.wellMade();
        desk.tap(desk.page().locator("#today a[href*='/volunteers']"));
        desk.wellMade();
        desk.press("确认 王安");
        next_step("/teams");
        desk.wellMade();
        desk.follow("建队");
        desk.wellMade();
        desk.type("name", "门岗队");
        desk.choose("duty", "门岗");
        desk.choose("lead", "王安");
        desk.press("保存");
        desk.reads("门岗队");
    }

    void says_where_and_when_somebody_stands() {
        next_step("/roster");
        desk.wellMade();
        desk.follow("加岗位");
        desk.wellMade();
        desk.type("name", "东门");
        desk.press("保存");
        desk.wellMade();
        desk.follow("排一批班次");
        desk.wellMade();
        assertThat(desk.page().locator("input[name=posts]")).isChecked();
        desk.press("排班");
        desk.wellMade();
    }

    void publishes_an_opening(String name) {
        next_step("/roster/openings");
        desk.wellMade();
        desk.follow("安排开抢");
        var opens = Instant.now().plus(Duration.ofSeconds(15)).atZone(ZoneId.of("Asia/Shanghai"));
        desk.type("name", name);
        desk.type("day", opens.toLocalDate().toString());
        desk.type("time", DateTimeFormatter.ofPattern("HH:mm:ss").format(opens));
        desk.wellMade();
        desk.press("发布");
        desk.reads(name);
    }

    void plans_a_round_and_starts_it() {
        next_step("/rounds");
        desk.wellMade();
        desk.follow("安排一轮");
        desk.wellMade();
        desk.press("安排");
        desk.wellMade();
        desk.follow("添加采样点");
        desk.type("name", "东门");
        desk.wellMade();
        desk.press("保存");
        desk.wellMade();
        desk.press("开始");
        assertThat(desk.page().locator("main")).containsText("进行中");
        desk.wellMade();
    }

    void sends_a_notice(String headline) {
        next_step("/notices");
        desk.wellMade();
        desk.follow("写通知");
        desk.type("headline", headline);
        desk.type("text", "请带身份证到东门采样点，老人和孕妇优先。");
        desk.tick("重要");
        desk.wellMade();
        desk.press("预览");
        desk.wellMade();
        desk.tap(desk.page().locator(".head .btn.main"));
        assertThat(desk.page().locator("#toasts")).containsText("已发出");
        desk.wellMade();
        back_to_the_list();
        assertThat(desk.page().locator(".head")).containsText("5/5");
        desk.wellMade();
    }

    void sees_who_has_read_it_and_who_is_missing(String headline) {
        desk.menu("通知");
        desk.follow(headline);
        assertThat(desk.page().locator(".kpi b").last()).hasText("1");
        desk.wellMade();
        desk.menu("一览");
        assertThat(desk.page().locator("main")).containsText("还有 4 人未采");
        assertThat(desk.page().locator("main")).containsText("十一月疫情");
        desk.wellMade();
    }

    private void back_to_the_list() {
        desk.menu("当前事件");
        desk.follow("启动清单");
    }

    /** The incident's page says what is next, and leads there. */
    private void next_step(String path) {
        desk.menu("当前事件");
        desk.tap(desk.page().locator("#next-step a[href$='" + path + "']"));
    }
}
