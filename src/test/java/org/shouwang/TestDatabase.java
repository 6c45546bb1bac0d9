package org.shouwang;

import java.io.IOException;
import java.sql.SQLException;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL, started once per test run. Tests make areas of their own in it, so nothing is cleaned up. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String APP_PASSWORD = "app";

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    for (var role : new String[] {"shouwang_app", "shouwang_hot", "shouwang_rollup"}) {
                        statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + APP_PASSWORD + "'");
                    }
                }
                return server;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("the test database did not start", e);
            }
        }
    }

    /** The address of the database as its owner, for tests that look behind the walls. */
    public static String ownerUrl() {
        return Running.SERVER.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context,
                "spring.datasource.url=" + ownerUrl().replaceAll("\\?.*", ""),
                "spring.datasource.username=shouwang_app", "spring.datasource.password=" + APP_PASSWORD,
                "spring.datasource.hikari.maximum-pool-size=8",
                "spring.flyway.url=" + ownerUrl().replaceAll("\\?.*", ""),
                "spring.flyway.user=postgres", "spring.flyway.password=postgres");
    }
}
