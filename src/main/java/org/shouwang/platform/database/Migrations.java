package org.shouwang.platform.database;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings every module's schema up to date, in the order in which modules may depend on one another. Each module has a
 * folder and a history of its own, so that modules number their migrations without asking each other.
 */
@Component
class Migrations implements FlywayMigrationStrategy {

    /** The modules that keep data, lowest first. */
    static final List<String> MODULES = List.of("platform", "privacy", "accounts", "registry");

    @Override
    public void migrate(Flyway flyway) {
        for (var module : MODULES) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .table("migrations_of_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }
}
