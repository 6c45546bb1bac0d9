package org.shouwang.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestDatabase;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@WholeProgramTest
class LiveUpdatesModuleTests {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration A_MOMENT = Duration.ofMillis(600);

    @Autowired
    LiveUpdates updates;
    @Autowired
    JdbcConnectionDetails database;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    Areas areas;
    AreaId area;
    /** As a second node would have them. */
    final LiveStreams elsewhere = new LiveStreams();
    LiveListener other;
    @Autowired
    LiveStreams here;

    @BeforeEach
    void aSecondNode() {
        area = TestAreas.newCommunity(areas).id();
        other = new LiveListener(database, elsewhere);
        other.start();
        Awaitility.await().atMost(SOON).until(other::isConnected);
    }

    @AfterEach
    void stops() {
        other.stop();
    }

    LiveStream viewer(LiveStreams streams, Role role) {
        return streams.open(TestAreas.someone(area, role), area, null);
    }

    static List<String> heard(LiveStream stream, Duration patience) throws InterruptedException {
        var all = new ArrayList<String>();
        for (var event = stream.next(SOON); event != null; event = stream.next(patience)) {
            all.add(event.name());
        }
        return all;
    }

    @Test
    void what_is_committed_on_one_node_is_heard_on_both() throws Exception {
        var one = viewer(here, Role.LINK);
        var two = viewer(elsewhere, Role.LINK);
        new TransactionTemplate(transactions).executeWithoutResult(status -> updates.changed(area, "registry"));
        assertThat(heard(one, A_MOMENT)).containsExactly("registry");
        assertThat(heard(two, A_MOMENT)).containsExactly("registry");
    }

    @Test
    void what_is_rolled_back_is_never_heard() throws Exception {
        var stream = viewer(elsewhere, Role.LINK);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            updates.changed(area, "registry");
            status.setRollbackOnly();
        });
        assertThat(stream.next(Duration.ofSeconds(1))).isNull();
    }

    @Test
    void a_burst_is_heard_once_for_each_topic() throws Exception {
        var stream = viewer(elsewhere, Role.LINK);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (var row = 0; row < 10_000; row++) {
                updates.changed(area, "registry");
                updates.changed(area, "building:" + row % 3);
            }
        });
        assertThat(heard(stream, A_MOMENT)).containsExactlyInAnyOrder("registry", "building:0", "building:1", "building:2");
    }

    @Test
    void more_topics_than_one_notification_holds_all_arrive() throws Exception {
        var stream = viewer(elsewhere, Role.LINK);
        for (var n = 0; n < 200; n++) {
            updates.changed(area, "building:" + n);
        }
        assertThat(heard(stream, A_MOMENT)).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void nobody_hears_of_another_area_or_of_what_they_may_not_see() throws Exception {
        var stranger = elsewhere.open(TestAreas.someone(TestAreas.newCommunity(areas).id(), Role.ADMIN), TestAreas.newCommunity(areas).id(), null);
        var resident = viewer(elsewhere, Role.RESIDENT);
        var link = viewer(elsewhere, Role.LINK);
        updates.changed(area, "registry", Permission.REGISTER_READ);
        updates.changed(area, "today");
        assertThat(heard(link, A_MOMENT)).containsExactly("registry", "today");
        assertThat(heard(resident, A_MOMENT)).containsExactly("today");
        assertThat(stranger.next(A_MOMENT)).isNull();
    }

    @Test
    void a_page_that_was_away_gets_what_it_missed() throws Exception {
        var first = viewer(elsewhere, Role.LINK);
        updates.changed(area, "one");
        var heard = first.next(SOON);
        elsewhere.close(first);
        updates.changed(area, "two");
        Awaitility.await().atMost(SOON).until(() -> !elsewhere.lastId().equals(heard.id()));
        assertThat(heard(elsewhere.open(TestAreas.someone(area, Role.LINK), area, heard.id()), A_MOMENT)).containsExactly("two");
        assertThat(elsewhere.open(TestAreas.someone(area, Role.LINK), area, elsewhere.lastId()).next(A_MOMENT)).isNull();
    }

    @Test
    void a_page_that_was_away_too_long_asks_for_everything() throws Exception {
        assertThat(elsewhere.open(TestAreas.someone(area, Role.LINK), area, "long-ago").next(SOON).name()).isEqualTo("refresh");
    }

    @Test
    void a_slow_page_asks_for_everything_instead_of_holding_up_others() throws Exception {
        var slow = viewer(elsewhere, Role.LINK);
        for (var n = 0; n < 1_000; n++) {
            slow.offer(new News.Bulletin("b" + n, List.of(new News(area, "topic" + n, null))));
        }
        assertThat(heard(slow, A_MOMENT)).hasSizeLessThanOrEqualTo(256).startsWith("refresh");
    }

    @Test
    void a_lost_connection_comes_back_and_pages_ask_for_everything() throws Exception {
        var stream = viewer(elsewhere, Role.LINK);
        try (var owner = DriverManager.getConnection(TestDatabase.ownerUrl()); var statement = owner.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' OR query = 'SELECT 1'");
        }
        assertThat(stream.next(SOON).name()).isEqualTo("refresh");
        updates.changed(area, "after");
        assertThat(stream.next(SOON).name()).isEqualTo("after");
    }
}
