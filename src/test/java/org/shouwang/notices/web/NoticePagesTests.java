package org.shouwang.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.notices.NoticesFixtures.facts;
import static org.shouwang.notices.NoticesFixtures.neighbour;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.SigningIn;
import org.shouwang.notices.Audience;
import org.shouwang.notices.NoticeId;
import org.shouwang.notices.Notices;
import org.shouwang.notices.Urgency;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.registry.Building;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeProgramTest
class NoticePagesTests {

    @Autowired MockMvcTester browser;
    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Accounts accounts;
    @Autowired SigningIn signingIn;
    @Autowired Notices notices;
    RegistryFixtures home;
    Building five;
    Actor coordinator;

    @BeforeEach
    void aCommunity() {
        home = RegistryFixtures.in(areas, buildings, registry);
        five = home.building("5号楼");
        home.building("12号楼");
        coordinator = TestAreas.someone(home.area().id(), Role.COORDINATOR);
    }

    private MvcTestResult opens(Actor actor, String path) {
        return browser.get().uri("/a/" + home.area().code() + path).cookie(TestSignIns.as(actor)).exchange();
    }

    private MvcTestResult sends(Actor actor, String path, String... fields) {
        var form = browser.post().uri("/a/" + home.area().code() + path).cookie(TestSignIns.as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    private NoticeId sent(Urgency urgency, Audience audience) {
        var id = NoticeId.next();
        home.does(() -> notices.send(id, facts("今晚停水", urgency), audience, Set.of()));
        return id;
    }

    @Test
    void a_notice_is_written_previewed_sent_and_read() {
        assertThat(opens(coordinator, "/notices")).hasStatusOk().bodyText().contains("还没有通知");
        var id = UUID.randomUUID().toString();
        assertThat(sends(coordinator, "/notices", "id", id, "version", "0", "headline", "明天采样", "text", "8:30 开始", "urgency", "IMPORTANT",
                "validUntil", "2099-11-21T20:00", "building", five.id().toString(), "channel", "POSTER")).hasStatus(303);
        assertThat(opens(coordinator, "/notices/" + id)).hasStatusOk().bodyText().contains("各渠道的样子", "5号楼", "海报", "发出");
        assertThat(opens(coordinator, "/notices?show=DRAFT&q=采样")).bodyText().contains("明天采样");
        assertThat(sends(coordinator, "/notices/" + id + "/send", "version", "1")).hasStatus(303);
        var neighbour = neighbour(home, accounts, signingIn, "5-1-101", "程小满");
        assertThat(opens(neighbour.actor(), "/today")).bodyText().contains("明天采样");
        assertThat(opens(neighbour.actor(), "/inbox")).hasStatusOk().bodyText().contains("明天采样", "没看的");
        assertThat(opens(neighbour.actor(), "/inbox/" + id)).hasStatusOk().bodyText().contains("8:30 开始", "读给我听", "看过").doesNotContain("我已看到");
        assertThat(opens(coordinator, "/notices/" + id)).bodyText().contains("户已知晓，共 1 户");
        assertThat(opens(coordinator, "/notices/" + id + "/people")).hasStatusOk().bodyText().contains("程小满", "已读");
        assertThat(opens(TestAreas.someone(home.area().id(), Role.RESIDENT), "/inbox/" + id)).hasStatus(404);
    }

    @Test
    void what_was_typed_stays_when_it_cannot_be_right() {
        var answer = sends(coordinator, "/notices", "id", UUID.randomUUID().toString(), "version", "0", "headline", "", "text", "正文还在",
                "urgency", "URGENT", "validUntil", "明天", "building", five.id().toString(), "role", "LINK", "need", "DEAF");
        assertThat(answer).hasStatus(422).bodyText().contains("正文还在", "value=\"" + five.id() + "\" checked");
    }

    @Test
    void an_urgent_one_asks_for_a_tap() {
        var id = sent(Urgency.URGENT, Audience.of(five.id()));
        var neighbour = neighbour(home, accounts, signingIn, "5-1-101", "程小满");
        assertThat(opens(neighbour.actor(), "/inbox/arrived")).hasStatusOk().bodyText().contains("今晚停水");
        assertThat(opens(neighbour.actor(), "/inbox/" + id)).bodyText().contains("我已看到");
        assertThat(sends(neighbour.actor(), "/inbox/" + id + "/read")).hasStatus(303);
        assertThat(opens(neighbour.actor(), "/inbox/" + id)).bodyText().doesNotContain("我已看到");
        assertThat(opens(neighbour.actor(), "/inbox/arrived").getResponse().getContentAsByteArray()).asString().isBlank();
    }

    @Test
    void the_wall_shows_who_has_not_been_reached_and_a_household_is_told_at_the_door() {
        var household = home.household("5-1-101", "程小满").household().id();
        home.household("5-2-201", "程小雪");
        var id = sent(Urgency.ORDINARY, Audience.everybody());
        var link = TestAreas.narrowed(home.area().id(), Role.LINK, five.id().value());
        assertThat(opens(link, "/notices/" + id + "/doors")).hasStatusOk().bodyText().contains("还没通知到的 2 户", "5号楼1单元101", "没通知到");
        assertThat(sends(link, "/notices/" + id + "/households/" + household + "/told", "building", five.id().toString())).hasStatus(303);
        assertThat(opens(link, "/notices/" + id + "/doors?building=" + five.id())).bodyText().contains("还没通知到的 1 户", "已当面告知");
    }

    @Test
    void pages_cost_as_many_statements_with_many_households_and_notices_as_with_few() {
        var id = sent(Urgency.ORDINARY, Audience.everybody());
        var neighbour = neighbour(home, accounts, signingIn, "5-1-101", "程小满");
        for (var path : new String[] {"/notices", "/notices/" + id, "/notices/" + id + "/doors", "/notices/" + id + "/people"}) {
            opens(coordinator, path);
        }
        opens(neighbour.actor(), "/inbox");
        var list = StatementCount.of(() -> opens(coordinator, "/notices"));
        var one = StatementCount.of(() -> opens(coordinator, "/notices/" + id));
        var doors = StatementCount.of(() -> opens(coordinator, "/notices/" + id + "/doors"));
        var inbox = StatementCount.of(() -> opens(neighbour.actor(), "/inbox"));
        var today = StatementCount.of(() -> opens(neighbour.actor(), "/inbox/arrived"));
        for (int floor = 1; floor <= 6; floor++) {
            home.household("5-2-" + floor + "01", "张晓明", "张雨");
            home.household("12-1-" + floor + "02", "李春");
            sent(Urgency.ORDINARY, Audience.of(five.id()));
        }
        assertThat(StatementCount.of(() -> opens(coordinator, "/notices"))).hasSameSizeAs(list).hasSizeLessThanOrEqualTo(4);
        assertThat(StatementCount.of(() -> opens(coordinator, "/notices/" + id))).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(9);
        assertThat(StatementCount.of(() -> opens(coordinator, "/notices/" + id + "/doors"))).hasSameSizeAs(doors).hasSizeLessThanOrEqualTo(5);
        assertThat(StatementCount.of(() -> opens(neighbour.actor(), "/inbox"))).hasSameSizeAs(inbox).hasSizeLessThanOrEqualTo(3);
        assertThat(StatementCount.of(() -> opens(neighbour.actor(), "/inbox/arrived"))).hasSameSizeAs(today).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_group_is_connected_with_an_address_that_nobody_sees_again() {
        assertThat(opens(coordinator, "/notice-groups")).hasStatusOk().bodyText().contains("还没有接上聊天群");
        var id = UUID.randomUUID().toString();
        assertThat(sends(coordinator, "/notice-groups", "id", id, "version", "0", "kind", "WECOM", "name", "5号楼群", "address",
                "https://example.com/hook")).hasStatus(422).bodyText().contains("qyapi.weixin.qq.com");
        assertThat(sends(coordinator, "/notice-groups", "id", id, "version", "0", "kind", "DINGTALK", "name", "5号楼群", "address",
                "https://oapi.dingtalk.com/robot/send?access_token=VERYSECRET", "secret", "SECX", "building", five.id().toString())).hasStatus(303);
        assertThat(opens(coordinator, "/notice-groups")).bodyText().contains("5号楼群", "签名", "oapi.dingtalk.com").doesNotContain("VERYSECRET");
        assertThat(opens(coordinator, "/notice-groups/" + id)).hasStatusOk().bodyText().doesNotContain("VERYSECRET", "SECX");
        assertThat(opens(coordinator, "/notices/new")).bodyText().contains("钉钉群", "5号楼群");
        assertThat(sends(coordinator, "/notice-groups/" + id + "/remove", "version", "1")).hasStatus(303);
        assertThat(opens(coordinator, "/notice-groups/" + id)).hasStatus(404);
    }

    @Test
    void a_poster_is_one_page_of_paper_whatever_the_length() {
        var id = NoticeId.next();
        var text = "请储水。".repeat(400);
        home.does(() -> notices.send(id, new org.shouwang.notices.NoticeFacts("今晚停水 & <检修>", text, Urgency.ORDINARY,
                java.time.Instant.now().plusSeconds(86_400)), Audience.everybody(), Set.of()));
        var pdf = opens(coordinator, "/notices/" + id + "/poster.pdf");
        assertThat(pdf).hasStatusOk();
        assertThat(pdf.getResponse().getContentType()).isEqualTo("application/pdf");
        try (var read = org.apache.pdfbox.Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(read)).contains("今晚停水 & <检修>", "扫一扫");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
