package org.shouwang.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.accounts.AccountsFixtures.somePhone;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.Account;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.accounts.NewAccount;
import org.shouwang.accounts.NewRole;
import org.shouwang.accounts.Roles;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jakarta.servlet.http.Cookie;

@WholeProgramTest
class PeopleControllerTests {

    @Autowired MockMvcTester http;
    @Autowired Areas areas;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired AccountsFixtures people;
    @Autowired PeopleList list;
    @Autowired Messages messages;
    Area area;
    Cookie coordinator;
    Cookie admin;

    @BeforeEach
    void anArea() {
        area = TestAreas.newCommunity(areas);
        coordinator = TestSignIns.as(TestAreas.someone(area.id(), Role.COORDINATOR));
        admin = TestSignIns.as(TestAreas.someone(area.id(), Role.ADMIN));
    }

    @Test
    void people_are_found_by_name_by_sound_and_by_the_phone_s_tail() {
        var person = named("张晓明", Role.LINK);
        named("李望舒", Role.VOLUNTEER);
        for (var words : new String[] {"张晓明", "晓", "zhangxiao", "zxm", "ZXM", person.phone().text().substring(7)}) {
            assertThat(get("/people?q=" + words)).hasStatusOk().bodyText().contains("张晓明").doesNotContain("李望舒");
        }
        assertThat(get("/people?role=VOLUNTEER")).bodyText().contains("李望舒").doesNotContain("张晓明");
        assertThat(get("/people?q=%25")).bodyText().contains("没有找到人");
    }

    @Test
    void phone_numbers_are_masked_on_the_list_and_in_the_sheet() throws Exception {
        var person = named("张晓明", Role.LINK);
        assertThat(get("/people")).bodyText().doesNotContain(person.phone().text()).contains(person.phone().text().substring(0, 3) + "****");
        var sheet = get("/people.xlsx").getResponse();
        assertThat(sheet.getHeader("Content-Disposition")).contains("attachment");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet.getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("张晓明");
            assertThat(rows.get(1).getCellText(1)).contains("****");
        }
    }

    @Test
    void a_long_list_goes_on_page_by_page_without_losing_anybody() {
        Current.run(Actor.system("test"), area.id(), () -> IntStream.range(0, 120).forEach(n -> {
            var account = accounts.register(NewAccount.of(somePhone(), "测试" + n % 7, null)).account();
            roles.give(NewRole.of(account.id(), Role.VOLUNTEER));
        }));
        var seen = new HashSet<UUID>();
        Current.run(Actor.system("test"), area.id(), () -> list.each(PeopleList.Sought.of("", null), person -> seen.add(person.id())));
        assertThat(seen).hasSize(120);
        assertThat(get("/people")).bodyText().contains("共 120 人", "rel=\"next\"");
    }

    @Test
    void a_colleague_is_invited_gets_a_paper_and_signs_in() {
        var phone = somePhone().text();
        var id = Ids.next();
        var roleId = Ids.next();
        for (int press = 0; press < 2; press++) {
            assertThat(post(coordinator, "/people", "id", id.toString(), "roleId", roleId.toString(), "name", "新同事", "phone", phone,
                    "role", "LINK", "until", LocalDate.now().plusDays(30).toString()))
                    .hasStatus(303).hasHeader("Location", "/a/" + area.code() + "/people/" + id);
        }
        assertThat(get("/people/" + id)).bodyText().contains("新同事", "包联干部", "还没有设置").doesNotContain(phone);

        var paper = post(coordinator, "/people/" + id + "/code");
        assertThat(paper).hasStatusOk().bodyText().contains("只能用一次", "<svg");
        var digits = Pattern.compile("big num\">(\\d{4}) (\\d{4})<").matcher(body(paper));
        assertThat(digits.find()).isTrue();
        assertThat(http.post().uri("/sign-in/code").with(csrf()).param("phone", phone).param("code", digits.group(1) + digits.group(2))).hasStatus(303);
    }

    @Test
    void a_coordinator_neither_makes_an_admin_nor_takes_one_away() {
        var boss = people.person(area.id(), Role.ADMIN);
        assertThat(post(coordinator, "/people", "id", Ids.next().toString(), "roleId", Ids.next().toString(), "name", "新同事",
                "phone", somePhone().text(), "role", "ADMIN")).hasStatus(422).bodyText().contains("超过自己权限", "value=\"新同事\"");
        var role = Current.as(Actor.system("test"), area.id(), () -> roles.of(boss.id())).getFirst();
        assertThat(post(coordinator, "/people/" + boss.id() + "/roles/" + role.id() + "/end")).hasStatus(422).bodyText().contains("超过自己权限");
        assertThat(post(coordinator, "/people/" + boss.id() + "/code")).hasStatus(422).bodyText().contains("不能由您代办");
        assertThat(post(admin, "/people/" + boss.id() + "/roles/" + role.id() + "/end")).hasStatus(422).bodyText().contains("唯一的长期管理员");
    }

    @Test
    void taking_a_role_back_can_be_undone() {
        var person = people.person(area.id(), Role.LINK);
        var role = Current.as(Actor.system("test"), area.id(), () -> roles.of(person.id())).getFirst();
        var ended = post(coordinator, "/people/" + person.id() + "/roles/" + role.id() + "/end");
        assertThat(ended).hasStatus(303);
        assertThat(ended.getResponse().getCookie("said")).isNotNull();
        assertThat(get("/people/" + person.id())).bodyText().contains("现在没有角色");
        assertThat(post(coordinator, "/people/" + person.id() + "/roles/" + role.id() + "/resume")).hasStatus(303);
        assertThat(get("/people/" + person.id())).bodyText().doesNotContain("现在没有角色");
    }

    @Test
    void somebody_who_is_nothing_here_is_nobody_here() {
        var stranger = people.person(TestAreas.newCommunity(areas).id(), Role.LINK);
        assertThat(get("/people/" + stranger.id())).hasStatus(404).bodyText().doesNotContain(stranger.name());
        assertThat(post(admin, "/people/" + stranger.id() + "/code")).hasStatus(404);
        assertThat(post(admin, "/people/" + stranger.id() + "/lock", "locked", "true")).hasStatus(404);
    }

    @Test
    void a_volunteer_sees_no_list_and_a_stranger_no_area() {
        var volunteer = TestSignIns.as(TestAreas.someone(area.id(), Role.VOLUNTEER));
        assertThat(http.get().uri("/a/" + area.code() + "/people").cookie(volunteer)).hasStatus(403);
        var elsewhere = TestSignIns.as(TestAreas.someone(TestAreas.newCommunity(areas).id(), Role.ADMIN));
        assertThat(http.get().uri("/a/" + area.code() + "/people").cookie(elsewhere)).hasStatus(404);
    }

    @Test
    void a_token_is_shown_once_works_and_is_taken_back() {
        var boss = people.person(area.id(), Role.ADMIN);
        var me = new Cookie("shouwang", people.signedIn(boss));
        var made = http.post().uri("/a/" + area.code() + "/tokens").cookie(me).with(csrf()).param("id", Ids.next().toString()).param("name", "报表程序")
                .param("permissions", "FIGURES_READ", "BE_HERE").param("until", LocalDate.now().plusDays(30).toString()).exchange();
        assertThat(made).hasStatusOk();
        var secret = Pattern.compile("sw_[A-Za-z0-9_-]{43}").matcher(body(made));
        assertThat(secret.find()).isTrue();
        assertThat(http.get().uri("/a/" + area.code() + "/tokens").cookie(me)).bodyText().contains("报表程序").doesNotContain(secret.group());
        assertThat(http.get().uri("/a/" + area.code() + "/today").header("Authorization", "Bearer " + secret.group())).hasStatusOk();
        assertThat(http.get().uri("/a/" + area.code() + "/people").header("Authorization", "Bearer " + secret.group())).hasStatus(403);
    }

    @Test
    void the_settings_decide_who_joins_and_two_people_who_edit_hear_of_each_other() {
        var path = "/a/" + area.code() + "/settings";
        assertThat(http.get().uri(path).cookie(admin)).hasStatusOk().bodyText().contains(area.name());
        var first = post(admin, "/settings", "name", "新名字社区", "region", "", "zone", "Asia/Shanghai", "residents", "CLOSED", "volunteers", "AT_ONCE", "version", "0");
        assertThat(first).hasStatus(303);
        assertThat(areas.get(area.id()).name()).isEqualTo("新名字社区");
        assertThat(post(admin, "/settings", "name", "旧名字", "region", "", "zone", "Asia/Shanghai", "residents", "ASK", "volunteers", "ASK", "version", "0"))
                .hasStatus(422).bodyText().contains("别人刚刚改过", "value=\"旧名字\"");
        assertThat(post(admin, "/settings", "name", "新", "region", "12", "zone", "Mars/Base", "residents", "ASK", "volunteers", "ASK", "version", "1"))
                .hasStatus(422).bodyText().contains("行政区划代码是 6、9 或 12 位数字");
        assertThat(http.get().uri(path).cookie(coordinator)).hasStatus(403);
    }

    @Test
    void every_role_and_every_permission_has_a_name() {
        for (var language : Messages.LANGUAGES) {
            for (var role : Role.values()) {
                assertThat(messages.get(language, "accounts.role." + role)).doesNotContain("accounts.");
                assertThat(messages.get(language, "accounts.role-does." + role)).doesNotContain("accounts.");
            }
            for (var permission : Permission.values()) {
                assertThat(messages.get(language, "accounts.permission." + permission)).as(permission.name()).doesNotContain("accounts.");
            }
        }
    }

    private Account named(String name, Role role) {
        var account = accounts.register(NewAccount.of(somePhone(), name, null)).account();
        Current.run(Actor.system("test"), area.id(), () -> roles.give(NewRole.of(account.id(), role)));
        return account;
    }

    private MvcTestResult get(String below) {
        return http.get().uri("/a/" + area.code() + below).cookie(coordinator).exchange();
    }

    private MvcTestResult post(Cookie who, String below, String... params) {
        var request = http.post().uri("/a/" + area.code() + below).cookie(who).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
