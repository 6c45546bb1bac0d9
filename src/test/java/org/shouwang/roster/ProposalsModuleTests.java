package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.StandingClock;
import org.shouwang.TestClock;
import org.shouwang.platform.Problem;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerFacts;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.VolunteersFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@StandingClock
class ProposalsModuleTests {

    @Autowired Rosters rosters;
    @Autowired Posts posts;
    @Autowired Grabs grabs;
    @Autowired Proposals proposals;
    @Autowired CheckIns checkIns;
    @Autowired Swaps swaps;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    RosterFixtures here;
    List<Volunteer> people;
    Post gate;

    @BeforeEach
    void aCommunity() {
        clock.set(LocalDate.of(2022, 5, 14).atTime(10, 0).atZone(TestAreas.ZONE).toInstant());
        here = rosters.inNewArea();
        people = here.volunteers(4);
        gate = here.post("东门");
    }

    private ProposalFacts facts(int seconds, @Nullable VolunteerId without) {
        return new ProposalFacts(LocalDate.of(2022, 5, 15), LocalDate.of(2022, 5, 21), Set.of(), Duration.ofSeconds(seconds), without, false);
    }

    private Proposal after(ProposalId id) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50))
                .until(() -> !here.here(() -> proposals.find(id)).orElseThrow().state().atWork());
        return here.here(() -> proposals.find(id)).orElseThrow();
    }

    private Proposal searched() {
        return searched(null);
    }

    private Proposal searched(@Nullable VolunteerId without) {
        var id = ProposalId.next();
        here.here(() -> proposals.start(id, facts(1, without)));
        return after(id);
    }

    private Proposal takenOver(Proposal one) {
        here.here(() -> proposals.takeOver(one.id()));
        return after(one.id());
    }

    private List<ProposedSeat> seats(Proposal one) {
        return here.here(() -> proposals.seats(one.id()));
    }

    private Map<VolunteerId, Long> held(Shift... some) {
        return List.of(some).stream().flatMap(shift -> here.here(() -> checkIns.ofShift(shift.id())).stream())
                .collect(Collectors.groupingBy(DutySeat::person, Collectors.counting()));
    }

    private Shift[] mornings(int many) {
        var all = new Shift[many];
        for (int day = 0; day < many; day++) {
            all[day] = here.shift(gate, 24 * day - 3, 4, 2);
        }
        return all;
    }

    @Test
    void a_roster_is_proposed_shared_fairly_and_taken_over() {
        var some = mornings(6);
        var one = searched();
        assertThat(one.state()).isEqualTo(ProposalState.DONE);
        assertThat(one.filled()).isEqualTo(one.seats()).isEqualTo(12);
        assertThat(seats(one).stream().collect(Collectors.groupingBy(ProposedSeat::person, Collectors.counting())).values()).allMatch(many -> many == 3);
        assertThat(held(some)).as("nobody is bound before it is taken over").isEmpty();

        var taken = takenOver(one);
        assertThat(taken.state()).isEqualTo(ProposalState.TAKEN);
        assertThat(seats(one)).allMatch(ProposedSeat::taken);
        assertThat(held(some).values()).hasSize(4).allMatch(many -> many == 3);
    }

    @Test
    void the_rules_of_a_tap_bind_the_search_and_each_empty_seat_says_what_is_in_the_way() {
        here.shift(gate, 8, 4, 4);
        here.shift(gate, 12, 4, 4);
        here.shift(gate, 16, 4, 4);
        var medic = here.here(() -> posts.add(PostId.next(), PostFacts.of("医务", PostKind.CARE).needing(Skill.MEDICAL)));
        var needed = here.shift(medic, 48, 4, 1);
        var one = searched();
        assertThat(one.filled()).isEqualTo(8);
        assertThat(one.empty()).isEqualTo(5);
        var empty = here.here(() -> proposals.emptySeats(one.id()));
        assertThat(empty).filteredOn(gap -> gap.shift().equals(needed.id())).singleElement().satisfies(gap -> {
            assertThat(gap.why()).isEqualTo(Map.of(RosterRule.SKILL, 4));
            assertThat(gap.free()).isZero();
        });
        assertThat(empty).filteredOn(gap -> !gap.shift().equals(needed.id())).allSatisfy(gap -> {
            assertThat(gap.free()).isZero();
            assertThat(gap.why().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(4 - (4 - gap.empty()));
        });
    }

    @Test
    void what_is_set_by_hand_stays_when_the_search_goes_on() {
        var some = mornings(6);
        var one = searched();
        var favourite = people.getFirst().id();
        for (var shift : some) {
            here.here(() -> {
                var there = proposals.seats(one.id()).stream().filter(seat -> seat.shift().equals(shift.id())).toList();
                if (there.stream().noneMatch(seat -> seat.person().equals(favourite))) {
                    proposals.remove(one.id(), shift.id(), there.getFirst().person());
                }
                assertThat(proposals.put(one.id(), shift.id(), favourite)).isEmpty();
                return null;
            });
        }
        here.here(() -> proposals.goOn(one.id()));
        assertThat(after(one.id()).filled()).isEqualTo(12);
        assertThat(seats(one)).filteredOn(seat -> seat.person().equals(favourite)).hasSize(6).allMatch(ProposedSeat::pinned);
    }

    @Test
    void by_hand_too_nobody_gets_what_a_rule_refuses() {
        var early = here.shift(gate, 0, 4, 1);
        var overlapping = here.shift(gate, 2, 4, 1);
        var one = searched();
        var who = seats(one).stream().filter(seat -> seat.shift().equals(early.id())).findFirst().orElseThrow().person();
        here.here(() -> {
            seats(one).stream().filter(seat -> seat.shift().equals(overlapping.id())).forEach(seat -> proposals.remove(one.id(), overlapping.id(), seat.person()));
            assertThat(proposals.put(one.id(), overlapping.id(), who)).map(Refusal::rule).contains(RosterRule.OVERLAP);
            assertThat(proposals.candidates(one.id(), overlapping.id(), 10)).extracting(ProposedLoad::person).doesNotContain(who).hasSize(3);
            return null;
        });
    }

    @Test
    void whoever_may_not_have_the_seat_any_more_is_listed_with_the_rule() {
        var shift = here.shift(gate, 24, 4, 1);
        var one = searched();
        var who = seats(one).getFirst().person();
        var elsewhere = here.shift(here.post("西门"), 25, 2, 1);
        here.here(() -> grabs.assign(RequestId.next(), elsewhere.id(), who));
        assertThat(takenOver(one).state()).isEqualTo(ProposalState.TAKEN);
        assertThat(seats(one)).singleElement().satisfies(seat -> {
            assertThat(seat.taken()).isFalse();
            assertThat(seat.refused()).isNotNull().extracting(Refusal::rule).isEqualTo(RosterRule.OVERLAP);
        });
        assertThat(held(shift)).isEmpty();
        assertThat(takenOver(one).state()).as("taken over again, it goes on").isEqualTo(ProposalState.TAKEN);
    }

    @Test
    void after_a_sick_call_only_the_seats_of_the_sick_change_hands() {
        var some = mornings(6);
        takenOver(searched());
        var sick = people.getFirst().id();
        var before = held(some);
        var mended = takenOver(searched(sick));
        assertThat(mended.seats()).isEqualTo(3);
        assertThat(held(some)).doesNotContainKey(sick).hasSize(3).allSatisfy((person, many) -> assertThat(many).isGreaterThanOrEqualTo(before.get(person)));
        assertThat(held(some).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(12);
    }

    private record Calls(Volunteer sick, Volunteer speaker, Shift calls, Shift gate) {
    }

    private void holds(Volunteer who, Shift shift) {
        assertThat(here.here(() -> grabs.assign(RequestId.next(), shift.id(), who.id()))).isInstanceOf(Outcome.Taken.class);
    }

    /** Two speak the dialect: one calls and falls ill, the other stands at the gate at that time, where everybody may stand. */
    private Calls calls() {
        var sick = here.people().serving(VolunteerFacts.of("郑宜", VolunteersFixtures.phone()).with(Skill.DIALECT));
        var speaker = here.people().serving(VolunteerFacts.of("冯渔", VolunteersFixtures.phone()).with(Skill.DIALECT));
        var calls = here.shift(here.here(() -> posts.add(PostId.next(), PostFacts.of("电话", PostKind.CALLS).needing(Skill.DIALECT))), 24, 4, 1);
        var atGate = here.shift(gate, 24, 4, 1);
        var elsewhere = here.shift(gate, 48, 4, 2);
        holds(sick, calls);
        holds(speaker, atGate);
        holds(people.get(0), elsewhere);
        holds(people.get(1), elsewhere);
        return new Calls(sick, speaker, calls, atGate);
    }

    private Proposal mended(VolunteerId sick, boolean moves) {
        var id = ProposalId.next();
        here.here(() -> proposals.start(id, new ProposalFacts(LocalDate.of(2022, 5, 15), LocalDate.of(2022, 5, 21), Set.of(), Duration.ofSeconds(1), sick, moves)));
        return after(id);
    }

    private List<VolunteerId> holders(Shift shift) {
        return here.here(() -> checkIns.ofShift(shift.id())).stream().map(DutySeat::person).toList();
    }

    @Test
    void where_nobody_can_take_a_seat_directly_exactly_one_other_changes_and_only_if_that_is_wanted() {
        var there = calls();
        var still = mended(there.sick().id(), false);
        assertThat(still.filled()).isZero();
        assertThat(seats(still)).isEmpty();

        var moving = mended(there.sick().id(), true);
        assertThat(moving.seats()).isEqualTo(1);
        assertThat(moving.filled()).isEqualTo(1);
        assertThat(moving.empty()).isZero();
        assertThat(seats(moving)).filteredOn(seat -> seat.gives() != null).singleElement().satisfies(seat -> {
            assertThat(seat.person()).isEqualTo(there.speaker().id());
            assertThat(seat.shift()).isEqualTo(there.calls().id());
            assertThat(seat.gives().shift()).isEqualTo(there.gate().id());
        });
        assertThat(seats(moving)).hasSize(2);
        assertThat(here.here(() -> proposals.emptySeats(moving.id()))).isEmpty();
        assertThat(holders(there.gate())).as("nobody has moved before it is taken over").containsExactly(there.speaker().id());

        var before = here.here(() -> proposals.seats(moving.id())).stream().filter(seat -> seat.gives() == null).findFirst().orElseThrow().person();
        assertThat(takenOver(moving).state()).isEqualTo(ProposalState.TAKEN);
        assertThat(holders(there.calls())).containsExactly(there.speaker().id());
        assertThat(holders(there.gate())).containsExactly(before);
        takenOver(moving);
        assertThat(holders(there.gate())).as("taken over again, nothing more happens").containsExactly(before);
    }

    @Test
    void whoever_can_take_a_seat_directly_does_and_nobody_else_is_moved() {
        var some = mornings(6);
        takenOver(searched());
        var mended = mended(people.getFirst().id(), true);
        assertThat(mended.seats()).isEqualTo(3);
        assertThat(mended.filled()).isEqualTo(3);
        assertThat(seats(mended)).hasSize(3).allMatch(seat -> seat.gives() == null && seat.chain() == null);
        takenOver(mended);
        assertThat(held(some).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(12);
    }

    @Test
    void where_one_step_cannot_be_done_any_more_none_of_them_is() {
        var there = calls();
        var one = mended(there.sick().id(), true);
        var taker = seats(one).stream().filter(seat -> seat.gives() == null).findFirst().orElseThrow().person();
        var meanwhile = here.shift(here.post("西门"), 25, 2, 1);
        here.here(() -> grabs.assign(RequestId.next(), meanwhile.id(), taker));
        takenOver(one);
        assertThat(holders(there.calls())).containsExactly(there.sick().id());
        assertThat(holders(there.gate())).containsExactly(there.speaker().id());
        assertThat(seats(one)).hasSize(2).allMatch(seat -> !seat.taken() && seat.refused() != null);
        assertThat(seats(one)).filteredOn(seat -> seat.person().equals(taker)).singleElement()
                .satisfies(seat -> assertThat(seat.refused().rule()).isEqualTo(RosterRule.OVERLAP));
    }

    @Test
    void a_seat_about_which_somebody_has_asked_is_not_moved() {
        var there = calls();
        here.as(here.people().actor(there.speaker()), () -> swaps.putUp(SwapId.next(), there.gate().id(), SwapKind.OPEN_SWAP));
        assertThat(mended(there.sick().id(), true).filled()).isZero();
    }

    @Test
    void asked_about_after_the_search_it_is_not_moved_either() {
        var there = calls();
        var one = mended(there.sick().id(), true);
        here.as(here.people().actor(there.speaker()), () -> swaps.putUp(SwapId.next(), there.gate().id(), SwapKind.OPEN_SWAP));
        takenOver(one);
        assertThat(holders(there.calls())).containsExactly(there.sick().id());
        assertThat(seats(one)).filteredOn(seat -> seat.gives() != null).singleElement()
                .satisfies(seat -> assertThat(seat.refused().rule()).isEqualTo(RosterRule.ASKED_ALREADY));
    }

    @Test
    void taken_out_by_hand_all_that_hangs_together_is_left_out_and_found_again() {
        var there = calls();
        var one = mended(there.sick().id(), true);
        here.here(() -> {
            proposals.remove(one.id(), there.calls().id(), there.speaker().id());
            return null;
        });
        assertThat(seats(one)).isEmpty();
        here.here(() -> proposals.goOn(one.id()));
        assertThat(after(one.id()).filled()).isEqualTo(1);
        here.here(() -> proposals.goOn(one.id()));
        assertThat(after(one.id()).filled()).as("searched on, it stays").isEqualTo(1);
        assertThat(seats(one)).hasSize(2).filteredOn(seat -> seat.gives() != null).hasSize(1);
    }

    @Test
    void it_is_stopped_with_what_was_found_and_only_one_is_at_work() {
        mornings(6);
        var id = ProposalId.next();
        here.here(() -> proposals.start(id, facts(600, null)));
        assertThat(here.here(() -> proposals.start(id, facts(600, null))).state()).as("the same again").isEqualTo(ProposalState.RUNNING);
        assertThatThrownBy(() -> here.here(() -> proposals.start(ProposalId.next(), facts(1, null)))).isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).text().key()).isEqualTo("roster.proposal.one-at-a-time");
        here.here(() -> {
            proposals.stop(id);
            return null;
        });
        assertThat(after(id)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(ProposalState.STOPPED);
            assertThat(one.filled()).isEqualTo(12);
        });
    }

    @Test
    void a_search_whose_process_is_gone_says_so_and_can_be_begun_again() {
        mornings(2);
        var one = searched();
        here.here(() -> transaction.execute(status -> jdbc.sql("""
                        UPDATE roster.proposal SET state = 'running', beat_at = CAST(:long AS timestamptz) WHERE area_id = :area AND id = :id""")
                .param("long", "2022-01-01T00:00:00Z").param("area", here.people().area().id().value()).param("id", one.id().value()).update()));
        assertThat(here.here(() -> proposals.find(one.id())).orElseThrow().state()).isEqualTo(ProposalState.DIED);
        here.here(() -> proposals.goOn(one.id()));
        assertThat(after(one.id()).state()).isEqualTo(ProposalState.DONE);
    }

    @Test
    void it_waits_to_be_looked_at_until_its_days_are_over() {
        mornings(2);
        var one = searched();
        clock.set(LocalDate.of(2022, 5, 21).atTime(23, 59).atZone(TestAreas.ZONE).toInstant());
        assertThat(here.here(() -> proposals.toLookAt())).map(Proposal::id).contains(one.id());
        clock.set(LocalDate.of(2022, 5, 22).atTime(0, 0).atZone(TestAreas.ZONE).toInstant());
        assertThat(here.here(() -> proposals.toLookAt())).isEmpty();
    }

    @Test
    void seats_of_an_opening_still_to_come_are_left_to_it() {
        var shift = here.shift(gate, 24, 4, 1);
        here.open(clock.instant().plus(Duration.ofHours(1)), shift);
        assertThatThrownBy(this::searched).isInstanceOf(Problem.class).extracting(problem -> ((Problem) problem).text().key())
                .isEqualTo("roster.proposal.nothing");
    }
}
