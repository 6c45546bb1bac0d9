package org.shouwang.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.util.UUID;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.privacy.UnmaskedInTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeProgramTest
class PrivacyPagesTests {

    static final String FULL = "000000189901011234";
    static final String MASKED = "000***********1234";

    @Autowired MockMvcTester http;
    @Autowired Areas areas;
    @Autowired Audit audit;
    Area area;
    Actor coordinator;
    final UUID person = Ids.next();

    @BeforeEach
    void someCommunity() {
        area = TestAreas.newCommunity(areas);
        coordinator = TestAreas.someone(area.id(), Role.COORDINATOR);
    }

    MvcTestResult get(Actor actor, String path) {
        return http.get().uri("/a/" + area.code() + path).cookie(TestSignIns.as(actor)).exchange();
    }

    MvcTestResult post(Actor actor, String path, boolean htmx, String... parameters) {
        var request = http.post().uri("/a/" + area.code() + path).cookie(TestSignIns.as(actor)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        if (htmx) {
            request.header("HX-Request", "true");
        }
        return request.exchange();
    }

    String path() {
        return "/unmask/test-value/" + UnmaskedInTests.value(person, MASKED, FULL);
    }

    @Test
    void askingShowsTheMaskAndTheReasonsButNotTheValue() {
        assertThat(get(coordinator, path())).hasStatusOk().bodyText().contains(MASKED, "核对身份").doesNotContain(FULL);
    }

    @Test
    void withAReasonTheValueIsShownAndTheLogSaysWhy() {
        var path = path();
        assertThat(post(coordinator, path, true, "reason", "privacy.reason.identity")).hasStatusOk()
                .bodyText().contains(FULL).doesNotContain("<html");
        assertThat(get(coordinator, "/audit?person=" + person)).hasStatusOk().bodyText().contains(coordinator.name(), "核对身份");
        assertThat(get(coordinator, "/audit?person=" + Ids.next())).hasStatusOk().bodyText().contains("没有找到");
    }

    @Test
    void withoutJavaScriptAWholePageShowsIt() {
        assertThat(post(coordinator, path(), false, "reason", "", "words", "送药上门")).hasStatusOk()
                .bodyText().contains("<html", FULL);
        assertThat(get(coordinator, "/audit")).bodyText().contains("送药上门");
    }

    @Test
    void withoutAReasonNothingIsShown() {
        assertThat(post(coordinator, path(), true, "reason", "", "words", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("请选择或写明原因").doesNotContain(FULL);
        assertThat(post(coordinator, path(), true, "reason", "made up", "words", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void ownWordsCountMoreThanTheReasonThatTheListShows() {
        assertThat(post(coordinator, path(), true, "reason", "privacy.reason.call", "words", "送药上门")).hasStatusOk();
        assertThat(get(coordinator, "/audit")).bodyText().contains("送药上门").doesNotContain("联系或走访本人");
    }

    @Test
    void untilItIsSaidWhoIsMeantNoEntryIsShown() {
        Current.run(coordinator, area.id(), () -> audit.record(AuditEntry.of(Act.CHANGED, "privacy.audit.rights.GRANTED").because("某事")));
        assertThat(get(coordinator, "/audit?who=查无此人")).hasStatusOk().bodyText().contains("没有人符合").doesNotContain("某事");
    }

    @Test
    void aVolunteerMayNotUnmask() {
        var volunteer = TestAreas.someone(area.id(), Role.VOLUNTEER);
        var path = path();
        assertThat(get(volunteer, path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(volunteer, path, true, "reason", "privacy.reason.call")).hasStatus(HttpStatus.FORBIDDEN).bodyText().doesNotContain(FULL);
    }

    @Test
    void whoUnmasksOnePersonAfterAnotherIsNoticedAndThenStopped() {
        var colleague = TestAreas.someone(area.id(), Role.ADMIN);
        for (int i = 0; i < 19; i++) {
            assertThat(post(coordinator, path(), true, "reason", "privacy.reason.call")).hasStatusOk();
        }
        assertThat(get(colleague, "/today")).bodyText().doesNotContain("个完整号码");
        for (int i = 19; i < 60; i++) {
            assertThat(post(coordinator, path(), true, "reason", "privacy.reason.call")).hasStatusOk();
        }
        assertThat(get(colleague, "/today")).bodyText().contains(coordinator.name() + " 在 10 分钟内看了 20 个完整号码");
        assertThat(post(coordinator, path(), true, "reason", "privacy.reason.call")).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText().doesNotContain(FULL);
        assertThat(post(colleague, path(), true, "reason", "privacy.reason.call")).hasStatusOk();
    }

    @Test
    void residentsSeeWhoLookedAtThemAndNothingElse() {
        var resident = TestAreas.someone(area.id(), Role.RESIDENT);
        Current.run(coordinator, area.id(), () -> {
            audit.record(AuditEntry.of(Act.REVEALED, "privacy.audit.unmasked.phone").about(resident.id()).because("约时间上门"));
            audit.record(AuditEntry.of(Act.REVEALED, "privacy.audit.unmasked.phone").about(Ids.next()).because("别人的事"));
            audit.record(AuditEntry.of(Act.CHANGED, "privacy.audit.rights.GRANTED").about(resident.id()).because("不是查看"));
            audit.record(AuditEntry.of(Act.EXPORTED, "privacy.audit.log-exported").aboutEveryone().because("全员名单"));
        });
        assertThat(get(resident, "/me/looked-at")).hasStatusOk().bodyText()
                .contains(coordinator.name(), "约时间上门", "全员名单").doesNotContain("别人的事").doesNotContain("不是查看");
        assertThat(get(resident, "/audit")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theLogIsSearchedByActSortTimeAndPagedByKey() {
        Current.run(coordinator, area.id(), () -> {
            for (int i = 0; i < 120; i++) {
                audit.record(AuditEntry.of(Act.CHANGED, "privacy.audit.rights.GRANTED").because("no" + i + "."));
            }
        });
        var first = get(coordinator, "/audit?act=CHANGED");
        assertThat(first).bodyText().contains("no119.", "no70.").doesNotContain("no69.");
        var next = java.util.regex.Pattern.compile("rel=\"next\" href=\"(\\?[^\"]+)\"").matcher(body(first));
        assertThat(next.find()).isTrue();
        assertThat(get(coordinator, "/audit" + next.group(1).replace("&amp;", "&"))).bodyText().contains("no69.", "no20.")
                .doesNotContain("no70.").doesNotContain("no19.");
        assertThat(get(coordinator, "/audit?act=ERASED")).bodyText().doesNotContain("no119.");
        assertThat(get(coordinator, "/audit?to=2000-01-01")).bodyText().doesNotContain("no119.");
        assertThat(get(coordinator, "/audit?q=" + coordinator.name())).bodyText().contains("no119.");
    }

    @Test
    void theLogGoesOutAsASheetAndSaysSo() throws Exception {
        Current.run(coordinator, area.id(), () -> audit.record(AuditEntry.of(Act.REVEALED, "privacy.audit.unmasked.phone").because("=1+1")));
        var sheet = get(coordinator, "/audit.xlsx");
        assertThat(sheet).hasStatusOk();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet.getResponse().getContentAsByteArray()))) {
            var rows = book.getSheetAt(0);
            assertThat(rows.getRow(0).getCell(0).getStringCellValue()).isEqualTo("时间");
            assertThat(rows.getRow(2).getCell(3).getStringCellValue()).isEqualTo("查看了完整的电话号码");
            assertThat(rows.getRow(2).getCell(5).getStringCellValue()).isNotEqualTo("=1+1").contains("1+1");
        }
        assertThat(get(coordinator, "/audit")).bodyText().contains("导出了操作记录");
    }

    @Test
    void aCheckIsMadeOnDemand() {
        Current.run(coordinator, area.id(), () -> audit.record(AuditEntry.of(Act.CHANGED, "privacy.audit.rights.GRANTED")));
        assertThat(get(coordinator, "/audit")).bodyText().contains("还没有核验过");
        assertThat(post(coordinator, "/audit/check", false)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(coordinator, "/audit")).bodyText().contains("完整，未被改动");
    }

    @Test
    void somebodyAsksForACorrectionAndIsAnswered() {
        var resident = TestAreas.someone(area.id(), Role.RESIDENT);
        var id = Ids.next().toString();
        assertThat(post(resident, "/me/data/requests", false, "id", id, "kind", "CORRECT", "words", "x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("请简单写一下", id);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(post(resident, "/me/data/requests", false, "id", id, "kind", "CORRECT", "words", "门牌错了"))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(body(get(resident, "/me/data")).split("门牌错了", -1)).hasSize(2);
        assertThat(get(coordinator, "/today")).bodyText().contains("1 项个人信息请求");
        assertThat(get(coordinator, "/rights")).bodyText().contains("门牌错了", resident.name());
        assertThat(post(coordinator, "/rights/" + id, false, "state", "GRANTED", "answer", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(coordinator, "/rights/" + id, false, "state", "GRANTED", "answer", "已改正")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(coordinator, "/rights/" + id, false, "state", "DECLINED", "answer", "又不改了")).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(resident, "/me/data")).bodyText().contains("答复：已改正");
        assertThat(get(resident, "/rights")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void otherProgramsReadTheLogAndPersonsTheirOwnPart() {
        var resident = TestAreas.someone(area.id(), Role.RESIDENT);
        Current.run(coordinator, area.id(), () ->
                audit.record(AuditEntry.of(Act.REVEALED, "privacy.audit.unmasked.phone").about(resident.id()).because("约时间上门")));
        var api = "/api/v1/areas/" + area.code();
        assertThat(http.get().uri(api + "/audit?act=REVEALED").cookie(TestSignIns.as(coordinator)).exchange()).hasStatusOk()
                .bodyJson().extractingPath("$.rows[0].reason").isEqualTo("约时间上门");
        assertThat(http.get().uri(api + "/me/looked-at").cookie(TestSignIns.as(resident)).exchange()).hasStatusOk()
                .bodyJson().extractingPath("$.rows[0].actorName").isEqualTo(coordinator.name());
        assertThat(http.get().uri(api + "/audit").cookie(TestSignIns.as(resident)).exchange()).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri(api + "/audit?cursor=nonsense").cookie(TestSignIns.as(coordinator)).exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(http.post().uri(api + "/audit/check").cookie(TestSignIns.as(coordinator)).with(csrf()).exchange()).hasStatusOk()
                .bodyJson().extractingPath("$.faults").isEqualTo(0);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
