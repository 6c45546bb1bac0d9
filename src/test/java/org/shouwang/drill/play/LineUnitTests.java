package org.shouwang.drill.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.shouwang.drill.play.Line.Arrival;

class LineUnitTests {

    private static final Instant EIGHT = Instant.parse("2022-11-21T00:00:00Z");

    @Test
    void one_lane_takes_one_after_the_other_and_lets_the_others_wait() {
        var course = Line.of(atOnce(5), 1, EIGHT, () -> Duration.ofMinutes(1));
        assertThat(course.served()).extracting(Line.Served::ends)
                .containsExactly(minute(1), minute(2), minute(3), minute(4), minute(5));
        assertThat(course.longest()).isEqualTo(5);
        assertThat(course.longestWait()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void five_lanes_take_five_at_once() {
        var course = Line.of(atOnce(5), 5, EIGHT, () -> Duration.ofMinutes(1));
        assertThat(course.served()).extracting(Line.Served::ends).containsOnly(minute(1));
        assertThat(course.served()).extracting(Line.Served::lane).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(course.longestWait()).isZero();
    }

    @Test
    void who_comes_before_the_site_opens_waits_for_it() {
        var early = new Arrival(UUID.randomUUID(), EIGHT.minusSeconds(600), false);
        assertThat(Line.of(List.of(early), 1, EIGHT, () -> Duration.ofMinutes(1)).longestWait()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void the_old_and_the_pregnant_go_first() {
        var first = new Arrival(UUID.randomUUID(), EIGHT, false);
        var second = new Arrival(UUID.randomUUID(), EIGHT.plusSeconds(1), false);
        var old = new Arrival(UUID.randomUUID(), EIGHT.plusSeconds(2), true);
        assertThat(Line.of(List.of(first, second, old), 1, EIGHT, () -> Duration.ofMinutes(1)).served())
                .extracting(Line.Served::person).containsExactly(first.person(), old.person(), second.person());
    }

    @Test
    void everybody_who_comes_is_served_once() {
        var arrivals = IntStream.range(0, 500).mapToObj(n -> new Arrival(UUID.randomUUID(), EIGHT.plusSeconds(n * 7L % 3600), n % 9 == 0)).toList();
        assertThat(Line.of(arrivals, 3, EIGHT, () -> Duration.ofSeconds(45)).served()).extracting(Line.Served::person)
                .containsExactlyInAnyOrderElementsOf(arrivals.stream().map(Arrival::person).toList());
    }

    private static List<Arrival> atOnce(int people) {
        return IntStream.range(0, people).mapToObj(n -> new Arrival(UUID.randomUUID(), EIGHT, false)).toList();
    }

    private static Instant minute(int n) {
        return EIGHT.plusSeconds(60L * n);
    }
}
