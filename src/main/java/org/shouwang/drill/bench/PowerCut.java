package org.shouwang.drill.bench;

import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.shouwang.drill.Instance;

/** The power goes: a program and its database die without a farewell, and are started again on what they had on disk. */
final class PowerCut implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final Instance first;
    private volatile Instance now;

    PowerCut(Instance first) {
        this.first = first;
        this.now = first;
    }

    /** Where the program is, or was. */
    URI url() {
        return now.url();
    }

    /**
     * Waits for the moment; returns when the program is back.
     *
     * @return how long it was away
     */
    Duration at(BooleanSupplier moment) throws InterruptedException {
        while (!moment.getAsBoolean()) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        long killed = System.nanoTime();
        var database = now.postmaster();
        now.kill();
        database.ifPresent(postmaster -> {
            postmaster.destroyForcibly();
            postmaster.onExit().join();
        });
        now = Instance.on(first.data(), "serve");
        return Duration.ofNanos(System.nanoTime() - killed);
    }

    /** The first one is closed by who started it. */
    @Override
    public void close() {
        if (now != first) {
            now.close();
        }
    }
}
