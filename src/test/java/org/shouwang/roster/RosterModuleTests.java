package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestClock;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.registry.BuildingId;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.TeamDuty;
import org.shouwang.volunteers.TeamFacts;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerFacts;
import org.shouwang.volunteers.Volunteers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RosterTest
class RosterModuleTests {

    @Autowired Rosters rosters;
    @Autowired Volunteers volunteers;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired Openings openings;
    @Autowired AreasAtWork areasAtWork;
    @Autowired Grabs grabs;
    @Autowired CheckIns checkIns;
    @Autowired Teams teams;
    @Autowired Offers offers;
    @Autowired Seats seats;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    RosterFixtures here;
    Volunteer first;
    Volunteer second;
    Volunteer third;

    @BeforeEach
    void aCommunity() {
        clock.set(LocalDate.of(2022, 5, 14).atTime(10, 0).atZone(TestAreas.ZONE).toInstant());
        here = rosters.inNewArea();
        first = here.volunteer("陆远山");
        second = here.volunteer("唐望舒");
        third = here.volunteer("韩北辰");
    }

    private int jobRuns() {
        return here.here(() -> new OfferJob(areasAtWork, offers, seats, transaction).here());
    }

    private OfferId offerOf(Volunteer who) {
        return here.here(() -> transaction.execute(status -> offers.openOf(who.id()))).getFirst().id();
    }

    private boolean hasOffer(Volunteer who) {
        return !here.here(() -> transaction.execute(status -> offers.openOf(who.id()))).isEmpty();
    }

    private Outcome accepts(Volunteer who) {
        var offer = offerOf(who);
        return here.as(here.people().actor(who), () -> grabs.accept(RequestId.next(), offer));
    }

    private static RosterRule rule(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).why().rule();
    }

    private static void taken(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void before_the_second_nobody_gets_a_seat_and_at_the_second_everybody_may() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        here.open(clock.instant().plusSeconds(1), shift);
        var early = here.grabs(first, shift);
        assertThat(rule(early)).isEqualTo(RosterRule.NOT_OPEN_YET);
        assertThat(((Outcome.Refused) early).why().until()).isEqualTo(clock.instant().plusSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        taken(here.grabs(first, shift));
    }

    @Test
    void the_same_request_gets_the_first_answer_again_whatever_happened_since() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        here.open(clock.instant().plusSeconds(1), shift);
        var request = RequestId.next();
        var early = here.grabs(first, shift, request);
        clock.pass(Duration.ofSeconds(9));
        assertThat(here.grabs(first, shift, request)).isEqualTo(early);
        var mine = RequestId.next();
        var seat = here.grabs(first, shift, mine);
        here.signsOff(first, shift);
        assertThat(here.grabs(first, shift, mine)).isEqualTo(seat);
        assertThat(here.now(shift).taken()).isZero();
        assertThatThrownBy(() -> here.grabs(second, shift, mine)).isInstanceOf(Problem.class).hasMessage("roster.request.foreign");
    }

    @Test
    void who_comes_late_stands_by_with_a_number_and_tapping_again_does_not_move_it() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        here.open(clock.instant(), shift);
        taken(here.grabs(first, shift));
        assertThat(here.grabs(second, shift)).isEqualTo(new Outcome.StandingBy(1));
        assertThat(here.grabs(third, shift)).isEqualTo(new Outcome.StandingBy(2));
        assertThat(here.grabs(second, shift)).isEqualTo(new Outcome.StandingBy(1));
        assertThat(here.grabs(first, shift)).isInstanceOf(Outcome.Taken.class);
        assertThat(here.now(shift).waiting()).isEqualTo(2);
        assertThat(rule(here.as(here.people().actor(here.volunteer("白露")), () -> grabs.grab(RequestId.next(), shift.id(), false)))).isEqualTo(RosterRule.FULL);
    }

    @Test
    void a_freed_seat_is_offered_in_order_and_the_next_is_asked_when_the_time_runs_out() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        here.open(clock.instant(), shift);
        here.grabs(first, shift);
        here.grabs(second, shift);
        here.grabs(third, shift);
        assertThat(here.signsOff(first, shift)).isEqualTo(new Outcome.Done());
        assertThat(hasOffer(second)).isTrue();
        assertThat(hasOffer(third)).isFalse();
        assertThat(rule(here.grabs(second, shift))).isEqualTo(RosterRule.OFFERED_TO_YOU);
        assertThat(here.grabs(first, shift)).as("who gave the seat back is behind those who waited").isEqualTo(new Outcome.StandingBy(2));
        clock.pass(Duration.ofMinutes(5));
        jobRuns();
        assertThat(hasOffer(second)).isFalse();
        taken(accepts(third));
        assertThat(here.now(shift).taken()).isEqualTo(1);
    }

    @Test
    void who_declines_passes_the_seat_on_and_an_answer_too_late_is_none() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        here.open(clock.instant(), shift);
        here.grabs(first, shift);
        here.grabs(second, shift);
        here.grabs(third, shift);
        here.signsOff(first, shift);
        var offer = offerOf(second);
        assertThat(here.as(here.people().actor(third), () -> grabs.accept(RequestId.next(), offer))).as("somebody else's offer")
                .isEqualTo(new Outcome.Refused(Refusal.by(RosterRule.OFFER_OVER)));
        here.as(here.people().actor(second), () -> grabs.decline(RequestId.next(), offer));
        var next = offerOf(third);
        clock.pass(Duration.ofMinutes(6));
        assertThat(rule(here.as(here.people().actor(third), () -> grabs.accept(RequestId.next(), next)))).isEqualTo(RosterRule.OFFER_OVER);
        jobRuns();
        assertThat(here.now(shift).free()).isEqualTo(1);
    }

    @Test
    void at_night_nobody_is_woken_unless_the_shift_is_near() {
        var late = here.shift(here.post("东门"), 0, 2, 1);
        var soon = here.shift(here.post("西门"), -11.5, 2, 1);
        here.open(clock.instant(), late, soon);
        taken(here.grabs(first, late));
        taken(here.grabs(second, soon));
        here.grabs(third, late);
        var other = here.volunteer("白露");
        here.grabs(other, soon);
        clock.set(LocalDate.of(2022, 5, 14).atTime(22, 30).atZone(TestAreas.ZONE).toInstant());
        here.signsOff(first, late);
        here.signsOff(second, soon);
        jobRuns();
        assertThat(hasOffer(third)).isFalse();
        assertThat(hasOffer(other)).as("00:30 is less than three hours away").isTrue();
        assertThat(here.grabs(first, late)).as("nobody overtakes who waits").isEqualTo(new Outcome.StandingBy(2));
        clock.set(LocalDate.of(2022, 5, 15).atTime(6, 29).atZone(TestAreas.ZONE).toInstant());
        jobRuns();
        assertThat(hasOffer(third)).isFalse();
        clock.pass(Duration.ofMinutes(1));
        jobRuns();
        assertThat(hasOffer(third)).isTrue();
    }

    @Test
    void an_offer_ends_with_the_begin_of_the_shift() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        here.open(clock.instant(), shift);
        here.grabs(first, shift);
        here.grabs(second, shift);
        clock.set(shift.from().minusSeconds(60));
        here.signsOff(first, shift);
        assertThat(here.here(() -> transaction.execute(status -> offers.openOf(second.id()))).getFirst().until()).isEqualTo(shift.from());
    }

    @Test
    void a_person_whom_a_rule_keeps_from_it_is_passed_over_but_keeps_the_place() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        var other = here.shift(here.post("西门"), 1, 2, 1);
        here.open(clock.instant(), shift, other);
        here.grabs(first, shift);
        here.grabs(second, shift);
        here.grabs(third, shift);
        taken(here.grabs(second, other));
        here.signsOff(first, shift);
        assertThat(hasOffer(second)).isFalse();
        assertThat(hasOffer(third)).isTrue();
        assertThat(here.grabs(second, shift)).isEqualTo(new Outcome.StandingBy(1));
    }

    @Test
    void what_was_allowed_when_asked_is_looked_at_again_when_accepted() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        var other = here.shift(here.post("西门"), 1, 2, 1);
        here.open(clock.instant(), shift, other);
        here.grabs(first, shift);
        here.grabs(second, shift);
        here.signsOff(first, shift);
        taken(here.grabs(second, other));
        assertThat(rule(accepts(second))).isEqualTo(RosterRule.OVERLAP);
        assertThat(here.now(shift).free()).isEqualTo(1);
    }

    @Test
    void each_refusal_names_its_rule() {
        var gate = here.post("东门");
        var nine = here.shift(gate, -3, 4, 9);
        var overlapping = here.shift(here.post("西门"), 0, 2, 9);
        var evening = here.shift(gate, 9, 2, 9);
        var night = here.shift(gate, 11.5, 2, 9);
        var long_ = here.shift(gate, 24, 6, 9);
        var driver = here.shift(here.here(() -> posts.add(PostId.next(), PostFacts.of("配送", PostKind.DELIVERY).needing(Skill.DRIVER))), 48, 2, 9);
        var sent = here.shift(gate, 72, 2, 9);
        here.open(clock.instant(), nine, overlapping, evening, night, long_, driver);
        taken(here.grabs(first, nine));
        var overlap = here.grabs(first, overlapping);
        assertThat(rule(overlap)).isEqualTo(RosterRule.OVERLAP);
        assertThat(((Outcome.Refused) overlap).why().from()).isEqualTo(nine.from());
        assertThat(rule(here.grabs(first, long_))).isEqualTo(RosterRule.SHIFT_LENGTH);
        assertThat(rule(here.grabs(first, driver))).isEqualTo(RosterRule.SKILL);
        assertThat(rule(here.grabs(first, sent))).isEqualTo(RosterRule.NOT_OFFERED);
        taken(here.grabs(first, evening));
        assertThat(rule(here.grabs(first, night))).isEqualTo(RosterRule.REST);
        clock.set(nine.from());
        assertThat(rule(here.grabs(second, nine))).isEqualTo(RosterRule.BEGUN);
    }

    @Test
    void only_who_serves_gets_a_seat() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        here.open(clock.instant(), shift);
        var neighbour = here.people().person("何小满", Role.VOLUNTEER);
        assertThat(rule(here.as(neighbour, () -> grabs.grab(RequestId.next(), shift.id(), true)))).isEqualTo(RosterRule.SERVES);
        here.as(here.people().actor(first), () -> volunteers.rest(first.id(), true));
        assertThat(rule(here.grabs(first, shift))).isEqualTo(RosterRule.SERVES);
        here.as(here.people().actor(first), () -> volunteers.rest(first.id(), false));
        taken(here.grabs(first, shift));
    }

    @Test
    void who_leaves_gives_seats_back_to_those_who_wait() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        here.open(clock.instant(), shift);
        here.grabs(first, shift);
        here.grabs(second, shift);
        here.as(here.people().actor(first), () -> volunteers.leave(first.id(), ""));
        assertThat(hasOffer(second)).isTrue();
        here.as(here.people().actor(second), () -> {
            volunteers.erase(second.id());
            return true;
        });
        assertThat(here.now(shift).free()).isEqualTo(1);
        assertThat(here.now(shift).waiting()).isZero();
    }

    @Test
    void an_opening_gives_each_no_more_than_its_quota_and_keeps_seats_for_first_timers() {
        var post = here.post("东门");
        var one = here.shift(post, 0, 2, 2);
        var two = here.shift(post, 24, 2, 2);
        var three = here.shift(post, 48, 2, 2);
        here.open(new OpeningFacts("晚八点", clock.instant(), 2, 1, clock.instant().plusSeconds(600)), one, two, three);
        taken(here.grabs(first, one));
        taken(here.grabs(first, two));
        assertThat(rule(here.grabs(first, three))).isEqualTo(RosterRule.QUOTA);
        taken(here.grabs(second, one));
        assertThat(here.grabs(second, two)).as("one seat is left, for somebody who has none").isEqualTo(new Outcome.StandingBy(1));
        taken(here.grabs(third, two));
        assertThat(rule(here.grabs(first, three))).isEqualTo(RosterRule.QUOTA);
    }

    @Test
    void a_kept_seat_is_anybody_s_when_its_time_is_over() {
        var one = here.shift(here.post("东门"), 0, 2, 1);
        var two = here.shift(here.post("西门"), 24, 2, 1);
        here.open(new OpeningFacts("晚八点", clock.instant(), null, 1, clock.instant().plusSeconds(600)), one, two);
        taken(here.grabs(first, one));
        assertThat(here.grabs(first, two)).isEqualTo(new Outcome.StandingBy(1));
        taken(here.grabs(second, two));
        here.signsOff(second, two);
        assertThat(hasOffer(first)).as("a seat that was held is kept for nobody").isTrue();
        clock.pass(Duration.ofSeconds(600));
        var three = here.shift(here.post("南门"), 48, 2, 1);
        here.open(new OpeningFacts("晚九点", clock.instant(), null, 1, clock.instant().plusSeconds(60)), three);
        assertThat(here.grabs(first, three)).isEqualTo(new Outcome.StandingBy(1));
        clock.pass(Duration.ofSeconds(60));
        jobRuns();
        List<Offers.Open> open = here.here(() -> transaction.execute(status -> offers.openOf(first.id())));
        assertThat(open).anyMatch(offer -> offer.shift().equals(three.id()));
    }

    @Test
    void the_people_of_a_team_may_ask_first_then_those_of_a_building_then_everybody() {
        var building = new BuildingId(Ids.next());
        var facts = first.facts();
        here.here(() -> volunteers.edit(first.id(), first.version(), new VolunteerFacts(facts.name(), facts.phone(), facts.born(),
                facts.skills(), facts.limits(), building, facts.organisation(), facts.available(), facts.note())));
        var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts("采样队", TeamDuty.SAMPLING, null, second.id(), null, "")));
        var now = clock.instant();
        var shift = here.shift(here.post("东门"), 0, 2, 3);
        var opening = here.open(new OpeningFacts("先给队员", now, null, 0, null, List.of(new OpeningStage(now.plusSeconds(300), Set.of(), Set.of(team.id())),
                new OpeningStage(now.plusSeconds(600), Set.of(building), Set.of()))), shift);
        assertThat(opening.facts().stages()).hasSize(2);
        var early = here.grabs(first, shift);
        assertThat(rule(early)).isEqualTo(RosterRule.NOT_YOUR_TURN);
        assertThat(((Outcome.Refused) early).why().until()).isEqualTo(now.plusSeconds(300));
        assertThat(here.as(here.people().actor(first), () -> openings.turnOfMine(opening))).isEqualTo(now.plusSeconds(300));
        assertThat(here.as(here.people().actor(third), () -> openings.turnOfMine(opening))).isEqualTo(now.plusSeconds(600));
        taken(here.grabs(second, shift));
        clock.pass(Duration.ofSeconds(300));
        taken(here.grabs(first, shift));
        assertThat(rule(here.grabs(third, shift))).isEqualTo(RosterRule.NOT_YOUR_TURN);
        clock.pass(Duration.ofSeconds(300));
        taken(here.grabs(third, shift));
        assertThatThrownBy(() -> new OpeningFacts("", now, null, 0, null, List.of(new OpeningStage(now, Set.of(building), Set.of())))).isInstanceOf(Problem.class);
    }

    @Test
    void the_database_itself_refuses_two_places_at_once_and_two_people_on_a_seat() {
        var one = here.shift(here.post("东门"), 0, 2, 1);
        var two = here.shift(here.post("西门"), 1, 2, 1);
        here.open(clock.instant(), one, two);
        taken(here.grabs(first, one));
        assertThatThrownBy(() -> here.here(() -> transaction.execute(status -> seats.assign(two.id(), first.id(), clock.instant()))))
                .isInstanceOf(DataAccessException.class).hasStackTraceContaining("nobody_stands_in_two_places");
    }

    @Test
    void the_log_of_an_opening_tells_who_asked_when_and_what_the_answer_was_and_nobody_changes_it() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        var opening = here.open(clock.instant().plusSeconds(1), shift);
        here.grabs(first, shift);
        clock.pass(Duration.ofSeconds(1));
        here.grabs(second, shift);
        here.grabs(first, shift);
        here.signsOff(second, shift);
        accepts(first);
        var log = here.here(() -> openings.log(opening.id(), null, null, 99)).rows();
        assertThat(log).extracting(LoggedRequest::act).containsExactly(Act.GRAB, Act.GRAB, Act.GRAB, Act.SIGN_OFF, Act.ACCEPT);
        assertThat(log).extracting(LoggedRequest::personName).containsExactly("陆远山", "唐望舒", "陆远山", "唐望舒", "陆远山");
        assertThat(rule(log.getFirst().outcome())).isEqualTo(RosterRule.NOT_OPEN_YET);
        assertThat(log.get(2).outcome()).isEqualTo(new Outcome.StandingBy(1));
        assertThat(here.here(() -> openings.log(opening.id(), second.id(), null, 99)).rows()).hasSize(2);
        assertThatThrownBy(() -> here.here(() -> transaction.execute(status -> jdbc.sql("UPDATE roster.request SET outcome = 'taken'").update())))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void shifts_by_pattern_are_made_once_and_undone_together() {
        var gate = here.post("东门");
        var batch = BatchId.next();
        var day = LocalDate.ofInstant(here.noon(), TestAreas.ZONE);
        var pattern = new ShiftPattern(Set.of(gate.id()), day, day.plusDays(1), LocalTime.of(0, 0), 480, 3, 2);
        assertThat(here.here(() -> shifts.make(batch, "三班", pattern))).hasSize(6);
        assertThat(here.here(() -> shifts.make(batch, "三班", pattern))).hasSize(6);
        assertThat(here.here(() -> shifts.between(here.noon().minusSeconds(43_200), here.noon().plusSeconds(129_600)))).hasSize(6);
        assertThat(here.here(() -> shifts.undo(batch))).isEqualTo(6);
        assertThat(here.here(() -> shifts.between(here.noon().minusSeconds(43_200), here.noon().plusSeconds(129_600)))).isEmpty();
        assertThat(here.here(() -> shifts.batches(9))).singleElement().satisfies(one -> assertThat(one.undone()).isTrue());
    }

    @Test
    void a_shift_that_is_called_off_takes_its_seats_and_its_queue_along() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        var other = here.shift(here.post("西门"), 0, 2, 1);
        here.open(clock.instant(), shift, other);
        here.grabs(first, shift);
        here.grabs(second, shift);
        here.here(() -> {
            shifts.cancel(shift.id());
            return true;
        });
        assertThat(rule(here.grabs(third, shift))).isEqualTo(RosterRule.CANCELLED);
        taken(here.grabs(first, other));
        assertThat(here.now(shift).waiting()).isZero();
    }

    @Test
    void whoever_is_sent_is_bound_by_the_same_limits() {
        var shift = here.shift(here.post("东门"), 0, 4, 1);
        var night = here.shift(here.post("西门"), -11, 4, 1);
        taken(here.here(() -> grabs.assign(RequestId.next(), shift.id(), first.id())));
        assertThat(rule(here.here(() -> grabs.assign(RequestId.next(), night.id(), first.id())))).isEqualTo(RosterRule.REST);
        assertThat(rule(here.here(() -> grabs.assign(RequestId.next(), shift.id(), second.id())))).isEqualTo(RosterRule.FULL);
    }

    @Test
    void who_did_not_come_may_stand_elsewhere_and_is_not_noted_in_both_places() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        var elsewhere = here.shift(here.post("西门"), 0.5, 2, 1);
        taken(here.here(() -> grabs.assign(RequestId.next(), shift.id(), first.id())));
        var seat = here.here(() -> checkIns.ofShift(shift.id())).getFirst().seat();
        clock.set(shift.from().plus(Duration.ofMinutes(10)));
        here.here(() -> checkIns.record(Ids.next(), seat, CheckInKind.NO_SHOW, clock.instant()));
        taken(here.here(() -> grabs.assign(RequestId.next(), elsewhere.id(), first.id())));
        assertThatThrownBy(() -> here.here(() -> checkIns.record(Ids.next(), seat, CheckInKind.IN, clock.instant()))).hasMessage("roster.check-in.elsewhere");
    }

    @Test
    void a_role_narrowed_to_buildings_plans_the_posts_of_those() {
        var narrowed = TestAreas.narrowed(here.people().area().id(), Role.COORDINATOR, Ids.next());
        assertThatThrownBy(() -> here.as(narrowed, () -> posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE)))).isInstanceOf(Problem.class);
        var post = here.post("东门");
        assertThatThrownBy(() -> here.as(narrowed, () -> shifts.make(BatchId.next(), "", List.of(
                new NewShift(ShiftId.next(), post.id(), here.noon(), here.noon().plusSeconds(60), 1))))).isInstanceOf(Problem.class);
    }

    @Test
    void who_comes_checks_in_by_the_own_phone_in_time_and_the_lead_at_any_time() {
        var lead = here.volunteer("顾清和");
        var post = here.here(() -> posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(lead.id())));
        var shift = here.shift(post, 0, 2, 2);
        here.open(clock.instant(), shift);
        var seat = ((Outcome.Taken) here.grabs(first, shift)).seat();
        var me = here.people().actor(first);
        assertThatThrownBy(() -> here.as(me, () -> checkIns.record(Ids.next(), seat, CheckInKind.IN, clock.instant()))).hasMessage("roster.check-in.window");
        clock.set(shift.from().plus(Duration.ofMinutes(6)));
        assertThat(here.as(me, () -> checkIns.mineAt(post.id())).orElseThrow().missing(clock.instant())).isTrue();
        var entry = Ids.next();
        assertThat(here.as(me, () -> checkIns.record(entry, seat, CheckInKind.IN, clock.instant())).late()).isTrue();
        clock.pass(Duration.ofMinutes(9));
        assertThat(here.as(me, () -> checkIns.record(entry, seat, CheckInKind.IN, clock.instant())).cameAt()).isEqualTo(shift.from().plus(Duration.ofMinutes(6)));
        assertThatThrownBy(() -> here.as(here.people().actor(second), () -> checkIns.record(Ids.next(), seat, CheckInKind.OUT, clock.instant())))
                .hasMessage("roster.check-in.not-yours");
        var corrected = here.as(here.people().actor(lead), () -> checkIns.record(Ids.next(), seat, CheckInKind.IN, shift.from()));
        assertThat(corrected.late()).as("the lead's paper said earlier").isFalse();
        assertThat(here.as(here.people().actor(lead), () -> checkIns.led(LocalDate.ofInstant(here.noon(), TestAreas.ZONE)))).hasSize(1);
        assertThat(here.as(here.people().actor(second), () -> checkIns.led(LocalDate.ofInstant(here.noon(), TestAreas.ZONE)))).isEmpty();
    }

    @Test
    void who_did_not_come_did_not_work_and_who_came_unasked_is_taken_in_under_the_same_limits() {
        var lead = here.volunteer("顾清和");
        var post = here.here(() -> posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(lead.id())));
        var shift = here.shift(post, 0, 2, 1);
        here.open(clock.instant(), shift);
        var seat = ((Outcome.Taken) here.grabs(first, shift)).seat();
        clock.set(shift.from().plus(Duration.ofMinutes(20)));
        var asLead = here.people().actor(lead);
        assertThat(here.as(asLead, () -> checkIns.record(Ids.next(), seat, CheckInKind.NO_SHOW, clock.instant())).absent()).isTrue();
        var entry = RequestId.next();
        taken(here.as(asLead, () -> checkIns.walkIn(entry, shift.id(), second.id(), clock.instant())));
        taken(here.as(asLead, () -> checkIns.walkIn(entry, shift.id(), second.id(), clock.instant())));
        assertThat(here.now(shift).seats()).isEqualTo(2);
        var elsewhere = here.shift(here.here(() -> posts.add(PostId.next(), PostFacts.of("西门", PostKind.GATE).ledBy(lead.id()))), 1, 2, 1);
        assertThat(rule(here.as(asLead, () -> checkIns.walkIn(RequestId.next(), elsewhere.id(), second.id(), clock.instant())))).isEqualTo(RosterRule.OVERLAP);
        assertThatThrownBy(() -> here.as(here.people().actor(third), () -> checkIns.walkIn(RequestId.next(), shift.id(), third.id(), clock.instant())))
                .hasMessage("roster.check-in.not-yours");
    }
}
