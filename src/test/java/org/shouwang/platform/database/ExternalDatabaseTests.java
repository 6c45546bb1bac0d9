package org.shouwang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of somebody else's: what the program makes there itself, and what it asks for in words. */
@Tag("system")
class ExternalDatabaseTests {

    private static TestPostgres server;
    private static Settings first;

    @TempDir
    Path folder;

    @BeforeAll
    static void startAServer() {
        server = TestPostgres.foreign();
        var refused = settings(new DataFolder(server.keys().getParent()), server.newDatabase("no_rights", ""), Map.of());
        assertThatThrownBy(() -> Database.open(refused)).as("without the right to make roles").isInstanceOfSatisfying(Halt.class,
                halt -> assertThat(halt.text().en()).contains("CREATE ROLE shouwang_app", "SHOUWANG_DB_APP_PASSWORD", "CREATEROLE"));
        first = settings(new DataFolder(server.keys().getParent()), server.newDatabase("first", "CREATEROLE"), Map.of());
        Database.open(first).close();
    }

    @Test
    void the_schema_is_made_by_an_owner_whom_the_walls_bind() throws SQLException {
        try (var database = Database.open(first)) {
            Migrations.forward(database.owner());
            assertThat(Migrations.pending(database.owner())).isZero();
            try (var connection = database.app().connect(); var rows = connection.createStatement().executeQuery("SELECT count(*) FROM platform.area")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    @Test
    void a_second_node_with_the_same_key_folder_signs_in_as_the_same_roles() {
        var second = settings(new DataFolder(server.keys().getParent()), server.newDatabase("second", ""), Map.of());
        Database.open(second).close();
    }

    @Test
    void a_node_with_other_keys_is_told_where_to_get_them_and_changes_no_password() throws SQLException {
        var other = settings(new DataFolder(folder), server.newDatabase("other_keys", "CREATEROLE"), Map.of());
        assertThatThrownBy(() -> Database.open(other)).isInstanceOfSatisfying(Halt.class,
                halt -> assertThat(halt.text().en()).contains("keys/database.properties", "SHOUWANG_DB_APP_PASSWORD"));
        try (var database = Database.open(first); var connection = database.app().connect()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void passwords_that_the_administrator_gave_are_used() throws SQLException {
        var given = new HashMap<String, String>();
        try (var database = Database.open(first)) {
            var roles = new DatabaseRoles(first, DatabaseKeys.of(first.folder()));
            for (var role : new DatabaseRole[] {DatabaseRole.APP, DatabaseRole.HOT, DatabaseRole.ROLLUP}) {
                given.put("shouwang.db." + role.key(), roles.login(database.owner().url(), role).password());
            }
        }
        Database.open(settings(new DataFolder(folder), server.newDatabase("given", ""), given)).close();
    }

    @Test
    void a_server_that_does_not_answer_is_named_with_the_settings_to_check() {
        var nobody = settings(new DataFolder(folder), new Login("jdbc:postgresql://127.0.0.1:1/x", "u", "secret"), Map.of());
        assertThatThrownBy(() -> Database.open(nobody)).isInstanceOfSatisfying(Halt.class, halt -> {
            assertThat(halt.text().en()).contains("127.0.0.1:1", "SHOUWANG_DB_URL").doesNotContain("secret");
            assertThat(halt.code()).isEqualTo(Halt.Code.DATABASE);
        });
    }

    @Test
    void settings_come_from_the_folder_s_file_and_the_environment_wins() throws Exception {
        Files.writeString(folder.resolve("shouwang.yaml"), """
                shouwang:
                  port: 9000
                  db: {url: "postgresql://db.example/x", user: keeper, password: from-file}
                """);
        var settings = Settings.read(new DataFolder(folder), Map.of("SHOUWANG_DB_PASSWORD", "from-environment"));
        assertThat(settings.external()).contains(new Login("jdbc:postgresql://db.example/x", "keeper", "from-environment"));
        assertThat(settings.value("shouwang.port")).contains("9000");
    }

    private static Settings settings(DataFolder folder, Login owner, Map<String, String> more) {
        var values = new HashMap<>(more);
        values.put("shouwang.db.url", owner.url());
        values.put("shouwang.db.user", owner.user());
        values.put("shouwang.db.password", owner.password());
        return new Settings(folder, values);
    }
}
