package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.shouwang.platform.Problem;
import org.shouwang.roster.limits.Plans;

class NewShiftsUnitTests {

    private static final LocalDate DAY = LocalDate.of(2022, 5, 31);

    private static ShiftPattern pattern(LocalDate first, LocalDate last, int minutes, int turns) {
        return new ShiftPattern(Set.of(PostId.next()), first, last, LocalTime.of(7, 0), minutes, turns, 2);
    }

    @Test
    void three_shifts_round_the_clock_touch_and_cover_the_day() {
        var shifts = pattern(DAY, DAY.plusDays(1), 480, 3).shifts(Plans.SHANGHAI);
        assertThat(shifts).hasSize(6);
        for (int i = 1; i < shifts.size(); i++) {
            assertThat(shifts.get(i).from()).isEqualTo(shifts.get(i - 1).until());
        }
        assertThat(shifts.getFirst().from()).isEqualTo(Plans.at("2022-05-31 07:00", Plans.SHANGHAI));
        assertThat(shifts.getLast().until()).isEqualTo(Plans.at("2022-06-02 07:00", Plans.SHANGHAI));
    }

    @Test
    void on_the_day_when_the_clock_is_set_turns_begin_as_the_clock_shows() {
        var shifts = pattern(LocalDate.of(2022, 10, 29), LocalDate.of(2022, 10, 29), 480, 3).shifts(Plans.BERLIN);
        assertThat(shifts.get(2).from()).isEqualTo(Plans.at("2022-10-29 23:00", Plans.BERLIN));
        assertThat(Duration.between(shifts.get(2).from(), shifts.get(2).until())).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        assertThatThrownBy(() -> pattern(DAY, DAY.minusDays(1), 120, 12)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> pattern(DAY, DAY, 120, 13)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> pattern(DAY, DAY.plusDays(200), 120, 1)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new ShiftPattern(Set.of(), DAY, DAY, LocalTime.NOON, 60, 1, 1)).isInstanceOf(Problem.class);
        var now = Instant.parse("2022-05-14T00:00:00Z");
        assertThatThrownBy(() -> new NewShift(ShiftId.next(), PostId.next(), now, now, 1)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new NewShift(ShiftId.next(), PostId.next(), now, now.plusSeconds(60), 0)).isInstanceOf(Problem.class);
    }
}
