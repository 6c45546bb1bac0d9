package org.shouwang.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops all writing while there is still some room on the disk: a PostgreSQL that meets a full disk in its journal stops
 * altogether and cannot repair itself before there is room again. Reading goes on, and writing returns by itself.
 */
final class DiskGuard {

    private static final Logger log = LoggerFactory.getLogger(DiskGuard.class);
    private static final long MEGABYTE = 1024 * 1024;
    /** What PostgreSQL may write between two looks, and its journal's next segments. */
    static final long TOO_LITTLE = 160 * MEGABYTE;
    static final long ENOUGH = 224 * MEGABYTE;

    private final Path folder;
    private final Login admin;
    private boolean stopped;
    private boolean known;

    DiskGuard(Path folder, Login admin) {
        this.folder = folder;
        this.admin = admin;
    }

    void look() throws IOException {
        long room = Files.getFileStore(folder).getUsableSpace();
        if (!stopped && room < TOO_LITTLE) {
            log.error("only {} MB left on the disk of the data folder: writing is stopped until there is more room", room / MEGABYTE);
            allowWriting(false);
        } else if (!known || stopped && room > ENOUGH) {
            allowWriting(true);
        }
    }

    /** A server-wide default, so that it holds for every session and every role at their next transaction. */
    private void allowWriting(boolean allowed) {
        try (var connection = admin.connect(); var statement = connection.createStatement()) {
            statement.execute("SET default_transaction_read_only = off");
            statement.execute(allowed ? "ALTER SYSTEM RESET default_transaction_read_only"
                    : "ALTER SYSTEM SET default_transaction_read_only = on");
            statement.execute("SELECT pg_reload_conf()");
            if (stopped && allowed) {
                log.info("there is room on the disk again: writing goes on");
            }
            stopped = !allowed;
            known = true;
        } catch (SQLException e) {
            log.warn("writing could not be {}: {}", allowed ? "allowed" : "stopped", e.getMessage());
        }
    }
}
