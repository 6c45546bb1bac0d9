package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.roster.Plans.BERLIN;
import static org.shouwang.roster.Plans.SHANGHAI;
import static org.shouwang.roster.Plans.at;
import static org.shouwang.roster.Plans.plan;
import static org.shouwang.roster.Plans.suit;
import static org.shouwang.roster.Plans.work;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shouwang.incidents.RuleSet;
import org.shouwang.volunteers.Limit;
import org.shouwang.volunteers.Skill;

/** Each rule by itself, around the clock's hard places: over midnight, over the end of a month, when clocks are set. */
class WorkRulesUnitTests {

    static void allows(WorkRule rule, Plan plan) {
        assertThat(rule.refuses(plan)).isEmpty();
    }

    static Refusal refuses(WorkRule rule, Plan plan) {
        return rule.refuses(plan).orElseThrow(() -> new AssertionError("was allowed"));
    }

    @Nested
    class An_unbroken_rest {

        final WorkRule rule = new UnbrokenRest();

        @Test
        void an_evening_until_ten_and_the_next_morning_at_nine_leave_eleven_hours() {
            allows(rule, plan(work("2022-05-15 09:00", "2022-05-15 13:00"), work("2022-05-14 18:00", "2022-05-14 22:00")));
        }

        @Test
        void exactly_ten_hours_over_midnight_are_a_rest_and_a_minute_less_is_none() {
            var evening = work("2022-05-14 18:00", "2022-05-14 22:00");
            allows(rule, plan(work("2022-05-15 08:00", "2022-05-15 12:00"), evening));
            var refusal = refuses(rule, plan(work("2022-05-15 07:59", "2022-05-15 11:59"), evening));
            assertThat(refusal.rule()).isEqualTo(RosterRule.REST);
            assertThat(refusal.from()).isEqualTo(at("2022-05-14 18:00", SHANGHAI));
            assertThat(refusal.until()).isEqualTo(at("2022-05-15 11:59", SHANGHAI));
            assertThat(refusal.amount()).isEqualTo(10);
        }

        @Test
        void two_shifts_of_one_day_fit_into_fourteen_hours() {
            allows(rule, plan(work("2022-05-14 18:00", "2022-05-14 22:00"), work("2022-05-14 08:00", "2022-05-14 12:00")));
            refuses(rule, plan(work("2022-05-14 18:01", "2022-05-14 22:01"), work("2022-05-14 08:00", "2022-05-14 12:00")));
        }

        @Test
        void a_stretch_grows_over_short_pauses_on_both_sides() {
            refuses(rule, plan(work("2022-05-14 14:00", "2022-05-14 16:00"), work("2022-05-14 06:00", "2022-05-14 08:00"),
                    work("2022-05-14 20:00", "2022-05-14 22:00")));
        }

        @Test
        void the_end_of_a_month_is_a_midnight_like_any_other() {
            refuses(rule, plan(work("2022-06-01 05:00", "2022-06-01 09:00"), work("2022-05-31 18:00", "2022-05-31 22:00")));
            allows(rule, plan(work("2022-06-01 08:00", "2022-06-01 12:00"), work("2022-05-31 18:00", "2022-05-31 22:00")));
        }

        @Test
        void an_hour_that_the_clock_skips_is_no_rest() {
            // In the night to 27 March 2022 the hands go from 02:00 to 03:00: from 22:00 to 08:00 are nine hours.
            refuses(rule, plan(BERLIN, work("2022-03-27 08:00", "2022-03-27 12:00", false, BERLIN), work("2022-03-26 18:00", "2022-03-26 22:00", false, BERLIN)));
            allows(rule, plan(BERLIN, work("2022-03-27 09:00", "2022-03-27 13:00", false, BERLIN), work("2022-03-26 18:00", "2022-03-26 22:00", false, BERLIN)));
            // In the night to 30 October they go back: from 22:00 to 07:00 are ten.
            allows(rule, plan(BERLIN, work("2022-10-30 07:00", "2022-10-30 11:00", false, BERLIN), work("2022-10-29 18:00", "2022-10-29 22:00", false, BERLIN)));
        }
    }

    @Nested
    class Hours_in_any_day_long_window {

        final WorkRule rule = new HoursInADay();

        @Test
        void eight_are_allowed_and_more_are_not() {
            var two = new Work[] {work("2022-05-14 08:00", "2022-05-14 12:00"), work("2022-05-14 14:00", "2022-05-14 16:00")};
            allows(rule, plan(work("2022-05-14 18:00", "2022-05-14 20:00"), two));
            assertThat(refuses(rule, plan(work("2022-05-14 18:00", "2022-05-14 20:01"), two)).amount()).isEqualTo(8);
        }

        @Test
        void midnight_does_not_begin_a_new_count() {
            refuses(rule, plan(work("2022-05-15 08:00", "2022-05-15 12:00"), work("2022-05-14 20:00", "2022-05-15 00:00"), work("2022-05-14 14:00", "2022-05-14 18:00")));
        }

        @Test
        void what_is_a_day_away_does_not_count() {
            allows(rule, plan(work("2022-05-15 16:00", "2022-05-15 20:00"), work("2022-05-14 12:00", "2022-05-14 16:00"), work("2022-05-15 10:00", "2022-05-15 14:00")));
        }

        @Test
        void the_window_slides_over_parts_of_work() {
            var work = List.of(work("2022-05-14 22:00", "2022-05-15 02:00"), work("2022-05-15 20:00", "2022-05-16 00:00"));
            assertThat(HoursInADay.worst(work)).isEqualTo(Duration.ofHours(6));
        }
    }

    @Nested
    class A_single_shift {

        @Test
        void lasts_four_hours_at_most() {
            allows(new ShiftLength(), plan(work("2022-05-14 22:00", "2022-05-15 02:00")));
            assertThat(refuses(new ShiftLength(), plan(work("2022-05-14 22:00", "2022-05-15 09:00"))).amount()).isEqualTo(4);
        }

        @Test
        void is_measured_in_hours_that_pass_not_in_what_the_clock_shows() {
            allows(new ShiftLength(), plan(BERLIN, work("2022-03-27 00:00", "2022-03-27 05:00", false, BERLIN)));
            refuses(new ShiftLength(), plan(BERLIN, work("2022-10-30 00:00", "2022-10-30 04:00", false, BERLIN)));
        }
    }

    @Nested
    class A_protective_suit {

        final WorkRule rule = new SuitTime();

        @Test
        void is_worn_four_hours_then_not_for_four() {
            allows(rule, plan(suit("2022-05-14 16:00", "2022-05-14 20:00"), suit("2022-05-14 08:00", "2022-05-14 12:00")));
            refuses(rule, plan(suit("2022-05-14 15:59", "2022-05-14 17:59"), suit("2022-05-14 08:00", "2022-05-14 12:00")));
        }

        @Test
        void may_be_taken_off_in_between_if_it_stays_four_hours_together() {
            allows(rule, plan(suit("2022-05-14 11:00", "2022-05-14 13:00"), suit("2022-05-14 08:00", "2022-05-14 10:00")));
            refuses(rule, plan(suit("2022-05-14 11:00", "2022-05-14 13:01"), suit("2022-05-14 08:00", "2022-05-14 10:00")));
        }

        @Test
        void does_not_bind_other_work() {
            allows(rule, plan(work("2022-05-14 12:00", "2022-05-14 14:00"), suit("2022-05-14 08:00", "2022-05-14 12:00")));
        }
    }

    @Nested
    class Days_running {

        final WorkRule rule = new DaysRunning();

        Work[] days(String first, int many) {
            var works = new ArrayList<Work>();
            for (int i = 0; i < many; i++) {
                var day = LocalDate.parse(first).plusDays(i);
                works.add(work(day + " 08:00", day + " 10:00"));
            }
            return works.toArray(Work[]::new);
        }

        @Test
        void are_six_also_over_the_end_of_a_month() {
            allows(rule, plan(work("2022-06-02 08:00", "2022-06-02 10:00"), days("2022-05-28", 5)));
            assertThat(refuses(rule, plan(work("2022-06-02 08:00", "2022-06-02 10:00"), days("2022-05-27", 6))).amount()).isEqualTo(6);
        }

        @Test
        void count_on_both_sides_of_a_day_that_closes_the_gap() {
            var both = new ArrayList<>(List.of(days("2022-05-10", 3)));
            both.addAll(List.of(days("2022-05-14", 3)));
            refuses(rule, plan(work("2022-05-13 08:00", "2022-05-13 10:00"), both.toArray(Work[]::new)));
        }

        @Test
        void a_shift_until_midnight_does_not_touch_the_next_day() {
            assertThat(DaysRunning.days(work("2022-05-14 20:00", "2022-05-15 00:00"), SHANGHAI)).containsExactly(LocalDate.of(2022, 5, 14));
            assertThat(DaysRunning.days(work("2022-05-14 22:00", "2022-05-15 02:00"), SHANGHAI)).hasSize(2);
        }
    }

    @Nested
    class Nights_running {

        final WorkRule rule = new NightsRunning();

        @Test
        void an_evening_until_midnight_and_a_morning_from_five_are_no_nights() {
            assertThat(Nights.of(work("2022-05-14 20:00", "2022-05-15 00:00"), SHANGHAI)).isEmpty();
            assertThat(Nights.of(work("2022-05-15 05:00", "2022-05-15 09:00"), SHANGHAI)).isEmpty();
            assertThat(Nights.of(work("2022-05-14 22:00", "2022-05-15 00:01"), SHANGHAI)).containsExactly(LocalDate.of(2022, 5, 15));
        }

        @Test
        void are_three() {
            Work[] nights = {work("2022-05-30 22:00", "2022-05-31 02:00"), work("2022-05-31 22:00", "2022-06-01 02:00"), work("2022-06-01 22:00", "2022-06-02 02:00")};
            allows(rule, plan(nights[2], nights[0], nights[1]));
            refuses(rule, plan(work("2022-06-03 00:00", "2022-06-03 04:00"), nights));
            allows(rule, plan(work("2022-06-03 05:00", "2022-06-03 09:00"), nights));
        }

        @Test
        void a_night_in_which_the_clock_is_set_is_one_night() {
            assertThat(Nights.of(work("2022-10-29 22:00", "2022-10-30 03:00", false, BERLIN), BERLIN)).containsExactly(LocalDate.of(2022, 10, 30));
        }
    }

    @Nested
    class Two_places_at_once {

        @Test
        void are_refused_and_one_after_the_other_is_not() {
            var afternoon = work("2022-05-14 14:00", "2022-05-14 18:00");
            var refusal = refuses(new NoOverlap(), plan(work("2022-05-14 17:59", "2022-05-14 20:00"), afternoon));
            assertThat(refusal.from()).isEqualTo(afternoon.from());
            assertThat(refusal.until()).isEqualTo(afternoon.until());
            allows(new NoOverlap(), plan(work("2022-05-14 18:00", "2022-05-14 20:00"), afternoon));
        }
    }

    @Nested
    class What_a_post_needs_and_a_person_cannot {

        Plan plan(Set<Skill> needed, Set<Skill> has, Set<Limit> limits, boolean outdoors, Work wanted) {
            return new Plan(wanted, List.of(), needed, outdoors, has, limits, RuleSet.shipped(), SHANGHAI);
        }

        @Test
        void a_skill_that_is_missing_is_named() {
            var day = work("2022-05-14 08:00", "2022-05-14 12:00");
            assertThat(refuses(new NeededSkills(), plan(Set.of(Skill.DRIVER, Skill.DIALECT), Set.of(Skill.DIALECT), Set.of(), false, day)).detail()).isEqualTo("DRIVER");
            allows(new NeededSkills(), plan(Set.of(Skill.DRIVER), Set.of(Skill.DRIVER, Skill.DIALECT), Set.of(), false, day));
        }

        @Test
        void nobody_gets_what_they_said_they_cannot_do() {
            var night = work("2022-05-14 22:00", "2022-05-15 02:00");
            var inSuit = suit("2022-05-14 08:00", "2022-05-14 12:00");
            var rule = new OwnLimits();
            assertThat(refuses(rule, plan(Set.of(), Set.of(), Set.of(Limit.NO_NIGHTS), false, night)).detail()).isEqualTo("NO_NIGHTS");
            assertThat(refuses(rule, plan(Set.of(), Set.of(), Set.of(Limit.NO_SUIT), false, inSuit)).detail()).isEqualTo("NO_SUIT");
            assertThat(refuses(rule, plan(Set.of(), Set.of(), Set.of(Limit.NO_OUTDOORS), true, inSuit)).detail()).isEqualTo("NO_OUTDOORS");
            allows(rule, plan(Set.of(), Set.of(), Set.of(Limit.NO_NIGHTS, Limit.NO_OUTDOORS, Limit.NO_LIFTING), false, inSuit));
        }
    }
}
