package org.shouwang.registry.exchange;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.shouwang.platform.Current;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does the long part of an import beside the request, one at a time: two large sheets would not fit a small machine. */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final Semaphore turn = new Semaphore(1, true);

    /** Starts the work as the current actor in the current area, and waits a little: a small sheet is done at once. */
    void start(Runnable work, Duration patience) {
        var actor = Current.actor();
        var area = Current.area();
        var done = new CompletableFuture<Void>();
        Thread.ofVirtual().name("import").start(() -> {
            try {
                turn.acquire();
                try {
                    Current.run(actor, area, work);
                } finally {
                    turn.release();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failed) {
                // the work itself keeps what its owner must know; a sheet's content never reaches the log
                LOG.error("An import failed: {}", failed.getClass().getName(), failed);
            } finally {
                done.complete(null);
            }
        });
        try {
            done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException still) {
            // the page shows how far it is
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
