package org.shouwang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.volunteers.Organisation;
import org.shouwang.volunteers.OrganisationId;
import org.shouwang.volunteers.Organisations;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.VolunteerFacts;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.Volunteers;
import org.shouwang.volunteers.VolunteersFixtures;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** People as a community knows them: sent by a unit, with what was seen of them and when they have time. */
@BrowserTest
class PeopleJourneyTests {

    @Autowired Areas areas;
    @Autowired Volunteers volunteers;
    @Autowired Organisations organisations;
    @Autowired Accounts accounts;

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    @Test
    void a_unit_s_contact_hands_in_a_list_sends_somebody_and_the_community_takes_the_person(Visitor visitor) {
        var here = VolunteersFixtures.in(areas, volunteers, accounts);
        var code = here.area().code();
        var unit = here.here(() -> organisations.add(new Organisation(OrganisationId.next(), "望春小学", "", "", "", 0))).id();
        var named = here.here(() -> organisations.nameContact(unit, new AccountId(Ids.next()), "宋知行", VolunteersFixtures.phone()));
        var contact = new Actor(Actor.Kind.PERSON, Objects.requireNonNull(named.contact()).value(), "宋知行", List.of(Grant.of(here.area().id(), Role.UNIT_CONTACT)));

        var office = visitor.inChinese().onPhone().as(contact).open("/a/" + code + "/organisations");
        office.getByText("望春小学", exactly()).click();
        office.getByText("导入名单", exactly()).click();
        var list = "姓名,电话,岗位,去向\n陆远山," + VolunteersFixtures.phone().text() + ",老师,居家\n唐望舒,,老师,居家\n韩北辰," + VolunteersFixtures.phone().text() + ",后勤,在岗\n";
        office.locator("input[type=file]").setInputFiles(new FilePayload("名单.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        office.getByText("先看看", exactly()).click();
        assertThat(office.locator("#refused")).containsText("1 行收不下");
        office.getByText("收下 2 人", exactly()).click();
        assertThat(office.locator("main")).containsText("共 2 人");
        office.getByLabel("选中 陆远山").check();
        office.locator("button[formaction$='/offer']").click();
        assertThat(office.locator("#offered")).containsText("1 人已派出，等社区确认");
        Visitor.unroll(office);
        assertThat(Visitor.barriers(office)).isEmpty();
        assertThat(Visitor.tooWide(office)).isZero();

        var desk = visitor.atDesk().as(TestAreas.someone(here.area().id(), Role.COORDINATOR)).open("/a/" + code + "/organisations/" + unit);
        desk.getByLabel("接收 陆远山").click();
        assertThat(desk.locator("#toasts")).containsText("已接收 1 人");
        assertThat(desk.locator("table")).containsText("派到本社区");
        Visitor.unroll(desk);
        assertThat(Visitor.barriers(desk)).isEmpty();
        desk.navigate("/a/" + code + "/volunteers");
        assertThat(desk.locator("main")).containsText("陆远山");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_volunteer_says_when_there_is_time_and_a_coordinator_sees_it_and_notes_the_licence(Visitor visitor) {
        var here = VolunteersFixtures.in(areas, volunteers, accounts);
        var code = here.area().code();
        var coordinator = TestAreas.someone(here.area().id(), Role.COORDINATOR);
        var person = here.person("沈知夏", Role.VOLUNTEER);
        var me = here.as(person, () -> volunteers.reportForDuty(VolunteerId.next(), VolunteerFacts.of("沈知夏", VolunteersFixtures.phone()).with(Skill.DRIVER), true));
        here.as(coordinator, () -> volunteers.confirm(me.id()));

        var phone = visitor.inChinese().onPhone().as(person).open("/a/" + code + "/duty");
        phone.getByText("修改时间", exactly()).click();
        phone.getByText("工作日晚上", exactly()).click();
        assertThat(phone.locator("#from-1-0")).hasValue("18:00");
        phone.locator("#from-6-0").fill("09:00");
        phone.locator("#until-6-0").fill("12:00");
        Visitor.unroll(phone);
        assertThat(Visitor.barriers(phone)).isEmpty();
        assertThat(Visitor.tooWide(phone)).isZero();
        phone.getByText("保存", exactly()).click();
        assertThat(phone.locator("#toasts")).containsText("已保存");

        var desk = visitor.atDesk().as(coordinator).open("/a/" + code + "/volunteers/" + me.id());
        assertThat(desk.locator("main")).containsText("周一至周五 18:00–22:00");
        assertThat(desk.locator("main")).containsText("暂不算数");
        desk.getByText("记下驾驶（有车）", exactly()).click();
        desk.locator("form.form button[type=submit]").click();
        assertThat(desk.locator("main")).containsText("可以排岗");
        Visitor.unroll(desk);
        assertThat(Visitor.barriers(desk)).isEmpty();
        assertThat(visitor.complaints()).isEmpty();
    }
}
