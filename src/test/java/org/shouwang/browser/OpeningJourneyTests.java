package org.shouwang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.platform.Role;
import org.shouwang.roster.Openings;
import org.shouwang.roster.Rosters;
import org.shouwang.roster.Shifts;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** From the coordinator's desk to the second that everybody waits for, and on to who stood by. */
@BrowserTest
class OpeningJourneyTests {

    private static final double PATIENCE = 30_000;

    @Autowired Rosters rosters;
    @Autowired Shifts shifts;
    @Autowired Openings openings;
    @Autowired Clock clock;

    @Test
    void an_opening_is_published_waited_for_grabbed_given_back_and_taken_by_who_stood_by(Visitor visitor) {
        var here = rosters.inNewArea();
        var area = here.people().area();
        var first = here.volunteer("陆远山");
        var second = here.volunteer("唐望舒");
        // So soon that whoever stands by is asked at any hour of the day on which this test runs.
        var inTwoHours = Duration.between(here.noon(), clock.instant().plus(Duration.ofHours(2))).toMinutes() / 60.0;
        here.shift(here.post("东门"), inTwoHours, 2, 1);

        var desk = visitor.inChinese().atDesk().as(TestAreas.someone(area.id(), Role.COORDINATOR)).open("/a/" + area.code() + "/roster/openings/new");
        var opensAt = clock.instant().plus(Duration.ofSeconds(20)).atZone(TestAreas.ZONE);
        desk.locator("#name").fill("周末门岗");
        desk.locator("#day").fill(opensAt.toLocalDate().toString());
        desk.locator("#time").fill(DateTimeFormatter.ofPattern("HH:mm:ss").format(opensAt));
        desk.locator("#quota").fill("1");
        desk.locator("#quota").dispatchEvent("change");
        assertThat(desk.locator("#preview")).containsText("1 个班次，1 个名额");
        desk.getByText("发布").click();
        assertThat(desk.locator("h1")).containsText("周末门岗");
        var address = desk.url().replace("/roster/openings/", "/openings/");
        address = address.substring(address.indexOf("/a/"));

        var phone = visitor.onPhone().as(here.people().actor(first)).open(address);
        var grab = phone.locator("[data-grab]");
        assertThat(phone.locator("[data-left]")).isVisible();
        assertThat(grab).isDisabled();
        assertThat(grab).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(PATIENCE));
        assertThat(clock.instant()).isAfterOrEqualTo(Instant.from(opensAt.withNano(0)));
        grab.click();
        assertThat(phone.locator("#seats")).containsText("您的班");

        var other = visitor.onPhone().as(here.people().actor(second)).open(address);
        other.locator("[data-grab]").click();
        assertThat(other.locator("#seats")).containsText("候补第 1");

        phone.navigate("/a/" + area.code() + "/shifts");
        phone.locator("summary").filter(new Locator.FilterOptions().setHasText("来不了")).first().click();
        phone.getByText("确定来不了").click();
        assertThat(phone.locator("h1")).containsText("没能来");
        phone.navigate("/a/" + area.code() + "/shifts");
        assertThat(phone.locator("#my-shifts")).containsText("还没有班次");

        other.navigate("/a/" + area.code() + "/shifts");
        assertThat(other.locator("#my-shifts")).containsText("东门 有空出来的名额");
        other.getByText("我来", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(other.locator("#my-shifts")).containsText("东门");
        assertThat(other.locator("#toasts")).containsText("抢到了");

        desk.reload();
        assertThat(desk.locator("main")).containsText("陆远山");
        assertThat(desk.locator("main")).containsText("接受递补");
        assertThat(Visitor.barriers(desk)).isEmpty();
        assertThat(visitor.complaints()).isEmpty();
    }
}
