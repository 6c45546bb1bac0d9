package org.shouwang.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.roster.BatchId;
import org.shouwang.roster.CheckInKind;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.Grabs;
import org.shouwang.roster.NewShift;
import org.shouwang.roster.Post;
import org.shouwang.roster.PostFacts;
import org.shouwang.roster.PostId;
import org.shouwang.roster.PostKind;
import org.shouwang.roster.Posts;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.RosterFixtures;
import org.shouwang.roster.Rosters;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.Shift;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Shifts;
import org.shouwang.volunteers.Volunteer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Seats that change hands, on pages and by the interface for programs. */
@WholeProgramTest
class SeatPagesTests {

    @Autowired MockMvcTester browser;
    @Autowired Rosters rosters;
    @Autowired Areas areas;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired Grabs grabs;
    @Autowired CheckIns checkIns;
    @Autowired Clock clock;
    RosterFixtures here;
    Actor coordinator;
    Volunteer first;
    Volunteer second;

    @BeforeEach
    void aCommunity() {
        here = rosters.inNewArea();
        coordinator = TestAreas.someone(here.people().area().id(), Role.COORDINATOR);
        first = here.volunteer("陆远山");
        second = here.volunteer("唐望舒");
    }

    private MvcTestResult opens(Actor who, String path) {
        return browser.get().uri("/a/" + here.people().area().code() + path).cookie(TestSignIns.as(who)).exchange();
    }

    private MvcTestResult sends(Actor who, String path, String... fields) {
        var form = browser.post().uri("/a/" + here.people().area().code() + path).cookie(TestSignIns.as(who))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    private MvcTestResult calls(Actor who, HttpMethod method, String path, String body) {
        return browser.method(method).uri("/api/v1/areas/" + here.people().area().code() + path).cookie(TestSignIns.as(who))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private Actor as(Volunteer who) {
        return here.people().actor(who);
    }

    private static String request() {
        return UUID.randomUUID().toString();
    }

    private Shift seated(Volunteer who, Post post, double after) {
        var shift = here.shift(post, after, 2, 1);
        here.here(() -> grabs.assign(RequestId.next(), shift.id(), who.id()));
        return shift;
    }

    private SeatId seatIn(Shift shift) {
        return here.here(() -> checkIns.ofShift(shift.id())).getFirst().seat();
    }

    private Shift running(Post post, int seats) {
        return from(clock.instant().minus(Duration.ofMinutes(20)), post, seats);
    }

    private Shift from(Instant from, Post post, int seats) {
        return here.here(() -> shifts.make(BatchId.next(), "", List.of(new NewShift(ShiftId.next(), post.id(), from, from.plus(Duration.ofHours(2)), seats))))
                .getFirst();
    }

    @Test
    void two_people_swap_on_their_phones() {
        var mine = seated(first, here.post("东门"), 24);
        var theirs = seated(second, here.post("西门"), 25);
        assertThat(opens(as(first), "/shifts")).hasStatusOk().bodyText().contains("换班", "/shifts/" + mine.id() + "/swap");
        assertThat(opens(as(first), "/shifts/" + mine.id() + "/swap?q=西门")).hasStatusOk().bodyText().contains("唐望舒", "问大家");
        assertThat(opens(as(first), "/shifts/" + mine.id() + "/swap?q=没有")).hasStatusOk().bodyText().contains("没有找到");
        var id = request();
        assertThat(sends(as(first), "/shifts/" + mine.id() + "/swap", "request", id, "seat", seatIn(theirs).toString())).hasStatus(303);
        assertThat(opens(as(first), "/shifts/" + mine.id() + "/swap")).bodyText().contains("已经在问了");
        assertThat(opens(as(second), "/today")).hasStatusOk().bodyText().containsOnlyOnce("陆远山 想和您换班");
        assertThat(opens(as(second), "/inbox")).hasStatusOk().bodyText().contains("陆远山 想和您换班");
        assertThat(opens(as(second), "/shifts")).hasStatusOk().bodyText().contains("陆远山 想和您换班", "同意换");
        assertThat(sends(as(second), "/swaps/" + id + "/accept", "request", request())).hasStatus(303);
        assertThat(opens(as(first), "/shifts")).bodyText().contains("西门").doesNotContain("东门");
        assertThat(opens(as(second), "/shifts/" + theirs.id() + "/swap")).hasStatus(303);
    }

    @Test
    void a_seat_put_up_is_taken_over_by_whoever_sees_it() {
        var mine = seated(first, here.post("东门"), 24);
        var id = request();
        sends(as(first), "/shifts/" + mine.id() + "/put-up", "request", id, "kind", "OPEN_SWAP");
        assertThat(opens(as(second), "/today")).bodyText().contains("有人在找人换");
        assertThat(opens(as(second), "/swaps/" + id)).hasStatusOk().bodyText().contains("陆远山 想换班", "您没有可以换的班");
        assertThat(sends(as(first), "/swaps/" + id + "/withdraw")).hasStatus(303);
        var again = request();
        sends(as(first), "/shifts/" + mine.id() + "/put-up", "request", again, "kind", "TAKE_OVER");
        assertThat(opens(as(second), "/shifts")).bodyText().contains("我来代");
        sends(as(second), "/swaps/" + again + "/accept", "request", request());
        assertThat(opens(as(second), "/shifts")).bodyText().contains("东门");
        assertThat(opens(as(first), "/shifts")).bodyText().contains("还没有班次");
    }

    @Test
    void a_program_swaps_and_is_told_the_rule_that_refuses() {
        var mine = seated(first, here.post("东门"), 24);
        var theirs = seated(second, here.post("西门"), 25);
        assertThat(calls(as(first), HttpMethod.GET, "/shifts/" + mine.id() + "/swap-partners", "{}")).hasStatusOk().bodyJson().extractingPath("$.rows.length()").isEqualTo(1);
        var path = "/shifts/" + mine.id() + "/swaps/" + request();
        assertThat(calls(as(first), HttpMethod.POST, path, "{\"kind\":\"SWAP\"}")).hasStatus(422);
        var ask = "{\"kind\":\"SWAP\",\"seat\":\"" + seatIn(theirs) + "\"}";
        assertThat(calls(as(first), HttpMethod.POST, path, ask)).hasStatusOk().bodyJson().extractingPath("$.answer").isEqualTo("DONE");
        assertThat(calls(as(first), HttpMethod.POST, path, ask)).hasStatusOk().bodyJson().extractingPath("$.answer").isEqualTo("DONE");
        assertThat(calls(as(second), HttpMethod.GET, "/duty/swaps", "{}")).hasStatusOk().bodyJson().extractingPath("$.toMe[0].given.personName").isEqualTo("陆远山");
        var id = path.substring(path.lastIndexOf('/') + 1);
        var refused = calls(as(first), HttpMethod.POST, "/swaps/" + id + "/acceptances/" + request(), "{}");
        assertThat(refused).hasStatusOk().bodyJson().extractingPath("$.rule").isEqualTo("SWAP_OVER");
        assertThat(calls(as(second), HttpMethod.POST, "/swaps/" + id + "/acceptances/" + request(), "{}")).bodyJson().extractingPath("$.answer").isEqualTo("TAKEN");
        assertThat(calls(as(second), HttpMethod.DELETE, "/swaps/" + id, "{}")).hasStatus(404);
    }

    @Test
    void who_cannot_come_says_so_with_one_button_and_why_afterwards() {
        var shift = from(clock.instant().plus(Duration.ofHours(2)), here.post("东门"), 1);
        here.here(() -> grabs.assign(RequestId.next(), shift.id(), first.id()));
        assertThat(opens(as(first), "/shifts")).bodyText().contains("来不了").doesNotContain("确定退班");
        var id = request();
        assertThat(sends(as(first), "/shifts/" + shift.id() + "/cannot-come", "request", id)).hasStatus(303).hasHeader("Location", "/a/"
                + here.people().area().code() + "/absences/" + id);
        assertThat(opens(as(first), "/absences/" + id)).hasStatusOk().bodyText().contains("说明原因", "身体不舒服");
        assertThat(opens(as(first), "/today")).bodyText().contains("说一下原因");
        assertThat(sends(as(first), "/absences/" + id + "/explain", "said", "发烧")).hasStatus(422).bodyText().contains("发烧");
        assertThat(sends(as(first), "/absences/" + id + "/explain", "reason", "ILL", "said", "发烧")).hasStatus(303);
        assertThat(opens(coordinator, "/today")).bodyText().contains("1 人说明了缺岗原因");
        assertThat(opens(coordinator, "/absences")).hasStatusOk().bodyText().contains("陆远山", "等决定").doesNotContain("发烧");
        assertThat(opens(coordinator, "/absences/" + id)).hasStatusOk().bodyText().contains("发烧", "准假");
        assertThat(opens(as(second), "/absences/" + id)).hasStatus(403);
        assertThat(sends(coordinator, "/absences/" + id + "/decide", "excused", "yes", "because", "好好休息")).hasStatus(303);
        assertThat(opens(as(first), "/absences/" + id)).bodyText().contains("准假", "好好休息");
        assertThat(calls(as(first), HttpMethod.GET, "/duty/absences", "{}")).hasStatusOk().bodyJson().extractingPath("$[0].decision").isEqualTo("EXCUSED");
        assertThat(calls(coordinator, HttpMethod.GET, "/absences?undecided=true", "{}")).bodyJson().extractingPath("$.rows.length()").isEqualTo(0);
    }

    @Test
    void the_lead_sees_who_is_missing_and_sends_somebody_from_the_reserve() {
        var lead = here.volunteer("顾清和");
        var gate = here.here(() -> posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(lead.id())));
        var shift = running(gate, 1);
        var reserve = running(here.here(() -> posts.add(PostId.next(), PostFacts.of("机动", PostKind.RESERVE))), 1);
        here.here(() -> checkIns.walkIn(RequestId.next(), reserve.id(), second.id(), clock.instant()));
        assertThat(opens(as(lead), "/today")).hasStatusOk().bodyText().contains("您带班：东门");
        assertThat(opens(as(lead), "/lead")).hasStatusOk().bodyText().contains("东门", "0/1").doesNotContain("机动");
        assertThat(opens(as(lead), "/lead/shifts/" + shift.id())).hasStatusOk().bodyText().contains("唐望舒", "派过来", "缺 1 人");
        assertThat(opens(as(first), "/lead/shifts/" + shift.id())).hasStatus(403);
        assertThat(sends(as(lead), "/lead/shifts/" + shift.id() + "/send", "request", request(), "seat", seatIn(reserve).toString())).hasStatus(303);
        assertThat(opens(as(lead), "/lead/shifts/" + shift.id())).bodyText().contains("唐望舒", "1/1").doesNotContain("派过来");
        assertThat(sends(as(lead), "/lead/shifts/" + shift.id() + "/walk-in", "request", request(), "name", "没有这个人")).hasStatus(303);
        assertThat(opens(as(lead), "/lead/shifts/" + shift.id())).bodyText().contains("1/1");
        assertThat(sends(as(first), "/lead/shifts/" + shift.id() + "/walk-in", "request", request(), "name", "陆远山")).hasStatus(403);
        assertThat(sends(as(lead), "/lead/seats/" + seatIn(shift) + "/check-in", "request", request(), "kind", "IN")).hasStatus(303);
        assertThat(opens(as(second), "/shifts")).bodyText().contains("我能多留");
        assertThat(opens(as(second), "/seats/" + seatIn(shift) + "/stay")).hasStatusOk().bodyText().contains("留到几点");
        assertThat(sends(as(second), "/seats/" + seatIn(shift) + "/stay", "request", request(), "until", "x")).hasStatus(422);
        var until = clock.instant().plus(Duration.ofMinutes(150)).atZone(TestAreas.ZONE).toLocalTime().withSecond(0).withNano(0).toString();
        assertThat(sends(as(second), "/seats/" + seatIn(shift) + "/stay", "request", request(), "until", until)).hasStatus(303);
        assertThat(opens(as(lead), "/lead/shifts/" + shift.id())).bodyText().contains("留到 " + until);
        assertThat(sends(as(lead), "/lead/shifts/" + shift.id() + "/walk-in", "request", request(), "name", " 陆远山")).hasStatus(303);
        assertThat(opens(as(lead), "/lead/shifts/" + shift.id())).bodyText().contains("陆远山", "2/2");
    }

    @Test
    void a_program_sends_stays_and_says_who_is_on_call() {
        var shift = running(here.post("东门"), 1);
        var reserve = running(here.here(() -> posts.add(PostId.next(), PostFacts.of("机动", PostKind.RESERVE))), 1);
        here.here(() -> checkIns.walkIn(RequestId.next(), reserve.id(), second.id(), clock.instant()));
        assertThat(calls(coordinator, HttpMethod.GET, "/shifts/" + shift.id() + "/reserve", "{}")).hasStatusOk().bodyJson().extractingPath("$[0].came").isEqualTo(true);
        var path = "/shifts/" + shift.id() + "/sends/" + request();
        var body = "{\"seat\":\"" + seatIn(reserve) + "\"}";
        assertThat(calls(coordinator, HttpMethod.POST, path, body)).hasStatusOk().bodyJson().extractingPath("$.answer").isEqualTo("TAKEN");
        assertThat(calls(coordinator, HttpMethod.POST, path, body)).hasStatusOk().bodyJson().extractingPath("$.answer").isEqualTo("TAKEN");
        var seat = seatIn(shift);
        here.here(() -> checkIns.record(Ids.next(), seat, CheckInKind.IN, Instant.now()));
        assertThat(calls(as(second), HttpMethod.POST, "/seats/" + seat + "/stays/" + request(), "{}")).hasStatusOk().bodyJson().extractingPath("$.rule").isEqualTo("FULL");
        var until = shift.until().plus(Duration.ofMinutes(30));
        assertThat(calls(as(second), HttpMethod.POST, "/seats/" + seat + "/stays/" + request(), "{\"until\":\"" + until + "\"}")).hasStatusOk().bodyJson()
                .extractingPath("$.answer").isEqualTo("TAKEN");
    }

    @Test
    void an_injury_is_told_seen_and_printed_and_meals_are_ticked() {
        var lead = here.volunteer("顾清和");
        var gate = here.here(() -> posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(lead.id())));
        var shift = from(clock.instant().minus(Duration.ofMinutes(20)), gate, 1);
        here.here(() -> checkIns.walkIn(RequestId.next(), shift.id(), first.id(), clock.instant()));
        var seat = seatIn(shift);
        assertThat(opens(as(first), "/seats/" + seat + "/injury")).hasStatusOk().bodyText().contains("报告受伤", "120");
        var id = request();
        assertThat(sends(as(first), "/seats/" + seat + "/injury", "id", id, "at", "08:00", "what", "")).hasStatus(422).bodyText().contains("08:00");
        assertThat(sends(as(first), "/seats/" + seat + "/injury", "id", id, "at", "08:00", "what", "扭了脚", "firstAid", "冰敷")).hasStatus(303);
        assertThat(opens(as(lead), "/today")).bodyText().contains("陆远山 在岗受伤");
        assertThat(opens(as(lead), "/injuries/" + id)).hasStatusOk().bodyText().contains("扭了脚", "已经处理");
        assertThat(opens(as(second), "/injuries/" + id)).hasStatus(403);
        for (var language : List.of("zh", "en")) {
            var paper = browser.get().uri("/a/" + here.people().area().code() + "/injuries/" + id + "/form.pdf").cookie(TestSignIns.as(as(lead)),
                    new jakarta.servlet.http.Cookie("lang", language)).exchange();
            assertThat(paper).hasStatusOk();
            assertThat(paper.getResponse().getContentType()).startsWith("application/pdf");
        }
        assertThat(sends(as(lead), "/injuries/" + id + "/seen")).hasStatus(303);
        assertThat(opens(as(lead), "/injuries")).hasStatusOk().bodyText().contains("已处理");
        assertThat(calls(as(first), HttpMethod.GET, "/injuries", "{}")).hasStatusOk().bodyJson().extractingPath("$.rows[0].personName").isEqualTo("陆远山");

        var long_ = here.here(() -> shifts.make(BatchId.next(), "", List.of(new NewShift(ShiftId.next(), gate.id(), shift.until().plus(Duration.ofHours(20)),
                shift.until().plus(Duration.ofHours(24)), 1)))).getFirst();
        here.here(() -> grabs.assign(RequestId.next(), long_.id(), second.id()));
        var day = java.time.LocalDate.ofInstant(long_.from(), TestAreas.ZONE);
        assertThat(sends(as(lead), "/lead/shifts/" + long_.id() + "/provisions", "seat", seatIn(long_).toString(), "what", "MEAL", "number", "1", "given", "true")).hasStatus(303);
        assertThat(opens(coordinator, "/roster/provisions?day=" + day)).hasStatusOk().bodyText().contains("东门", "1/1");
        assertThat(calls(coordinator, HttpMethod.GET, "/provisions?day=" + day, "{}")).hasStatusOk().bodyJson().extractingPath("$[0].meals.given").isEqualTo(1);
        assertThat(calls(coordinator, HttpMethod.PUT, "/seats/" + seatIn(long_) + "/provisions/MEAL/9", "{}")).hasStatus(422);
    }

    @Test
    void my_shifts_and_the_list_to_swap_with_cost_as_many_statements_with_thirty_seats_as_with_one() {
        var mine = seated(first, here.post("东门"), 24);
        var west = here.post("西门");
        seated(here.volunteer("甲"), west, 24);
        var path = "/shifts/" + mine.id() + "/swap";
        opens(as(first), path);
        opens(as(first), "/shifts");
        var few = StatementCount.of(() -> opens(as(first), path));
        var own = StatementCount.of(() -> opens(as(first), "/shifts"));
        for (int i = 0; i < 30; i++) {
            seated(here.volunteer("乙" + (char) (0x4e00 + i)), west, 28 + i * 2);
        }
        assertThat(StatementCount.of(() -> opens(as(first), path))).hasSameSizeAs(few);
        assertThat(StatementCount.of(() -> opens(as(first), "/shifts"))).hasSameSizeAs(own);
    }
}
