package org.shouwang.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings every module's schema up to date, in the order in which modules may depend on one another. Each module has a
 * folder and a history of its own, so that modules number their migrations without asking each other.
 */
@Component
public class Migrations implements FlywayMigrationStrategy {

    /** The modules that keep data, lowest first. */
    public static final List<String> MODULES = List.of("platform", "privacy", "accounts", "registry", "incidents", "notices", "volunteers",
            "roster", "sampling", "command");

    /** How the table is called in which a module's history stands. */
    public static final String HISTORY = "migrations_of_";

    @Override
    public void migrate(Flyway flyway) {
        for (var module : MODULES) {
            of(module, flyway.getConfiguration()).load().migrate();
        }
    }

    /** To the newest version that this program knows. */
    public static void forward(Login owner) {
        for (var module : MODULES) {
            of(module, reaching(owner)).load().migrate();
        }
    }

    /** To exactly these versions, module by module; a module that is not named stays away. */
    public static void to(Login owner, Map<String, String> versions) {
        for (var module : MODULES) {
            if (versions.containsKey(module)) {
                of(module, reaching(owner)).target(versions.get(module)).load().migrate();
            }
        }
    }

    /** Whether this program has the migration that made a version, for instance that of a backup. */
    public static boolean knows(Login owner, String module, String version) {
        if (!MODULES.contains(module)) {
            return false;
        }
        for (var migration : of(module, reaching(owner)).load().info().all()) {
            if (migration.getVersion() != null && migration.getVersion().getVersion().equals(version)) {
                return true;
            }
        }
        return false;
    }

    /** How many migrations of this program the database has not seen yet. */
    public static int pending(Login owner) {
        int pending = 0;
        for (var module : MODULES) {
            pending += of(module, reaching(owner)).load().info().pending().length;
        }
        return pending;
    }

    /** Module → version that the database stands at, lowest module first. */
    public static Map<String, String> versions(Connection connection) throws SQLException {
        var versions = new LinkedHashMap<String, String>();
        for (var module : MODULES) {
            try (var known = connection.createStatement();
                    var exists = known.executeQuery("SELECT to_regclass('public." + HISTORY + module + "') IS NOT NULL")) {
                exists.next();
                if (!exists.getBoolean(1)) {
                    continue;
                }
            }
            try (var latest = connection.createStatement();
                    var rows = latest.executeQuery("SELECT version FROM public." + HISTORY + module
                            + " WHERE success AND version <> '0' ORDER BY installed_rank DESC LIMIT 1")) {
                if (rows.next()) {
                    versions.put(module, rows.getString(1));
                }
            }
        }
        return versions;
    }

    private static Configuration reaching(Login owner) {
        return Flyway.configure().dataSource(owner.url(), owner.user(), owner.password());
    }

    private static FluentConfiguration of(String module, Configuration configuration) {
        return Flyway.configure()
                .configuration(configuration)
                .locations("classpath:db/migration/" + module)
                .table(HISTORY + module)
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }
}
