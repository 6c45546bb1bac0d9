package org.shouwang.platform.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Notices that the machine's clock was set, or that the machine slept: deadlines, ends of roles and the order of what
 * happened hang on it. The clock is compared with a counter that nobody can set. A drill's clock jumps by design.
 */
@Component
@ConditionalOnProperty(name = "shouwang.drill.begin", matchIfMissing = true, havingValue = "false")
class ClockWatch implements TodayItems, SmartLifecycle {

    /** From when to when, so that a person can see which entries carry a wrong time. */
    record Jump(Instant from, Instant to) {
        Duration by() {
            return Duration.between(from, to);
        }
    }

    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);
    /** Less is a correction by the time service. */
    private static final Duration A_JUMP = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    /** As long as it is shown to those who run the installation. */
    private static final Duration SHOWN = Duration.ofHours(24);

    private final Clock clock;
    private final LongSupplier counter;
    private Instant seen;
    private long counted;
    private @Nullable Jump last;
    private @Nullable Thread watching;

    @Autowired
    ClockWatch(Clock clock) {
        this(clock, System::nanoTime);
    }

    ClockWatch(Clock clock, LongSupplier counter) {
        this.clock = clock;
        this.counter = counter;
        this.seen = clock.instant();
        this.counted = counter.getAsLong();
    }

    synchronized void look() {
        var now = clock.instant();
        long count = counter.getAsLong();
        var expected = seen.plusNanos(count - counted);
        seen = now;
        counted = count;
        if (Duration.between(expected, now).abs().compareTo(A_JUMP) > 0) {
            last = new Jump(expected, now);
            log.warn("The machine's clock jumped from {} to {}. Check its date, time and time service.", expected, now);
        }
    }

    synchronized Optional<Jump> lastJump() {
        var now = clock.instant();
        return Optional.ofNullable(last).filter(jump -> Duration.between(jump.to(), now).abs().compareTo(SHOWN) < 0);
    }

    @Override
    public List<TodayItem> todayFor(Actor actor) {
        if (!actor.may(Permission.OPERATIONS_READ, Current.area())) {
            return List.of();
        }
        return lastJump().map(jump -> new TodayItem(TodayItem.Urgency.SOON,
                Text.of(jump.by().isNegative() ? "platform.clock.set-back" : "platform.clock.set-forward", jump.by().abs().toMinutes()),
                Text.of("platform.clock.check"), "/today", Text.of("platform.clock.seen"), null)).stream().toList();
    }

    @Override
    public synchronized void start() {
        watching = Thread.ofVirtual().name("clock-watch").start(() -> {
            try {
                while (true) {
                    look();
                    Thread.sleep(BETWEEN_LOOKS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public synchronized void stop() {
        if (watching != null) {
            watching.interrupt();
            watching = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watching != null;
    }
}
