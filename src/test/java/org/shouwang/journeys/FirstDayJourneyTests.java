package org.shouwang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.platform.sheet.SheetFixtures.row;
import static org.shouwang.platform.sheet.SheetFixtures.xlsx;

import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouwang.browser.Chromium;
import org.shouwang.browser.Visitor;
import org.shouwang.drill.Instance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/**
 * A community's first day, in one piece and by hand alone: from {@code serve} on an empty folder until a colleague works
 * on a phone. Each step is a method that leaves the pages where the next one begins; what a later day adds goes on from
 * {@link #desk}, where the admin sits, and {@link #phone}, which is the coordinator's.
 */
@Tag("browser")
@ExtendWith(Chromium.class)
class FirstDayJourneyTests {

    private static final Pattern SET_UP_LINK = Pattern.compile("(/setup/[^\\s，。,]+)");
    private static final Pattern AREA = Pattern.compile("/a/([a-z0-9-]+)/");
    private static final String ADMINS_PHONE = "19900000001";
    private static final String COORDINATORS_PHONE = "19900000002";
    private static final String PASSWORD = "望春苑里有棵大槐树 2026";

    private Instance program;
    private Visitor admin;
    private Visitor coordinator;
    private Page desk;
    private Page phone;
    private String area;

    @BeforeEach
    void theProgramIsStartedOnAnEmptyFolder(Browser browser) {
        program = Instance.temporary("serve");
        admin = new Visitor(browser, program.url().toString()).atDesk();
        coordinator = new Visitor(browser, program.url().toString()).onPhone();
    }

    @AfterEach
    void everybodyGoesHome() {
        admin.leave();
        coordinator.leave();
        program.close();
    }

    @Test
    void a_community_is_set_up_filled_and_staffed_on_its_first_day() {
        opens_the_link_from_the_console();
        names_the_community_and_its_admin();
        imports_the_sheet_that_it_has();
        looks_at_its_walls();
        finds_somebody();
        var digits = invites_a_coordinator_with_a_code_on_paper();
        the_coordinator_signs_in_on_a_phone(digits);
        assertThat(admin.complaints()).isEmpty();
        assertThat(coordinator.complaints()).isEmpty();
    }

    private void opens_the_link_from_the_console() {
        desk = admin.open(program.printed(SET_UP_LINK).orElseThrow());
        wellMade(desk);
        press(desk, "中文");
        desk.waitForURL("**/community");
    }

    private void names_the_community_and_its_admin() {
        desk.getByLabel("社区名称").fill("望春社区");
        press(desk, "下一步");
        desk.waitForURL("**/admin");
        wellMade(desk);
        desk.getByLabel("您的姓名").fill("林一舟");
        desk.getByLabel("您的手机号").fill(ADMINS_PHONE);
        desk.locator("input[name=password]").fill(PASSWORD);
        press(desk, "完成");
        desk.waitForURL("**/begin");
        assertThat(desk.locator("h1")).containsText("望春社区已经建好");
        var address = AREA.matcher(desk.url());
        assertThat(address.find()).isTrue();
        area = address.group(1);
        assertThat(area).isEqualTo("wangchun");
    }

    /** With a title above the header, and a column whose name says nothing. */
    private void imports_the_sheet_that_it_has() {
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("导入居民表")).first().click();
        desk.waitForURL("**/import");
        desk.locator("input[type=file]").setInputFiles(new FilePayload("望春社区居民.xlsx", "application/octet-stream", xlsx(it -> {
            var sheet = it.createSheet("居民");
            row(sheet, 0, "望春社区居民花名册");
            row(sheet, 1, "姓名", "联系电话", "在哪儿", "与户主关系", "备注");
            row(sheet, 2, "张晓明", "19911110001", "5号楼2单元502", "户主", "独居");
            row(sheet, 3, "李梅", "19911110002", "5号楼2单元501", "户主", "");
            row(sheet, 4, "李小溪", "", "5号楼2单元501", "女儿", "");
            row(sheet, 5, "王安", "19911110003", "12幢1单元301", "户主", "");
        })));
        desk.locator("form[enctype] .btn.main").click();
        desk.waitForURL(Pattern.compile(".*/import/[0-9a-f-]{36}"));
        assertThat(desk.getByText("还不知道哪一列是")).isVisible();
        desk.locator("select[name=field]").nth(2).selectOption("ADDRESS");
        desk.locator("form[action$=columns] .btn").click();
        assertThat(desk.locator("#apply .btn.main")).containsText("导入 4 人");
        wellMade(desk);
        desk.locator("#apply .btn.main").click();
        assertThat(desk.locator("h1")).containsText("导入完成");
        assertThat(desk.getByText("新增 4 人")).isVisible();
    }

    private void looks_at_its_walls() {
        desk.getByText("去看家家户户").click();
        desk.waitForURL("**/homes");
        desk.locator(".block").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^5号楼"))).click();
        desk.locator("a.door[aria-label^='2单元502']").click();
        assertThat(desk.locator("#panel")).containsText("张晓明");
        wellMade(desk);
    }

    private void finds_somebody() {
        desk.navigate("/a/" + area + "/homes");
        desk.getByRole(AriaRole.SEARCHBOX).fill("lxx");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("main")).containsText("李小溪");
        assertThat(desk.locator("main")).containsText("501");
    }

    /** What stands on the paper. */
    private String invites_a_coordinator_with_a_code_on_paper() {
        desk.navigate("/a/" + area + "/people/new");
        desk.getByLabel("姓名").fill("苏青禾");
        desk.getByLabel("手机号").fill(COORDINATORS_PHONE);
        desk.getByLabel("角色").selectOption("COORDINATOR");
        press(desk, "邀请");
        desk.waitForURL("**/people/*-*");
        press(desk, "给一个一次性登录码");
        var digits = desk.locator("p.big.num");
        assertThat(digits).hasText(Pattern.compile("\\d{4} \\d{4}"));
        wellMade(desk);
        return digits.textContent();
    }

    private void the_coordinator_signs_in_on_a_phone(String digits) {
        phone = coordinator.open("/sign-in/code");
        phone.getByLabel("手机号").fill(COORDINATORS_PHONE);
        phone.locator("input[name=code]").fill(digits);
        press(phone, "登录");
        phone.waitForURL("**/a/" + area + "/today");
        wellMade(phone);
        phone.navigate("/me/password");
        phone.locator("input[name=wanted]").fill(PASSWORD + " 5-2-502");
        press(phone, "保存");
        phone.waitForURL("**/me");
        phone.navigate("/a/" + area + "/homes");
        assertThat(phone.locator("main")).containsText("12");
        wellMade(phone);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }

    private static void wellMade(Page page) {
        assertThat(Visitor.barriers(page)).as(page.url()).isEmpty();
        assertThat(Visitor.tooWide(page)).as("too wide: " + page.url()).isZero();
    }
}
