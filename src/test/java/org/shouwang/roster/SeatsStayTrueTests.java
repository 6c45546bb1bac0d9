package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.TestClock;
import org.shouwang.accounts.Accounts;
import org.shouwang.platform.Areas;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No sequence of grabbing, giving back, stepping back, offers, acceptance, refusal, time that runs out, repeated requests and
 * transactions that are cut off leaves a seat with two people, a person in two places, a wrong number or a broken order.
 */
@ModuleTest
@Import({TestClock.Set.class, OffersByHand.class})
class SeatsStayTrueTests {

    private static final int PEOPLE = 5;
    private static final int EXAMPLES = 25;
    private static final int STEPS = 40;

    private enum Step { GRAB, GRAB_ELSEWHERE, SIGN_OFF, STEP_BACK, ACCEPT, DECLINE, REPEAT, CUT_OFF, TIME_PASSES, JOB }

    private static final class CutOff extends RuntimeException {
    }

    @Autowired Areas areas;
    @Autowired Volunteers volunteers;
    @Autowired Accounts accounts;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired Openings openings;
    @Autowired Grabs grabs;
    @Autowired Offers offers;
    @Autowired Seats seats;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    @BeforeAll
    static void byHand() {
        OffersByHand.hold();
    }

    @AfterAll
    static void asUsual() {
        OffersByHand.release();
    }

    @Test
    void whatever_happens_in_whatever_order() {
        qt().withExamples(EXAMPLES).withShrinkCycles(50)
                .forAll(lists().of(integers().between(0, Step.values().length * PEOPLE - 1)).ofSizeBetween(5, STEPS))
                .checkAssert(steps -> new Run().of(steps));
    }

    private record Asked(Volunteer who, Shift shift, RequestId request, Outcome outcome) {
    }

    private final class Run {

        final RosterFixtures here;
        final List<Volunteer> people;
        final Shift shift;
        final Shift overlapping;
        final List<Asked> asked = new ArrayList<>();

        Run() {
            clock.set(LocalDate.of(2022, 5, 14).atTime(10, 0).atZone(TestAreas.ZONE).toInstant());
            here = RosterFixtures.in(areas, volunteers, accounts, posts, shifts, openings, grabs, clock.instant());
            people = here.volunteers(PEOPLE);
            shift = here.shift(here.post("东门"), 0, 2, 2);
            overlapping = here.shift(here.post("西门"), 1, 2, 1);
            here.open(clock.instant(), shift, overlapping);
        }

        void of(List<Integer> steps) {
            for (var step : steps) {
                var who = people.get(step % PEOPLE);
                act(Step.values()[step / PEOPLE], who);
                check();
            }
        }

        void act(Step step, Volunteer who) {
            switch (step) {
                case GRAB -> grab(who, shift);
                case GRAB_ELSEWHERE -> grab(who, overlapping);
                case SIGN_OFF -> here.signsOff(who, shift);
                case STEP_BACK -> here.as(here.people().actor(who), () -> grabs.stepBack(RequestId.next(), shift.id()));
                case ACCEPT -> offersOf(who).forEach(offer -> here.as(here.people().actor(who), () -> grabs.accept(RequestId.next(), offer.id())));
                case DECLINE -> offersOf(who).forEach(offer -> here.as(here.people().actor(who), () -> grabs.decline(RequestId.next(), offer.id())));
                case REPEAT -> asked.forEach(before -> assertThat(here.grabs(before.who(), before.shift(), before.request())).isEqualTo(before.outcome()));
                case CUT_OFF -> cutOff(who);
                case TIME_PASSES -> clock.pass(Duration.ofMinutes(4));
                case JOB -> here.here(() -> new OfferJob(openings, offers, seats, transaction).here());
            }
        }

        void grab(Volunteer who, Shift which) {
            var request = RequestId.next();
            asked.add(new Asked(who, which, request, here.grabs(who, which, request)));
        }

        /** The node dies after the answer was worked out and before it was committed. */
        void cutOff(Volunteer who) {
            var request = RequestId.next();
            try {
                here.as(here.people().actor(who), () -> transaction.execute(status -> {
                    grabs.grab(request, shift.id(), true);
                    grabs.signOff(RequestId.next(), overlapping.id());
                    throw new CutOff();
                }));
            } catch (CutOff expected) {
                assertThat(before(request)).as("nothing of it is left").isZero();
            }
        }

        private long before(RequestId request) {
            return here.here(() -> transaction.execute(status -> jdbc.sql("SELECT count(*) FROM roster.request WHERE area_id = :area AND id = :id")
                    .param("area", here.people().area().id().value()).param("id", request.value()).query(Long.class).single()));
        }

        private List<Offers.Open> offersOf(Volunteer who) {
            return here.here(() -> transaction.execute(status -> offers.openOf(who.id())));
        }

        void check() {
            for (var which : List.of(shift, overlapping)) {
                var rows = rows(which);
                var now = here.now(which);
                assertThat(rows.values()).as("nobody has two seats of a shift").doesNotHaveDuplicates();
                assertThat(rows.size()).as("never more than there are").isLessThanOrEqualTo(now.seats());
                assertThat(count(which, "stand_by", "state = 'waiting'")).as("who waits is counted").isEqualTo(now.waiting());
                assertThat(count(which, "offer", "outcome IS NULL")).as("each open offer has its seat").isEqualTo(count(which, "seat", "state = 'offered'"));
                assertThat(count(which, "stand_by", "state = 'offered'")).as("and its person").isEqualTo(count(which, "offer", "outcome IS NULL"));
                if (now.waiting() > 0) {
                    assertFirstIsServed(which);
                }
            }
            assertThat(rows(overlapping).values()).as("nobody is in two places").noneMatch(rows(shift).values()::contains);
        }

        /** While somebody waits who may have it, no seat is free. */
        void assertFirstIsServed(Shift which) {
            if (count(which, "seat", "state = 'free'") == 0) {
                return;
            }
            var elsewhere = rows(which.equals(shift) ? overlapping : shift).values();
            assertThat(waiting(which)).as("whoever waits beside a free seat is kept from it by a rule").allMatch(elsewhere::contains);
        }

        private List<VolunteerId> waiting(Shift which) {
            return here.here(() -> transaction.execute(status -> jdbc.sql("""
                            SELECT person_id FROM roster.stand_by WHERE area_id = :area AND shift_id = :shift AND state = 'waiting' ORDER BY ticket""")
                    .param("area", here.people().area().id().value()).param("shift", which.id().value())
                    .query((row, n) -> new VolunteerId(row.getObject("person_id", UUID.class))).list()));
        }

        private Map<UUID, VolunteerId> rows(Shift which) {
            var held = new LinkedHashMap<UUID, VolunteerId>();
            here.here(() -> transaction.execute(status -> {
                jdbc.sql("SELECT id, holder_id FROM roster.seat WHERE area_id = :area AND shift_id = :shift AND state = 'held'")
                        .param("area", here.people().area().id().value()).param("shift", which.id().value()).query(row -> {
                            held.put(row.getObject("id", UUID.class), new VolunteerId(row.getObject("holder_id", UUID.class)));
                        });
                return true;
            }));
            return held;
        }

        private long count(Shift which, String table, String where) {
            return here.here(() -> transaction.execute(status -> jdbc.sql("SELECT count(*) FROM roster." + table + " WHERE area_id = :area AND shift_id = :shift AND " + where)
                    .param("area", here.people().area().id().value()).param("shift", which.id().value()).query(Long.class).single()));
        }
    }
}
