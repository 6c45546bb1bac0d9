package org.shouwang.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.springframework.boot.SpringApplication;

/**
 * The embedded PostgreSQL for tests: the same roles and rights as in the product, without waiting for the disk. It ends
 * with the JVM and leaves nothing behind.
 */
public final class TestPostgres {

    private final DataFolder folder;
    private final DatabaseRoles roles;
    private final EmbeddedPostgres postgres;

    private TestPostgres(DataFolder folder, DatabaseRoles roles, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.roles = roles;
        this.postgres = postgres;
    }

    /** With the product's roles and an empty database. */
    public static TestPostgres start() {
        var test = foreign();
        try (var connection = test.login("postgres", DatabaseRole.ADMIN).connect()) {
            test.roles.makeEmbedded(connection, Database.NAME);
            return test;
        } catch (SQLException e) {
            throw new IllegalStateException("the test database did not start", e);
        }
    }

    /** A server of somebody else's, without roles or databases of ours. */
    public static TestPostgres foreign() {
        return foreign(PostgresBinaries.unpacked());
    }

    /** One that the system's package manager installed, under for instance {@code /usr/lib/postgresql/15}. */
    public static TestPostgres installed(Path folder) {
        return foreign(new PostgresBinaries(folder));
    }

    private static TestPostgres foreign(PostgresBinaries binaries) {
        try {
            var folder = new DataFolder(Files.createTempDirectory("shouwang-test").resolve("data")).make();
            var keys = DatabaseKeys.of(folder);
            var postgres = new EmbeddedPostgres(folder.pg(), folder.logs(), keys, binaries, RunAs.here(), false);
            postgres.start();
            SpringApplication.getShutdownHandlers().add(() -> stopAtOnce(folder));
            return new TestPostgres(folder, new DatabaseRoles(Settings.embedded(folder), keys), postgres);
        } catch (IOException e) {
            throw new IllegalStateException("the test database did not start", e);
        }
    }

    /** A new database there, with an owner who may do what the documentation asks for and no more. */
    public Login newDatabase(String name, String ownersRights) {
        try (var connection = login("postgres", DatabaseRole.ADMIN).connect(); var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + name + "_owner LOGIN PASSWORD 'given' " + ownersRights);
            statement.execute("CREATE DATABASE " + name + " OWNER " + name + "_owner");
            return new Login("jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + name, name + "_owner", "given");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key folder that goes away with the database. */
    public Path keys() {
        return folder.keys();
    }

    /** Sees behind the walls. */
    public Login admin() {
        return login(Database.NAME, DatabaseRole.ADMIN);
    }

    public Login owner() {
        return login(Database.NAME, DatabaseRole.OWNER);
    }

    public Login app() {
        return login(Database.NAME, DatabaseRole.APP);
    }

    private Login login(String database, DatabaseRole role) {
        return roles.login("jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + database, role);
    }

    /**
     * Once all contexts are closed. A shutdown hook of its own would run beside theirs: their connection pools would go on
     * trying to reach a database that is gone, and each would wait for that. Nothing here is worth an orderly end.
     */
    private static void stopAtOnce(DataFolder folder) {
        Postmaster.running(folder.pg()).flatMap(running -> ProcessHandle.of(running.pid())).ifPresent(ProcessHandle::destroyForcibly);
        try {
            for (int tenths = 0; tenths < 100 && !Postmaster.leftIn(folder.pg()).isEmpty(); tenths++) {
                Thread.sleep(100);
            }
            PostgresBinaries.delete(folder.root().getParent());
        } catch (IOException e) {
            System.err.println("the test database was left in " + folder.root() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
