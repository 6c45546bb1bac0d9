package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestClock;
import org.shouwang.TestDatabase;
import org.shouwang.notices.Inbox;
import org.shouwang.platform.Ids;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerFacts;
import org.shouwang.volunteers.Volunteers;
import org.shouwang.volunteers.VolunteersFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Around the time of a shift: who cannot come, who stays on, who is sent from the reserve. */
@RosterTest
class OnDutyModuleTests {

    @Autowired Rosters rosters;
    @Autowired Volunteers volunteers;
    @Autowired Posts posts;
    @Autowired Grabs grabs;
    @Autowired Offers offers;
    @Autowired Absences absences;
    @Autowired StayingOn staying;
    @Autowired Reserve reserve;
    @Autowired CheckIns checkIns;
    @Autowired Inbox inbox;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    RosterFixtures here;
    Volunteer lead;
    Volunteer first;
    Volunteer second;
    Post gate;
    Shift shift;

    @BeforeEach
    void aGateWithItsLead() {
        clock.set(LocalDate.of(2022, 5, 14).atTime(10, 0).atZone(TestAreas.ZONE).toInstant());
        here = rosters.inNewArea();
        lead = here.volunteer("顾清和");
        first = here.volunteer("陆远山");
        second = here.volunteer("唐望舒");
        gate = here.here(() -> posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(lead.id())));
        shift = here.shift(gate, 0, 2, 1);
        here.open(clock.instant(), shift);
        here.grabs(first, shift);
    }

    private SeatId seatOf(Volunteer who, Shift in) {
        return here.here(() -> checkIns.ofShift(in.id())).stream().filter(seat -> seat.person().equals(who.id())).findFirst().orElseThrow().seat();
    }

    private DutySeat seat(SeatId id) {
        return here.here(() -> checkIns.find(id)).orElseThrow();
    }

    private Outcome cannotCome(Volunteer who, RequestId request) {
        return here.as(here.people().actor(who), () -> absences.cannotCome(request, shift.id()));
    }

    private void records(SeatId seat, CheckInKind kind) {
        here.here(() -> checkIns.record(Ids.next(), seat, kind, clock.instant()));
    }

    private List<String> heard(Volunteer who) {
        return here.as(here.people().actor(who), () -> inbox.unread()).stream().map(one -> one.notice().facts().headline()).toList();
    }

    private static RosterRule rule(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).why().rule();
    }

    @Test
    void who_cannot_come_frees_the_seat_for_those_who_stand_by_and_the_lead_is_told() {
        here.grabs(second, shift);
        clock.set(shift.from().minus(Duration.ofMinutes(5)));
        var request = RequestId.next();
        assertThat(cannotCome(first, request)).isEqualTo(new Outcome.Done());
        assertThat(cannotCome(first, request)).isEqualTo(new Outcome.Done());
        List<Offers.Open> open = here.here(() -> transaction.execute(status -> offers.openOf(second.id())));
        assertThat(open).hasSize(1);
        assertThat(heard(lead)).containsExactly("陆远山 来不了");
        assertThat(here.as(here.people().actor(first), () -> absences.mine())).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Absence.Kind.CANNOT_COME);
            assertThat(one.explained()).isFalse();
        });
        assertThat(rule(cannotCome(first, RequestId.next()))).isEqualTo(RosterRule.NOT_YOURS);
    }

    @Test
    void who_says_so_only_after_the_begin_did_not_come_and_who_has_come_cannot_say_so() {
        clock.set(shift.from().plus(Duration.ofMinutes(20)));
        assertThat(cannotCome(first, RequestId.next())).isEqualTo(new Outcome.Done());
        assertThat(here.here(() -> checkIns.ofShift(shift.id()))).singleElement().extracting(DutySeat::absent).isEqualTo(true);
        records(seatOf(first, shift), CheckInKind.IN);
        assertThat(rule(cannotCome(first, RequestId.next()))).isEqualTo(RosterRule.NOT_YOURS);
    }

    @Test
    void the_reason_is_said_afterwards_is_sealed_and_the_lead_decides() {
        var request = RequestId.next();
        cannotCome(first, request);
        var id = new AbsenceId(request.value());
        assertThatThrownBy(() -> here.as(here.people().actor(second), () -> explains(id))).hasMessage("roster.absence.unknown");
        here.as(here.people().actor(first), () -> explains(id));
        assertThat(JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl())).sql("SELECT reason_sealed FROM roster.absence WHERE id = ?")
                .param(id.value()).query(byte[].class).single()).asString().doesNotContain("发烧");
        var asLead = here.people().actor(lead);
        assertThat(here.as(asLead, () -> absences.toDecide())).isEqualTo(1);
        assertThat(here.as(asLead, () -> absences.why(id))).isEqualTo(new Absence.Why(Absence.Reason.ILL, "昨晚发烧", ""));
        assertThatThrownBy(() -> here.as(here.people().actor(second), () -> absences.why(id))).hasMessage("roster.check-in.not-yours");
        assertThatThrownBy(() -> here.as(here.people().actor(second), () -> decides(id, true))).hasMessage("roster.check-in.not-yours");
        here.as(asLead, () -> decides(id, true));
        assertThat(here.as(asLead, () -> absences.page(true, "", null, 9)).rows()).isEmpty();
        assertThat(here.as(asLead, () -> absences.page(false, "远山", null, 9)).rows()).hasSize(1);
        assertThat(heard(first)).containsExactly("缺岗已准假");
        assertThatThrownBy(() -> here.as(here.people().actor(first), () -> explains(id))).hasMessage("roster.absence.decided");
    }

    private boolean explains(AbsenceId id) {
        absences.explain(id, Absence.Reason.ILL, "昨晚发烧");
        return true;
    }

    private boolean decides(AbsenceId id, boolean excused) {
        absences.decide(id, excused, "好好休息");
        return true;
    }

    @Test
    void a_no_show_can_be_explained_and_excused_and_is_none_when_the_person_turns_up() {
        clock.set(shift.from().plus(Duration.ofMinutes(20)));
        var seat = seatOf(first, shift);
        records(seat, CheckInKind.NO_SHOW);
        records(seat, CheckInKind.NO_SHOW);
        var absence = here.as(here.people().actor(first), () -> absences.mine()).getFirst();
        assertThat(here.as(here.people().actor(first), () -> absences.mine())).hasSize(1);
        here.here(() -> decides(absence.id(), true));
        assertThat(JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl())).sql("SELECT absent FROM roster.seat WHERE id = ?")
                .param(seat.value()).query(String.class).single()).isEqualTo("excused");
        records(seat, CheckInKind.IN);
        assertThat(here.as(here.people().actor(first), () -> absences.mine())).isEmpty();
        assertThat(seat(seat).absent()).isFalse();
    }

    @Test
    void what_was_said_goes_with_the_person() {
        var request = RequestId.next();
        cannotCome(first, request);
        here.as(here.people().actor(first), () -> explains(new AbsenceId(request.value())));
        here.as(here.people().actor(first), () -> {
            volunteers.erase(first.id());
            return true;
        });
        assertThat(JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl()))
                .sql("SELECT count(*) FROM roster.absence WHERE id = ? AND reason_sealed IS NULL").param(request.value()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void who_is_on_duty_stays_until_an_agreed_time_within_the_limits() {
        var seat = seatOf(first, shift);
        var me = here.people().actor(first);
        var until = shift.until().plus(Duration.ofMinutes(90));
        assertThat(rule(here.as(me, () -> staying.until(RequestId.next(), seat, until)))).isEqualTo(RosterRule.NOT_ON_DUTY);
        clock.set(shift.from());
        records(seat, CheckInKind.IN);
        assertThatThrownBy(() -> here.as(me, () -> staying.until(RequestId.next(), seat, shift.until()))).hasMessage("roster.stay.until-wrong");
        assertThat(rule(here.as(me, () -> staying.until(RequestId.next(), seat, shift.until().plus(Duration.ofHours(3)))))).isEqualTo(RosterRule.SHIFT_LENGTH);
        var request = RequestId.next();
        assertThat(here.as(me, () -> staying.until(request, seat, until))).isEqualTo(new Outcome.Taken(seat));
        assertThat(here.as(me, () -> staying.until(request, seat, until))).isEqualTo(new Outcome.Taken(seat));
        assertThat(seat(seat).until()).isEqualTo(until);
        assertThat(heard(lead)).containsExactly("陆远山 多留一会儿");
        assertThatThrownBy(() -> here.as(here.people().actor(second), () -> staying.until(RequestId.next(), seat, until.plusSeconds(60))))
                .hasMessage("roster.check-in.not-yours");
        var overlapping = here.shift(here.post("西门"), 3, 1, 1);
        assertThat(rule(here.here(() -> grabs.assign(RequestId.next(), overlapping.id(), first.id())))).as("the longer time counts").isEqualTo(RosterRule.OVERLAP);
    }

    @Test
    void the_next_turn_is_taken_where_somebody_is_missing_and_nobody_stands_by() {
        var next = here.shift(gate, 2, 2, 1);
        here.open(clock.instant(), next);
        here.grabs(second, next);
        clock.set(shift.from());
        var seat = seatOf(first, shift);
        records(seat, CheckInKind.IN);
        var me = here.people().actor(first);
        assertThat(rule(here.as(me, () -> staying.next(RequestId.next(), seat)))).isEqualTo(RosterRule.FULL);
        clock.set(next.from().plus(Duration.ofMinutes(6)));
        assertThat(here.as(me, () -> staying.following(seat)).orElseThrow().id()).isEqualTo(next.id());
        var request = RequestId.next();
        var taken = here.as(me, () -> staying.next(request, seat));
        assertThat(taken).isInstanceOf(Outcome.Taken.class);
        assertThat(here.as(me, () -> staying.next(request, seat))).isEqualTo(taken);
        assertThat(here.as(me, () -> staying.next(RequestId.next(), seat))).isEqualTo(taken);
        assertThat(here.now(next).seats()).isEqualTo(2);
    }

    @Test
    void somebody_unplanned_is_taken_in_by_when_it_was_written_and_not_long_before() {
        var asLead = here.people().actor(lead);
        assertThatThrownBy(() -> here.as(asLead, () -> checkIns.walkIn(RequestId.next(), shift.id(), second.id(), clock.instant())))
                .hasMessage("roster.check-in.too-early");
        var written = shift.from().plus(Duration.ofMinutes(10));
        clock.set(shift.until().plus(Duration.ofHours(2)));
        assertThat(here.as(asLead, () -> checkIns.walkIn(RequestId.next(), shift.id(), second.id(), written))).isInstanceOf(Outcome.Taken.class);
        assertThat(seat(seatOf(second, shift)).cameAt()).isEqualTo(written);
    }

    private Shift onCall(Volunteer... some) {
        var post = here.here(() -> posts.add(PostId.next(), PostFacts.of("机动", PostKind.RESERVE)));
        var reserveShift = here.shift(post, -1, 4, some.length);
        for (var one : some) {
            assertThat(here.here(() -> grabs.assign(RequestId.next(), reserveShift.id(), one.id()))).isInstanceOf(Outcome.Taken.class);
        }
        return reserveShift;
    }

    @Test
    void who_is_on_call_is_sent_where_it_is_short_and_the_time_counts_there_from_then_on() {
        var reserveShift = onCall(second);
        var seat = seatOf(second, reserveShift);
        var asLead = here.people().actor(lead);
        clock.set(reserveShift.from());
        records(seat, CheckInKind.IN);
        assertThat(rule(here.as(asLead, () -> reserve.send(RequestId.next(), seat, shift.id())))).isEqualTo(RosterRule.NOT_SHORT);
        clock.set(shift.from().plus(Duration.ofMinutes(10)));
        assertThat(here.as(asLead, () -> reserve.forShift(shift.id()))).singleElement().satisfies(one -> assertThat(one.refused()).isEmpty());
        var request = RequestId.next();
        var sent = here.as(asLead, () -> reserve.send(request, seat, shift.id()));
        assertThat(sent).isInstanceOf(Outcome.Taken.class);
        assertThat(here.as(asLead, () -> reserve.send(request, seat, shift.id()))).isEqualTo(sent);
        var there = seat(((Outcome.Taken) sent).seat());
        assertThat(there.from()).isEqualTo(clock.instant());
        assertThat(there.until()).isEqualTo(shift.until());
        assertThat(seat(seat).until()).isEqualTo(clock.instant());
        assertThat(seat(seat).leftAt()).isEqualTo(clock.instant());
        assertThat(heard(second)).containsExactly("请去 东门");
        assertThat(rule(here.as(asLead, () -> reserve.send(RequestId.next(), seat, shift.id())))).isEqualTo(RosterRule.NOT_ON_DUTY);
    }

    @Test
    void skills_and_limits_are_looked_at_again_and_only_a_lead_sends() {
        var driver = here.people().serving(VolunteerFacts.of("杜衡", VolunteersFixtures.phone()).with(Skill.DIALECT));
        var reserveShift = onCall(second, driver);
        var delivery = here.shift(here.here(() -> posts.add(PostId.next(), PostFacts.of("配送", PostKind.DELIVERY).needing(Skill.DIALECT).ledBy(lead.id()))), 1, 2, 1);
        var asLead = here.people().actor(lead);
        assertThat(here.as(asLead, () -> reserve.forShift(delivery.id()))).extracting(Reserve.OnCall::personName).containsExactly("杜衡", "唐望舒");
        assertThat(rule(here.as(asLead, () -> reserve.send(RequestId.next(), seatOf(second, reserveShift), delivery.id())))).isEqualTo(RosterRule.SKILL);
        assertThatThrownBy(() -> here.as(here.people().actor(first), () -> reserve.send(RequestId.next(), seatOf(driver, reserveShift), delivery.id())))
                .hasMessage("roster.check-in.not-yours");
        var sent = here.as(asLead, () -> reserve.send(RequestId.next(), seatOf(driver, reserveShift), delivery.id()));
        assertThat(seat(((Outcome.Taken) sent).seat()).from()).isEqualTo(delivery.from());
        assertThat(seat(seatOf(driver, reserveShift)).until()).as("on call until then").isEqualTo(delivery.from());
    }

    @Test
    void two_leads_who_send_two_people_at_once_for_one_missing_person_send_one() throws Exception {
        var third = here.volunteer("韩北辰");
        var reserveShift = onCall(second, third);
        clock.set(shift.from().plus(Duration.ofMinutes(10)));
        var one = seatOf(second, reserveShift);
        var other = seatOf(third, reserveShift);
        var start = new CyclicBarrier(2);
        var answers = new ArrayList<Outcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = List.of(one, other).stream().map(seat -> threads.submit(() -> {
                start.await();
                return here.here(() -> reserve.send(RequestId.next(), seat, shift.id()));
            })).toList();
            for (var each : running) {
                answers.add(each.get());
            }
        }
        assertThat(answers).filteredOn(answer -> answer instanceof Outcome.Taken).hasSize(1);
        assertThat(here.now(shift).seats()).isEqualTo(2);
    }
}
