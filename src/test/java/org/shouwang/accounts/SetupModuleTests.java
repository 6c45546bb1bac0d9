package org.shouwang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.accounts.AccountsFixtures.PASSWORD;
import static org.shouwang.accounts.AccountsFixtures.PHONE;
import static org.shouwang.accounts.AccountsFixtures.somePhone;

import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Permission;
import org.shouwang.platform.security.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FreshProgramTest
class SetupModuleTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired Setup setup;
    @Autowired Areas areas;
    @Autowired SignIns signIns;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void nobodyIsHereYet() {
        for (var table : new String[] {"held_role", "session", "setup", "setup_link", "account"}) {
            jdbc.sql("DELETE FROM accounts." + table).update();
        }
    }

    @Test
    void the_link_leads_to_a_community_with_its_admin_signed_in() {
        var secret = secret();
        setup.speak(secret, Locale.SIMPLIFIED_CHINESE);
        setup.describe(secret, community("望春社区", "wangchun-" + System.nanoTime()));
        var done = (Setup.Outcome.Done) setup.finish(secret, admin(), PHONE);
        assertThat(signIns.bySession(done.signIn().secret()).orElseThrow().may(Permission.AREA_EDIT, done.area().id())).isTrue();
        assertThat(setup.needed()).isFalse();
        assertThat(setup.link()).as("no second way in").isEmpty();
        assertThat(setup.open(secret)).as("and the first is closed").isEmpty();
    }

    @Test
    void a_half_done_set_up_goes_on_where_it_was_left_also_with_another_link() {
        var first = secret();
        setup.speak(first, Locale.ENGLISH);
        setup.describe(first, community("清河社区", "qinghe"));
        var later = setup.open(secret()).orElseThrow();
        assertThat(later.language()).isEqualTo("en");
        assertThat(later.name()).isEqualTo("清河社区");
    }

    @Test
    void of_several_people_who_finish_at_the_same_moment_one_becomes_admin() throws Exception {
        var secret = secret();
        setup.speak(secret, Locale.SIMPLIFIED_CHINESE);
        setup.describe(secret, community("望春社区", "wc-" + System.nanoTime()));
        int before = areas.all().size();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 4).<Callable<Setup.Outcome>>mapToObj(n -> () -> setup.finish(secret, admin(), PHONE)).toList();
            assertThat(threads.invokeAll(all)).extracting(it -> it.resultNow()).filteredOn(Setup.Outcome.Done.class::isInstance).hasSize(1);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM accounts.held_role WHERE role = 'ADMIN'").query(Integer.class).single()).isEqualTo(1);
        assertThat(areas.all()).hasSize(before + 1);
    }

    @Test
    void a_link_that_was_never_made_or_has_run_out_opens_nothing() {
        assertThat(setup.open("made-up")).isEmpty();
        var secret = secret();
        jdbc.sql("UPDATE accounts.setup_link SET until = until - interval '25 hours'").update();
        assertThat(setup.open(secret)).isEmpty();
        assertThatThrownBy(() -> setup.describe(secret, community("望春社区", "wangchun"))).hasMessage("accounts.setup.over");
    }

    @Test
    void a_refused_password_leaves_the_set_up_open() {
        var secret = secret();
        setup.describe(secret, community("望春社区", "wcp-" + System.nanoTime()));
        assertThatThrownBy(() -> setup.finish(secret, new Setup.FirstAdmin("测试甲", somePhone(), "12345678"), PHONE))
                .hasMessage("accounts.password.common");
        assertThat(setup.finish(secret, admin(), PHONE)).isInstanceOf(Setup.Outcome.Done.class);
    }

    private String secret() {
        return setup.link().orElseThrow().path().substring("/setup/".length());
    }

    private static Setup.Community community(String name, String code) {
        return new Setup.Community(name, code, "", SHANGHAI);
    }

    private static Setup.FirstAdmin admin() {
        return new Setup.FirstAdmin("测试甲", somePhone(), PASSWORD);
    }
}
