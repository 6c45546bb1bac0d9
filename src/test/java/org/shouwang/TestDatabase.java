package org.shouwang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.util.FileSystemUtils;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL, started once per test run. Tests make areas of their own in it, so nothing is cleaned up. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String APP_PASSWORD = "app";

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();
        static final Path DATA = folder();

        private static Path folder() {
            try {
                return Files.createTempDirectory("shouwang-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                var folder = Files.createTempDirectory("shouwang-test-pg");
                var server = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("data")).setRegisterShutdownHook(false)
                        .setServerConfig("max_connections", "200").start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAtOnce(folder)));
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

        /** The orderly way waits 30 seconds for pools that are closing at the same moment; nothing here is worth keeping. */
        private static void stopAtOnce(Path folder) {
            try {
                var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip();
                var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
                new ProcessBuilder("kill", "-QUIT", pid).start();
                postmaster.onExit().get(10, TimeUnit.SECONDS);
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException | ExecutionException | TimeoutException e) {
                System.err.println("the test database was left in " + folder + ": " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
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
                "shouwang.keys.folder=" + Running.DATA.resolve("keys"),
                "spring.flyway.url=" + ownerUrl().replaceAll("\\?.*", ""),
                "spring.flyway.user=postgres", "spring.flyway.password=postgres");
    }
}
