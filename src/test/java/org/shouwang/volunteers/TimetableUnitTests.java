package org.shouwang.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouwang.platform.Problem;

class TimetableUnitTests {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2022, 11, 21);

    private static DayTime time(String from, String until) {
        return new DayTime(LocalTime.parse(from), LocalTime.parse(until));
    }

    private static Timetable weekly(Map<DayOfWeek, List<DayTime>> week, OtherDays... days) {
        return new Timetable(true, week, List.of(days), 1);
    }

    private static OtherDays days(LocalDate first, LocalDate last, boolean can, String... time) {
        return new OtherDays(UUID.randomUUID(), first, last, can, time.length == 0 ? null : time(time[0], time[1]));
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Span span(String from, String until) {
        return new Span(at(from, CHINA), at(until, CHINA));
    }

    private static List<Span> inTheWeek(Timetable timetable) {
        return timetable.within(at("2022-11-21T00:00", CHINA), at("2022-11-28T00:00", CHINA), CHINA);
    }

    @Test
    void who_has_said_nothing_is_asked_at_any_time() {
        assertThat(inTheWeek(Timetable.nothingSaid())).containsExactly(span("2022-11-21T00:00", "2022-11-28T00:00"));
    }

    @Test
    void who_has_said_that_no_hour_of_the_week_will_do_is_asked_on_named_days_only() {
        assertThat(inTheWeek(weekly(Map.of()))).isEmpty();
        assertThat(inTheWeek(weekly(Map.of(), days(MONDAY, MONDAY, true, "08:00", "12:00")))).containsExactly(span("2022-11-21T08:00", "2022-11-21T12:00"));
    }

    @Test
    void several_times_a_day_repeat_each_week() {
        var timetable = weekly(Map.of(DayOfWeek.TUESDAY, List.of(time("18:00", "22:00"), time("07:00", "09:00"))));
        assertThat(inTheWeek(timetable)).containsExactly(span("2022-11-22T07:00", "2022-11-22T09:00"), span("2022-11-22T18:00", "2022-11-22T22:00"));
        assertThat(timetable.within(at("2022-11-29T00:00", CHINA), at("2022-11-30T00:00", CHINA), CHINA)).hasSize(2);
    }

    @Test
    void a_night_belongs_to_the_evening_on_which_it_begins() {
        var timetable = weekly(Map.of(DayOfWeek.SUNDAY, List.of(time("22:00", "06:00"))));
        assertThat(inTheWeek(timetable)).as("the end of the night before, and the beginning of the next")
                .containsExactly(span("2022-11-21T00:00", "2022-11-21T06:00"), span("2022-11-27T22:00", "2022-11-28T00:00"));
    }

    @Test
    void whole_days_that_follow_one_another_are_one_time() {
        var timetable = weekly(Map.of(DayOfWeek.SATURDAY, List.of(time("00:00", "00:00")), DayOfWeek.SUNDAY, List.of(time("00:00", "00:00"))));
        assertThat(inTheWeek(timetable)).containsExactly(span("2022-11-26T00:00", "2022-11-28T00:00"));
    }

    @Test
    void times_that_overlap_or_touch_become_one() {
        var timetable = weekly(Map.of(DayOfWeek.MONDAY, List.of(time("08:00", "12:00"), time("11:00", "13:00"), time("13:00", "14:00"))));
        assertThat(timetable.on(DayOfWeek.MONDAY)).containsExactly(time("08:00", "14:00"));
    }

    @Test
    void a_day_off_takes_the_hours_of_that_day_and_of_no_other() {
        var evenings = Map.of(DayOfWeek.MONDAY, List.of(time("18:00", "22:00")), DayOfWeek.TUESDAY, List.of(time("18:00", "22:00")));
        assertThat(inTheWeek(weekly(evenings, days(MONDAY, MONDAY, false)))).containsExactly(span("2022-11-22T18:00", "2022-11-22T22:00"));
        assertThat(inTheWeek(weekly(evenings, days(MONDAY, MONDAY.plusDays(1), false, "19:00", "20:00")))).containsExactly(
                span("2022-11-21T18:00", "2022-11-21T19:00"), span("2022-11-21T20:00", "2022-11-21T22:00"),
                span("2022-11-22T18:00", "2022-11-22T19:00"), span("2022-11-22T20:00", "2022-11-22T22:00"));
    }

    @Test
    void of_two_words_about_a_day_the_later_one_counts() {
        var away = days(MONDAY, MONDAY.plusDays(6), false);
        var back = days(MONDAY.plusDays(2), MONDAY.plusDays(2), true, "08:00", "12:00");
        assertThat(inTheWeek(weekly(Map.of(), away, back))).containsExactly(span("2022-11-23T08:00", "2022-11-23T12:00"));
        assertThat(inTheWeek(weekly(Map.of(), back, away))).isEmpty();
        assertThat(inTheWeek(new Timetable(false, Map.of(), List.of(days(MONDAY, MONDAY, false)), 0)))
                .as("nothing said about the week").containsExactly(span("2022-11-22T00:00", "2022-11-28T00:00"));
    }

    @Test
    void an_hour_that_is_skipped_in_spring_is_nobody_s_time() {
        var sunday = weekly(Map.of(DayOfWeek.SUNDAY, List.of(time("01:00", "04:00"))));
        var free = sunday.within(at("2022-03-27T00:00", BERLIN), at("2022-03-28T00:00", BERLIN), BERLIN);
        assertThat(free).hasSize(1);
        assertThat(Duration.between(free.getFirst().from(), free.getFirst().until())).isEqualTo(Duration.ofHours(2));
        var within = weekly(Map.of(DayOfWeek.SUNDAY, List.of(time("02:00", "03:00"))));
        assertThat(within.within(at("2022-03-27T00:00", BERLIN), at("2022-03-28T00:00", BERLIN), BERLIN)).isEmpty();
    }

    @Test
    void an_hour_that_comes_twice_in_autumn_counts_twice() {
        var sunday = weekly(Map.of(DayOfWeek.SUNDAY, List.of(time("01:00", "04:00"))));
        var free = sunday.within(at("2022-10-30T00:00", BERLIN), at("2022-10-31T00:00", BERLIN), BERLIN);
        assertThat(Duration.between(free.getFirst().from(), free.getFirst().until())).isEqualTo(Duration.ofHours(4));
        var within = weekly(Map.of(DayOfWeek.SUNDAY, List.of(time("02:00", "03:00"))));
        assertThat(within.within(at("2022-10-30T00:00", BERLIN), at("2022-10-31T00:00", BERLIN), BERLIN)).as("both of them, and what lies between")
                .containsExactly(new Span(Instant.parse("2022-10-30T00:00:00Z"), Instant.parse("2022-10-30T02:00:00Z")));
    }

    @Test
    void days_end_after_they_begin_and_within_a_year() {
        assertThatThrownBy(() -> days(MONDAY, MONDAY.minusDays(1), true)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> days(MONDAY, MONDAY.plusDays(366), true)).isInstanceOf(Problem.class);
        assertThat(days(MONDAY, MONDAY.plusDays(365), true).last()).isEqualTo(MONDAY.plusDays(365));
    }

    @Test
    void a_shift_fits_where_all_of_it_lies_in_one_time() {
        var free = new FreeTimes(true, List.of(span("2022-11-21T08:00", "2022-11-21T12:00"), span("2022-11-21T14:00", "2022-11-21T18:00")));
        assertThat(free.covers(span("2022-11-21T08:00", "2022-11-21T12:00"))).isTrue();
        assertThat(free.covers(span("2022-11-21T11:00", "2022-11-21T15:00"))).isFalse();
        assertThat(free.covers(span("2022-11-21T17:00", "2022-11-21T18:01"))).isFalse();
    }
}
