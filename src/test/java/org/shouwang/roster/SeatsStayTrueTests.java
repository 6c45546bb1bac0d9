package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestClock;
import org.shouwang.platform.Columns;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever is done in whatever order (grabbing, giving back, stepping back, offers, acceptance, refusal, exceptions, time that runs out,
 * requests that are repeated, transactions that are rolled back and connections that are lost in the middle), after each step
 * every seat has the person, every offer its end and every queue the order that {@link SeatsModel} says, and each answer is the
 * one that it says.
 */
@RosterTest
class SeatsStayTrueTests {

    private static final int PEOPLE = 5;
    private static final int SHIFTS = 2;
    private static final int STEPS = 40;

    private enum Act { GRAB, SIGN_OFF, STEP_BACK, ACCEPT, DECLINE, REPEAT, TIME_PASSES, JOB, EXCEPTION }

    /** How an act ends: most of them well. */
    private enum End { WELL, ALSO_WELL, STILL_WELL, ROLLED_BACK, CONNECTION_LOST }

    /** One number of a sequence. */
    private record Step(Act act, int who, int shift, End end) {

        static final int KINDS = Act.values().length * PEOPLE * SHIFTS * End.values().length;

        static Step of(int number) {
            return new Step(Act.values()[number / (PEOPLE * SHIFTS * End.values().length)], number / (SHIFTS * End.values().length) % PEOPLE,
                    number / End.values().length % SHIFTS, End.values()[number % End.values().length]);
        }
    }

    private static final class CutOff extends RuntimeException {
    }

    @Autowired Rosters rosters;
    @Autowired Shifts shifts;
    @Autowired AreasAtWork areasAtWork;
    @Autowired Grabs grabs;
    @Autowired Offers offers;
    @Autowired Seats seats;
    @Autowired OtherWorks otherWorks;
    @Autowired LimitExceptions exceptions;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    @Test
    void whatever_happens_in_whatever_order() {
        sequences(20);
    }

    @Test
    @Tag("long")
    void whatever_happens_in_five_hundred_orders() {
        sequences(500);
    }

    private void sequences(int many) {
        qt().withExamples(many).withShrinkCycles(50)
                .forAll(lists().of(integers().between(0, Step.KINDS - 1)).ofSizeBetween(5, STEPS))
                .describedAs(numbers -> numbers.stream().map(Step::of).toList().toString())
                .checkAssert(numbers -> new Run().of(numbers.stream().map(Step::of).toList()));
    }

    private record Asked(Step step, RequestId request, String answer) {
    }

    private final class Run {

        final RosterFixtures here;
        final List<Volunteer> people;
        final List<Shift> both;
        final Map<SeatId, Integer> ranks = new HashMap<>();
        final SeatsModel model = new SeatsModel(2, 1);
        final List<Asked> asked = new ArrayList<>();

        Run() {
            clock.set(LocalDate.of(2022, 5, 14).atTime(10, 0).atZone(TestAreas.ZONE).toInstant());
            here = rosters.inNewArea();
            people = here.volunteers(PEOPLE);
            both = List.of(here.shift(here.post("东门"), 0, 2, 2), here.shift(here.post("西门"), 1, 2, 1));
            here.open(clock.instant(), both.getFirst(), both.getLast());
            // The last one works until so late that no unbroken rest is left.
            here.as(here.people().actor(people.getLast()), () -> otherWorks.report(OtherWorkId.next(), new OtherWorkFacts(
                    here.noon().minus(Duration.ofMinutes(750)), here.noon().minus(Duration.ofMinutes(510)), "夜班", false, false)));
            model.tired(PEOPLE - 1);
            rows("SELECT id, rank FROM roster.seat WHERE area_id = :area", row ->
                    ranks.put(new SeatId(Columns.uuid(row, "id")), row.getInt("rank") - 1));
        }

        void of(List<Step> steps) {
            everybodyGrabs();
            for (var number : steps) {
                var step = aimed(number);
                switch (step.act()) {
                    case TIME_PASSES -> clock.pass(Duration.ofMinutes(step.shift() == 0 ? 2 : 6));
                    case REPEAT -> asked.forEach(before -> assertThat(answer(before.step(), before.request())).as("again: " + before.step()).isEqualTo(before.answer()));
                    case JOB -> job(step);
                    case GRAB, SIGN_OFF, STEP_BACK, ACCEPT, DECLINE, EXCEPTION -> act(step);
                }
                assertAsTheModelSays("after " + step);
            }
        }

        /** Both shifts are full and people stand by: from here on every act moves somebody. */
        private void everybodyGrabs() {
            for (int shift = 0; shift < SHIFTS; shift++) {
                for (int who = 0; who < PEOPLE; who++) {
                    act(new Step(Act.GRAB, who, shift, End.WELL));
                }
            }
        }

        /** Mostly by somebody who can do it: only a holder signs off, only whoever was offered a seat answers. The others try too. */
        private Step aimed(Step step) {
            if (step.end() == End.STILL_WELL) {
                return step;
            }
            var able = switch (step.act()) {
                case SIGN_OFF -> there(step, seat -> !seat.free() && !seat.offered());
                case ACCEPT, DECLINE -> there(step, SeatsModel.Seat::offered);
                case STEP_BACK -> model.state(step.shift()).queue();
                case EXCEPTION -> List.of(PEOPLE - 1);
                case GRAB, REPEAT, TIME_PASSES, JOB -> List.<Integer>of();
            };
            return able.isEmpty() ? step : new Step(step.act(), able.get(step.who() % able.size()), step.shift(), step.end());
        }

        private List<Integer> there(Step step, Predicate<SeatsModel.Seat> which) {
            return model.state(step.shift()).seats().stream().filter(which).map(SeatsModel.Seat::person).toList();
        }

        /** A phone whose request was cut off sends it again, under the same id. */
        void act(Step step) {
            var request = RequestId.next();
            cutOff(step, () -> answer(step, request));
            var answer = answer(step, request);
            assertThat(answer).as("the answer to " + step).isEqualTo(expected(step));
            if (!answer.isEmpty() && step.act() != Act.EXCEPTION) {
                asked.add(new Asked(step, request, answer));
            }
        }

        void job(Step step) {
            cutOff(step, () -> jobRuns());
            jobRuns();
            model.job(clock.instant());
        }

        private int jobRuns() {
            return here.here(() -> new OfferJob(areasAtWork, offers, seats, transaction).here());
        }

        /** The node or its connection dies after everything was worked out and before it was committed: nothing of it is left. */
        void cutOff(Step step, Supplier<?> act) {
            if (step.end() != End.ROLLED_BACK && step.end() != End.CONNECTION_LOST) {
                return;
            }
            try {
                here.as(here.people().actor(people.get(step.who())), () -> transaction.execute(status -> {
                    act.get();
                    if (step.end() == End.CONNECTION_LOST) {
                        jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())").query(Boolean.class).single();
                    }
                    throw new CutOff();
                }));
            } catch (CutOff | DataAccessException | TransactionException cut) {
                assertAsTheModelSays("cut off: " + step);
            }
        }

        /** In a word; empty where nothing was ever offered to accept or to decline. */
        String answer(Step step, RequestId request) {
            var who = people.get(step.who());
            var shift = both.get(step.shift()).id();
            return here.as(here.people().actor(who), () -> switch (step.act()) {
                case GRAB -> word(grabs.grab(request, shift, true));
                case SIGN_OFF -> word(grabs.signOff(request, shift));
                case STEP_BACK -> word(grabs.stepBack(request, shift));
                case ACCEPT -> newestOffer(step).map(offer -> word(grabs.accept(request, offer))).orElse("");
                case DECLINE -> newestOffer(step).map(offer -> word(grabs.decline(request, offer))).orElse("");
                case EXCEPTION -> here.here(() -> exception(who.id()));
                case REPEAT, TIME_PASSES, JOB -> throw new IllegalArgumentException(step.toString());
            });
        }

        private String exception(VolunteerId who) {
            var standing = exceptions.of(who).stream().filter(one -> one.standing(clock.instant())).findFirst();
            if (standing.isPresent()) {
                exceptions.end(standing.get().id());
            } else {
                exceptions.allow(LimitExceptionId.next(), who, Set.of(RosterRule.REST), "没有人可换", here.noon().plus(Duration.ofDays(2)));
            }
            return SeatsModel.DONE;
        }

        String expected(Step step) {
            var now = clock.instant();
            return switch (step.act()) {
                case GRAB -> model.grab(step.who(), step.shift());
                case SIGN_OFF -> model.signOff(step.who(), step.shift(), now);
                case STEP_BACK -> model.stepBack(step.who(), step.shift());
                case ACCEPT -> newestOffer(step).isEmpty() ? "" : model.accept(step.who(), step.shift(), now);
                case DECLINE -> newestOffer(step).isEmpty() ? "" : model.decline(step.who(), step.shift(), now);
                case EXCEPTION -> model.exception(step.who());
                case REPEAT, TIME_PASSES, JOB -> throw new IllegalArgumentException(step.toString());
            };
        }

        private String word(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Taken taken -> SeatsModel.taken(ranks.get(taken.seat()));
                case Outcome.StandingBy standing -> SeatsModel.standingBy(standing.place());
                case Outcome.Refused refused -> SeatsModel.no(refused.why().rule());
                case Outcome.Done done -> SeatsModel.DONE;
            };
        }

        private Optional<OfferId> newestOffer(Step step) {
            var found = new ArrayList<OfferId>();
            rows("SELECT id FROM roster.offer WHERE area_id = :area AND shift_id = '" + both.get(step.shift()).id() + "' AND person_id = '"
                    + people.get(step.who()).id() + "' ORDER BY id", row -> found.add(new OfferId(Columns.uuid(row, "id"))));
            return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
        }

        void assertAsTheModelSays(String when) {
            for (int which = 0; which < SHIFTS; which++) {
                var expected = model.state(which);
                var now = both.get(which).id();
                var there = new ArrayList<SeatsModel.Seat>();
                rows("""
                        SELECT t.state, t.holder_id, o.person_id, o.until FROM roster.seat t
                        LEFT JOIN roster.offer o ON o.area_id = t.area_id AND o.seat_id = t.id AND o.outcome IS NULL
                        WHERE t.area_id = :area AND t.shift_id = '%s' ORDER BY t.rank""".formatted(now), row -> there.add(new SeatsModel.Seat(
                                number(Columns.uuid(row, row.getString("state").equals("offered") ? "person_id" : "holder_id")),
                                row.getString("state").equals("offered"), Columns.instant(row, "until"), 0)));
                var queue = new ArrayList<Integer>();
                rows("SELECT person_id FROM roster.stand_by WHERE area_id = :area AND shift_id = '" + now + "' AND state = 'waiting' ORDER BY ticket",
                        row -> queue.add(number(Columns.uuid(row, "person_id"))));
                assertThat(there).as("seats of shift " + which + " " + when)
                        .isEqualTo(expected.seats().stream().map(seat -> new SeatsModel.Seat(seat.person(), seat.offered(), seat.until(), 0)).toList());
                assertThat(queue).as("who stands by for shift " + which + " " + when).isEqualTo(expected.queue());
                assertThat(here.now(both.get(which)).waiting()).as("how many are counted " + when).isEqualTo(queue.size());
            }
        }

        private @Nullable Integer number(@Nullable UUID person) {
            return person == null ? null : people.stream().map(Volunteer::id).toList().indexOf(new VolunteerId(person));
        }

        private void rows(String sql, org.springframework.jdbc.core.RowCallbackHandler each) {
            here.here(() -> transaction.execute(status -> {
                jdbc.sql(sql).param("area", here.people().area().id().value()).query(each);
                return true;
            }));
        }
    }
}
