package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestClock;
import org.shouwang.notices.Inbox;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerFacts;
import org.shouwang.volunteers.VolunteersFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A seat for a seat, or only given: one transaction, every rule for both. */
@RosterTest
class SwapsModuleTests {

    @Autowired Rosters rosters;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired Openings openings;
    @Autowired AreasAtWork areasAtWork;
    @Autowired Grabs grabs;
    @Autowired Swaps swaps;
    @Autowired CheckIns checkIns;
    @Autowired Inbox inbox;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    RosterFixtures here;
    Volunteer first;
    Volunteer second;
    Volunteer third;
    Shift east;
    Shift west;

    /** The first stands at the east gate, the second an hour later at the west gate: nobody could stand at both. */
    @BeforeEach
    void twoPeopleWithASeatEach() {
        clock.set(LocalDate.of(2022, 5, 14).atTime(10, 0).atZone(TestAreas.ZONE).toInstant());
        here = rosters.inNewArea();
        first = here.volunteer("陆远山");
        second = here.volunteer("唐望舒");
        third = here.volunteer("韩北辰");
        east = here.shift(here.post("东门"), 0, 2, 1);
        west = here.shift(here.post("西门"), 1, 2, 1);
        sends(first, east);
        sends(second, west);
    }

    private void sends(Volunteer who, Shift shift) {
        assertThat(here.here(() -> grabs.assign(RequestId.next(), shift.id(), who.id()))).isInstanceOf(Outcome.Taken.class);
    }

    private SeatId seatOf(Volunteer who, Shift shift) {
        return here.here(() -> checkIns.ofShift(shift.id())).stream().filter(seat -> seat.person().equals(who.id())).findFirst().orElseThrow().seat();
    }

    private List<String> peopleIn(Shift shift) {
        return here.here(() -> checkIns.ofShift(shift.id())).stream().map(DutySeat::personName).toList();
    }

    private Outcome asks(Volunteer who, Shift mine, Volunteer of, Shift theirs, SwapId id) {
        var seat = seatOf(of, theirs);
        return here.as(here.people().actor(who), () -> swaps.ask(id, mine.id(), seat));
    }

    private Outcome putsUp(Volunteer who, Shift mine, SwapKind kind, SwapId id) {
        return here.as(here.people().actor(who), () -> swaps.putUp(id, mine.id(), kind));
    }

    private Outcome accepts(Volunteer who, SwapId id, RequestId request) {
        return here.as(here.people().actor(who), () -> swaps.accept(request, id));
    }

    private Outcome accepts(Volunteer who, SwapId id) {
        return accepts(who, id, RequestId.next());
    }

    private List<String> heard(Volunteer who) {
        return here.as(here.people().actor(who), () -> inbox.unread()).stream().map(one -> one.notice().facts().headline()).toList();
    }

    private static RosterRule rule(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).why().rule();
    }

    private static Outcome together(Callable<Outcome> one, Callable<Outcome> other, List<Outcome> both) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = List.of(one, other).stream().map(act -> threads.submit(() -> {
                start.await();
                return act.call();
            })).toList();
            for (var each : running) {
                both.add(each.get());
            }
        }
        return both.getFirst();
    }

    @Test
    void two_seats_of_the_same_time_change_hands_in_one_step_and_each_is_told() {
        var id = SwapId.next();
        assertThat(asks(first, east, second, west, id)).isEqualTo(new Outcome.Done());
        assertThat(asks(first, east, second, west, id)).as("the same again").isEqualTo(new Outcome.Done());
        assertThat(heard(second)).containsExactly("陆远山 想和您换班");
        assertThat(here.as(here.people().actor(second), () -> swaps.toMe())).hasSize(1);
        var given = seatOf(first, east);
        var request = RequestId.next();
        assertThat(accepts(second, id, request)).isEqualTo(new Outcome.Taken(given));
        assertThat(accepts(second, id, request)).isEqualTo(new Outcome.Taken(given));
        assertThat(accepts(second, id)).as("on another phone").isEqualTo(new Outcome.Taken(given));
        assertThat(peopleIn(east)).containsExactly("唐望舒");
        assertThat(peopleIn(west)).containsExactly("陆远山");
        assertThat(heard(first)).containsExactly("唐望舒 同意换班");
        assertThat(here.as(here.people().actor(second), () -> swaps.toMe())).isEmpty();
    }

    @Test
    void a_rule_refuses_in_the_words_of_whoever_it_concerns() {
        var driver = here.people().serving(VolunteerFacts.of("杜衡", VolunteersFixtures.phone()).with(Skill.DIALECT));
        var delivery = here.shift(here.here(() -> posts.add(PostId.next(), PostFacts.of("配送", PostKind.DELIVERY).needing(Skill.DIALECT))), 48, 2, 1);
        sends(driver, delivery);
        assertThat(rule(asks(first, east, driver, delivery, SwapId.next()))).isEqualTo(RosterRule.SKILL);
        var other = asks(driver, delivery, first, east, SwapId.next());
        assertThat(rule(other)).isEqualTo(RosterRule.THE_OTHER);
        assertThat(((Outcome.Refused) other).why().detail()).isEqualTo("SKILL");
    }

    @Test
    void every_rule_is_looked_at_again_when_the_other_agrees() {
        var late = here.shift(here.post("南门"), 48, 2, 1);
        sends(third, late);
        var id = SwapId.next();
        asks(first, east, third, late, id);
        var meanwhile = here.shift(here.post("北门"), 48.5, 2, 1);
        sends(first, meanwhile);
        var answer = accepts(third, id);
        assertThat(rule(answer)).isEqualTo(RosterRule.THE_OTHER);
        assertThat(((Outcome.Refused) answer).why().detail()).isEqualTo("OVERLAP");
        assertThat(peopleIn(late)).containsExactly("韩北辰");
    }

    @Test
    void nobody_else_answers_and_after_its_time_nobody_does() {
        var id = SwapId.next();
        asks(first, east, second, west, id);
        assertThat(rule(asks(first, east, second, west, SwapId.next()))).isEqualTo(RosterRule.ASKED_ALREADY);
        assertThat(rule(accepts(third, id))).isEqualTo(RosterRule.SWAP_OVER);
        assertThat(rule(accepts(first, id))).isEqualTo(RosterRule.SWAP_OVER);
        clock.pass(Swaps.WAITS);
        assertThat(rule(accepts(second, id))).isEqualTo(RosterRule.SWAP_OVER);
        here.here(() -> new SwapJob(areasAtWork, swaps, transaction).here());
        assertThat(heard(first)).containsExactly("换班没有人答复");
        assertThat(asks(first, east, second, west, SwapId.next())).as("may be asked anew").isEqualTo(new Outcome.Done());
    }

    @Test
    void who_declines_is_heard_and_who_asks_no_longer_is_not_answered() {
        var id = SwapId.next();
        asks(first, east, second, west, id);
        assertThat(here.as(here.people().actor(second), () -> swaps.decline(RequestId.next(), id))).isEqualTo(new Outcome.Done());
        assertThat(heard(first)).containsExactly("唐望舒 这次不换");
        var again = SwapId.next();
        asks(first, east, second, west, again);
        assertThatThrownBy(() -> here.as(here.people().actor(third), () -> withdraws(again))).hasMessage("roster.swap.unknown");
        here.as(here.people().actor(first), () -> withdraws(again));
        assertThat(rule(accepts(second, again))).isEqualTo(RosterRule.SWAP_OVER);
    }

    private boolean withdraws(SwapId id) {
        swaps.withdraw(id);
        return true;
    }

    @Test
    void a_seat_that_was_given_back_is_nobody_s_to_swap_and_its_next_holder_may_ask() {
        var id = SwapId.next();
        asks(first, east, second, west, id);
        here.signsOff(first, east);
        assertThat(rule(accepts(second, id))).isEqualTo(RosterRule.SWAP_OVER);
        sends(third, east);
        assertThat(putsUp(third, east, SwapKind.TAKE_OVER, SwapId.next())).isEqualTo(new Outcome.Done());
    }

    @Test
    void whoever_may_takes_a_seat_over_unless_people_stand_by_for_it() {
        var id = SwapId.next();
        assertThat(putsUp(first, east, SwapKind.TAKE_OVER, id)).isEqualTo(new Outcome.Done());
        assertThat(rule(accepts(second, id))).as("stands elsewhere then").isEqualTo(RosterRule.OVERLAP);
        assertThat(here.as(here.people().actor(third), () -> swaps.ofOthers())).extracting(one -> one.given().personName()).containsExactly("陆远山");
        assertThat(accepts(third, id)).isInstanceOf(Outcome.Taken.class);
        assertThat(peopleIn(east)).containsExactly("韩北辰");
        assertThat(heard(first)).singleElement().asString().startsWith("韩北辰 接了您");
        var full = here.shift(here.post("南门"), 48, 2, 1);
        here.open(clock.instant(), full);
        here.grabs(first, full);
        here.grabs(second, full);
        assertThat(rule(putsUp(first, full, SwapKind.TAKE_OVER, SwapId.next()))).isEqualTo(RosterRule.SOMEBODY_WAITS);
    }

    @Test
    void who_asks_for_any_seat_is_answered_by_an_offer_the_other_way_round() {
        var id = SwapId.next();
        putsUp(first, east, SwapKind.OPEN_SWAP, id);
        assertThatThrownBy(() -> accepts(second, id)).hasMessage("roster.swap.needs-seat");
        var answer = SwapId.next();
        assertThat(asks(second, west, first, east, answer)).isEqualTo(new Outcome.Done());
        assertThat(accepts(first, answer)).isInstanceOf(Outcome.Taken.class);
        assertThat(peopleIn(east)).containsExactly("唐望舒");
        assertThat(here.as(here.people().actor(third), () -> swaps.ofOthers())).as("is asked no more").isEmpty();
    }

    @Test
    void two_who_ask_each_other_at_once_and_agree_at_once_have_swapped_once() throws Exception {
        var one = SwapId.next();
        var other = SwapId.next();
        var asked = new ArrayList<Outcome>();
        together(() -> asks(first, east, second, west, one), () -> asks(second, west, first, east, other), asked);
        assertThat(asked).containsOnly(new Outcome.Done());
        var answers = new ArrayList<Outcome>();
        together(() -> accepts(second, one), () -> accepts(first, other), answers);
        assertThat(answers).filteredOn(answer -> answer instanceof Outcome.Refused).hasSize(1);
        assertThat(peopleIn(east)).containsExactly("唐望舒");
        assertThat(peopleIn(west)).containsExactly("陆远山");
    }

    @Test
    void of_two_who_take_a_seat_over_at_once_one_does_and_who_gives_it_back_meanwhile_loses_nothing() throws Exception {
        var fourth = here.volunteer("白露");
        for (int round = 0; round < 5; round++) {
            var shift = here.shift(here.post("北门" + round), 48 + 24 * round, 2, 1);
            sends(first, shift);
            var id = SwapId.next();
            putsUp(first, shift, SwapKind.TAKE_OVER, id);
            var answers = new ArrayList<Outcome>();
            together(() -> accepts(third, id), () -> accepts(fourth, id), answers);
            assertThat(answers).filteredOn(answer -> answer instanceof Outcome.Taken).hasSize(1);
            assertThat(peopleIn(shift)).hasSize(1).doesNotContain("陆远山");
        }
    }

    @Test
    void a_quota_of_one_does_not_keep_two_from_swapping_within_their_opening() {
        var one = here.shift(here.post("南门"), 48, 2, 1);
        var two = here.shift(here.post("北门"), 48, 2, 1);
        here.open(new OpeningFacts("晚八点", clock.instant(), 1, 0, null), one, two);
        here.grabs(first, one);
        here.grabs(second, two);
        var id = SwapId.next();
        asks(first, one, second, two, id);
        assertThat(accepts(second, id)).isInstanceOf(Outcome.Taken.class);
        assertThat(here.here(() -> openings.log(here.here(() -> shifts.find(one.id())).orElseThrow().opening(), null, null, 99)).rows())
                .extracting(LoggedRequest::act).containsExactly(Act.GRAB, Act.GRAB, Act.ASK_SWAP, Act.SWAP, Act.SWAP);
    }

    @Test
    void what_has_begun_does_not_change_hands() {
        var id = SwapId.next();
        asks(first, east, second, west, id);
        clock.set(east.from().minus(Duration.ofMinutes(10)));
        here.here(() -> checkIns.record(org.shouwang.platform.Ids.next(), seatOf(first, east), CheckInKind.IN, clock.instant()));
        assertThat(rule(accepts(second, id))).isEqualTo(RosterRule.SWAP_OVER);
    }

    @Test
    void two_seats_of_one_shift_are_not_swapped() {
        var gate = here.shift(here.post("南门"), 24, 2, 2);
        sends(first, gate);
        sends(third, gate);
        assertThat(rule(asks(first, gate, third, gate, SwapId.next()))).isEqualTo(RosterRule.SAME_SHIFT);
    }
}
