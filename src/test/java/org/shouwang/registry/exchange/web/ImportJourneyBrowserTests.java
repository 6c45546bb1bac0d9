package org.shouwang.registry.exchange.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.platform.sheet.SheetFixtures.row;
import static org.shouwang.platform.sheet.SheetFixtures.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.browser.BrowserTest;
import org.shouwang.browser.Visitor;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.platform.sheet.SheetReading;
import org.shouwang.platform.sheet.Sheets;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** A coordinator brings the community's own sheet into the register, and takes it out again. */
@BrowserTest
class ImportJourneyBrowserTests {

    @Autowired Areas areas;
    Area area;
    Actor coordinator;

    @BeforeEach
    void aCommunity() {
        area = TestAreas.newCommunity(areas);
        coordinator = TestAreas.someone(area.id(), Role.COORDINATOR);
    }

    @Test
    void a_sheet_is_chosen_checked_and_imported_and_the_rest_mended(Visitor visitor) throws IOException {
        var page = visitor.as(coordinator).atDesk().open("/a/" + area.code() + "/import");
        noBarriers(page);
        look(page, "import-home-desk-zh");
        upload(page, withTroubles());
        assertThat(page.locator("h1")).containsText("核对 居民名册.xlsx");
        assertThat(page.locator(".kpi").first()).containsText("6");
        assertThat(page.getByText("校验位不对")).isVisible();
        noBarriers(page);
        look(page, "import-check-desk-zh");

        page.locator("input[name=accept][value=PHONE_WRONG]").check();
        page.locator("select[name=consent]").selectOption("SELF");
        page.locator("#apply .btn.main").click();
        assertThat(page.locator("h1")).containsText("导入完成");
        assertThat(page.getByText("新增 5 人")).isVisible();
        noBarriers(page);
        look(page, "import-done-desk-zh");

        var download = page.waitForDownload(() -> page.getByText("下载这些行（带原因）").click());
        var rest = ((SheetReading.Read) Sheets.read(Files.readAllBytes(download.path()), Sheets.FIRST)).table();
        assertThat(rest.rows()).hasSize(3);
        page.getByText("去看家家户户").click();
        assertThat(page.locator("main")).containsText("5号楼");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void the_same_on_a_phone_in_english_and_in_the_dark(Visitor visitor) {
        var page = visitor.as(coordinator).onPhone().inEnglish().inTheDark().open("/a/" + area.code() + "/import");
        look(page, "import-home-phone-en");
        upload(page, withTroubles());
        assertThat(page.locator("h1")).containsText("Check 居民名册.xlsx");
        noBarriers(page);
        look(page, "import-check-phone-en");
        page.locator("#apply .btn.main").click();
        assertThat(page.locator("h1")).containsText("Import finished");
        look(page, "import-done-phone-en");
        assertThat(Visitor.tooWide(page)).isZero();
    }

    @Test
    void columns_that_were_not_understood_are_said_by_a_person(Visitor visitor) {
        var page = visitor.as(coordinator).onPhone().open("/a/" + area.code() + "/import");
        upload(page, xlsx(it -> {
            var sheet = it.createSheet();
            row(sheet, 0, "姓名", "联系电话", "位置");
            row(sheet, 1, "张晓明", "19900000001", "5-2-502");
        }));
        assertThat(page.getByText("还不知道哪一列是")).isVisible();
        look(page, "import-columns-phone-zh");
        page.locator("select[name=field]").nth(2).selectOption("ADDRESS");
        page.locator("form[action$=columns] .btn").click();
        assertThat(page.locator("#apply .btn.main")).containsText("导入 1 人");
        noBarriers(page);
    }

    @Test
    void a_file_that_cannot_be_read_says_what_to_do(Visitor visitor) {
        var page = visitor.as(coordinator).atDesk().open("/a/" + area.code() + "/import");
        upload(page, "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(page.getByText("这不是表格")).isVisible();
        look(page, "import-refused-desk-zh");
        noBarriers(page);
    }

    @Test
    void the_sheet_is_taken_out_masked_unless_a_purpose_is_said(Visitor visitor) throws IOException {
        var page = visitor.as(coordinator).atDesk().open("/a/" + area.code() + "/import");
        upload(page, withTroubles());
        page.locator("#apply .btn.main").click();
        assertThat(page.locator("h1")).containsText("导入完成");

        page.navigate("/a/" + area.code() + "/export");
        noBarriers(page);
        look(page, "export-desk-zh");
        page.locator("input[value=full]").check();
        page.locator(".btn.main").click();
        assertThat(page.locator("#reason-wrong")).isVisible();
        page.locator("#reason").fill("核对台账");
        var download = page.waitForDownload(() -> page.locator(".btn.main").click());
        var full = ((SheetReading.Read) Sheets.read(Files.readAllBytes(download.path()), Sheets.FIRST)).table();
        assertThat(full.rows().get(1).text(1)).isEqualTo("张晓明");
        assertThat(download.suggestedFilename()).isEqualTo("居民表.xlsx");
    }

    private static byte[] withTroubles() {
        return xlsx(it -> {
            var sheet = it.createSheet("居民");
            row(sheet, 0, "姓名", "性别", "身份证号", "联系电话", "楼栋", "单元", "室", "与户主关系", "重点人群类别");
            row(sheet, 1, "张晓明", "男", "000000184903120011", "19900000001", "5号楼", 2, 502, "户主", "");
            row(sheet, 2, "李梅", "女", "", "19900000002", "5号楼", 2, 502, "配偶", "透析、独居");
            row(sheet, 3, "单雄", "男", "000000184903120020", "19900000003", "5号楼", 2, 601, "户主", "");
            row(sheet, 4, "", "男", "", "19900000004", "5号楼", 2, 602, "户主", "");
            row(sheet, 5, "王安", "男", "", "1990000", "12#", 1, 1203, "户主", "独居");
            row(sheet, 6, "王宁", "女", "", "", "12#", 1, 1203, "女儿", "");
            row(sheet, 7, "解语", "女", "", "", "12#", 1, 101, "户主", "");
        });
    }

    private static void upload(Page page, byte[] file) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("居民名册.xlsx", "application/octet-stream", file));
        page.locator("form[enctype] .btn.main").click();
        page.waitForURL(Pattern.compile(".*/import/[0-9a-f-]{36}"));
    }

    private static void noBarriers(Page page) {
        assertThat(Visitor.barriers(page)).isEmpty();
        assertThat(Visitor.tooWide(page)).isZero();
    }

    /** Pictures to look at, when a folder for them is named. */
    private static void look(Page page, String name) {
        String folder = System.getProperty("shouwang.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}
