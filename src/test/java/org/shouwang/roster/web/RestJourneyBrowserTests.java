package org.shouwang.roster.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.browser.BrowserTest;
import org.shouwang.browser.Visitor;
import org.shouwang.platform.Role;
import org.shouwang.roster.Charges;
import org.shouwang.roster.Grabs;
import org.shouwang.roster.LimitExceptions;
import org.shouwang.roster.OtherWorkFacts;
import org.shouwang.roster.OtherWorkId;
import org.shouwang.roster.OtherWorks;
import org.shouwang.roster.PostFacts;
import org.shouwang.roster.PostId;
import org.shouwang.roster.PostKind;
import org.shouwang.roster.Posts;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.RosterFixtures;
import org.shouwang.roster.Rosters;
import org.shouwang.roster.Shifts;
import org.shouwang.volunteers.TeamDuty;
import org.shouwang.volunteers.TeamFacts;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.Volunteer;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A lead at the limit: who allows to go on, who takes over, who stands in. */
@BrowserTest
class RestJourneyBrowserTests {

    @Autowired Rosters rosters;
    @Autowired Teams teams;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired Grabs grabs;
    @Autowired Charges charges;
    @Autowired LimitExceptions exceptions;
    @Autowired OtherWorks otherWorks;
    @Autowired Clock clock;
    RosterFixtures here;
    Volunteer lead;
    Volunteer deputy;

    @BeforeEach
    void aGateWhoseLeadHasWorkedEightHours() {
        here = rosters.inNewArea();
        lead = here.volunteer("顾清和");
        deputy = here.volunteer("陆远山");
        var until = clock.instant().minus(Duration.ofMinutes(15));
        here.as(here.people().actor(lead), () -> otherWorks.report(OtherWorkId.next(),
                new OtherWorkFacts(until.minus(Duration.ofHours(8)), until, "3 号楼敲门", false, false)));
    }

    private String at(String path) {
        return "/a/" + here.people().area().code() + path;
    }

    private double inHours(double hours) {
        return Duration.between(here.noon(), clock.instant()).toMinutes() / 60.0 + hours;
    }

    private static void looked(Page page, String name) {
        var screen = page.viewportSize();
        Visitor.unroll(page);
        assertThat(Visitor.barriers(page)).as(name).isEmpty();
        assertThat(Visitor.tooWide(page)).as(name).isZero();
        page.setViewportSize(screen.width, screen.height);
    }

    @Test
    void the_coordinator_allows_one_shift_more_and_it_is_seen_and_ended(Visitor visitor) {
        var shift = here.shift(here.post("东门"), inHours(2), 2, 1);
        var desk = visitor.inChinese().atDesk().as(TestAreas.someone(here.people().area().id(), Role.COORDINATOR)).open(at("/roster/shifts/" + shift.id()));
        assertThat(desk.locator("#phone")).isVisible();
        assertThat(desk.getByText("顾清和")).hasCount(0);
        desk.navigate(at("/roster/fatigue"));
        looked(desk, "fatigue-desk");
        desk.getByText("顾清和").first().click();
        assertThat(desk.getByText("必须休息").or(desk.getByText("休息到")).first()).isVisible();
        desk.locator("input[name=rules][value=REST]").check();
        desk.locator("input[name=rules][value=HOURS_IN_A_DAY]").check();
        desk.locator("input[name=reason]").fill("夜里没有人可换");
        looked(desk, "person-desk");
        desk.locator("main form .btn.main").click();
        assertThat(desk.getByText("已批准。")).isVisible();
        assertThat(desk.getByText("夜里没有人可换")).isVisible();
        here.here(() -> grabs.assign(RequestId.next(), shift.id(), lead.id()));
        desk.navigate(at("/roster/fatigue?which=EXCEPTIONS"));
        desk.getByText("谁能替").click();
        assertThat(desk.getByText("陆远山")).isVisible();
        looked(desk, "exceptions-desk");

        var phone = visitor.onPhone().as(here.people().actor(lead)).open(at("/rest"));
        assertThat(phone.getByText("夜里没有人可换")).isVisible();
        looked(phone, "rest-phone");
        phone.getByText("提前结束").click();
        assertThat(phone.getByText("已结束。")).isVisible();
        assertThat(here.here(() -> exceptions.standing())).isEmpty();
    }

    @Test
    void the_deputy_takes_the_charge_by_one_tap(Visitor visitor) {
        var gate = here.here(() -> posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(lead.id())));
        here.here(() -> teams.add(TeamId.next(), new TeamFacts("门岗队", TeamDuty.GATE, null, lead.id(), deputy.id(), "")));
        here.shift(gate, inHours(0.5), 2, 1);
        here.here(() -> charges.look());
        var phone = visitor.inChinese().onPhone().as(here.people().actor(deputy)).open(at("/today"));
        phone.getByText("请您接替：东门").first().click();
        phone.navigate(at("/rest"));
        looked(phone, "charge-phone");
        phone.locator("section", new Page.LocatorOptions().setHasText("请您接替：东门")).getByText("我来接").click();
        assertThat(phone.getByText("东门 由您负责了。")).isVisible();
        assertThat(here.here(() -> posts.find(gate.id())).orElseThrow().facts().lead()).isEqualTo(deputy.id());

        phone.navigate(at("/rest/work/new"));
        phone.locator("#what").fill("送药");
        phone.locator("#from").fill("06:00");
        phone.locator("#until").fill("06:30");
        looked(phone, "other-work-phone");
        phone.locator("main form .btn.main").click();
        assertThat(phone.getByText("已登记，算进休息限制。")).isVisible();
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("更正：送药")).click();
        looked(phone, "other-work-correction-phone");

        var desk = visitor.inEnglish().atDesk().as(TestAreas.someone(here.people().area().id(), Role.COORDINATOR)).open(at("/roster/fatigue"));
        assertThat(desk.getByText("Accepted")).isVisible();
        looked(desk, "fatigue-desk-en");
        desk.navigate(at("/roster/heat"));
        desk.locator("input[name=high]").first().fill("38");
        desk.locator("main form .btn.main").click();
        assertThat(desk.getByText("Saved.")).isVisible();
        looked(desk, "heat-desk-en");
        desk.navigate(at("/roster/other-work"));
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm 陆远山: 送药")).click();
        assertThat(desk.getByText("Confirmed the work of 陆远山.")).isVisible();
        looked(desk, "other-work-desk-en");
    }
}
