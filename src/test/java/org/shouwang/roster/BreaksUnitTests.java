package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class BreaksUnitTests {

    @Test
    void a_break_is_due_every_two_hours_but_not_at_the_end() {
        var begin = Instant.parse("2022-05-14T00:00:00Z");
        assertThat(Breaks.within(begin, begin.plus(Duration.ofHours(4)), Duration.ofHours(2))).containsExactly(begin.plus(Duration.ofHours(2)));
        assertThat(Breaks.within(begin, begin.plus(Duration.ofHours(2)), Duration.ofHours(2))).isEmpty();
    }
}
