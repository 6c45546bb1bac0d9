package org.shouwang.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.Accounts;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;

@WholeProgramTest
class AvailabilityModuleTests {

    private static final DayTime EVENING = new DayTime(LocalTime.of(18, 0), LocalTime.of(22, 0));

    @Autowired Areas areas;
    @Autowired Accounts accounts;
    @Autowired Volunteers volunteers;
    @Autowired Availability availability;
    @Autowired Clock clock;
    VolunteersFixtures here;
    LocalDate today;

    @BeforeEach
    void aCommunity() {
        here = VolunteersFixtures.in(areas, volunteers, accounts);
        today = LocalDate.now(clock.withZone(TestAreas.ZONE));
    }

    private Timetable says(Volunteer who, long version, DayOfWeek... days) {
        var week = new EnumMap<DayOfWeek, List<DayTime>>(DayOfWeek.class);
        List.of(days).forEach(day -> week.put(day, List.of(EVENING)));
        return here.as(here.actor(who), () -> availability.say(who.id(), version, week));
    }

    private Map<VolunteerId, FreeTimes> nextWeek(List<VolunteerId> ids) {
        var from = today.plusDays(1).atStartOfDay(TestAreas.ZONE).toInstant();
        return here.here(() -> availability.of(ids, from, from.plus(Duration.ofDays(7))));
    }

    @Test
    void a_volunteer_says_when_and_the_coordinator_sees_and_changes_it() {
        var me = here.serving("沈知夏");
        var coordinator = here.person("苏青禾", Role.COORDINATOR);
        assertThat(says(me, 0, DayOfWeek.MONDAY, DayOfWeek.FRIDAY).version()).isEqualTo(1);
        assertThat(here.as(coordinator, () -> availability.of(me.id())).on(DayOfWeek.FRIDAY)).containsExactly(EVENING);
        assertThat(here.as(coordinator, () -> availability.say(me.id(), 1, Map.of(DayOfWeek.SUNDAY, List.of(EVENING)))).week()).containsOnlyKeys(DayOfWeek.SUNDAY);
        assertThatThrownBy(() -> says(me, 1, DayOfWeek.MONDAY)).as("changed meanwhile").hasMessage("platform.problem.changed-meanwhile");
        assertThat(here.as(coordinator, () -> availability.sayNothing(me.id())).said()).isFalse();
    }

    @Test
    void nobody_sees_or_changes_what_another_volunteer_said() {
        var me = here.serving("沈知夏");
        var other = here.serving("唐望舒");
        says(me, 0, DayOfWeek.MONDAY);
        assertThatThrownBy(() -> here.as(here.actor(other), () -> availability.of(me.id()))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> here.as(here.actor(other), () -> availability.sayNothing(me.id()))).hasMessage("platform.problem.forbidden");
    }

    @Test
    void days_that_are_otherwise_are_said_once_and_taken_back() {
        var me = here.serving("沈知夏");
        var off = new OtherDays(Ids.next(), today, today.plusDays(2), false, null);
        for (int time = 0; time < 2; time++) {
            assertThat(here.as(here.actor(me), () -> availability.otherwise(me.id(), off)).otherDays()).containsExactly(off);
        }
        assertThatThrownBy(() -> here.as(here.actor(me), () -> availability.otherwise(me.id(),
                new OtherDays(Ids.next(), today.minusDays(3), today.minusDays(1), false, null)))).isInstanceOf(Problem.class);
        assertThat(here.as(here.actor(me), () -> availability.asUsual(me.id(), off.id())).otherDays()).isEmpty();
    }

    @Test
    void everybody_who_is_asked_about_is_in_the_answer() {
        var evenings = here.serving("沈知夏");
        var silent = here.serving("唐望舒");
        says(evenings, 0, DayOfWeek.values());
        var free = nextWeek(List.of(evenings.id(), silent.id()));
        assertThat(free.get(evenings.id()).spans()).hasSize(7).allMatch(span -> Duration.between(span.from(), span.until()).toHours() == 4);
        assertThat(free.get(silent.id()).said()).isFalse();
        assertThat(free.get(silent.id()).spans()).hasSize(1);
    }

    @Test
    void the_answer_costs_as_many_statements_for_thirty_people_as_for_one() {
        var ids = new ArrayList<VolunteerId>();
        for (int n = 0; n < 30; n++) {
            var one = here.serving("志愿者" + (char) ('甲' + n));
            says(one, 0, DayOfWeek.SATURDAY);
            ids.add(one.id());
        }
        nextWeek(ids);
        var one = StatementCount.of(() -> nextWeek(ids.subList(0, 1)));
        assertThat(StatementCount.of(() -> nextWeek(ids))).hasSameSizeAs(one);
    }

    @Test
    void more_than_a_few_times_a_day_and_a_period_without_an_end_are_refused() {
        var me = here.serving("沈知夏");
        var many = new ArrayList<DayTime>();
        for (int hour = 0; hour < 14; hour += 2) {
            many.add(new DayTime(LocalTime.of(hour, 0), LocalTime.of(hour + 1, 0)));
        }
        assertThatThrownBy(() -> here.as(here.actor(me), () -> availability.say(me.id(), 0, Map.of(DayOfWeek.MONDAY, many)))).hasMessage("volunteers.times.too-many");
        var now = clock.instant();
        assertThatThrownBy(() -> here.here(() -> availability.of(List.of(me.id()), now, now))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> here.here(() -> availability.of(List.of(me.id()), now, now.plus(Duration.ofDays(94))))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_is_erased_leaves_no_times() {
        var me = here.serving("沈知夏");
        says(me, 0, DayOfWeek.MONDAY);
        here.as(here.actor(me), () -> availability.otherwise(me.id(), new OtherDays(Ids.next(), today, today, true, EVENING)));
        here.as(here.actor(me), () -> {
            volunteers.erase(me.id());
            return true;
        });
        assertThat(nextWeek(List.of(me.id())).get(me.id()).said()).isFalse();
    }
}
