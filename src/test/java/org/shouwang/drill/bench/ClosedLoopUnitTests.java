package org.shouwang.drill.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;

class ClosedLoopUnitTests {

    @Test
    void each_visitor_waits_for_the_answer_before_asking_again() {
        var outcome = new ClosedLoop(4, Duration.ZERO, Duration.ofSeconds(1)).run(visitor -> number -> {
            Thread.sleep(20);
            return true;
        });
        assertThat(outcome.rate()).isBetween(40.0, 200.0);
        assertThat(outcome.p50()).isGreaterThanOrEqualTo(20.0).isLessThanOrEqualTo(outcome.p99());
        assertThat(outcome.wrong()).isZero();
        assertThat(outcome.seconds()).isCloseTo(1.0, within(0.001));
    }

    @Test
    void wrong_answers_are_counted() {
        var outcome = new ClosedLoop(1, Duration.ZERO, Duration.ofMillis(200)).run(visitor -> number -> {
            Thread.sleep(2);
            return number % 2 == 0;
        });
        assertThat(outcome.wrong() * 2.0).isCloseTo(outcome.rate() * outcome.seconds(), within(2.0));
    }

    @Test
    void no_two_acts_have_the_same_number() {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        var outcome = new ClosedLoop(3, Duration.ZERO, Duration.ofMillis(200)).run(visitor -> number -> {
            Thread.sleep(1);
            return seen.add(number);
        });
        assertThat(outcome.wrong()).isZero();
    }
}
