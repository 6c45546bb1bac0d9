package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestClock;
import org.shouwang.accounts.Accounts;
import org.shouwang.notices.Inbox;
import org.shouwang.platform.Areas;
import org.shouwang.platform.web.Messages;
import org.shouwang.volunteers.Volunteer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** People hear of what comes and of what changed without them, once, and not at night. */
@RosterTest
class RemindersModuleTests {

    @Autowired Rosters rosters;
    @Autowired Areas areas;
    @Autowired Accounts accounts;
    @Autowired Shifts shifts;
    @Autowired Grabs grabs;
    @Autowired CheckIns checkIns;
    @Autowired Reminders reminders;
    @Autowired Inbox inbox;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    RosterFixtures here;
    Volunteer one;
    Shift shift;

    /** On the 14th; the shift begins at noon of the 15th. */
    @BeforeEach
    void somebodyWithAShiftTomorrow() {
        at(14, 10, 0);
        here = rosters.inNewArea();
        one = here.volunteer("陆远山");
        shift = here.shift(here.post("东门"), 0, 2, 2);
        here.open(clock.instant(), shift);
    }

    private void at(int day, int hour, int minute) {
        clock.set(LocalDate.of(2022, 5, day).atTime(LocalTime.of(hour, minute)).atZone(TestAreas.ZONE).toInstant());
    }

    /** What one runs into another's notices: the job goes through all areas, this goes through one, twice. */
    private List<String> heard(Volunteer who) {
        for (int time = 0; time < 2; time++) {
            here.here(() -> transaction.execute(status -> reminders.tell(reminders.due(100))));
        }
        return here.as(here.people().actor(who), () -> inbox.unread()).stream().map(it -> it.notice().facts().headline()).toList();
    }

    @Test
    void the_evening_before_and_an_hour_before_each_once() {
        here.grabs(one, shift);
        assertThat(heard(one)).isEmpty();
        at(14, 19, 1);
        assertThat(heard(one)).containsExactly("明天您有 1 个班，最早 5月15日 周日 12:00");
        at(15, 10, 59);
        assertThat(heard(one)).hasSize(1);
        at(15, 11, 0);
        assertThat(heard(one)).hasSize(2).anySatisfy(said -> assertThat(said).startsWith("快到您的班了"));
    }

    @Test
    void who_took_the_seat_a_moment_ago_knows_it() {
        at(14, 20, 0);
        here.grabs(one, shift);
        assertThat(heard(one)).isEmpty();
        at(15, 11, 30);
        var late = here.volunteer("唐望舒");
        here.here(() -> grabs.assign(RequestId.next(), shift.id(), late.id()));
        assertThat(heard(late)).as("given by somebody else, and not reminded of it too").hasSize(1);
    }

    @Test
    void a_shift_that_somebody_else_gave_is_told_at_once_and_in_the_morning_if_it_was_night() {
        here.here(() -> grabs.assign(RequestId.next(), shift.id(), one.id()));
        assertThat(heard(one)).containsExactly("给您排了 1 个班，最早 5月15日 周日 12:00");
        at(14, 23, 0);
        var other = here.volunteer("唐望舒");
        here.here(() -> grabs.assign(RequestId.next(), shift.id(), other.id()));
        assertThat(heard(other)).isEmpty();
        at(15, 6, 45);
        assertThat(heard(other)).hasSize(1);
    }

    @Test
    void several_shifts_make_one_notice_and_what_is_called_off_is_told() {
        var later = here.shift(here.post("西门"), 4, 2, 1);
        here.open(clock.instant(), later);
        here.grabs(one, shift);
        here.grabs(one, later);
        at(14, 19, 1);
        assertThat(heard(one)).containsExactly("明天您有 2 个班，最早 5月15日 周日 12:00");
        here.here(() -> {
            shifts.cancel(later.id());
            return null;
        });
        assertThat(heard(one)).hasSize(2).anySatisfy(said -> assertThat(said).isEqualTo("您有 1 个班取消了，最早 5月15日 周日 16:00"));
    }

    @Test
    void who_signed_off_or_came_already_hears_nothing_and_everybody_the_own_language() {
        here.grabs(one, shift);
        here.signsOff(one, shift);
        var other = here.volunteer("唐望舒");
        here.grabs(other, shift);
        accounts.speak(other.account(), Messages.ENGLISH);
        at(14, 19, 1);
        assertThat(heard(one)).isEmpty();
        assertThat(heard(other)).containsExactly("Tomorrow: 1 shifts of yours, the first Sun 15 May 12:00");
    }
}
