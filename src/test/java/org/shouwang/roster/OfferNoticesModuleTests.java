package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestClock;
import org.shouwang.accounts.Accounts;
import org.shouwang.notices.Inbox;
import org.shouwang.notices.NoticeList;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Messages;
import org.shouwang.volunteers.Volunteer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is offered a seat hears it wherever notices are heard, and nobody else does. */
@RosterTest
class OfferNoticesModuleTests {

    @Autowired Rosters rosters;
    @Autowired Accounts accounts;
    @Autowired AreasAtWork areasAtWork;
    @Autowired Grabs grabs;
    @Autowired Offers offers;
    @Autowired Seats seats;
    @Autowired Inbox inbox;
    @Autowired NoticeList list;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    RosterFixtures here;
    Volunteer first;
    Volunteer second;
    Volunteer third;
    Shift shift;

    @BeforeEach
    void oneHasTheSeatAndTwoStandBy() {
        at(10, 0);
        here = rosters.inNewArea();
        first = here.volunteer("陆远山");
        second = here.volunteer("唐望舒");
        third = here.volunteer("韩北辰");
        shift = here.shift(here.post("东门"), 0, 2, 1);
        here.open(clock.instant(), shift);
        List.of(first, second, third).forEach(one -> here.grabs(one, shift));
    }

    private void at(int hour, int minute) {
        clock.set(LocalDate.of(2022, 5, 14).atTime(LocalTime.of(hour, minute)).atZone(TestAreas.ZONE).toInstant());
    }

    private void jobRuns() {
        here.here(() -> new OfferJob(areasAtWork, offers, seats, transaction).here());
    }

    private List<String> heard(Volunteer who) {
        return here.as(here.people().actor(who), () -> inbox.unread()).stream().map(one -> one.notice().facts().headline()).toList();
    }

    @Test
    void the_first_of_those_who_stand_by_is_told_once_and_nobody_else() {
        here.signsOff(first, shift);
        jobRuns();
        jobRuns();
        assertThat(heard(second)).containsExactly("候补到您了：5月15日 周日 12:00 的班");
        assertThat(heard(first)).isEmpty();
        assertThat(heard(third)).isEmpty();
        var notice = here.as(here.people().actor(second), () -> inbox.unread()).getFirst().notice();
        assertThat(notice.facts().text()).contains("东门", "10:05");
        assertThat(notice.author().id()).as("whoever signed off has not written it").isNull();
    }

    @Test
    void when_the_time_is_over_the_next_is_told_and_the_first_notice_holds_no_longer() {
        here.signsOff(first, shift);
        clock.pass(Duration.ofMinutes(5));
        jobRuns();
        jobRuns();
        assertThat(heard(second)).isEmpty();
        assertThat(heard(third)).hasSize(1);
    }

    @Test
    void at_night_nobody_is_told_and_in_the_morning_somebody_is_once() {
        at(23, 0);
        here.signsOff(first, shift);
        jobRuns();
        assertThat(heard(second)).isEmpty();
        clock.pass(Duration.ofHours(7).plusMinutes(30));
        jobRuns();
        jobRuns();
        assertThat(heard(second)).hasSize(1);
    }

    @Test
    void everybody_is_told_in_the_own_language() {
        accounts.speak(second.account(), Messages.ENGLISH);
        here.signsOff(first, shift);
        assertThat(heard(second).getFirst()).startsWith("A seat is yours to take");
    }

    @Test
    void what_the_program_tells_one_person_is_not_among_what_coordinators_sent() {
        here.signsOff(first, shift);
        assertThat(here.as(TestAreas.someone(here.people().area().id(), Role.COORDINATOR), () -> list.counts(""))).isEmpty();
    }

    @Test
    void an_offer_that_was_never_made_is_never_told() {
        try {
            here.as(here.people().actor(first), () -> transaction.execute(status -> {
                grabs.signOff(RequestId.next(), shift.id());
                throw new IllegalStateException("cut off");
            }));
        } catch (IllegalStateException cutOff) {
            assertThat(heard(second)).isEmpty();
        }
        here.signsOff(first, shift);
        assertThat(heard(second)).hasSize(1);
    }
}
