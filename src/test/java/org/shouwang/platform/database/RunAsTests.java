package org.shouwang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL refuses root; a data folder goes from one way of running it to the other and back. */
class RunAsTests {

    @TempDir
    Path temporary;

    @Test
    void root_runs_it_with_and_without_user_namespaces_on_the_same_data() {
        assumeThat(RunAs.me()).as("only root needs this").isZero();
        var folder = new DataFolder(temporary.resolve("data")).make();
        var keys = DatabaseKeys.of(folder);
        for (var way : new RunAs[] {RunAs.nameless(), RunAs.here(), RunAs.nameless()}) {
            try (var postgres = new EmbeddedPostgres(folder.pg(), folder.logs(), keys, PostgresBinaries.unpacked(), way, false)) {
                postgres.start();
                assertThat(postgres.isRunning()).isTrue();
            }
            assertThat(Postmaster.leftIn(folder.pg())).isEmpty();
        }
    }
}
