package org.shouwang.roster.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.roster.limits.Plans.BERLIN;
import static org.shouwang.roster.limits.Plans.SHANGHAI;
import static org.shouwang.roster.limits.Plans.at;
import static org.shouwang.roster.limits.Plans.contact;
import static org.shouwang.roster.limits.Plans.hot;
import static org.shouwang.roster.limits.Plans.outdoors;
import static org.shouwang.roster.limits.Plans.plan;
import static org.shouwang.roster.limits.Plans.suit;
import static org.shouwang.roster.limits.Plans.work;

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
            assertThat(HoursInADay.worst(work, work.getFirst())).isEqualTo(Duration.ofHours(6));
        }

        @Test
        void what_was_too_much_last_week_keeps_nobody_from_a_seat_now() {
            Work[] tooMuch = {work("2022-05-10 08:00", "2022-05-10 18:00")};
            allows(rule, plan(work("2022-05-17 08:00", "2022-05-17 12:00"), tooMuch));
            refuses(rule, plan(work("2022-05-11 07:00", "2022-05-11 09:00"), tooMuch));
        }

        @Test
        void twenty_to_twenty_is_a_whole_window_on_either_side_of_midnight() {
            var first = work("2022-05-31 20:00", "2022-06-01 00:00");
            var second = work("2022-06-01 04:00", "2022-06-01 08:00");
            // What begins as the 24 hours end is outside of them, a minute earlier is not.
            allows(rule, plan(work("2022-06-01 20:00", "2022-06-01 23:00"), first, second));
            refuses(rule, plan(work("2022-06-01 19:59", "2022-06-01 22:59"), first, second));
        }

        @Test
        void the_night_in_which_the_clock_goes_back_has_nine_hours_of_work_between_ten_and_six() {
            var evening = work("2022-10-29 22:00", "2022-10-30 01:00", false, BERLIN);
            allows(rule, plan(BERLIN, work("2022-10-30 02:00", "2022-10-30 06:00", false, BERLIN), evening));
            refuses(rule, plan(BERLIN, work("2022-10-30 01:59", "2022-10-30 07:00", false, BERLIN), evening));
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
            return new Plan(new Work(wanted.from(), wanted.until(), wanted.risk(), outdoors), List.of(), needed, has, limits, RuleSet.shipped(), SHANGHAI,
                    Heat.UNKNOWN);
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

    @Nested
    class After_a_long_stretch {

        final WorkRule rule = new LongStretch();

        /** Two hours every day but each seventh, so that no other rule is hit. */
        Work[] stretch(String first, int days) {
            var works = new ArrayList<Work>();
            for (int i = 0; i < days; i++) {
                if (i % 7 != 6) {
                    var day = LocalDate.parse(first).plusDays(i);
                    works.add(work(day + " 08:00", day + " 10:00"));
                }
            }
            return works.toArray(Work[]::new);
        }

        @Test
        void of_fourteen_days_forty_eight_hours_are_free() {
            var fortnight = stretch("2022-05-20", 14);
            // The last of them ended on 1 June at ten; two days later the fortnight is behind.
            allows(rule, plan(work("2022-06-03 10:00", "2022-06-03 12:00"), fortnight));
            var refusal = refuses(rule, plan(work("2022-06-03 09:59", "2022-06-03 11:59"), fortnight));
            assertThat(refusal.rule()).isEqualTo(RosterRule.LONG_STRETCH);
            assertThat(refusal.from()).isEqualTo(at("2022-05-20 08:00", SHANGHAI));
            assertThat(refusal.amount()).isEqualTo(48);
        }

        @Test
        void the_fortnight_begins_with_the_work_wherever_that_is_in_a_month() {
            allows(rule, plan(work("2022-06-03 06:00", "2022-06-03 08:00"), stretch("2022-05-20", 13)));
            refuses(rule, plan(work("2022-06-03 06:00", "2022-06-03 08:01"), stretch("2022-05-20", 13)));
        }

        @Test
        void a_gap_that_is_closed_joins_two_stretches() {
            var both = new ArrayList<>(List.of(stretch("2022-05-01", 6)));
            both.addAll(List.of(stretch("2022-05-09", 8)));
            allows(rule, plan(work("2022-05-17 20:00", "2022-05-17 22:00"), both.toArray(Work[]::new)));
            refuses(rule, plan(work("2022-05-07 20:00", "2022-05-07 22:00"), both.toArray(Work[]::new)));
        }

        @Test
        void forty_eight_hours_are_counted_as_they_pass_when_the_clock_is_set() {
            Work[] fortnight = {work("2022-10-16 08:00", "2022-10-16 10:00", false, BERLIN), work("2022-10-18 07:00", "2022-10-18 08:00", false, BERLIN),
                    work("2022-10-20 07:00", "2022-10-20 08:00", false, BERLIN), work("2022-10-22 07:00", "2022-10-22 08:00", false, BERLIN),
                    work("2022-10-24 07:00", "2022-10-24 08:00", false, BERLIN), work("2022-10-26 07:00", "2022-10-26 08:00", false, BERLIN),
                    work("2022-10-28 07:00", "2022-10-28 08:00", false, BERLIN), work("2022-10-29 18:00", "2022-10-29 20:00", false, BERLIN)};
            // From Saturday 20:00 to Monday 19:00 the hands show 47 hours; 48 have passed.
            allows(rule, plan(BERLIN, work("2022-10-31 19:00", "2022-10-31 21:00", false, BERLIN), fortnight));
            refuses(rule, plan(BERLIN, work("2022-10-31 18:59", "2022-10-31 20:59", false, BERLIN), fortnight));
        }
    }

    @Nested
    class Heat_outdoors {

        @Test
        void at_forty_nobody_works_outdoors_whatever_the_hour() {
            assertThat(refuses(new HeatStop(), hot("2022-07-14", 40, outdoors("2022-07-14 22:00", "2022-07-15 00:00"))).amount()).isEqualTo(40);
            refuses(new HeatStop(), hot("2022-07-14", 41.5, outdoors("2022-07-13 22:00", "2022-07-14 01:00")));
            allows(new HeatStop(), hot("2022-07-14", 40, outdoors("2022-07-13 22:00", "2022-07-14 00:00")));
            allows(new HeatStop(), hot("2022-07-14", 39.9, outdoors("2022-07-14 08:00", "2022-07-14 10:00")));
            allows(new HeatStop(), hot("2022-07-14", 45, work("2022-07-14 08:00", "2022-07-14 10:00")));
        }

        @Test
        void from_thirty_seven_six_hours_of_a_day_are_allowed() {
            var morning = outdoors("2022-07-14 06:00", "2022-07-14 10:00");
            allows(new HeatHours(), hot("2022-07-14", 37, outdoors("2022-07-14 18:00", "2022-07-14 20:00"), morning));
            assertThat(refuses(new HeatHours(), hot("2022-07-14", 37, outdoors("2022-07-14 18:00", "2022-07-14 20:01"), morning)).amount()).isEqualTo(6);
            allows(new HeatHours(), hot("2022-07-14", 36.9, outdoors("2022-07-14 18:00", "2022-07-14 22:00"), morning));
            // What is indoors does not count, nor what lies beyond midnight.
            allows(new HeatHours(), hot("2022-07-14", 38, outdoors("2022-07-14 22:00", "2022-07-15 02:00"), morning, work("2022-07-14 12:00", "2022-07-14 16:00")));
            refuses(new HeatHours(), hot("2022-07-14", 38, outdoors("2022-07-14 21:00", "2022-07-15 01:00"), morning));
        }

        @Test
        void a_suit_is_worn_for_an_hour_on_a_hot_day() {
            allows(new SuitHeat(), hot("2022-07-14", 35, suit("2022-07-14 08:00", "2022-07-14 09:00")));
            assertThat(refuses(new SuitHeat(), hot("2022-07-14", 35, suit("2022-07-14 08:00", "2022-07-14 09:01"))).rule()).isEqualTo(RosterRule.SUIT_HEAT);
            allows(new SuitHeat(), hot("2022-07-14", 34.9, suit("2022-07-14 08:00", "2022-07-14 12:00")));
            refuses(new SuitHeat(), hot("2022-07-14", 35, suit("2022-07-14 12:00", "2022-07-14 13:00"), suit("2022-07-14 08:30", "2022-07-14 09:00")));
            allows(new SuitHeat(), hot("2022-07-14", 35, suit("2022-07-14 13:00", "2022-07-14 14:00"), suit("2022-07-14 08:00", "2022-07-14 09:00")));
        }
    }

    @Nested
    class A_clean_post_after_a_suit {

        final WorkRule rule = new CleanAfterSuit();

        @Test
        void is_not_taken_for_four_hours_whichever_was_planned_first() {
            var suit = suit("2022-05-14 08:00", "2022-05-14 12:00");
            var soon = work("2022-05-14 15:59", "2022-05-14 18:00");
            assertThat(refuses(rule, plan(soon, suit)).from()).isEqualTo(suit.from());
            assertThat(refuses(rule, plan(suit, soon)).from()).isEqualTo(soon.from());
            allows(rule, plan(work("2022-05-14 16:00", "2022-05-14 18:00"), suit));
        }

        @Test
        void may_be_had_before_the_suit_and_another_post_in_contact_after_it() {
            allows(rule, plan(suit("2022-05-14 12:00", "2022-05-14 16:00"), work("2022-05-14 08:00", "2022-05-14 12:00")));
            allows(rule, plan(contact("2022-05-14 12:00", "2022-05-14 14:00"), suit("2022-05-14 08:00", "2022-05-14 12:00")));
        }

        @Test
        void counts_over_midnight_and_the_end_of_a_month() {
            refuses(rule, plan(work("2022-06-01 01:00", "2022-06-01 03:00"), suit("2022-05-31 20:00", "2022-05-31 23:00")));
        }
    }

    /** Each as it was found in another product. */
    @Nested
    class Known_failures_of_others {

        @Test
        void a_night_is_not_told_by_the_hour_at_which_a_shift_begins() {
            var evening = work("2022-05-14 22:00", "2022-05-14 23:59");
            assertThat(Nights.of(evening, SHANGHAI)).isEmpty();
            assertThat(Nights.of(work("2022-05-14 20:00", "2022-05-15 00:30"), SHANGHAI)).hasSize(1);
            assertThat(Nights.of(work("2022-05-15 04:30", "2022-05-15 08:00"), SHANGHAI)).hasSize(1);
        }

        @Test
        void ten_at_night_to_nine_is_one_night_two_days_and_eleven_hours() {
            var night = work("2022-05-31 22:00", "2022-06-01 09:00");
            assertThat(Nights.of(night, SHANGHAI)).containsExactly(LocalDate.of(2022, 6, 1));
            assertThat(DaysRunning.days(night, SHANGHAI)).containsExactly(LocalDate.of(2022, 5, 31), LocalDate.of(2022, 6, 1));
            refuses(new HoursInADay(), plan(night));
            refuses(new HoursInADay(), plan(work("2022-06-01 21:00", "2022-06-01 22:00"), work("2022-05-31 22:00", "2022-06-01 06:00")));
            allows(new HoursInADay(), plan(work("2022-06-01 22:00", "2022-06-01 23:00"), work("2022-05-31 22:00", "2022-06-01 06:00")));
        }

        @Test
        void a_day_s_hours_are_not_counted_by_the_date_of_the_begin() {
            // Six hours begin on the 14th and six on the 15th, all within 24.
            refuses(new HoursInADay(), plan(work("2022-05-15 10:00", "2022-05-15 14:00"), work("2022-05-14 20:00", "2022-05-15 00:00"),
                    work("2022-05-15 00:00", "2022-05-15 02:00")));
        }

        @Test
        void the_order_in_which_work_was_planned_changes_nothing() {
            var works = List.of(work("2022-05-14 06:00", "2022-05-14 08:00"), work("2022-05-14 20:00", "2022-05-14 22:00"),
                    work("2022-05-14 14:00", "2022-05-14 16:00"), suit("2022-05-15 10:00", "2022-05-15 12:00"), work("2022-05-15 14:00", "2022-05-15 16:00"));
            for (var wanted : works) {
                var others = new ArrayList<>(works);
                others.remove(wanted);
                var one = WorkRules.refusals(plan(wanted, others.toArray(Work[]::new))).map(Refusal::rule).toList();
                var reversed = WorkRules.refusals(plan(wanted, others.reversed().toArray(Work[]::new))).map(Refusal::rule).toList();
                assertThat(one).isEqualTo(reversed);
                assertThat(one).as("against " + wanted).isNotEmpty();
            }
        }

        @Test
        void two_days_in_a_row_across_midnight_are_no_two_short_days() {
            refuses(new UnbrokenRest(), plan(work("2022-05-15 02:00", "2022-05-15 06:00"), work("2022-05-14 20:00", "2022-05-15 00:00"),
                    work("2022-05-14 12:00", "2022-05-14 14:00")));
            allows(new UnbrokenRest(), plan(work("2022-05-15 02:00", "2022-05-15 06:00"), work("2022-05-14 20:00", "2022-05-15 00:00")));
        }
    }

    @Test
    void a_rule_that_guards_against_being_worn_out_can_be_gone_over_and_no_other() {
        assertThat(RosterRule.limits()).contains(RosterRule.REST, RosterRule.SHIFT_LENGTH, RosterRule.HEAT_HOURS).hasSize(11)
                .doesNotContain(RosterRule.OVERLAP, RosterRule.SKILL, RosterRule.OWN_LIMIT, RosterRule.QUOTA, RosterRule.SERVES, RosterRule.NOT_YOURS);
    }
}
