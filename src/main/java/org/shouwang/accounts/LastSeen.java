package org.shouwang.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Notes when devices and tokens were last seen. Devices are gathered for some seconds and noted in one statement: when
 * everybody comes at eight sharp, nobody waits for it. Nobody is kept out because it could not be written: people go on
 * reading when the disk is full.
 */
@Component
class LastSeen {

    private static final Logger LOG = LoggerFactory.getLogger(LastSeen.class);
    private static final Duration GATHER = Duration.ofSeconds(3);

    private final Sessions sessions;
    private final TokenRows tokens;
    private final Clock clock;
    private Set<String> gathered = new HashSet<>();

    LastSeen(Sessions sessions, TokenRows tokens, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    synchronized void session(byte[] secretHash) {
        if (gathered.isEmpty()) {
            Thread.ofVirtual().name("last-seen").start(this::noteGathered);
        }
        gathered.add(HexFormat.of().formatHex(secretHash));
    }

    void token(byte[] secretHash) {
        note(() -> tokens.used(secretHash, clock.instant()));
    }

    private void noteGathered() {
        try {
            Thread.sleep(GATHER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var some = taken();
        note(() -> sessions.seen(some, clock.instant()));
    }

    private synchronized Set<String> taken() {
        var some = gathered;
        gathered = new HashSet<>();
        return some;
    }

    private static void note(Runnable writing) {
        try {
            writing.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("When a device was last seen could not be noted: {}", e.getMessage());
        }
    }
}
