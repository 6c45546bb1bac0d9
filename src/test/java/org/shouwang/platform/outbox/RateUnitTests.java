package org.shouwang.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;

import org.junit.jupiter.api.Test;

class RateUnitTests {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void the_oldest_of_a_full_window_decides_when_there_is_room() {
        var rate = new Rate(2, Duration.ofMinutes(1));
        assertThat(rate.free(java.util.List.of(NOW.minusSeconds(61), NOW.minusSeconds(5)), NOW)).isEqualTo(NOW);
        assertThat(rate.free(java.util.List.of(NOW.minusSeconds(50), NOW.minusSeconds(5)), NOW)).isEqualTo(NOW.plusSeconds(10));
    }

    @Test
    void whoever_asks_at_random_moments_never_gets_more_through_than_the_rate_says() {
        var chance = new Random(20);
        var rate = new Rate(5, Duration.ofSeconds(1));
        var through = new ArrayList<Instant>();
        var at = NOW;
        for (int n = 0; n < 2_000; n++) {
            at = at.plusMillis(chance.nextInt(120));
            if (!rate.free(through, at).isAfter(at)) {
                through.add(at);
            }
        }
        for (int n = 5; n < through.size(); n++) {
            assertThat(Duration.between(through.get(n - 5), through.get(n))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        assertThat(through.size()).isGreaterThan(100);
    }
}
