package org.shouwang.drill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The power goes in the middle of an opening; {@code bench grab --kill} does the same with 20,000 people. */
@Tag("long")
class OpeningKilledTests {

    private static final int PEOPLE = 2_000;
    private static final int SHIFTS = 10;
    private static final int SEATS = 20;

    @Test
    void everybody_has_one_answer_that_stays_and_every_seat_one_person() throws Exception {
        var found = new OpeningKilled(PEOPLE, SHIFTS, SEATS, Duration.ofSeconds(4), 64).run();
        assertThat(found.before()).as("answered before the kill").isBetween(PEOPLE / 3, PEOPLE - 1);
        assertThat(found.sentAgain()).as("some had no answer").isPositive();
        assertThat(found.answers()).as("each seat went to one of them, the others stand by")
                .containsOnly(java.util.Map.entry("TAKEN", (long) SHIFTS * SEATS), java.util.Map.entry("STANDING_BY", (long) PEOPLE - SHIFTS * SEATS));
        assertThat(found.opening().wrong()).as("answers that were not kept, or not the same again").isZero();
    }
}
