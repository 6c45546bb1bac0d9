package org.shouwang.roster.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.StandingClock;
import org.shouwang.TestClock;
import org.shouwang.roster.RosterFixtures;
import org.shouwang.roster.Rosters;
import org.shouwang.roster.Shift;
import org.shouwang.roster.Shifts;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;

/** What a phone's own calendar reads. */
@ModuleTest
@StandingClock
class CalendarsModuleTests {

    @Autowired Rosters rosters;
    @Autowired Volunteers volunteers;
    @Autowired Shifts shifts;
    @Autowired Calendars calendars;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    RosterFixtures here;
    Volunteer one;
    Shift shift;
    String token;

    @BeforeEach
    void somebodyWithAShift() {
        clock.set(Instant.parse("2022-05-14T00:00:00Z"));
        here = rosters.inNewArea();
        one = here.volunteer("陆远山");
        shift = here.shift(here.post("东门"), 0, 2, 2);
        here.open(clock.instant(), shift);
        here.grabs(one, shift);
        here.grabs(here.volunteer("唐望舒"), shift);
        token = mine(calendars::renew);
    }

    private <T> T mine(ScopedValue.CallableOp<T, RuntimeException> act) {
        return here.as(here.people().actor(one), act);
    }

    private List<VEvent> events() throws Exception {
        var text = ShiftCalendar.of(calendars.feed(token).orElseThrow());
        return new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");
    }

    private static String said(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void a_shift_stands_there_at_its_instant_with_a_uid_that_stays() throws Exception {
        var event = events().getFirst();
        assertThat(Instant.from((Temporal) event.getDateTimeStart().getDate())).isEqualTo(shift.from());
        assertThat(said(event, "DTSTART")).endsWith("Z");
        assertThat(Instant.from((Temporal) event.getDateTimeEnd().getDate())).isEqualTo(shift.until());
        assertThat(said(event, "SUMMARY")).isEqualTo("东门");
        assertThat(said(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(said(event, "SEQUENCE")).isEqualTo("0");
        assertThat(said(event, "UID")).isEqualTo(said(events().getFirst(), "UID")).startsWith(shift.id().toString());
        assertThat(ShiftCalendar.of(calendars.feed(token).orElseThrow())).doesNotContain("唐望舒", "陆远山").contains("\r\n");
    }

    @Test
    void what_is_given_back_or_called_off_stays_as_cancelled_and_a_change_has_the_next_number() throws Exception {
        events();
        here.signsOff(one, shift);
        var event = events().getFirst();
        assertThat(said(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(said(event, "SEQUENCE")).isEqualTo("1");
        assertThat(said(events().getFirst(), "SEQUENCE")).as("asking again changes nothing").isEqualTo("1");
        here.grabs(one, shift);
        assertThat(said(events().getFirst(), "STATUS")).isEqualTo("CONFIRMED");
        here.here(() -> {
            shifts.cancel(shift.id());
            return null;
        });
        assertThat(said(events().getFirst(), "STATUS")).isEqualTo("CANCELLED");
        assertThat(said(events().getFirst(), "SEQUENCE")).isEqualTo("3");
    }

    @Test
    void a_new_address_ends_the_old_one_and_nothing_of_it_is_kept() {
        var second = mine(calendars::renew);
        assertThat(calendars.feed(token)).isEmpty();
        assertThat(calendars.feed(second)).isPresent();
        assertThat(second).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(token);
        assertThat(jdbc.sql("SELECT count(*) FROM roster.calendar WHERE encode(token_hash, 'escape') LIKE '%' || :token || '%'").param("token", second)
                .query(Integer.class).single()).isZero();
        mine(() -> {
            calendars.revoke();
            return null;
        });
        assertThat(calendars.feed(second)).isEmpty();
        assertThat(mine(calendars::since)).isEmpty();
    }

    @Test
    void who_takes_consent_back_has_no_calendar_any_more() {
        mine(() -> {
            volunteers.erase(one.id());
            return null;
        });
        assertThat(calendars.feed(token)).isEmpty();
    }
}
