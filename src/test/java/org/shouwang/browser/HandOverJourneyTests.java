package org.shouwang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.accounts.Accounts;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.platform.security.SignIns;
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
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Shifts;
import org.shouwang.roster.TimePassed;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.shouwang.volunteers.VolunteersFixtures;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** From the end of a shift to the paper that thanks for it. */
@BrowserTest
class HandOverJourneyTests {

    @Autowired Areas areas;
    @Autowired Volunteers volunteers;
    @Autowired Accounts accounts;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired Grabs grabs;
    @Autowired CheckIns checkIns;
    @Autowired Clock clock;

    @Test
    void a_shift_is_handed_over_its_hours_are_mended_certified_and_checked_by_a_stranger(Visitor visitor) {
        var people = VolunteersFixtures.in(areas, volunteers, accounts);
        var area = people.area();
        var early = people.serving("陆远山");
        var late = people.serving("唐望舒");
        twoShifts(people, early, late);

        var phone = visitor.inChinese().onPhone().as(people.actor(early)).open("/a/" + area.code() + "/today");
        link(phone, "写交接").click();
        phone.getByLabel("一切正常").check();
        phone.getByLabel("要接着办的").fill("给 302 送药\n修扫码枪");
        phone.getByLabel("钥匙和物资").fill("钥匙 2 把，口罩 1 盒");
        assertThat(Visitor.barriers(phone)).isEmpty();
        button(phone, "交班").click();
        assertThat(phone.locator("main")).containsText("还没有人接");

        var next = visitor.onPhone().as(people.actor(late)).open("/a/" + area.code() + "/hand-overs");
        link(next, "看交接").click();
        assertThat(next.locator("main")).containsText("修扫码枪");
        assertThat(Visitor.barriers(next)).isEmpty();
        button(next, "我接班").click();
        assertThat(next.locator("main")).containsText("唐望舒");
        button(next, "办完了：修扫码枪").click();
        assertThat(next.locator("main")).containsText("唐望舒");
        assertThat(next.locator("#still-open")).isVisible();

        TimePassed.by(area.id(), Duration.ofHours(10));
        var desk = visitor.atDesk().as(TestAreas.someone(area.id(), Role.COORDINATOR)).open("/a/" + area.code() + "/roster/hours/missing");
        link(desk, "补上：陆远山").click();
        desk.getByLabel("原因").fill("忘了签离岗");
        button(desk, "保存").click();
        desk.navigate("/a/" + area.code() + "/roster/hours?from=" + desk.evaluate("new Date(Date.now() - 3 * 86400000).toISOString().slice(0, 10)"));
        assertThat(Visitor.barriers(desk)).isEmpty();
        link(desk, "陆远山").click();
        link(desk, "开证明").click();
        desk.getByLabel("联系人和电话").fill("居委会 010-88880000");
        assertThat(Visitor.barriers(desk)).isEmpty();
        button(desk, "开证明").click();
        assertThat(desk.locator("h1")).containsText("-0001");
        var address = desk.locator("a[href^='/verify/']").getAttribute("href");

        var stranger = visitor.onPhone().cookie(SignIns.COOKIE, "nobody").open(address);
        assertThat(stranger.locator("main")).containsText("有效");
        assertThat(stranger.locator("main")).containsText("陆＊山");
        assertThat(stranger.locator("main")).not().containsText("陆远山");
        assertThat(Visitor.barriers(stranger)).isEmpty();

        desk.locator("summary").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("撤回这份证明")).click();
        desk.getByLabel("原因").fill("时长有误");
        desk.getByText("确定撤回").click();
        assertThat(desk.locator("main")).containsText("时长有误");
        stranger.reload();
        assertThat(stranger.locator("main")).containsText("已被撤回");
        assertThat(visitor.complaints()).isEmpty();
    }

    /** The first shift ends in five minutes, and the second begins then. */
    private void twoShifts(VolunteersFixtures people, Volunteer early, Volunteer late) {
        var from = clock.instant().plus(Duration.ofMinutes(5));
        var turn = Duration.ofHours(2);
        people.here(() -> {
            var post = posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE));
            var made = shifts.make(BatchId.next(), "", List.of(new NewShift(ShiftId.next(), post.id(), from, from.plus(turn), 1),
                    new NewShift(ShiftId.next(), post.id(), from.plus(turn), from.plus(turn).plus(turn), 1)));
            var seat = ((Outcome.Taken) grabs.assign(RequestId.next(), made.getFirst().id(), early.id())).seat();
            grabs.assign(RequestId.next(), made.getLast().id(), late.id());
            checkIns.record(UUID.randomUUID(), seat, CheckInKind.IN, clock.instant());
            return null;
        });
        TimePassed.by(people.area().id(), turn);
    }

    private static com.microsoft.playwright.Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
