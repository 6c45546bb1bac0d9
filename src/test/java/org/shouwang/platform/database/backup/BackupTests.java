package org.shouwang.platform.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.platform.database.DataFolder;
import org.shouwang.platform.database.Database;
import org.shouwang.platform.database.Halt;
import org.shouwang.platform.database.Login;
import org.shouwang.platform.database.Migrations;
import org.shouwang.platform.database.Settings;
import org.shouwang.platform.database.TestPostgres;
import org.shouwang.platform.database.UnfinishedRestore;

/** A backup is taken while people write, and comes back equal, into a new folder and into another server. */
@Tag("system")
class BackupTests {

    private static final Passphrase WORDS = new Passphrase("correct horse".toCharArray());
    private static TestPostgres source;
    private static TestPostgres elsewhere;

    @TempDir
    Path temporary;
    private Path file;

    @BeforeAll
    static void fillADatabase() throws SQLException {
        elsewhere = TestPostgres.foreign();
        Database.open(external("makes_the_roles", "CREATEROLE")).close();
        source = TestPostgres.start();
        Migrations.forward(source.owner());
        run(source.owner(), """
                INSERT INTO platform.area (id, code, name, kind, zone)
                SELECT gen_random_uuid(), 'a' || n, E'张三\\t"，\\\\N\\\\.\\r\\n' || n, 'COMMUNITY', 'Asia/Shanghai' FROM generate_series(1, 500) n;
                INSERT INTO platform.area (id, code, name, kind, zone) VALUES (gen_random_uuid(), 'empty', '', 'STREET', 'UTC');
                INSERT INTO registry.community (area_id, note) SELECT id, 'community of ' || code FROM platform.area;
                INSERT INTO platform.event_publication (id, listener_id, event_type, serialized_event, publication_date)
                VALUES (gen_random_uuid(), 'someone', 'something', '{"a":"\\\\n"}', '2022-05-01 08:00:00.123456+08')""");
    }

    @BeforeEach
    void nameTheFile() {
        file = temporary.resolve("the.backup");
    }

    @Test
    void comes_back_equal_into_a_new_folder() throws Exception {
        var written = backup(Optional.empty());
        assertThat(written.rows()).isGreaterThanOrEqualTo(1003);

        var target = embedded("target");
        var restored = new Restore(target).read(file, () -> WORDS);

        assertThat(restored.rows()).isEqualTo(written.rows());
        try (var database = Database.open(target)) {
            assertThat(contents(database.owner())).isEqualTo(contents(source.owner()));
            assertThatTheWallsStand(database);
        }
        assertThatThrownBy(() -> new Restore(target).read(file, () -> WORDS)).isInstanceOfSatisfying(Halt.class,
                halt -> assertThat(halt.code()).isEqualTo(Halt.Code.NOT_EMPTY));

        // the key folder of the old installation is put in place afterwards
        Files.copy(source.keys().resolve("database.properties"), temporary.resolve("target/keys/database.properties"),
                StandardCopyOption.REPLACE_EXISTING);
        try (var database = Database.open(target)) {
            assertThat(number(database.app(), "SELECT count(*) FROM platform.area")).isPositive();
        }
    }

    @Test
    void comes_back_equal_into_another_server_whose_owner_is_no_superuser() throws SQLException {
        backup(Optional.empty());
        var target = external("comes_back");
        new Restore(target).read(file, () -> WORDS);
        try (var database = Database.open(target)) {
            assertThat(contents(database.owner())).isEqualTo(contents(source.owner()));
            assertThatTheWallsStand(database);
        }
        assertThatThrownBy(() -> new Restore(target).read(file, () -> WORDS)).isInstanceOfSatisfying(Halt.class,
                halt -> assertThat(halt.code()).isEqualTo(Halt.Code.NOT_EMPTY));
    }

    @Test
    void shows_one_moment_although_people_go_on_writing() throws Exception {
        var stop = new AtomicBoolean();
        var writer = Thread.ofVirtual().start(() -> {
            for (int n = 0; !stop.get(); n++) {
                writeTogether(n);
            }
        });
        try {
            Thread.sleep(300);
            backup(Optional.empty());
        } finally {
            stop.set(true);
            writer.join();
        }
        var target = external("one_moment");
        new Restore(target).read(file, () -> WORDS);
        try (var database = Database.open(target)) {
            assertThat(number(database.owner(), "SELECT count(*) FROM platform.area WHERE code LIKE 'first-%'"))
                    .isPositive()
                    .isEqualTo(number(database.owner(), "SELECT count(*) FROM registry.community WHERE note LIKE 'second-%'"));
        }
        assertThat(number(source.owner(), "SELECT count(*) FROM platform.area")).isGreaterThan(501);
    }

    /** Two tables in one transaction: a backup that shows one without the other was not of one moment. */
    private void writeTogether(int n) {
        try {
            run(source.owner(), """
                    BEGIN;
                    INSERT INTO platform.area (id, code, name, kind, zone) VALUES (gen_random_uuid(), 'first-%1$d', 'x', 'STREET', 'UTC');
                    INSERT INTO registry.community (area_id, note) VALUES (gen_random_uuid(), 'second-%1$d');
                    COMMIT""".formatted(n));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_encrypted_one_opens_with_its_passphrase_only_and_shows_nothing() throws Exception {
        backup(Optional.of(WORDS));
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("manifest", "community");

        var target = external("encrypted");
        assertThatThrownBy(() -> new Restore(target).read(file, () -> new Passphrase("wrong".toCharArray())))
                .isInstanceOfSatisfying(Halt.class, halt -> assertThat(halt.code()).isEqualTo(Halt.Code.FILE));

        new Restore(target).read(file, () -> WORDS);
        try (var database = Database.open(target)) {
            assertThat(contents(database.owner())).isEqualTo(contents(source.owner()));
        }
    }

    @Test
    void a_file_that_was_cut_off_or_changed_leaves_nothing_behind() throws Exception {
        backup(Optional.empty());
        var whole = Files.readAllBytes(file);
        var changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        var target = external("cut_off");
        for (var broken : List.of(Arrays.copyOf(whole, 100), Arrays.copyOf(whole, whole.length / 2), changed)) {
            Files.write(file, broken);
            assertThatThrownBy(() -> new Restore(target).read(file, () -> WORDS)).isInstanceOf(Halt.class);
        }
        assertThatThrownBy(() -> new Restore(embedded("target")).read(file, () -> WORDS)).isInstanceOf(Halt.class);
        assertThat(temporary.resolve("target/pg")).doesNotExist();
        assertThat(temporary.resolve("target/pg.restoring")).doesNotExist();
        Files.write(file, whole);
        new Restore(target).read(file, () -> WORDS);
    }

    @Test
    void a_restore_that_was_killed_is_noticed_at_a_start_and_cleared_by_the_next() throws Exception {
        backup(Optional.empty());
        var target = external("killed");
        try (var database = Database.open(target)) {
            UnfinishedRestore.begin(database.owner());
            Migrations.to(database.owner(), Map.of("platform", "1"));
        }
        assertThatThrownBy(() -> Database.open(target)).isInstanceOfSatisfying(Halt.class,
                halt -> assertThat(halt.text().en()).contains("not completed", "shouwang restore"));
        new Restore(target).read(file, () -> WORDS);
        try (var database = Database.open(target)) {
            assertThat(contents(database.owner())).isEqualTo(contents(source.owner()));
        }
    }

    @Test
    void a_file_is_not_overwritten() throws Exception {
        backup(Optional.empty());
        assertThatThrownBy(() -> backup(Optional.empty())).isInstanceOfSatisfying(Halt.class,
                halt -> assertThat(halt.code()).isEqualTo(Halt.Code.NOT_EMPTY));
    }

    private Backup.Written backup(Optional<Passphrase> passphrase) {
        return new Backup(source.owner(), "test", Clock.systemUTC()).write(file, passphrase);
    }

    private Settings embedded(String name) {
        return Settings.embedded(new DataFolder(temporary.resolve(name)));
    }

    private static Settings external(String name) {
        return external(name, "");
    }

    /** The roles are the server's and not the database's, so the nodes' key folder is one for all databases there. */
    private static Settings external(String name, String rights) {
        var owner = elsewhere.newDatabase(name, rights);
        return new Settings(new DataFolder(elsewhere.keys().getParent()), Map.of("shouwang.db.url", owner.url(),
                "shouwang.db.user", owner.user(), "shouwang.db.password", owner.password()));
    }

    private static void assertThatTheWallsStand(Database database) throws SQLException {
        assertThat(number(database.app(), "SELECT count(*) FROM registry.community")).isZero();
        assertThat(number(database.app(), "SELECT count(*) FROM platform.area")).isPositive();
        assertThat(number(database.owner(), "SELECT count(*) FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity")).isZero();
    }

    /** Table → a hash that PostgreSQL makes, so that our own fingerprint does not vouch for itself. */
    private static Map<String, String> contents(Login owner) throws SQLException {
        var contents = new TreeMap<String, String>();
        try (var connection = owner.connect(); var statement = connection.createStatement()) {
            for (var table : new Catalogue(connection).tables()) {
                try (var rows = statement.executeQuery("SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text COLLATE \"C\")), '') FROM "
                        + table.quoted() + " t")) {
                    rows.next();
                    contents.put(table.quoted(), rows.getString(1));
                }
            }
            assertThat(contents).containsKeys("\"platform\".\"area\"", "\"registry\".\"community\"");
            contents.put("versions", Migrations.versions(connection).toString());
        }
        return contents;
    }

    private static long number(Login login, String query) throws SQLException {
        try (var connection = login.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void run(Login login, String statement) throws SQLException {
        try (var connection = login.connect(); var running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
