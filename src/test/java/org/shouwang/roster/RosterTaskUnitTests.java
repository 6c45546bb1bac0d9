package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.accounts.AccountId;
import org.shouwang.incidents.RuleSet;
import org.shouwang.platform.Ids;
import org.shouwang.registry.BuildingId;
import org.shouwang.roster.RosterTask.Borne;
import org.shouwang.roster.RosterTask.Hand;
import org.shouwang.roster.RosterTask.InForce;
import org.shouwang.roster.RosterTask.Wanted;
import org.shouwang.roster.limits.Heat;
import org.shouwang.roster.limits.Plans;
import org.shouwang.roster.limits.Risk;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.roster.limits.Work;
import org.shouwang.roster.solver.Found;
import org.shouwang.roster.solver.Solver;
import org.shouwang.volunteers.FreeTimes;
import org.shouwang.volunteers.Limit;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.Span;
import org.shouwang.volunteers.VolunteerId;

class RosterTaskUnitTests {

    private static final PostId GATE = PostId.next();

    private static Wanted shift(String from, String until, Risk risk, Skill... needed) {
        return new Wanted(ShiftId.next(), GATE, Plans.at(from, Plans.SHANGHAI), Plans.at(until, Plans.SHANGHAI), 1, Set.of(needed), risk, false, null);
    }

    private static Wanted shift(String times) {
        var parts = times.split(" - ");
        return shift(parts[0], parts[1], Risk.CLEAN);
    }

    private static Hand hand(Set<Skill> skills, Set<Limit> limits, Work... stands) {
        return new Hand(new Person(VolunteerId.next(), new AccountId(Ids.next()), "", skills, limits, true), null, List.of(stands), Borne.NOTHING);
    }

    private static Hand anybody(Work... stands) {
        return hand(Set.of(), Set.of(), stands);
    }

    private static RosterTask task(List<Wanted> shifts, Hand... hands) {
        return new RosterTask(shifts, List.of(hands), new InForce(RuleSet.shipped(), Plans.SHANGHAI, Heat.UNKNOWN), Map.of(), Map.of());
    }

    private static Found solve(RosterTask task) {
        return Solver.solve(task.task(), Found.nothing(task.task()), Solver.How.of(Duration.ofMillis(250), 1), () -> false, progress -> { });
    }

    private static int filled(List<Wanted> shifts, Hand... hands) {
        return solve(task(shifts, hands)).filled();
    }

    /** Each line: shifts of which one person may do all but one. Windows roll over midnight, and over the end of a month. */
    @ParameterizedTest
    @ValueSource(strings = {
            "2022-05-15 08:00 - 2022-05-15 12:00 | 2022-05-15 11:00 - 2022-05-15 14:00",
            "2022-05-15 08:00 - 2022-05-15 14:00 | 2022-05-15 16:00 - 2022-05-15 18:00",
            "2022-05-15 22:00 - 2022-05-16 02:00 | 2022-05-16 04:00 - 2022-05-16 08:00 | 2022-05-16 17:00 - 2022-05-16 21:00",
            "2022-05-31 18:00 - 2022-05-31 22:00 | 2022-06-01 04:00 - 2022-06-01 08:00 | 2022-06-01 15:00 - 2022-06-01 18:00",
            "2022-05-15 07:00 - 2022-05-15 09:00 | 2022-05-15 20:00 - 2022-05-15 22:00 | 2022-05-15 14:00 - 2022-05-15 16:00",
            "2022-05-15 01:00 - 2022-05-15 03:00 | 2022-05-16 01:00 - 2022-05-16 03:00 | 2022-05-17 01:00 - 2022-05-17 03:00 | 2022-05-17 23:30 - 2022-05-18 00:30",
            "2022-05-27 08:00 - 2022-05-27 09:00 | 2022-05-28 08:00 - 2022-05-28 09:00 | 2022-05-29 08:00 - 2022-05-29 09:00 | 2022-05-30 08:00 - 2022-05-30 09:00"
                    + " | 2022-05-31 08:00 - 2022-05-31 09:00 | 2022-06-01 08:00 - 2022-06-01 09:00 | 2022-06-02 08:00 - 2022-06-02 09:00"})
    void one_person_is_not_given_what_the_limits_refuse(String line) {
        var shifts = Arrays.stream(line.split(" \\| ")).map(RosterTaskUnitTests::shift).toList();
        assertThat(filled(shifts, anybody())).isEqualTo(shifts.size() - 1);
        assertThat(filled(shifts, anybody(), anybody())).as("with a second person all but what nobody may do").isGreaterThanOrEqualTo(shifts.size() - 1);
    }

    @Test
    void work_that_stands_elsewhere_counts() {
        var shift = List.of(shift("2022-05-15 12:00 - 2022-05-15 16:00"));
        assertThat(filled(shift, anybody())).isEqualTo(1);
        assertThat(filled(shift, anybody(Plans.work("2022-05-15 06:00", "2022-05-15 11:00")))).isZero();
    }

    @Test
    void a_suit_is_worn_no_longer_than_its_limit() {
        var shifts = List.of(shift("2022-05-15 08:00", "2022-05-15 11:00", Risk.SUIT), shift("2022-05-15 12:00", "2022-05-15 15:00", Risk.SUIT));
        assertThat(filled(shifts, anybody())).isEqualTo(1);
        assertThat(filled(shifts, anybody(), anybody())).isEqualTo(2);
    }

    @Test
    void nobody_comes_from_a_suit_to_a_clean_post_whichever_was_planned_first() {
        var suit = shift("2022-05-15 08:00", "2022-05-15 10:00", Risk.SUIT);
        var clean = shift("2022-05-15 11:00", "2022-05-15 13:00", Risk.CLEAN);
        assertThat(filled(List.of(suit, clean), anybody())).isEqualTo(1);
        assertThat(filled(List.of(suit, clean), anybody(), anybody())).isEqualTo(2);
        assertThat(filled(List.of(suit, shift("2022-05-15 11:00", "2022-05-15 13:00", Risk.CONTACT)), anybody())).isEqualTo(2);
    }

    @Test
    void on_a_day_too_hot_nobody_stands_outdoors_and_on_the_others_somebody_does() {
        var shifts = List.of(outdoors("2022-07-15"), outdoors("2022-07-16"));
        var heat = new Heat(Map.of(java.time.LocalDate.of(2022, 7, 15), 41.0));
        var task = new RosterTask(shifts, List.of(anybody()), new InForce(RuleSet.shipped(), Plans.SHANGHAI, heat), Map.of(), Map.of());
        assertThat(solve(task).lines().getFirst()).containsExactly(1);
    }

    private static Wanted outdoors(String day) {
        return new Wanted(ShiftId.next(), GATE, Plans.at(day + " 08:00", Plans.SHANGHAI), Plans.at(day + " 10:00", Plans.SHANGHAI), 1, Set.of(), Risk.CLEAN, true, null);
    }

    @Test
    void whoever_has_said_to_have_no_time_is_not_planned() {
        var shifts = List.of(shift("2022-05-15 08:00 - 2022-05-15 10:00"), shift("2022-05-15 18:00 - 2022-05-15 20:00"));
        var evenings = new FreeTimes(true, List.of(new Span(at("17:00"), at("22:00"))));
        var task = task(shifts, new Hand(anybody().person(), null, List.of(), Borne.NOTHING, List.of(), evenings));
        assertThat(solve(task).lines().getFirst()).containsExactly(1);
    }

    @Test
    void what_somebody_else_has_allowed_is_given() {
        var shift = List.of(shift("2022-05-15 08:00 - 2022-05-15 14:00"));
        var who = anybody();
        var allowed = new LimitException(LimitExceptionId.next(), who.person().id(), "", Set.of(RosterRule.SHIFT_LENGTH), "没有人接班", at("07:00"),
                new AccountId(Ids.next()), at("20:00"), null);
        assertThat(filled(shift, who)).isZero();
        assertThat(filled(shift, new Hand(who.person(), null, List.of(), Borne.NOTHING, List.of(allowed), null))).isEqualTo(1);
    }

    @Test
    void skills_and_what_people_cannot_do_decide_who_comes_into_question() {
        var driving = List.of(shift("2022-05-15 08:00", "2022-05-15 11:00", Risk.CLEAN, Skill.DRIVER));
        assertThat(filled(driving, anybody())).isZero();
        assertThat(filled(driving, hand(Set.of(Skill.DRIVER), Set.of()))).isEqualTo(1);
        var night = List.of(shift("2022-05-15 23:00 - 2022-05-16 02:00"));
        assertThat(filled(night, hand(Set.of(), Set.of(Limit.NO_NIGHTS)))).isZero();
    }

    @Test
    void nights_and_hours_are_shared_and_who_bore_more_before_gets_less() {
        var shifts = new ArrayList<Wanted>();
        for (int day = 10; day < 18; day++) {
            shifts.add(shift("2022-05-" + day + " 23:00 - 2022-05-" + (day + 1) + " 02:00"));
        }
        var tired = new Hand(anybody().person(), null, List.of(), new Borne(400, 10, 0));
        var found = solve(task(shifts, anybody(), anybody(), anybody(), tired));
        assertThat(found.filled()).isEqualTo(8);
        assertThat(found.lines().get(3)).isEmpty();
        assertThat(found.lines().subList(0, 3)).allMatch(line -> line.length >= 2 && line.length <= 3);
    }

    @Test
    void who_has_much_to_do_in_these_days_anyway_gets_less() {
        var shifts = List.of(shift("2022-05-10 08:00 - 2022-05-10 11:00"), shift("2022-05-13 08:00 - 2022-05-13 11:00"));
        var busy = anybody(Plans.work("2022-05-11 08:00", "2022-05-11 12:00"), Plans.work("2022-05-12 08:00", "2022-05-12 12:00"));
        var found = solve(task(shifts, busy, anybody()));
        assertThat(found.lines().getFirst()).isEmpty();
        assertThat(found.lines().getLast()).hasSize(2);
    }

    @Test
    void people_stand_near_their_homes_where_nothing_speaks_against_it() {
        var east = BuildingId.next();
        var west = BuildingId.next();
        var shifts = List.of(new Wanted(ShiftId.next(), GATE, at("08:00"), at("10:00"), 1, Set.of(), Risk.CLEAN, false, west),
                new Wanted(ShiftId.next(), PostId.next(), at("08:00"), at("10:00"), 1, Set.of(), Risk.CLEAN, false, east));
        var task = task(shifts, new Hand(anybody().person(), east, List.of(), Borne.NOTHING), new Hand(anybody().person(), west, List.of(), Borne.NOTHING));
        var found = solve(task);
        assertThat(task.wanted(found.lines().getFirst()[0]).building()).isEqualTo(east);
        assertThat(task.wanted(found.lines().getLast()[0]).building()).isEqualTo(west);
    }

    @Test
    void a_rest_of_ten_hours_is_enough_and_of_eleven_is_liked_better() {
        var late = shift("2022-05-15 18:00 - 2022-05-15 22:00");
        var early = shift("2022-05-16 08:30 - 2022-05-16 10:30");
        var later = shift("2022-05-16 09:30 - 2022-05-16 11:30");
        assertThat(filled(List.of(late, early), anybody())).as("ten hours and a half are enough").isEqualTo(2);
        var task = task(List.of(late, early, later), anybody(), anybody());
        var found = solve(task);
        assertThat(found.filled()).isEqualTo(3);
        int who = Arrays.binarySearch(found.lines().getFirst(), 0) >= 0 ? 0 : 1;
        assertThat(found.lines().get(who)).as("whoever ends late does not begin early").doesNotContain(1);
        var stands = task(List.of(early, later), anybody(Plans.work("2022-05-15 18:00", "2022-05-15 22:00")), anybody());
        assertThat(solve(stands).lines().getFirst()).as("work that stands counts too").doesNotContain(0);
    }

    @Test
    void who_has_named_the_time_comes_rather_than_who_may_be_asked_at_any() {
        var shift = List.of(shift("2022-05-15 18:00 - 2022-05-15 20:00"));
        var named = new FreeTimes(true, List.of(new Span(at("17:00"), at("22:00"))));
        var task = task(shift, anybody(), new Hand(anybody().person(), null, List.of(), Borne.NOTHING, List.of(), named), anybody());
        assertThat(solve(task).lines().get(1)).containsExactly(0);
    }

    private static Instant at(String time) {
        return Plans.at("2022-05-15 " + time, Plans.SHANGHAI);
    }

    @Test
    void an_hour_that_the_clock_skips_is_no_work() {
        var spring = new Wanted(ShiftId.next(), GATE, Plans.at("2022-03-27 00:00", Plans.BERLIN), Plans.at("2022-03-27 05:00", Plans.BERLIN), 1, Set.of(),
                Risk.CLEAN, false, null);
        var autumn = new Wanted(ShiftId.next(), GATE, Plans.at("2022-10-30 01:00", Plans.BERLIN), Plans.at("2022-10-30 05:00", Plans.BERLIN), 1, Set.of(),
                Risk.CLEAN, false, null);
        var task = new RosterTask(List.of(spring, autumn), List.of(anybody()), new InForce(RuleSet.shipped(), Plans.BERLIN, Heat.UNKNOWN), Map.of(), Map.of());
        assertThat(task.minutes(0)).isEqualTo(4 * 60);
        assertThat(solve(task).lines().getFirst()).as("four hours are allowed, five are not").containsExactly(0);
    }

    @Test
    void in_a_larger_roster_too_every_seat_stands_up_to_the_rules_of_a_tap() {
        var large = LargeRoster.of(60, 7, 260);
        var found = Solver.solve(large.task(), Found.nothing(large.task()), Solver.How.of(Duration.ofMillis(1_500), 1), () -> false, progress -> { });
        assertThat(large.against(found)).isZero();
        assertThat(found.filled()).isGreaterThan(240);
    }
}
