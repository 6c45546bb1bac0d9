package org.shouwang.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.jobs.Job;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.outbox.Outbox.State;
import org.shouwang.platform.outbox.OutboxRows.Taken;
import org.shouwang.platform.outbox.OutboxRows.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Delivers what is due: the targets side by side, so that one that hangs holds nobody else up; the messages of a target
 * one after the other, as fast as it allows. No transaction is open while somebody else's service is waited for.
 */
@Component
class Deliveries implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    /** Twice as long after each attempt, from here up to the longest. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(20);
    /** With these pauses about two hours: then a person has to look. */
    static final int MOST_ATTEMPTS = 14;
    /** A run ends after so long, so that what came meanwhile has its turn. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(30);
    /** So short a wait for the rate is waited out. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int SIDE_BY_SIDE = 8;

    private final OutboxRows rows;
    private final ObjectProvider<Channel> channels;
    private final Areas areas;
    private final LiveUpdates live;
    private final Clock clock;

    Deliveries(OutboxRows rows, ObjectProvider<Channel> channels, Areas areas, LiveUpdates live, Clock clock) {
        this.rows = rows;
        this.channels = channels;
        this.areas = areas;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String name() { return "platform.outbox"; }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Result run() throws InterruptedException {
        var delivered = new AtomicLong();
        var turns = new Semaphore(SIDE_BY_SIDE);
        var atWork = new ArrayList<Thread>();
        for (var area : areas.all()) {
            var actor = Current.actor();
            for (var target : Current.in(area.id(), () -> rows.targets(clock.instant()))) {
                turns.acquire();
                atWork.add(Thread.ofVirtual().name("outbox-" + target.channel()).start(() -> {
                    try {
                        Current.run(actor, area.id(), () -> delivered.addAndGet(serve(area.id(), target)));
                    } catch (RuntimeException e) {
                        LOG.error("Messages for a target of {} could not be delivered", target.channel(), e);
                    } finally {
                        turns.release();
                    }
                }));
            }
        }
        for (var thread : atWork) {
            thread.join();
        }
        return Result.done(delivered.get());
    }

    /** All that is due to a target in the current area, as far as its pace allows. */
    private int serve(AreaId area, Target target) {
        var channel = channels.stream().filter(one -> one.name().equals(target.channel())).findFirst().orElse(null);
        var end = clock.instant().plus(LONGEST_RUN);
        int delivered = 0;
        while (channel != null && clock.instant().isBefore(end) && !Thread.currentThread().isInterrupted()) {
            var turn = rows.take(target, channel.rates(target.id()), clock.instant(), Outbox.PATIENCE.multipliedBy(2));
            var taken = turn.taken();
            if (taken != null) {
                if (deliver(channel, taken)) {
                    delivered++;
                }
                live.changed(area, Outbox.TOPIC);
            } else if (!waitedOut(turn.free())) {
                break;
            }
        }
        return delivered;
    }

    private boolean waitedOut(@Nullable Instant free) {
        if (free == null) {
            return false;
        }
        var wait = Duration.between(clock.instant(), free);
        if (wait.compareTo(A_MOMENT) > 0) {
            return false;
        }
        try {
            Thread.sleep(wait.isNegative() ? Duration.ofMillis(1) : wait.plusMillis(1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean deliver(Channel channel, Taken taken) {
        var outcome = attempt(channel, taken);
        var now = clock.instant();
        switch (outcome) {
            case Outcome.Delivered done -> rows.ended(taken, State.DELIVERED, "", "", now);
            case Outcome.NotYet wait -> laterOrStuck(taken, false, wait.trouble(), wait.detail(), now);
            case Outcome.Unclear wait -> laterOrStuck(taken, true, wait.trouble(), wait.detail(), now);
            case Outcome.TooFast wait -> rows.paused(taken, now.plus(wait.pause()), wait.trouble());
            case Outcome.Refused no -> rows.ended(taken, State.STUCK, no.trouble(), no.detail(), now);
            case Outcome.Pointless over -> rows.pointless(taken, over.trouble(), now);
        }
        return outcome instanceof Outcome.Delivered;
    }

    /** A channel that throws is broken, not its message: it is kept and tried again. */
    private static Outcome attempt(Channel channel, Taken taken) {
        try {
            return channel.deliver(taken.message(), taken.again());
        } catch (RuntimeException e) {
            LOG.error("Channel {} failed", channel.name(), e);
            return new Outcome.Unclear("platform.outbox.trouble.failed", e.getClass().getSimpleName());
        }
    }

    private void laterOrStuck(Taken taken, boolean doubtful, String trouble, String detail, Instant now) {
        if (taken.attempt() >= MOST_ATTEMPTS) {
            rows.ended(taken, State.STUCK, trouble, detail, now);
        } else {
            rows.later(taken, now.plus(pause(taken.attempt())), doubtful, trouble, detail);
        }
    }

    static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_ATTEMPTS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
