package org.shouwang.roster.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shouwang.TestDatabase;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.browser.Phone;
import org.shouwang.browser.Visitor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.security.SignIns;
import org.shouwang.platform.tls.TestConnections;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.DutySeat;
import org.shouwang.roster.Grabs;
import org.shouwang.roster.Posts;
import org.shouwang.roster.Shifts;
import org.shouwang.volunteers.Volunteers;
import org.shouwang.volunteers.VolunteersFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ContextConfiguration;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;

/** A gate in a cellar: a lead checks people in for an hour without network, over TLS, from a name that is not localhost. */
@Tag("browser")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"shouwang.tls.port=0", "shouwang.tls.names=" + Phone.SERVER})
@ContextConfiguration(initializers = TestDatabase.class)
class CheckInBrowserTests {

    private static final String PIN = "274951";
    private static final int EXPECTED = 12;

    @Autowired Areas areas;
    @Autowired Volunteers volunteers;
    @Autowired Accounts accounts;
    @Autowired AccountsFixtures signIns;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired Grabs grabs;
    @Autowired CheckIns checkIns;
    @Autowired TestConnections connections;

    @Test
    void anHourWithoutNetworkIsAllThereOnceWhenItIsBack() throws Exception {
        var gate = Gate.of(VolunteersFixtures.in(areas, volunteers, accounts), posts, shifts, grabs, EXPECTED);
        var unplanned = gate.people().serving("临时来的人");
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl()))
                .sql("UPDATE accounts.held_role SET given_at = now() - interval '1 day' WHERE account_id = ?").param(gate.lead().account().value()).update();
        var session = signIns.signedIn(accounts.get(gate.lead().account()));
        var address = connections.address(Phone.SERVER);
        try (var phone = new Phone(connections.authority(), address, new Cookie(SignIns.COOKIE, session).setUrl(address),
                new Cookie("lang", "zh").setUrl(address))) {
            var page = phone.tab();
            page.clock().install();
            page.navigate("/a/" + gate.people().area().code() + "/check-in");
            page.getByLabel("数字密码").fill(PIN);
            page.getByLabel("再输一遍").fill(PIN);
            button(page, "绑定").click();
            assertThat(page.locator("#seats li")).hasCount(EXPECTED);
            page.locator("body[data-ready]").waitFor();
            assertThat(Visitor.barriers(page)).isEmpty();

            phone.network(false);
            for (int n = 0; n < EXPECTED - 2; n++) {
                button(page, "到岗 " + gate.expected().get(n).facts().name()).click();
                page.clock().fastForward(Duration.ofMinutes(3).toMillis());
            }
            button(page, "没来 " + gate.expected().get(EXPECTED - 1).facts().name()).click();
            button(page, "到岗 " + gate.expected().get(EXPECTED - 2).facts().name()).click();
            button(page, "撤销").click();
            assertThat(page.locator("#count")).hasText("到岗 10 / 12");

            page.reload();
            assertThat(page.getByText("这台手机上有 12 条还没有传上去")).isVisible();
            page.getByLabel("数字密码").fill("111999");
            button(page, "打开").click();
            assertThat(page.getByText("密码不对。")).isVisible();
            page.getByLabel("数字密码").fill(PIN);
            button(page, "打开").click();
            assertThat(page.locator("#count")).hasText("到岗 10 / 12");

            button(page, "临时来的").click();
            page.getByLabel("姓名").fill(unplanned.facts().name());
            button(page, "签到").click();
            assertThat(page.locator("#count")).hasText("到岗 11 / 13");
            page.clock().fastForward(Duration.ofMinutes(30).toMillis());
            button(page, "离岗 " + gate.expected().getFirst().facts().name()).click();
            button(page, "离岗 " + unplanned.facts().name()).click();
            assertThat(page.locator("#device-status")).containsText("没有网络，15 条存在这里");
            page.clock().fastForward(Duration.ofSeconds(20).toMillis());

            phone.network(true);
            Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
                page.clock().fastForward(5_000);
                var seats = gate.people().here(() -> checkIns.ofShift(gate.shift().id()));
                assertThat(seats).hasSize(EXPECTED + 1);
                assertThat(seats).filteredOn(seat -> seat.cameAt() != null).hasSize(11);
                assertThat(seats).filteredOn(seat -> seat.leftAt() != null).extracting(DutySeat::personName)
                        .containsExactlyInAnyOrder(gate.expected().getFirst().facts().name(), unplanned.facts().name());
                assertThat(seats).filteredOn(DutySeat::absent).hasSize(1);
            });
            assertThat(page.locator("#device-status")).containsText("都传上去了");
            assertThat(page.locator("#seats li")).hasCount(EXPECTED + 1);
            assertThat(entriesOf(gate)).as("each once").isEqualTo(List.of(11L, 2L, 1L));
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private static List<Long> entriesOf(Gate gate) {
        return JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl()))
                .sql("SELECT count(*) FROM roster.check_in WHERE area_id = ? GROUP BY kind ORDER BY kind").param(gate.people().area().id().value())
                .query(Long.class).list().stream().sorted(java.util.Comparator.reverseOrder()).toList();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
