package org.shouwang.drill.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouwang.drill.play.ShiftsOn.Shift;

class ShiftsOnUnitTests {

    private static final Instant MIDNIGHT = Instant.parse("2022-11-20T16:00:00Z");

    private final Shift morning = shift(7, 11);
    private final Shift noon = shift(11, 15);
    private final Shift night = shift(19, 23);
    private final Shift nextMorning = shift(31, 35);
    private final Shift late = shift(22, 24);
    private final ShiftsOn on = new ShiftsOn(List.of(morning, noon, night, nextMorning, late));
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void eight_hours_with_ten_of_rest_behind_them_are_no_overwork() {
        take(one, morning, noon);
        assertThat(on.overworked()).isZero();
        take(one, nextMorning);
        assertThat(on.overworked()).isZero();
    }

    @Test
    void twelve_hours_in_a_day_are() {
        take(one, morning, noon, night);
        assertThat(on.overworked()).isEqualTo(1);
    }

    @Test
    void a_night_of_eight_hours_between_two_shifts_is() {
        take(one, night, nextMorning);
        assertThat(on.overworked()).isEqualTo(1);
    }

    @Test
    void seats_that_touch_do_not_overlap_and_seats_that_overlap_are_counted() {
        take(one, morning, noon);
        assertThat(on.overlaps()).isZero();
        take(one, night, late);
        assertThat(on.overlaps()).isEqualTo(1);
    }

    @Test
    void a_shift_of_one_seat_that_two_hold_is_overfull_until_one_gives_it_back() {
        take(one, morning);
        take(other, morning);
        assertThat(on.overfull()).isEqualTo(1);
        on.gaveBack(other, morning.id());
        assertThat(on.overfull()).isZero();
    }

    private void take(UUID person, Shift... shifts) {
        for (var shift : shifts) {
            on.took(person, shift.id());
        }
    }

    private static Shift shift(int from, int until) {
        return new Shift(UUID.randomUUID(), UUID.randomUUID(), MIDNIGHT.plusSeconds(3600L * from), MIDNIGHT.plusSeconds(3600L * until), 1);
    }
}
