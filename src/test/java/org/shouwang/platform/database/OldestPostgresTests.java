package org.shouwang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.drill.Instance;
import org.shouwang.drill.ProgramCommand;
import org.shouwang.platform.database.backup.Backup;
import org.shouwang.platform.database.backup.Passphrase;
import org.shouwang.platform.database.backup.Restore;

/** The whole program on the oldest PostgreSQL that it promises to run on: the one of Debian 12. */
@Tag("long")
class OldestPostgresTests {

    private static final Path DEBIANS = Path.of("/usr/lib/postgresql/15");
    private static TestPostgres server;

    @TempDir
    Path folder;

    @BeforeAll
    static void startIt() {
        assumeThat(DEBIANS.resolve("bin/postgres")).as("PostgreSQL 15 is not installed: sudo apt-get install postgresql-15").exists();
        server = TestPostgres.installed(DEBIANS);
    }

    @Test
    void the_program_starts_on_it_and_says_that_it_is_well() throws Exception {
        var owner = server.newDatabase("starts", "CREATEROLE");
        var program = ProgramCommand.here().with("SHOUWANG_DB_URL", owner.url())
                .with("SHOUWANG_DB_USER", owner.user()).with("SHOUWANG_DB_PASSWORD", owner.password());
        try (var instance = Instance.launch(program, node("starts").root(), false, List.of("serve")).awaitReady();
                var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            var page = client.send(HttpRequest.newBuilder(URI.create(instance.url() + "/actuator/health")).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("UP");
        }
        try (var connection = owner.connect()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(15);
            assertThat(Migrations.versions(connection)).containsKeys("platform", "privacy", "accounts", "registry");
        }
    }

    @Test
    void a_backup_of_the_embedded_one_is_restored_into_it() throws Exception {
        var file = folder.resolve("new.backup");
        try (var source = Database.open(Settings.embedded(new DataFolder(folder.resolve("source"))))) {
            Migrations.forward(source.owner());
            try (var connection = source.owner().connect(); var statement = connection.createStatement()) {
                statement.execute("INSERT INTO registry.community (area_id, note) SELECT gen_random_uuid(), 'note ' || n FROM generate_series(1, 1000) n");
            }
            new Backup(source.owner(), "test", Clock.systemUTC()).write(file, Optional.empty());
        }
        var owner = server.newDatabase("restored", "CREATEROLE");
        var target = new Settings(node("restores"), Map.of("shouwang.db.url", owner.url(),
                "shouwang.db.user", owner.user(), "shouwang.db.password", owner.password()));
        var restored = new Restore(target).read(file, () -> new Passphrase(new char[0]));
        assertThat(restored.rows()).isGreaterThanOrEqualTo(1000);
    }

    /** The roles are the server's, so that all nodes have the same passwords in their key folders. */
    private DataFolder node(String name) throws IOException {
        var node = new DataFolder(folder.resolve(name)).make();
        Files.copy(server.keys().resolve("database.properties"), node.keys().resolve("database.properties"));
        return node;
    }
}
