package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.TestDatabase;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class RowCountModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired RegisterBatch register;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;
    Area area;

    @BeforeEach
    void aCommunity() {
        area = TestAreas.newCommunity(areas);
    }

    @Test
    void what_came_in_is_counted_in_the_moment_in_which_it_is_seen() {
        String before = countedAt();
        comesIn("");
        assertThat(countedAt()).isNotEqualTo(before);
    }

    @Test
    void what_came_in_stays_although_somebody_keeps_it_from_being_counted() throws SQLException {
        try (var other = DriverManager.getConnection(TestDatabase.ownerUrl()); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE registry.building IN SHARE UPDATE EXCLUSIVE MODE");
            comesIn("SET LOCAL lock_timeout = '50ms'");
            other.rollback();
        }
        assertThat(Current.as(TestAreas.someone(area.id(), Role.COORDINATOR), area.id(), () -> buildings.overview()))
                .extracting(estate -> estate.estate().name()).containsExactly("望春苑");
    }

    private void comesIn(String first) {
        Current.as(TestAreas.someone(area.id(), Role.COORDINATOR), area.id(), () -> new TransactionTemplate(transactions).execute(status -> {
            if (!first.isEmpty()) {
                jdbc.sql(first).update();
            }
            buildings.addEstate(EstateId.next(), EstateFacts.named("望春苑"));
            register.countAnew();
            return true;
        }));
    }

    private String countedAt() {
        return jdbc.sql("SELECT coalesce(max(last_analyze)::text, '') FROM pg_stat_all_tables WHERE schemaname = 'registry' AND relname = 'need'")
                .query(String.class).single();
    }
}
