package org.shouwang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouwang.roster.BatchId;
import org.shouwang.roster.Grabs;
import org.shouwang.roster.NewShift;
import org.shouwang.roster.PostFacts;
import org.shouwang.roster.PostId;
import org.shouwang.roster.PostKind;
import org.shouwang.roster.Posts;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.Rosters;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Shifts;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Locator;

/** Two people swap, one of them cannot come after all, and the lead takes in somebody who just turns up. */
@BrowserTest
class SeatsJourneyTests {

    @Autowired Rosters rosters;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired Grabs grabs;
    @Autowired Clock clock;

    @Test
    void a_swap_then_somebody_who_cannot_come_and_somebody_who_just_comes(Visitor visitor, Visitor inEnglish, Visitor lead) {
        var here = rosters.inNewArea();
        var leader = here.volunteer("顾清和");
        var first = here.volunteer("陆远山");
        var second = here.volunteer("唐望舒");
        here.volunteer("韩北辰");
        var area = "/a/" + here.people().area().code();
        var soon = clock.instant().plus(Duration.ofMinutes(50));
        var gate = here.here(() -> posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(leader.id())));
        var east = here.here(() -> shifts.make(BatchId.next(), "", List.of(new NewShift(ShiftId.next(), gate.id(), soon, soon.plus(Duration.ofHours(2)), 1)))).getFirst();
        var west = here.shift(here.post("西门"), 48, 2, 1);
        here.here(() -> grabs.assign(RequestId.next(), east.id(), first.id()));
        here.here(() -> grabs.assign(RequestId.next(), west.id(), second.id()));

        var phone = visitor.inChinese().onPhone().as(here.people().actor(first)).open(area + "/shifts");
        phone.getByText("换班").first().click();
        assertThat(phone.locator("#others")).isVisible();
        assertThat(Visitor.barriers(phone)).isEmpty();
        phone.getByText("问一问").click();
        assertThat(phone.locator("#asking")).isVisible();
        assertThat(Visitor.barriers(phone)).isEmpty();

        var other = inEnglish.inEnglish().onPhone().as(here.people().actor(second)).open(area + "/today");
        other.getByText("Answer").first().click();
        assertThat(other.locator("#my-shifts")).containsText("wants to swap with you");
        assertThat(Visitor.barriers(other)).isEmpty();
        other.locator(".card.now .btn.main").click();
        assertThat(other.locator("#toasts")).containsText("The shift is yours");
        assertThat(other.locator("#my-shifts")).containsText("东门");

        other.locator("summary").filter(new Locator.FilterOptions().setHasText("I can't come")).first().click();
        other.locator("details[open] button").click();
        assertThat(other.locator("main")).containsText("Say why");
        other.getByLabel("Held up on the way").check();
        assertThat(Visitor.barriers(other)).isEmpty();
        other.locator("main form.form .btn.main").click();
        assertThat(other.locator("#my-shifts")).containsText("No shifts yet");

        var post = lead.inChinese().onPhone().as(here.people().actor(leader)).open(area + "/lead");
        post.getByText("打开").first().click();
        assertThat(post.locator("#people")).containsText("缺 1 人");
        post.getByLabel("姓名").fill("没有这个人");
        post.locator("main form.form button").click();
        assertThat(post.locator("#toasts")).containsText("没有叫这个名字的人");
        post.getByLabel("姓名").fill("韩北辰");
        post.locator("main form.form button").click();
        assertThat(post.locator("#people")).containsText("韩北辰");
        assertThat(post.locator("#people")).containsText("1/1");
        assertThat(Visitor.barriers(post)).isEmpty();
        post.navigate(area + "/absences");
        post.getByText("唐望舒").click();
        assertThat(post.locator("main")).containsText("路上耽误");
        post.getByLabel("准假", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)).check();
        assertThat(Visitor.barriers(post)).isEmpty();
        post.getByText("保存决定").click();
        assertThat(post.locator("main")).containsText("没有等决定的缺岗");
        assertThat(visitor.complaints()).isEmpty();
        assertThat(inEnglish.complaints()).isEmpty();
        assertThat(lead.complaints()).isEmpty();
    }
}
