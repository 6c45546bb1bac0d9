package org.shouwang.volunteers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

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
import org.shouwang.volunteers.TeamDuty;
import org.shouwang.volunteers.TeamFacts;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.VolunteerState;
import org.shouwang.volunteers.Volunteers;
import org.shouwang.volunteers.VolunteersFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeProgramTest
class VolunteersPagesTests {

    @Autowired MockMvcTester browser;
    @Autowired Areas areas;
    @Autowired Volunteers volunteers;
    @Autowired Teams teams;
    @Autowired Accounts accounts;
    VolunteersFixtures here;
    Actor coordinator;
    Actor neighbour;

    @BeforeEach
    void aCommunity() {
        here = VolunteersFixtures.in(areas, volunteers, accounts);
        coordinator = here.person("苏青禾", Role.COORDINATOR);
        neighbour = here.person("何小满", Role.RESIDENT);
    }

    private MvcTestResult opens(Actor who, String path) {
        return browser.get().uri("/a/" + here.area().code() + path).cookie(TestSignIns.as(who)).exchange();
    }

    private MvcTestResult sends(Actor who, String path, String... fields) {
        var form = browser.post().uri("/a/" + here.area().code() + path).cookie(TestSignIns.as(who))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    @Test
    void somebody_reports_and_the_coordinator_confirms() {
        assertThat(opens(neighbour, "/duty")).hasStatusOk().bodyText().contains("何小满", "同意社区");
        String[] said = {"id", UUID.randomUUID().toString(), "version", "0", "name", "何小满", "phone", "199 0000 1234", "skills", "DRIVER", "limits", "NO_NIGHTS"};
        assertThat(sends(neighbour, "/duty", said)).hasStatus(422).bodyText().contains("请先同意", "199 0000 1234", "value=\"DRIVER\" checked");
        var more = new java.util.ArrayList<>(List.of(said));
        more.addAll(List.of("consent", "true"));
        assertThat(sends(neighbour, "/duty", more.toArray(String[]::new))).hasStatus(303);
        assertThat(opens(neighbour, "/duty")).hasStatusOk().bodyText().contains("已报到，等社区确认", "199****1234");
        assertThat(opens(coordinator, "/today")).hasStatusOk().bodyText().contains("1 人报到，等您确认");
        assertThat(opens(coordinator, "/volunteers?state=WAITING")).hasStatusOk().bodyText().contains("何小满", "驾驶", "不值夜班");
        assertThat(sends(coordinator, "/volunteers/" + said[1] + "/confirm")).hasStatus(303);
        assertThat(opens(neighbour, "/duty")).hasStatusOk().bodyText().contains("在岗", "志愿者证");
        assertThat(opens(neighbour, "/duty/badge")).hasStatusOk().bodyText().contains("<svg", "何小满");
        assertThat(opens(coordinator, "/badges/" + said[1])).hasStatusOk().bodyText().contains("是本社区的志愿者");
    }

    @Test
    void an_empty_list_says_how_to_begin() {
        assertThat(opens(coordinator, "/volunteers")).hasStatusOk().bodyText().contains("没有找到志愿者");
        assertThat(opens(coordinator, "/teams")).hasStatusOk().bodyText().contains("还没有队伍");
        assertThat(opens(coordinator, "/organisations")).hasStatusOk().bodyText().contains("还没有单位");
    }

    @Test
    void a_coordinator_enters_somebody_with_a_unit_and_changes_it() {
        var unit = UUID.randomUUID().toString();
        assertThat(sends(coordinator, "/organisations", "id", unit, "version", "0", "name", "望春小学")).hasStatus(303);
        var id = UUID.randomUUID().toString();
        assertThat(sends(coordinator, "/volunteers", "id", id, "version", "0", "name", "陆远山", "phone", "abc", "organisation", unit)).hasStatus(422);
        assertThat(sends(coordinator, "/volunteers", "id", id, "version", "0", "name", "陆远山", "phone", VolunteersFixtures.phone().text(), "organisation", unit))
                .hasStatus(303);
        assertThat(opens(coordinator, "/volunteers/" + id)).hasStatusOk().bodyText().contains("陆远山", "望春小学", "在岗");
        assertThat(sends(coordinator, "/volunteers/" + id + "/leave", "reason", "搬走了")).hasStatus(303);
        assertThat(here.here(() -> volunteers.find(new org.shouwang.volunteers.VolunteerId(UUID.fromString(id)))).orElseThrow().state()).isEqualTo(VolunteerState.LEFT);
    }

    @Test
    void a_kept_team_is_called_again_and_its_people_answer_on_their_page() {
        var me = here.serving("沈知夏");
        var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts("采样队", TeamDuty.SAMPLING, null, me.id(), null, "")));
        assertThat(sends(coordinator, "/teams/" + team.id() + "/members", "person", me.id().toString())).hasStatus(303);
        assertThat(sends(coordinator, "/teams/" + team.id() + "/keep")).hasStatus(303);
        assertThat(opens(coordinator, "/teams")).hasStatusOk().bodyText().contains("收起来的队伍", "重新启用");
        assertThat(sends(coordinator, "/teams/" + team.id() + "/call")).hasStatus(303);
        assertThat(opens(here.actor(me), "/duty")).hasStatusOk().bodyText().contains("采样队 重新启用，您还来吗");
        assertThat(sends(here.actor(me), "/duty/teams/" + team.id(), "comes", "true")).hasStatus(303);
        assertThat(opens(coordinator, "/teams/" + team.id())).hasStatusOk().bodyText().contains("沈知夏", "1 人在队，0 人待答复");
    }

    @Test
    void a_list_costs_as_many_statements_with_thirty_people_as_with_one() {
        here.serving("沈知夏");
        opens(coordinator, "/volunteers");
        var few = StatementCount.of(() -> opens(coordinator, "/volunteers"));
        for (int i = 0; i < 30; i++) {
            here.serving("唐望舒");
        }
        assertThat(StatementCount.of(() -> opens(coordinator, "/volunteers"))).hasSameSizeAs(few);
    }

    @Test
    void who_has_joined_to_help_is_told_to_report_for_duty() {
        assertThat(opens(here.person("程小满", Role.VOLUNTEER), "/today")).hasStatusOk().bodyText().contains("您还没有报到", "去报到");
        assertThat(opens(here.actor(here.serving("沈知夏")), "/today")).hasStatusOk().bodyText().doesNotContain("您还没有报到");
        assertThat(opens(neighbour, "/today")).hasStatusOk().bodyText().doesNotContain("您还没有报到");
    }

    @Test
    void a_volunteer_sees_no_list_of_volunteers() {
        assertThat(opens(TestAreas.someone(here.area().id(), Role.VOLUNTEER), "/volunteers")).hasStatus(403);
    }
}
