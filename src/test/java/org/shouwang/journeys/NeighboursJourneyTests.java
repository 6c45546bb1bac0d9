package org.shouwang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.browser.BrowserTest;
import org.shouwang.browser.DemoAreas;
import org.shouwang.browser.Visitor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.DemoContent;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** From a search to a door and from a poster to the register, as people walk these ways. */
@BrowserTest
class NeighboursJourneyTests {

    @Autowired
    Areas areas;
    @Autowired
    ObjectProvider<DemoContent> content;

    @Test
    void a_coordinator_finds_a_neighbour_records_a_need_moves_the_household_and_takes_it_back(Visitor visitor) {
        var area = DemoAreas.inhabited(areas, content);
        var page = visitor.as(TestAreas.someone(area.id(), Role.COORDINATOR)).inChinese().open("/a/" + area.code() + "/homes");
        page.getByRole(AriaRole.SEARCHBOX).fill("zxm");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("5号楼2单元502")).click();
        var panel = page.locator("#panel");
        assertThat(panel).containsText("张晓明");

        page.navigate("/a/" + area.code() + "/homes");
        page.locator(".block").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^5号楼"))).click();
        page.locator("a.door[aria-label^='2单元502']").click();
        assertThat(panel).containsText("独居");
        panel.getByText("记需要").click();
        panel.getByLabel("听力障碍").check();
        panel.getByLabel("本人同意").check();
        panel.getByText("保存").click();
        assertThat(panel).containsText("听力障碍");
        assertThat(page.locator("#toasts")).containsText("已记下 张晓明：听力障碍");
        assertThat(page.locator("#building-wall")).containsText("听力障碍");

        panel.getByText("换门住").click();
        panel.locator("#to").fill("5号楼九单元101");
        panel.getByText("搬过去").click();
        assertThat(panel).containsText("没有找到这扇门");
        assertThat(panel.locator("#to")).hasValue("5号楼九单元101");
        panel.locator("#to").fill("5-1-901");
        panel.getByText("搬过去").click();
        assertThat(panel).containsText("5号楼1单元901");
        page.locator("#toasts").getByText("撤销").click();
        assertThat(page).hasURL(Pattern.compile("/households/"));
        assertThat(page.locator("h1")).containsText("5号楼2单元502");
        assertThat(Visitor.barriers(page)).isEmpty();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void what_one_person_changes_another_one_sees_without_reloading(Visitor visitor) {
        var area = DemoAreas.inhabited(areas, content);
        var watching = visitor.as(TestAreas.someone(area.id(), Role.COORDINATOR)).inChinese().open("/a/" + area.code() + "/homes");
        watching.locator(".block").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^5号楼"))).click();
        var empty = watching.locator("a.door.n").first();
        var label = empty.getAttribute("aria-label");
        var address = empty.getAttribute("href");
        var acting = visitor.open(address + "/move-in");
        acting.locator("#name").fill("李春");
        acting.locator("form.form button[type=submit]").click();
        assertThat(acting).hasURL(Pattern.compile("/households/"));
        assertThat(watching.locator("a.door[href='" + address + "']")).hasAttribute("aria-label", Pattern.compile("李春"));
        assertThat(label).contains("空房");
    }

    @Test
    void a_resident_registers_by_the_poster_and_the_coordinator_confirms(Visitor visitor) {
        var area = DemoAreas.inhabited(areas, content);
        var desk = visitor.as(TestAreas.someone(area.id(), Role.COORDINATOR)).inChinese().open("/a/" + area.code() + "/homes");
        desk.locator(".block").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^12号楼"))).click();
        desk.getByText("登记海报").click();
        var address = desk.locator("code").innerText();

        var phone = visitor.onPhone().withoutScripts().open(address.substring(address.indexOf("/register/")));
        phone.locator("#door").fill("602");
        phone.locator("#name").fill("苗春雨");
        phone.locator("#phone").fill("199 0000 1234");
        phone.getByText("再加一位家人").click();
        phone.locator("#name-2").fill("苗小满");
        phone.locator("input[name=consent]").check();
        phone.locator("button.tall").click();
        assertThat(phone.locator("h1")).containsText("谢谢");

        desk.navigate("/a/" + area.code() + "/today");
        desk.getByText("去核对").click();
        desk.locator("li", new Page.LocatorOptions().setHasText("苗春雨")).getByText("核对").click();
        assertThat(desk.locator("main")).containsText("苗小满");
        desk.locator("input[name=into][value='']").check();
        desk.getByText("确认，记入").click();
        assertThat(desk.locator("#toasts")).containsText("602");
        desk.navigate("/a/" + area.code() + "/residents?q=mcy");
        assertThat(desk.locator("#people")).containsText("苗春雨");
    }
}
