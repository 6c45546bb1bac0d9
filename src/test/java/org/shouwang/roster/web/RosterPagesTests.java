package org.shouwang.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Role;
import org.shouwang.roster.OpeningFacts;
import org.shouwang.roster.Openings;
import org.shouwang.roster.Posts;
import org.shouwang.roster.RosterFixtures;
import org.shouwang.roster.Rosters;
import org.shouwang.roster.Shifts;
import org.shouwang.volunteers.TeamDuty;
import org.shouwang.volunteers.TeamFacts;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.Volunteer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeProgramTest
class RosterPagesTests {

    @Autowired MockMvcTester browser;
    @Autowired Rosters rosters;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired Openings openings;
    @Autowired Teams teams;
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

    private MvcTestResult sends(Actor who, String path, boolean inPage, String... fields) {
        var form = browser.post().uri("/a/" + here.people().area().code() + path).cookie(TestSignIns.as(who))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return (inPage ? form.header("HX-Request", "true") : form).exchange();
    }

    private Actor as(Volunteer who) {
        return here.people().actor(who);
    }

    @Test
    void a_tap_says_at_once_what_came_of_it_and_the_same_tap_says_it_again() {
        var shift = here.shift(here.post("东门"), 24, 2, 1);
        var opening = here.open(clock.instant().minusSeconds(1), shift);
        var path = "/openings/" + opening.id() + "/shifts/" + shift.id() + "/grab";
        var request = UUID.randomUUID().toString();
        assertThat(sends(as(first), path, true, "request", request)).hasStatusOk().bodyText().contains("抢到了", "您的班");
        assertThat(sends(as(first), path, true, "request", request)).hasStatusOk().bodyText().contains("抢到了");
        assertThat(sends(as(second), path, true, "request", UUID.randomUUID().toString())).hasStatusOk().bodyText().contains("候补第 1");
        assertThat(opens(as(second), "/shifts")).hasStatusOk().bodyText().contains("候补第 1", "东门");
        assertThat(sends(as(first), "/shifts/" + shift.id() + "/sign-off", false, "request", UUID.randomUUID().toString())).hasStatus(303);
    }

    @Test
    void a_tap_too_early_is_told_the_server_s_time() {
        var shift = here.shift(here.post("东门"), 24, 2, 1);
        var opening = here.open(clock.instant().plus(Duration.ofHours(1)), shift);
        assertThat(opens(as(first), "/openings/" + opening.id())).hasStatusOk().bodyText().contains("data-opens", "抢班");
        assertThat(sends(as(first), "/openings/" + opening.id() + "/shifts/" + shift.id() + "/grab", true, "request", UUID.randomUUID().toString()))
                .hasStatusOk().bodyText().contains("还没开抢");
        assertThat(opens(as(first), "/openings/" + opening.id() + "/clock")).hasStatusOk().bodyJson().hasPathSatisfying("$.opensAt", value -> value.assertThat().isNotNull());
    }

    @Test
    void without_posts_the_week_says_how_to_begin() {
        assertThat(opens(coordinator, "/roster")).hasStatusOk().bodyText().contains("还没有岗位", "加岗位");
        assertThat(opens(coordinator, "/roster/openings")).hasStatusOk().bodyText().contains("还没有开抢");
        assertThat(opens(coordinator, "/roster/fatigue")).hasStatusOk().bodyText().contains("一周内没有人上岗");
        assertThat(opens(as(first), "/shifts")).hasStatusOk().bodyText().contains("还没有班次");
    }

    @Test
    void a_coordinator_makes_a_post_and_its_shifts_and_takes_them_back() {
        var post = UUID.randomUUID().toString();
        assertThat(sends(coordinator, "/roster/posts", false, "id", post, "name", "东门", "kind", "GATE", "risk", "CLEAN")).hasStatus(303);
        var day = LocalDate.ofInstant(here.noon(), TestAreas.ZONE).plusDays(1).toString();
        var batch = UUID.randomUUID().toString();
        assertThat(sends(coordinator, "/roster/shifts", false, "batch", batch, "posts", post, "firstDay", day, "lastDay", day, "from", "08:00",
                "minutes", "120", "turns", "20", "seats", "2")).hasStatus(422).bodyText().contains("一天的班加起来", "value=\"20\"");
        assertThat(sends(coordinator, "/roster/shifts", false, "batch", batch, "posts", post, "firstDay", day, "lastDay", day, "from", "08:00",
                "minutes", "120", "turns", "3", "seats", "2", "rounds", "true")).hasStatus(422).bodyText().contains("没有还没开始、排了采样点的采样轮次");
        assertThat(sends(coordinator, "/roster/shifts", false, "batch", batch, "posts", post, "firstDay", day, "lastDay", day, "from", "08:00",
                "minutes", "120", "turns", "3", "seats", "2")).hasStatus(303);
        assertThat(opens(coordinator, "/roster?week=" + day)).hasStatusOk().bodyText().contains("东门", "08:00", "0/2", "缺 2 人");
        assertThat(sends(coordinator, "/roster/batches/" + batch + "/undo", false)).hasStatus(303);
        assertThat(opens(coordinator, "/roster?week=" + day)).hasStatusOk().bodyText().contains("已撤销").doesNotContain("0/2");
    }

    @Test
    void an_opening_is_previewed_published_and_replayed() {
        var shift = here.shift(here.post("东门"), 24, 2, 3);
        var day = LocalDate.ofInstant(clock.instant(), TestAreas.ZONE).plusDays(0).toString();
        String[] form = {"id", UUID.randomUUID().toString(), "name", "周末门岗", "day", day, "time", "00:00:01", "quota", "2", "firstTimers", "1",
                "keptMinutes", "100000", "shifts", shift.id().toString()};
        assertThat(sends(coordinator, "/roster/openings/preview", true, form)).hasStatusOk().bodyText().contains("1 个班次，3 个名额，共 6 人时", "至少要 2 人", "先留给新人");
        assertThat(sends(coordinator, "/roster/openings", false, form)).hasStatus(303);
        here.grabs(first, shift);
        assertThat(opens(coordinator, "/roster/openings/" + form[1])).hasStatusOk().bodyText().contains("陆远山", "抢到了", "1/3");
        assertThat(opens(coordinator, "/roster/openings/" + form[1] + "?person=" + second.id())).hasStatusOk().bodyText().contains("还没有人来抢");
        assertThat(opens(coordinator, "/roster/openings/" + form[1] + "?q=远山")).hasStatusOk().bodyText().contains("抢到了");
        assertThat(opens(coordinator, "/roster/openings/" + form[1] + "?q=望舒")).hasStatusOk().bodyText().contains("还没有人来抢");
        var sheet = opens(coordinator, "/roster/openings/" + form[1] + "/log.xlsx?q=远山");
        assertThat(sheet).hasStatusOk();
        assertThat(sheet.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(sends(coordinator, "/roster/openings", false, "id", UUID.randomUUID().toString(), "name", "", "day", day, "time", "八点")).hasStatus(422);
    }

    @Test
    void an_opening_in_steps_says_when_whose_turn_is() {
        var shift = here.shift(here.post("东门"), 24, 2, 3);
        var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts("采样队", TeamDuty.SAMPLING, null, second.id(), null, "")));
        var day = LocalDate.ofInstant(clock.instant(), TestAreas.ZONE).toString();
        String[] form = {"id", UUID.randomUUID().toString(), "name", "先给队员", "day", day, "time", "00:00:01", "shifts", shift.id().toString(),
                "stageWho", "t:" + team.id(), "stageMinutes", "3000"};
        assertThat(opens(coordinator, "/roster/openings/new")).hasStatusOk().bodyText().contains("谁先抢", "采样队");
        assertThat(sends(coordinator, "/roster/openings/preview", true, form)).hasStatusOk().bodyText().contains("先分 1 步");
        assertThat(sends(coordinator, "/roster/openings", false, form)).hasStatus(303);
        assertThat(opens(coordinator, "/roster/openings/" + form[1])).hasStatusOk().bodyText().contains("谁先抢", "采样队", "所有人");
        assertThat(opens(as(first), "/openings/" + form[1])).hasStatusOk().bodyText().contains("采样队", "您");
        assertThat(sends(as(first), "/openings/" + form[1] + "/shifts/" + shift.id() + "/grab", true, "request", UUID.randomUUID().toString()))
                .hasStatusOk().bodyText().contains("现在先给别的楼或队");
        assertThat(sends(as(second), "/openings/" + form[1] + "/shifts/" + shift.id() + "/grab", true, "request", UUID.randomUUID().toString()))
                .hasStatusOk().bodyText().contains("抢到了");
    }

    @Test
    void whom_to_phone_is_shown_with_hidden_numbers_and_one_button_sends_somebody() {
        var shift = here.shift(here.post("东门"), 24, 2, 1);
        assertThat(opens(coordinator, "/roster/shifts/" + shift.id())).hasStatusOk().bodyText().contains("陆远山", "唐望舒", "199****")
                .doesNotContain(first.facts().phone().text());
        assertThat(sends(coordinator, "/roster/shifts/" + shift.id() + "/assign", false, "request", UUID.randomUUID().toString(), "person", first.id().toString()))
                .hasStatus(303);
        assertThat(opens(coordinator, "/roster/shifts/" + shift.id())).hasStatusOk().bodyText().contains("1/1", "陆远山");
        assertThat(opens(coordinator, "/roster/sheet?day=" + LocalDate.ofInstant(shift.from(), TestAreas.ZONE))).hasStatusOk().bodyText().contains("陆远山");
        var paper = opens(coordinator, "/roster/sheet.pdf?day=" + LocalDate.ofInstant(shift.from(), TestAreas.ZONE));
        assertThat(paper).hasStatusOk();
        assertThat(paper.getResponse().getContentType()).startsWith("application/pdf");
    }

    @Test
    void the_post_s_code_lets_in_who_stands_before_it_only() {
        var post = here.post("东门");
        var shift = here.shift(post, 0, 2, 1);
        here.open(new OpeningFacts("今天", clock.instant().minusSeconds(1), null, 0, null), shift);
        here.grabs(first, shift);
        assertThat(opens(as(first), "/posts/" + post.id() + "/here?code=guessed")).hasStatus(404);
        assertThat(opens(as(first), "/posts/" + post.id() + "/here?code=" + post.code())).hasStatusOk().bodyText().contains("您现在没有这个岗位的班");
        assertThat(opens(coordinator, "/roster/posts/" + post.id() + "/poster.pdf")).hasStatusOk();
    }

    @Test
    void a_seat_is_grabbed_in_six_statements_and_a_place_in_the_queue_in_five() {
        var shift = here.shift(here.post("东门"), 24, 2, 2);
        here.open(clock.instant().minusSeconds(1), shift);
        here.grabs(here.volunteer("何小满"), shift);
        assertThat(StatementCount.of(() -> here.grabs(first, shift))).hasSize(6);
        assertThat(StatementCount.of(() -> here.grabs(second, shift))).hasSize(5);
    }

    @Test
    void a_week_costs_as_many_statements_with_forty_shifts_as_with_one() {
        var post = here.post("东门");
        here.shift(post, 24, 1, 1);
        var week = "/roster?week=" + LocalDate.ofInstant(here.noon(), TestAreas.ZONE);
        opens(coordinator, week);
        var few = StatementCount.of(() -> opens(coordinator, week));
        for (int i = 0; i < 40; i++) {
            here.shift(post, 26 + i, 1, 1);
        }
        assertThat(StatementCount.of(() -> opens(coordinator, week))).hasSameSizeAs(few);
    }

    @Test
    void a_resident_has_no_business_in_the_roster() {
        var resident = TestAreas.someone(here.people().area().id(), Role.RESIDENT);
        assertThat(opens(resident, "/roster")).hasStatus(403);
        assertThat(opens(resident, "/shifts")).hasStatus(403);
        assertThat(opens(resident, "/duty")).hasStatusOk().bodyText().contains("报到");
    }
}
