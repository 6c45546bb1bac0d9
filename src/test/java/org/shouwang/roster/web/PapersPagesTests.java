package org.shouwang.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.Accounts;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.platform.sheet.SheetReading;
import org.shouwang.platform.sheet.Sheets;
import org.shouwang.roster.BatchId;
import org.shouwang.roster.CheckInKind;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.Grabs;
import org.shouwang.roster.NewShift;
import org.shouwang.roster.Outcome;
import org.shouwang.roster.PostFacts;
import org.shouwang.roster.PostId;
import org.shouwang.roster.PostKind;
import org.shouwang.roster.Posts;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.Shift;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Shifts;
import org.shouwang.roster.TimePassed;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.shouwang.volunteers.VolunteersFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Hand-over, hours, certificates, calendar and sheets as people see them. */
@WholeProgramTest
class PapersPagesTests {

    @Autowired MockMvcTester browser;
    @Autowired Areas areas;
    @Autowired Volunteers volunteers;
    @Autowired Accounts accounts;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired Grabs grabs;
    @Autowired CheckIns checkIns;
    @Autowired Clock clock;
    VolunteersFixtures people;
    Actor coordinator;
    Volunteer one;
    Volunteer lead;
    Shift shift;
    SeatId seat;

    /** Somebody who took a seat ahead, as if the shift had been hours ago: assigned before it began, it lies in the past now. */
    @BeforeEach
    void aShiftThatIsOver() {
        people = VolunteersFixtures.in(areas, volunteers, accounts);
        coordinator = TestAreas.someone(people.area().id(), Role.COORDINATOR);
        one = people.serving("陆远山");
        lead = people.serving("顾清和");
        var from = clock.instant().plus(Duration.ofMinutes(5));
        people.here(() -> {
            var post = posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(lead.id()));
            shift = shifts.make(BatchId.next(), "", List.of(new NewShift(ShiftId.next(), post.id(), from, from.plus(Duration.ofHours(2)), 2))).getFirst();
            seat = ((Outcome.Taken) grabs.assign(RequestId.next(), shift.id(), one.id())).seat();
            checkIns.record(UUID.randomUUID(), seat, CheckInKind.IN, clock.instant());
            return null;
        });
        TimePassed.by(people.area().id(), Duration.ofHours(10));
        shift = people.here(() -> shifts.find(shift.id())).orElseThrow();
    }

    private MvcTestResult opens(Actor who, String path) {
        return browser.get().uri("/a/" + people.area().code() + path).cookie(TestSignIns.as(who)).exchange();
    }

    private MvcTestResult sends(Actor who, String path, String... fields) {
        var form = browser.post().uri("/a/" + people.area().code() + path).cookie(TestSignIns.as(who))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    private Actor as(Volunteer who) {
        return people.actor(who);
    }

    private String field(java.time.Instant at) {
        return at.atZone(TestAreas.ZONE).toLocalDateTime().withSecond(0).withNano(0).toString();
    }

    private void mended() {
        assertThat(sends(as(lead), "/roster/hours/seats/" + seat, "id", UUID.randomUUID().toString(), "came", field(shift.from()), "left", field(shift.until()),
                "reason", "忘了签离岗")).hasStatus(303);
    }

    private static String text(MvcTestResult pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String after(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader(HttpHeaders.LOCATION));
    }

    @Test
    void a_hand_over_is_written_refused_without_a_word_and_signed_by_the_coordinator() {
        var path = "/shifts/" + shift.id() + "/hand-over";
        assertThat(opens(as(one), "/today")).hasStatusOk().bodyText().contains("写交接班：东门");
        assertThat(opens(as(one), path)).hasStatusOk().bodyText().contains("一切正常", "钥匙和物资");
        assertThat(sends(as(one), path, "id", UUID.randomUUID().toString(), "problems", "扫码枪没电")).hasStatus(422).bodyText().contains("一切正常", "扫码枪没电");
        var written = sends(as(one), path, "id", UUID.randomUUID().toString(), "calm", "true", "tasks", "给 302 送药\n修扫码枪", "stock", "钥匙 2 把");
        assertThat(written).hasStatus(303);
        assertThat(opens(coordinator, "/hand-overs")).hasStatusOk().bodyText().contains("没人接班的（1）", "东门", "陆远山");
        assertThat(opens(coordinator, "/today")).hasStatusOk().bodyText().contains("1 份交接没有人接");
        var note = after(written).replaceFirst("\\?.*", "").replaceFirst(".*/hand-overs/", "");
        assertThat(opens(coordinator, "/hand-overs/" + note)).hasStatusOk().bodyText().contains("我接班", "给 302 送药", "修扫码枪");
        assertThat(sends(coordinator, "/hand-overs/" + note + "/acknowledge")).hasStatus(303);
        assertThat(opens(coordinator, "/roster/posts/" + shift.post() + "/hand-overs")).hasStatusOk().bodyText().contains("测试COORDINATOR", "还没办完的 2 件");
        assertThat(opens(as(people.serving("韩北辰")), "/hand-overs/" + note)).hasStatus(403);
        assertThat(opens(coordinator, "/hand-overs")).hasStatusOk().bodyText().contains("没有要交接的");
    }

    @Test
    void a_missing_check_out_is_mended_by_the_lead_and_only_then_it_is_hours() {
        assertThat(opens(coordinator, "/roster/hours")).hasStatusOk().bodyText().contains("1 个班次没签离岗", "陆远山");
        assertThat(opens(as(lead), "/roster/hours/missing")).hasStatusOk().bodyText().contains("陆远山", "补上");
        assertThat(opens(as(one), "/roster/hours/seats/" + seat)).hasStatus(403);
        assertThat(sends(as(lead), "/roster/hours/seats/" + seat, "id", UUID.randomUUID().toString(), "came", field(shift.until()), "left", field(shift.from()),
                "reason", "忘了")).hasStatus(422).bodyText().contains("时间不对");
        mended();
        assertThat(opens(as(one), "/hours")).hasStatusOk().bodyText().contains("1 个班次，2 小时", "忘了签离岗");
        for (var by : LedgerBy.values()) {
            assertThat(opens(coordinator, "/roster/hours?by=" + by)).hasStatusOk().bodyText().contains("共 1 人，1 个班次，2 小时");
        }
        assertThat(opens(coordinator, "/roster/hours?from=2022-05-02&until=2022-05-01")).hasStatus(422);
        assertThat(opens(coordinator, "/roster/hours/people/" + one.id())).hasStatusOk().bodyText().contains("开证明");
    }

    @Test
    void the_ledger_is_taken_out_as_excel_with_its_total() {
        mended();
        var answer = sends(coordinator, "/roster/hours/sheet", "by", "PERSON");
        assertThat(answer).hasStatusOk();
        var reading = Sheets.read(answer.getResponse().getContentAsByteArray(), Sheets.FIRST);
        assertThat(reading).isInstanceOf(SheetReading.Read.class);
        assertThat(((SheetReading.Read) reading).table().rows()).extracting(row -> row.text(0)).contains("陆远山", "合计");
    }

    @Test
    void the_ledger_costs_as_many_statements_with_thirty_people_as_with_one() {
        mended();
        opens(coordinator, "/roster/hours");
        var few = StatementCount.of(() -> opens(coordinator, "/roster/hours"));
        people.here(() -> {
            var from = clock.instant().plus(Duration.ofMinutes(5));
            var more = shifts.make(BatchId.next(), "", List.of(new NewShift(ShiftId.next(), shift.post(), from, from.plus(Duration.ofHours(2)), 30))).getFirst();
            for (int i = 0; i < 30; i++) {
                var taken = (Outcome.Taken) grabs.assign(RequestId.next(), more.id(), people.serving("志愿者" + i).id());
                checkIns.record(UUID.randomUUID(), taken.seat(), CheckInKind.IN, clock.instant());
            }
            return null;
        });
        assertThat(StatementCount.of(() -> assertThat(opens(coordinator, "/roster/hours")).bodyText().contains("志愿者29"))).hasSameSizeAs(few);
    }

    @Test
    void a_certificate_is_issued_printed_checked_by_anybody_and_withdrawn() throws Exception {
        mended();
        assertThat(opens(coordinator, "/roster/certificates/new?person=" + one.id())).hasStatusOk().bodyText().contains("给 陆远山 开证明", "东门");
        var today = LocalDate.ofInstant(clock.instant(), TestAreas.ZONE);
        String[] form = {"id", UUID.randomUUID().toString(), "person", one.id().toString(), "from", today.minusDays(2).toString(), "until", today.toString(), "content",
                "门岗值守", "issuer", "望春社区", "contact", ""};
        assertThat(sends(coordinator, "/roster/certificates", form)).hasStatus(422).bodyText().contains("门岗值守");
        form[form.length - 1] = "居委会 010-88880000";
        assertThat(sends(coordinator, "/roster/certificates", form)).hasStatus(303);
        assertThat(opens(coordinator, "/roster/certificates")).hasStatusOk().bodyText().contains("陆远山", today.getYear() + "-0001");
        var shown = opens(coordinator, "/roster/certificates/" + form[1]).getResponse().getContentAsString(StandardCharsets.UTF_8);
        var code = shown.replaceFirst("(?s).*href=\"/verify/([0-9A-Z]{12})\".*", "$1");

        var paper = opens(as(one), "/certificates/" + form[1] + "/paper.pdf");
        assertThat(paper).hasStatusOk();
        assertThat(text(paper)).contains("志愿服务证明", "Certificate of Voluntary Service", "陆远山", "累计 2 小时", "2 hours in all", "望春社区", "盖章",
                code.substring(0, 4) + "-" + code.substring(4, 8));
        assertThat(opens(as(lead), "/certificates/" + form[1] + "/paper.pdf")).hasStatus(403);

        assertThat(browser.get().uri("/verify/" + code).exchange()).hasStatusOk().bodyText().contains("有效", "陆＊山", "2 小时").doesNotContain("陆远山");
        assertThat(browser.get().uri("/verify?code=" + code.toLowerCase(java.util.Locale.ROOT)).exchange()).hasStatusOk();
        assertThat(browser.get().uri("/verify/AAAA-BBBB-CCCC").exchange()).hasStatus(404).bodyText().contains("没有这个验证码");
        assertThat(browser.get().uri("/api/v1/verify/" + code).exchange()).hasStatusOk().bodyText().contains("\"valid\":true", "陆＊山");

        assertThat(sends(coordinator, "/roster/certificates/" + form[1] + "/withdraw", "reason", "时长有误")).hasStatus(303);
        assertThat(browser.get().uri("/verify/" + code).exchange()).hasStatusOk().bodyText().contains("已被撤回");
        assertThat(opens(as(one), "/certificates/" + form[1] + "/paper.pdf")).hasStatus(409);
    }

    @Test
    void whoever_tries_codes_is_stopped() {
        var statuses = new java.util.ArrayList<Integer>();
        for (int i = 0; i < 70; i++) {
            statuses.add(browser.get().uri("/verify/AAAA-BBBB-CCC" + i % 10).with(request -> {
                request.setRemoteAddr("203.0.113.77");
                return request;
            }).exchange().getResponse().getStatus());
        }
        assertThat(statuses.getFirst()).isEqualTo(404);
        assertThat(statuses.getLast()).isEqualTo(429);
    }

    @Test
    void a_calendar_is_read_by_its_address_without_signing_in_until_it_is_ended() {
        assertThat(opens(as(one), "/calendar")).hasStatusOk().bodyText().contains("生成订阅地址");
        var made = sends(as(one), "/calendar");
        assertThat(made).hasStatusOk();
        var path = new String(made.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replaceFirst("(?s).*value=\"[^\"]*(/calendar/[^\"]+\\.ics)\".*", "$1");
        var feed = browser.get().uri(path).exchange();
        assertThat(feed).hasStatusOk().bodyText().contains("BEGIN:VEVENT", "SUMMARY:东门", "STATUS:CONFIRMED").doesNotContain("陆远山");
        assertThat(feed.getResponse().getContentType()).startsWith("text/calendar");
        assertThat(feed.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("private", "max-age");
        assertThat(opens(as(one), "/calendar")).hasStatusOk().bodyText().doesNotContain(path);
        assertThat(sends(as(one), "/calendar/end")).hasStatus(303);
        assertThat(browser.get().uri(path).exchange()).hasStatus(404);
    }

    @Test
    void duty_sheets_are_a_page_a_post_and_the_week_is_a_matrix_with_names() throws Exception {
        people.here(() -> {
            var west = posts.add(PostId.next(), PostFacts.of("西门", PostKind.GATE));
            shifts.make(BatchId.next(), "", List.of(new NewShift(ShiftId.next(), west.id(), shift.from(), shift.until(), 1)));
            return null;
        });
        var day = LocalDate.ofInstant(shift.from(), TestAreas.ZONE).toString();
        var all = opens(coordinator, "/roster/sheet.pdf?day=" + day);
        assertThat(all).hasStatusOk();
        try (var document = Loader.loadPDF(all.getResponse().getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(text(opens(coordinator, "/roster/sheet.pdf?day=" + day + "&post=" + shift.post()))).contains("陆远山", "带班人：顾清和").doesNotContain("西门");
        assertThat(opens(coordinator, "/roster/sheet?day=" + day)).hasStatusOk().bodyText().contains("所有岗位", "西门");
        assertThat(text(opens(coordinator, "/roster/matrix.pdf?week=" + day))).contains("陆远山", "西门", "缺 1");
    }
}
