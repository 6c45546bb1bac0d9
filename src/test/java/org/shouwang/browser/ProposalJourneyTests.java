package org.shouwang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.platform.Role;
import org.shouwang.roster.Grabs;
import org.shouwang.roster.PostFacts;
import org.shouwang.roster.PostId;
import org.shouwang.roster.PostKind;
import org.shouwang.roster.Posts;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.Rosters;
import org.shouwang.roster.Shifts;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.VolunteerFacts;
import org.shouwang.volunteers.VolunteersFixtures;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** A coordinator lets a roster be proposed, watches it, changes a seat and takes it over; the volunteer sees the shift. */
@BrowserTest
class ProposalJourneyTests {

    private static final double PATIENCE = 30_000;

    @Autowired Rosters rosters;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired Grabs grabs;

    @Test
    void a_roster_is_proposed_watched_changed_and_taken_over(Visitor visitor) {
        var here = rosters.inNewArea();
        var area = here.people().area();
        var people = here.volunteers(9);
        var gate = here.post("东门");
        var office = here.post("物资点");
        for (int day = 0; day < 5; day++) {
            here.shift(gate, 24 * day - 4, 4, 2);
            here.shift(gate, 24 * day, 4, 2);
            here.shift(gate, 24 * day + 10, 4, 1);
            here.shift(office, 24 * day - 3, 4, 1);
        }
        here.shift(here.here(() -> posts.add(PostId.next(), PostFacts.of("医疗点", PostKind.CARE).needing(Skill.MEDICAL))), 24, 4, 1);

        var desk = visitor.inChinese().atDesk().as(TestAreas.someone(area.id(), Role.COORDINATOR)).open("/a/" + area.code() + "/roster");
        desk.getByText("自动排班").first().click();
        assertThat(Visitor.barriers(desk)).isEmpty();
        desk.locator("#seconds").fill("3");
        button(desk, "生成方案").click();
        assertThat(desk.locator("#proposal")).containsText("待您过目", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(desk.locator("#proposal")).containsText("31 个名额排上 30 个");
        assertThat(desk.locator("#proposal")).containsText("缺少所需技能 9 人");
        assertThat(Visitor.barriers(desk)).isEmpty();

        desk.getByText("改", new Page.GetByTextOptions().setExact(true)).first().click();
        var name = desk.locator("section[aria-labelledby=proposed] b").first().innerText();
        desk.locator("section[aria-labelledby=proposed] button").first().click();
        assertThat(desk.locator("section[aria-labelledby=proposed]")).containsText("已固定");
        assertThat(Visitor.barriers(desk)).isEmpty();
        desk.locator(".crumbs a").last().click();
        assertThat(desk.locator("section[aria-labelledby=who]")).containsText("已固定");

        desk.locator("summary").filter(new Locator.FilterOptions().setHasText("采用方案")).click();
        button(desk, "落实名额").click();
        assertThat(desk.locator("#proposal")).containsText("落实了 30 个名额", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));

        var who = people.stream().filter(one -> one.facts().name().equals(name)).findFirst().orElseThrow();
        var phone = visitor.onPhone().as(here.people().actor(who)).open("/a/" + area.code() + "/shifts");
        assertThat(phone.locator("main")).containsText("东门");
    }

    @Test
    void after_a_sick_call_the_changes_of_others_are_seen_before_they_come_to_pass(Visitor visitor) {
        var here = rosters.inNewArea();
        var area = here.people().area();
        here.volunteers(2);
        var sick = here.people().serving(VolunteerFacts.of("郑宜", VolunteersFixtures.phone()).with(Skill.DIALECT));
        var speaker = here.people().serving(VolunteerFacts.of("冯渔", VolunteersFixtures.phone()).with(Skill.DIALECT));
        var calls = here.shift(here.here(() -> posts.add(PostId.next(), PostFacts.of("方言电话", PostKind.CALLS).needing(Skill.DIALECT))), 24, 4, 1);
        var gate = here.shift(here.post("东门"), 24, 4, 1);
        here.here(() -> grabs.assign(RequestId.next(), calls.id(), sick.id()));
        here.here(() -> grabs.assign(RequestId.next(), gate.id(), speaker.id()));

        var desk = visitor.inChinese().atDesk().as(TestAreas.someone(area.id(), Role.COORDINATOR)).open("/a/" + area.code() + "/roster/proposals");
        desk.locator("#seconds").fill("1");
        desk.locator("#without").selectOption(sick.id().toString());
        desk.getByText("别人也可以换班").click();
        looked(desk, "form");
        button(desk, "生成方案").click();
        assertThat(desk.locator("#proposal")).containsText("待您过目", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(desk.locator("section[aria-labelledby=chains]")).containsText("1 人要换班");
        assertThat(desk.locator("section[aria-labelledby=chains]")).containsText("冯渔 退出 东门");
        looked(desk, "proposal");
        desk.locator("summary").filter(new Locator.FilterOptions().setHasText("采用方案")).click();
        button(desk, "落实名额").click();
        assertThat(desk.locator("#proposal")).containsText("已采用", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));

        var phone = visitor.onPhone().as(here.people().actor(speaker)).open("/a/" + area.code() + "/shifts");
        assertThat(phone.locator("main")).containsText("方言电话");
        assertThat(phone.locator("main")).not().containsText("东门");
        phone.navigate(phone.url().replace("/shifts", "/inbox"));
        assertThat(phone.locator("main")).containsText("您的班换了：改到 方言电话");
    }

    /** At a desk and on a phone. */
    private static void looked(Page page, String name) {
        var screen = page.viewportSize();
        page.setViewportSize(390, 844);
        Visitor.unroll(page);
        assertThat(Visitor.tooWide(page)).as(name).isZero();
        assertThat(Visitor.barriers(page)).as(name).isEmpty();
        page.setViewportSize(screen.width, screen.height);
        Visitor.unroll(page);
        assertThat(Visitor.barriers(page)).as(name).isEmpty();
        page.setViewportSize(screen.width, screen.height);
    }

    private static Locator button(Page page, String name) {
        return page.locator("button").filter(new Locator.FilterOptions().setHasText(name));
    }
}
