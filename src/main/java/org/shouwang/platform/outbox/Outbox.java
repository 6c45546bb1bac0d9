package org.shouwang.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits to leave the program. A message is written in the transaction of the act that it tells of, so neither is
 * there without the other, and delivered within seconds of the commit.
 *
 * <p><b>At least once.</b> A message is marked as under way before it is sent and as delivered after the answer. When the
 * program is killed in between, nobody knows whether it arrived: it is sent again, and the channel is told that it may be
 * a repeat. Where the other side recognises the message's id, nothing is doubled; where it cannot, as with the robots of
 * chat groups, people may read it twice and the repeat says so. It is never lost without a word.
 */
@Component
public class Outbox {

    /** How long an attempt may take; after twice that it counts as cut off. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);
    /** What open pages listen to. */
    public static final String TOPIC = "outbox";

    /** How a message stands. */
    public enum State { WAITING, GOING, DELIVERED, STUCK, GIVEN_UP }

    /**
     * A message and what came of it so far.
     *
     * @param trouble message key of what went wrong last, empty when nothing did
     * @param since when it was put, or when it came to this end
     */
    public record Standing(OutboxMessage message, State state, int attempts, String trouble, String detail, Instant since) {
    }

    private final OutboxRows rows;
    private final LiveUpdates live;
    private final Clock clock;

    Outbox(OutboxRows rows, LiveUpdates live, Clock clock) {
        this.rows = rows;
        this.live = live;
        this.clock = clock;
    }

    /** In the caller's transaction and the current area; the same message again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Collection<OutboxMessage> messages) {
        messages.forEach(message -> rows.put(message, clock.instant()));
    }

    /** How the parts of these stand, in their order; one statement. */
    @Transactional(readOnly = true)
    public List<Standing> of(Collection<UUID> series) {
        return series.isEmpty() ? List.of() : rows.of(series);
    }

    /** What needs a person, the oldest first; at most a hundred. */
    @Transactional(readOnly = true)
    public List<Standing> stuck() {
        return rows.stuck();
    }

    /** How many are in each state in which something is still to be done, channel by channel and target by target. */
    @Transactional(readOnly = true)
    public List<Backlog> backlog() {
        return rows.backlog();
    }

    /** What is still to be done for a target. */
    public record Backlog(String channel, UUID target, int waiting, int stuck) {
    }

    /**
     * Lets a stuck message be tried again, from the beginning of its patience. One that is not stuck stays as it is.
     *
     * @throws Problem not found
     */
    @Transactional
    public void tryAgain(UUID message) {
        demandKnown(message);
        rows.tryAgain(message, clock.instant());
        live.changed(TOPIC);
    }

    /**
     * Gives a stuck message up, and with it what comes after it in its series: half a text helps nobody.
     *
     * @throws Problem not found
     */
    @Transactional
    public void giveUp(UUID message) {
        demandKnown(message);
        rows.giveUp(message, clock.instant());
        live.changed(TOPIC);
    }

    private void demandKnown(UUID message) {
        if (!rows.knows(message)) {
            throw Problem.notFound("platform.problem.not-found");
        }
    }

    Map<State, Integer> counts() {
        return rows.counts();
    }
}
