package org.shouwang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.shouwang.platform.sheet.SheetFixtures.row;
import static org.shouwang.platform.sheet.SheetFixtures.xlsx;

import java.util.regex.Pattern;

import org.shouwang.browser.Visitor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** The admin's part of the first day: the community, its register, and who runs it. */
final class SettingUp {

    static final String PASSWORD = "守望相助 2026";

    private final Hands desk;
    private final String link;

    SettingUp(Visitor admin, String link, Walk walk) {
        desk = new Hands(admin.tab(), walk);
        this.link = link;
    }

    void opens_the_link_from_the_console() {
        desk.opens(link);
        desk.wellMade();
        desk.press("中文");
        desk.page().waitForURL("**/community");
    }

    void names_the_community_and_its_admin() {
        desk.type("name", "望春社区");
        desk.press("下一步");
        desk.page().waitForURL("**/admin");
        desk.wellMade();
        desk.type("person", "林一舟");
        desk.type("phone", "19900000001");
        desk.type("password", PASSWORD);
        desk.press("完成");
        desk.page().waitForURL("**/a/wangchun/begin");
        desk.reads("望春社区已经建好");
    }

    /** With a title above the header, and a column whose name says nothing. */
    void imports_the_sheet_that_it_has() {
        desk.follow("导入居民表");
        desk.page().waitForURL("**/import");
        desk.wellMade();
        desk.attach(new FilePayload("望春社区居民.xlsx", "application/octet-stream", xlsx(it -> {
            var sheet = it.createSheet("居民");
            row(sheet, 0, "望春社区居民花名册");
            row(sheet, 1, "姓名", "联系电话", "在哪儿", "与户主关系", "备注");
            row(sheet, 2, "张晓明", "19911110001", "5号楼2单元502", "户主", "独居");
            row(sheet, 3, "李梅", "19911110002", "5号楼2单元501", "户主", "");
            row(sheet, 4, "李小溪", "", "5号楼2单元501", "女儿", "");
            row(sheet, 5, "王安", "19911110003", "12幢1单元301", "户主", "");
        })));
        desk.tap(desk.page().locator("form[enctype] .btn.main"));
        desk.page().waitForURL(Pattern.compile(".*/import/[0-9a-f-]{36}"));
        assertThat(desk.page().getByText("还不知道哪一列是")).isVisible();
        desk.wellMade();
        desk.choose(desk.page().locator("select[name=field]").nth(2), "ADDRESS");
        desk.tap(desk.page().locator("form[action$=columns] .btn"));
        assertThat(desk.page().locator("#apply .btn.main")).containsText("导入 4 人");
        desk.wellMade();
        desk.tap(desk.page().locator("#apply .btn.main"));
        desk.reads("导入完成");
        assertThat(desk.page().getByText("新增 4 人")).isVisible();
    }

    void finds_somebody_and_looks_at_the_walls() {
        desk.follow("去看家家户户");
        desk.page().waitForURL("**/homes");
        desk.search("lxx");
        assertThat(desk.page().locator("main")).containsText("李小溪");
        desk.wellMade();
        desk.menu("家家户户");
        desk.tap(desk.page().locator(".block").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^5号楼"))));
        desk.tap(desk.page().locator("a.door[aria-label^='2单元502']"));
        assertThat(desk.page().locator("#panel")).containsText("张晓明");
        desk.wellMade();
    }

    /** What stands on the paper. */
    String invites_a_coordinator(String phone) {
        desk.menu("人员");
        desk.follow("邀请同事");
        desk.type("name", "苏青禾");
        desk.type("phone", phone);
        desk.choose(desk.page().locator("#role"), "COORDINATOR");
        desk.press("邀请");
        desk.page().waitForURL("**/people/*-*");
        desk.press("给一个一次性登录码");
        var digits = desk.page().locator("p.big.num");
        assertThat(digits).hasText(Pattern.compile("\\d{4} \\d{4}"));
        desk.wellMade();
        return digits.textContent();
    }
}
