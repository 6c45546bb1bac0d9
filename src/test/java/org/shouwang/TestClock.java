package org.shouwang;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test sets; it stands until it is moved. */
public final class TestClock extends Clock {

    static final Instant BEGIN = Instant.parse("2022-11-21T02:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);

    private TestClock() {
    }

    /** By {@link StandingClock}, then {@code @Autowired TestClock clock}. */
    @TestConfiguration
    public static class Set {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    public void set(Instant to) {
        now.set(to);
    }

    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
