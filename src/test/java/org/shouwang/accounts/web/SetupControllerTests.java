package org.shouwang.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.accounts.AccountsFixtures.PASSWORD;
import static org.shouwang.accounts.AccountsFixtures.somePhone;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.accounts.FreshProgramTest;
import org.shouwang.accounts.Setup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FreshProgramTest
class SetupControllerTests {

    @Autowired MockMvcTester http;
    @Autowired Setup setup;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void nobodyIsHereYet() {
        for (var table : new String[] {"held_role", "session", "setup", "setup_link", "account"}) {
            jdbc.sql("DELETE FROM accounts." + table).update();
        }
    }

    @Test
    void the_wizard_leads_from_the_link_to_the_first_page_of_the_new_community() {
        var link = setup.link().orElseThrow().path();
        assertThat(http.get().uri("/sign-in")).bodyText().contains("还没有设置");
        assertThat(http.get().uri(link)).hasStatusOk().bodyText().contains("English", "中文");
        assertThat(http.post().uri(link + "/language").with(csrf()).param("language", "zh-CN")).hasStatus(303).hasHeader("Location", link + "/community");
        assertThat(http.get().uri(link + "/code?name=望春社区").header("HX-Request", "true")).hasStatusOk().bodyText().contains("value=\"wangchun");
        assertThat(http.post().uri(link + "/community").with(csrf()).param("name", "").param("code", "").param("region", "").param("zone", "Asia/Shanghai"))
                .hasStatus(422).bodyText().contains("请填写名称");
        assertThat(http.post().uri(link + "/community").with(csrf()).param("name", "望春社区").param("code", "").param("region", "").param("zone", "Asia/Shanghai"))
                .hasStatus(303).hasHeader("Location", link + "/admin");
        assertThat(http.get().uri(link)).as("a half-done set-up goes on").hasStatus(303).hasHeader("Location", link + "/admin");
        assertThat(http.post().uri(link + "/admin").with(csrf()).param("person", "测试甲").param("phone", somePhone().text()).param("password", "12345678"))
                .hasStatus(422).bodyText().contains("这个密码太常见", "value=\"测试甲\"").doesNotContain("value=\"12345678\"");
        var done = http.post().uri(link + "/admin").with(csrf()).param("person", "测试甲").param("phone", somePhone().text()).param("password", PASSWORD).exchange();
        assertThat(done).hasStatus(303);
        var begin = done.getResponse().getHeader("Location");
        assertThat(begin).matches("/a/wangchun(-\\d+)?/begin");
        assertThat(http.get().uri(begin).cookie(done.getResponse().getCookie("shouwang"))).hasStatusOk().bodyText().contains("望春社区已经建好", "导入居民表");
        assertThat(http.get().uri(link)).as("the link is void").hasStatus(404).bodyText().contains("设置链接已经失效");
    }

    @Test
    void a_made_up_link_opens_nothing() {
        assertThat(http.get().uri("/setup/made-up")).hasStatus(404);
        assertThat(http.post().uri("/setup/made-up/community").with(csrf()).param("name", "x")).hasStatus(404);
    }
}
