package org.shouwang.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.accounts.AccountsFixtures.PASSWORD;
import static org.shouwang.accounts.AccountsFixtures.somePhone;

import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.accounts.Joining;
import org.shouwang.browser.BrowserTest;
import org.shouwang.browser.Visitor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** From the poster on the wall to the first day: as people do it, on a phone and at a desk. */
@BrowserTest
class AccountsJourneyTests {

    @Autowired Areas areas;
    @Autowired Joining joining;
    @Autowired AccountsFixtures people;

    @Test
    void a_neighbour_joins_by_the_poster_the_coordinator_accepts_and_takes_it_back_and_accepts_again(Visitor visitor) {
        var area = TestAreas.newCommunity(areas);
        var coordinator = people.person(area.id(), Role.COORDINATOR);
        var link = Current.as(TestAreas.someone(area.id(), Role.COORDINATOR), area.id(), joining::link);
        var phone = somePhone().text();

        var neighbour = visitor.onPhone().inChinese().open(link);
        wellMade(neighbour);
        neighbour.getByLabel("志愿者").check();
        neighbour.getByLabel("姓名").fill("新邻居");
        neighbour.getByLabel("手机号").fill(phone);
        neighbour.getByLabel("设一个密码").fill("12345678");
        assertThat(neighbour.locator("[data-verdict]").textContent()).isEqualTo("太容易猜到");
        neighbour.getByLabel("设一个密码").fill(PASSWORD);
        assertThat(neighbour.locator("[data-verdict]").textContent()).isEqualTo("很好");
        neighbour.getByLabel("我同意社区保存上面填写的内容").check();
        press(neighbour, "申请加入");
        neighbour.waitForSelector("text=等社区确认");
        wellMade(neighbour);

        var desk = visitor.atDesk().open("/sign-in");
        signIn(desk, coordinator.phone().text(), PASSWORD);
        desk.waitForURL("**/today");
        desk.getByText("1 人等待加入").first().waitFor();
        desk.navigate("/a/" + area.code() + "/joining");
        wellMade(desk);
        press(desk, "接受新邻居");
        desk.getByText("已接受新邻居").waitFor();
        press(desk, "撤销");
        desk.getByText("新邻居重新在等待了").waitFor();
        press(desk, "接受新邻居");
        desk.getByText("已接受新邻居").waitFor();

        neighbour.navigate("/sign-in");
        wellMade(neighbour);
        signIn(neighbour, phone, "not the password");
        neighbour.getByText("手机号或密码不对").waitFor();
        assertThat(neighbour.getByLabel("手机号").inputValue()).isEqualTo(phone);
        signIn(neighbour, phone, PASSWORD);
        neighbour.waitForURL("**/a/" + area.code() + "/today");
        neighbour.navigate("/me");
        wellMade(neighbour);
        press(neighbour, "退出登录");
        neighbour.waitForURL("**/sign-in");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_colleague_is_invited_scans_the_paper_and_sets_a_password(Visitor visitor) {
        var area = TestAreas.newCommunity(areas);
        var boss = people.person(area.id(), Role.ADMIN);
        var phone = somePhone().text();
        var desk = visitor.atDesk().inEnglish().open("/a/" + area.code() + "/people/new");
        signIn(desk, boss.phone().text(), PASSWORD);
        desk.waitForURL("**/people/new");
        wellMade(desk);
        desk.getByLabel("Name").fill("New Colleague");
        desk.getByLabel("Mobile number").fill(phone);
        desk.getByLabel("Role").selectOption("LINK");
        press(desk, "Invite");
        desk.waitForURL("**/people/*-*");
        wellMade(desk);
        press(desk, "Hand out a one-time code");
        desk.getByText("Works once").waitFor();
        wellMade(desk);
        var digits = desk.locator("p.big.num").textContent();

        var mobile = visitor.onPhone().open("/sign-in/code");
        wellMade(mobile);
        mobile.getByLabel("Mobile number").fill(phone);
        mobile.locator("input[name=code]").fill(digits);
        press(mobile, "Sign in");
        mobile.waitForURL("**/a/" + area.code() + "/today");
        mobile.navigate("/me/password");
        wellMade(mobile);
        mobile.getByLabel("New password").fill(PASSWORD);
        press(mobile, "Save");
        mobile.waitForURL("**/me");
        mobile.getByText("Password changed").first().waitFor();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void everything_works_without_scripts(Visitor visitor) {
        var area = TestAreas.newCommunity(areas);
        var person = people.person(area.id(), Role.VOLUNTEER);
        var page = visitor.onPhone().inChinese().withoutScripts().open("/a/" + area.code() + "/today");
        signIn(page, person.phone().text(), PASSWORD);
        page.waitForURL("**/a/" + area.code() + "/today");
        page.navigate("/me");
        press(page, "退出登录");
        page.waitForURL("**/sign-in");
    }

    private static void signIn(Page page, String phone, String password) {
        page.locator("input[name=phone]").fill(phone);
        page.locator("input[name=password]").fill(password);
        page.locator("form[action='/sign-in'] button").click();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }

    private static void wellMade(Page page) {
        assertThat(Visitor.barriers(page)).as(page.url()).isEmpty();
        assertThat(Visitor.tooWide(page)).as("too wide: " + page.url()).isZero();
    }
}
