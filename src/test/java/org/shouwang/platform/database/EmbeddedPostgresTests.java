package org.shouwang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database that the program brings along, through the accidents that it has to survive. */
@Tag("system")
class EmbeddedPostgresTests {

    @TempDir
    Path temporary;

    private DataFolder folder;
    private final List<Database> opened = new ArrayList<>();

    @BeforeEach
    void nameTheFolder() {
        folder = new DataFolder(temporary.resolve("a folder"));
    }

    @AfterEach
    void stopEverything() {
        opened.forEach(Database::close);
        Postmaster.running(folder.pg()).ifPresent(left -> kill(left.pid()));
    }

    @Test
    void keeps_what_was_acknowledged_on_the_disk_and_sorts_as_chinese_readers() throws SQLException {
        try (var connection = open().owner().connect()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(Database.show(connection, setting)).as(setting).isEqualTo("on");
            }
            assertThat(Database.show(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(texts(connection, "SELECT x FROM (VALUES ('张'), ('李'), ('王'), ('陈')) v(x) ORDER BY x"))
                    .containsExactly("陈", "李", "王", "张");
        }
    }

    @Test
    void lets_nobody_in_without_the_password() {
        var app = open().app();
        assertThatThrownBy(() -> DriverManager.getConnection(app.url(), app.user(), "wrong"))
                .isInstanceOf(SQLException.class).extracting(e -> ((SQLException) e).getSQLState()).isEqualTo("28P01");
    }

    @Test
    void hides_folders_and_passwords_from_other_users_of_the_machine() throws Exception {
        open();
        for (var path : List.of(folder.root(), folder.keys(), folder.pg())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).as(path.toString()).isEqualTo("rwx------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.keys().resolve("database.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_programs_role_owns_nothing_and_is_bound_by_the_walls() throws SQLException {
        var database = open();
        try (var connection = database.app().connect()) {
            assertThat(texts(connection, "SELECT rolsuper::text || rolbypassrls || rolcreaterole || rolcreatedb FROM pg_roles WHERE rolname = current_user"))
                    .containsExactly("falsefalsefalsefalse");
            assertThatThrownBy(() -> connection.createStatement().execute("CREATE TABLE public.mine (x int)"))
                    .isInstanceOf(SQLException.class);
            assertThat(texts(connection, "SELECT rolconfig::text FROM pg_roles WHERE rolname = current_user").getFirst()).contains("TimeZone=UTC");
            assertThat(Database.show(connection, "lock_timeout")).isEqualTo("5s");
            assertThat(Database.show(connection, "statement_timeout")).isEqualTo("30s");
        }
    }

    @Test
    void a_second_program_on_the_same_folder_is_refused_and_told_what_to_do() {
        open();
        assertThatThrownBy(() -> Database.open(Settings.embedded(folder)))
                .isInstanceOfSatisfying(Halt.class, halt -> {
                    assertThat(halt.code()).isEqualTo(Halt.Code.FOLDER_IN_USE);
                    assertThat(halt.text().en()).contains(folder.root().toString(), "Stop it first");
                    assertThat(halt.text().zh()).contains("请先停止它");
                });
    }

    @Test
    void a_command_joins_the_database_of_aRunning_program_and_leaves_it_running() throws SQLException {
        var first = open();
        execute(first.owner(), "CREATE TABLE kept (x int)");
        try (var joined = Database.join(Settings.embedded(folder))) {
            assertThat(joined.isOurs()).isFalse();
            execute(joined.owner(), "INSERT INTO kept VALUES (1)");
        }
        execute(first.owner(), "INSERT INTO kept VALUES (2)");
    }

    @Test
    void what_aProgram_left_running_when_it_was_killed_is_stopped_at_the_next_start() throws SQLException {
        var keys = DatabaseKeys.of(folder.make());
        var abandoned = new EmbeddedPostgres(folder.pg(), folder.logs(), keys);
        abandoned.start();
        var left = Postmaster.running(folder.pg()).orElseThrow();

        var database = open();

        assertThat(left.isAlive()).isFalse();
        execute(database.owner(), "CREATE TABLE works (x int)");
    }

    @Test
    void a_pid_file_that_names_aStranger_does_not_disturb_the_start_nor_the_stranger() throws Exception {
        open().close();
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(folder.pg().resolve("postmaster.pid"),
                    stranger.pid() + "\n" + folder.pg() + "\n1700000000\n29999\n\n127.0.0.1\n  1  2\nready\n");
            execute(open().owner(), "SELECT 1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_database_that_was_being_made_when_the_power_failed_is_made_again() throws Exception {
        folder.make();
        Files.createDirectories(folder.root().resolve("pg.new/base"));
        Files.writeString(folder.root().resolve("pg.new/base/half"), "");
        execute(open().owner(), "SELECT 1");
    }

    @Test
    void a_killed_postgres_is_noticed_started_again_and_has_everything_acknowledged() throws SQLException {
        var database = open().watched();
        execute(database.owner(), "CREATE TABLE acknowledged (x int)");
        execute(database.owner(), "INSERT INTO acknowledged VALUES (1)");
        var before = Postmaster.running(folder.pg()).orElseThrow();

        kill(before.pid());

        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
            try (var connection = database.owner().connect()) {
                assertThat(texts(connection, "SELECT count(*) FROM acknowledged")).containsExactly("1");
            }
        });
        assertThat(Postmaster.running(folder.pg()).orElseThrow().pid()).isNotEqualTo(before.pid());
    }

    @Test
    void a_data_folder_of_another_major_version_is_refused_with_the_way_out() throws Exception {
        open().close();
        Files.writeString(folder.pg().resolve("PG_VERSION"), "14\n");
        assertThatThrownBy(this::open).isInstanceOfSatisfying(Halt.class,
                halt -> assertThat(halt.text().en()).contains("PostgreSQL 14", "shouwang backup", "shouwang restore"));
    }

    @Test
    void the_log_of_postgres_keeps_no_values_of_rows() throws Exception {
        var database = open();
        execute(database.owner(), "CREATE TABLE person (phone text PRIMARY KEY)");
        execute(database.owner(), "INSERT INTO person VALUES ('19900001234')");
        assertThatThrownBy(() -> execute(database.owner(), "INSERT INTO person VALUES ('19900001234')"))
                .isInstanceOf(SQLException.class);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var logged = new StringBuilder();
            try (var files = Files.list(folder.logs())) {
                for (var file : files.toList()) {
                    logged.append(Files.readString(file));
                }
            }
            assertThat(logged).contains("duplicate key").doesNotContain("19900001234");
        });
    }

    private Database open() {
        var database = Database.open(Settings.embedded(folder));
        opened.add(database);
        return database;
    }

    private static void execute(Login login, String statement) throws SQLException {
        try (var connection = login.connect(); var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
}
