package org.shouwang.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.TestDatabase;
import org.shouwang.notices.GroupStub.Trouble;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.platform.outbox.Outbox;
import org.shouwang.platform.outbox.Outcome;
import org.shouwang.registry.Building;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Into the chat groups, against webhooks that check what the companies document. */
@ModuleTest
class RobotsModuleTests {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final GroupStub GROUPS = new GroupStub();

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Robots robots;
    @Autowired Notices notices;
    @Autowired GroupDeliveries deliveries;
    @Autowired GroupPreviews previews;
    @Autowired Outbox outbox;
    RegistryFixtures home;
    Building five;
    Building twelve;
    Actor coordinator;
    String own;

    @DynamicPropertySource
    static void letTheStubBeARobot(DynamicPropertyRegistry settings) {
        settings.add("shouwang.robot.hosts", GROUPS::authority);
    }

    @AfterAll
    static void close() {
        GROUPS.close();
    }

    @BeforeEach
    void twoBuildings() {
        own = "/" + Ids.next();
        home = RegistryFixtures.in(areas, buildings, registry);
        five = home.building("5号楼");
        twelve = home.building("12号楼");
        coordinator = TestAreas.someone(home.area().id(), Role.COORDINATOR);
    }

    private <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(actor, home.area().id(), act);
    }

    private String path(ChannelKind kind) {
        return "/" + kind.name().toLowerCase(java.util.Locale.ROOT) + own;
    }

    private Robot robot(ChannelKind kind, UUID... its) {
        var query = kind == ChannelKind.WECOM ? "?key=K" : kind == ChannelKind.DINGTALK ? "?access_token=T" : "";
        return robot(kind, path(kind) + query, kind == ChannelKind.WECOM ? null : GroupStub.SECRET, its);
    }

    private Robot robot(ChannelKind kind, String path, @Nullable String secret, UUID... its) {
        return as(coordinator, () -> robots.add(RobotId.next(), new RobotFacts(kind, kind + Ids.next().toString().substring(20), URI.create(GROUPS.address(path)), secret,
                Set.of(its)), "https://wangchun.example"));
    }

    private Notice send(String text, Urgency urgency, Audience audience, ChannelKind... by) {
        return as(coordinator, () -> {
            var draft = notices.draft(NoticeId.next(), new NoticeFacts("今晚停水", text, urgency, Instant.now().plus(Duration.ofDays(1))), audience, Set.of(by), null);
            return notices.send(draft.id(), draft.version());
        });
    }

    private void await(Notice notice) {
        Awaitility.await().atMost(SOON).until(() -> as(coordinator, () -> deliveries.of(notice.id())).stream().allMatch(GroupDeliveries.Delivery::done));
    }

    @Test
    void a_notice_arrives_in_the_groups_of_its_building_in_each_company_s_form_signed_and_linked() {
        robot(ChannelKind.WECOM, five.id().value());
        robot(ChannelKind.DINGTALK, five.id().value());
        robot(ChannelKind.FEISHU, five.id().value());
        robot(ChannelKind.WECOM, "/wecom/other" + own + "?key=K", null, twelve.id().value());
        robot(ChannelKind.WECOM, "/wecom/all" + own + "?key=K", null);
        var notice = send("22:00 到 6:00。\n请储水。", Urgency.URGENT, Audience.of(five.id()), ChannelKind.WECOM, ChannelKind.DINGTALK, ChannelKind.FEISHU);
        await(notice);
        for (var kind : List.of(ChannelKind.WECOM, ChannelKind.DINGTALK, ChannelKind.FEISHU)) {
            assertThat(GROUPS.read(path(kind))).as(kind.name()).singleElement().asString().contains("【紧急通知】今晚停水", "请储水", "@all");
        }
        assertThat(GROUPS.read(path(ChannelKind.WECOM)).getFirst()).contains("https://wangchun.example/a/" + home.area().code() + "/inbox/" + notice.id());
        assertThat(GROUPS.read("/wecom/other" + own)).as("another building's group").isEmpty();
        assertThat(GROUPS.read("/wecom/all" + own)).as("everybody's group does not hear what is for one building").isEmpty();
        assertThat(GROUPS.complaints).isEmpty();
    }

    @Test
    void what_is_for_some_people_only_goes_into_no_group() {
        robot(ChannelKind.WECOM, five.id().value());
        robot(ChannelKind.WECOM, "/wecom/all" + own + "?key=K", null);
        var need = new Audience(Set.of(), Set.of(five.id()), Set.of(), Set.of(), Set.of(org.shouwang.registry.NeedKind.DIALYSIS));
        for (var audience : List.of(need, Audience.of(Role.VOLUNTEER))) {
            assertThat(as(coordinator, () -> deliveries.of(send("x", Urgency.ORDINARY, audience, ChannelKind.WECOM).id()))).isEmpty();
        }
    }

    @Test
    void a_long_text_arrives_in_pieces_that_fit_in_their_order_and_is_previewed_so() {
        robot(ChannelKind.WECOM);
        var text = "请大家注意以下安排。".repeat(180);
        var draft = as(coordinator, () -> notices.draft(NoticeId.next(), new NoticeFacts("长通知", text, Urgency.ORDINARY, Instant.now().plus(Duration.ofDays(1))),
                Audience.everybody(), Set.of(ChannelKind.WECOM), null));
        var preview = as(coordinator, () -> previews.of(draft)).getFirst();
        assertThat(preview.messages()).hasSizeGreaterThan(2);
        assertThat(preview.bytes()).isLessThanOrEqualTo(preview.limit()).isEqualTo(preview.messages().stream().mapToInt(Pieces::size).max().orElseThrow());
        await(as(coordinator, () -> notices.send(draft.id(), draft.version())));
        assertThat(GROUPS.read(path(ChannelKind.WECOM))).isEqualTo(preview.messages());
        assertThat(GROUPS.complaints).isEmpty();
    }

    @Test
    void a_group_that_is_away_gets_it_later_and_once() {
        robot(ChannelKind.DINGTALK);
        GROUPS.next(path(ChannelKind.DINGTALK), Trouble.ANSWERS_503);
        await(send("x", Urgency.ORDINARY, Audience.everybody(), ChannelKind.DINGTALK));
        assertThat(GROUPS.read(path(ChannelKind.DINGTALK))).singleElement().asString().doesNotContain("可能已收到过");
    }

    @Test
    void where_nobody_knows_whether_it_arrived_the_repeat_says_so() {
        robot(ChannelKind.FEISHU);
        GROUPS.next(path(ChannelKind.FEISHU), Trouble.HANGS_UP);
        await(send("x", Urgency.ORDINARY, Audience.everybody(), ChannelKind.FEISHU));
        assertThat(GROUPS.read(path(ChannelKind.FEISHU))).hasSize(2);
        assertThat(GROUPS.read(path(ChannelKind.FEISHU)).getLast()).contains("可能已收到过");
    }

    @Test
    void a_wrong_secret_is_stuck_until_somebody_mends_it_and_tries_again() {
        var robot = robot(ChannelKind.FEISHU, path(ChannelKind.FEISHU), "wrong");
        var notice = send("x", Urgency.ORDINARY, Audience.everybody(), ChannelKind.FEISHU);
        Awaitility.await().atMost(SOON).until(() -> as(coordinator, deliveries::stuck).groups() == 1);
        var stuck = as(coordinator, () -> deliveries.of(notice.id())).getFirst().stuck();
        assertThat(stuck.detail()).contains("19021");
        assertThat(as(coordinator, deliveries::stuck).first()).isEqualTo(notice.id());
        as(coordinator, () -> robots.edit(robot.id(), robot.version(), new RobotFacts(ChannelKind.FEISHU, robot.name(), null, GroupStub.SECRET, Set.of()), ""));
        Current.run(coordinator, home.area().id(), () -> deliveries.tryAgain(notice.id(), stuck.message().id()));
        await(notice);
        assertThat(GROUPS.read(path(ChannelKind.FEISHU))).hasSize(1);
    }

    @Test
    void a_group_is_never_written_to_faster_than_its_company_allows() {
        robot(ChannelKind.DINGTALK);
        for (int n = 0; n < 23; n++) {
            send("第 " + n + " 条", Urgency.ORDINARY, Audience.everybody(), ChannelKind.DINGTALK);
        }
        Awaitility.await().atMost(SOON).until(() -> GROUPS.read(path(ChannelKind.DINGTALK)).size() == 20);
        Awaitility.await().atMost(SOON).until(() -> as(coordinator, outbox::backlog).getFirst().waiting() == 3);
        assertThat(GROUPS.complaints).as("or it would hear nothing for ten minutes").isEmpty();
    }

    @Test
    void what_was_withdrawn_before_it_left_is_not_sent_and_groups_that_got_it_are_told() {
        robot(ChannelKind.WECOM);
        var notice = send("x", Urgency.ORDINARY, Audience.everybody(), ChannelKind.WECOM);
        await(notice);
        as(coordinator, () -> notices.withdraw(notice.id(), notice.version(), "不停水了"));
        Awaitility.await().atMost(SOON).until(() -> GROUPS.read(path(ChannelKind.WECOM)).size() == 2);
        assertThat(GROUPS.read(path(ChannelKind.WECOM)).getLast()).contains("【撤回】今晚停水", "不停水了");
    }

    @Test
    void a_test_says_at_once_what_came_of_it() {
        var good = robot(ChannelKind.WECOM);
        var bad = robot(ChannelKind.WECOM, "/wecom/bad?key=WRONG", null);
        assertThat(as(coordinator, () -> robots.test(good.id(), "测试"))).isEqualTo(new Outcome.Delivered());
        assertThat(as(coordinator, () -> robots.test(bad.id(), "测试"))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.detail()).contains("93000"));
        GROUPS.next(path(ChannelKind.WECOM), Trouble.ANSWERS_NO_JSON);
        assertThat(as(coordinator, () -> robots.test(good.id(), "测试"))).isInstanceOf(Outcome.Unclear.class);
    }

    @Test
    void an_address_that_is_not_the_company_s_is_refused_and_what_is_kept_is_sealed() {
        for (var address : List.of("https://example.com/hook", "http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=K", "https://qyapi.weixin.qq.com:8443/x",
                "https://qyapi.weixin.qq.com.evil.example/x", "http://169.254.169.254/latest")) {
            assertThatThrownBy(() -> as(coordinator, () -> robots.add(RobotId.next(),
                    new RobotFacts(ChannelKind.WECOM, "群", RobotFacts.address(address), null, Set.of()), ""))).as(address).isInstanceOf(Problem.class);
        }
        var real = as(coordinator, () -> robots.add(RobotId.next(), new RobotFacts(ChannelKind.DINGTALK, "群",
                RobotFacts.address("https://oapi.dingtalk.com/robot/send?access_token=VERYSECRET"), "SECVERYSECRET", Set.of()), ""));
        assertThat(real.host()).isEqualTo("oapi.dingtalk.com");
        var row = JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl())).sql("SELECT robot::text FROM notices.robot WHERE id = ?")
                .param(real.id().value()).query(String.class).single();
        assertThat(row).doesNotContain("VERYSECRET").doesNotContain(java.util.HexFormat.of().formatHex("VERYSECRET".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
