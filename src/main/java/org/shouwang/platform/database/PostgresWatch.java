package org.shouwang.platform.database;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices within a second that the embedded PostgreSQL died, and starts it again where the connection pool expects it. */
final class PostgresWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresWatch.class);

    private final EmbeddedPostgres postgres;
    private final DiskGuard disk;
    private final Thread thread;
    private volatile boolean closed;

    private PostgresWatch(EmbeddedPostgres postgres, DiskGuard disk) {
        this.postgres = postgres;
        this.disk = disk;
        this.thread = Thread.ofPlatform().name("postgres-watch").daemon().unstarted(this::watch);
    }

    static PostgresWatch over(EmbeddedPostgres postgres, DiskGuard disk) {
        var watch = new PostgresWatch(postgres, disk);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        while (!closed) {
            try {
                if (postgres.isRunning()) {
                    disk.look();
                } else {
                    log.error("PostgreSQL is gone; starting it again");
                    postgres.restart();
                    log.info("PostgreSQL runs again");
                }
            } catch (IOException | RuntimeException e) {
                log.error("PostgreSQL does not come back yet: {}", e.getMessage());
                pause(2_000);
            }
            pause(500);
        }
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Returns when no restart is under way any more, so that a stop is not undone. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
