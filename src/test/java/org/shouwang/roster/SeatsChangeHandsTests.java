package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Duration;
import java.time.Instant;
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
import org.shouwang.platform.Problem;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever is done in whatever order (grabbing, giving back, stepping back, offers, acceptance, refusal, swaps, taking over, not
 * coming, coming, coming unasked, staying on, being sent from the reserve, exceptions, time that runs out and in which shifts begin, requests
 * that are repeated, transactions that are rolled back and connections that are lost in the middle), after each step
 * every seat has the person, every offer its end and every queue the order that {@link ChangingSeatsModel} says, and each answer is the
 * one that it says.
 */
@RosterTest
class SeatsChangeHandsTests {

    private static final int PEOPLE = 5;
    private static final int SHIFTS = 3;
    /** The last one is the reserve's. */
    private static final int RESERVE = SHIFTS - 1;
    private static final int STEPS = 40;

    private enum Act {
        GRAB, SIGN_OFF, STEP_BACK, ACCEPT, DECLINE, SWAP, TAKE_OVER, CANNOT_COME, COME, NO_SHOW, WALK_IN, STAY_ON, SEND, EXCEPTION, REPEAT, TIME_PASSES, JOB
    }

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
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired AreasAtWork areasAtWork;
    @Autowired Grabs grabs;
    @Autowired Offers offers;
    @Autowired Seats seats;
    @Autowired Swaps swaps;
    @Autowired Absences absences;
    @Autowired CheckIns checkIns;
    @Autowired StayingOn staying;
    @Autowired Reserve reserve;
    @Autowired OtherWorks otherWorks;
    @Autowired LimitExceptions exceptions;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    @Test
    @Tag("long")
    void whatever_happens_in_a_hundred_orders() {
        sequences(100);
    }

    private void sequences(int many) {
        qt().withExamples(many).withShrinkCycles(0)
                .forAll(lists().of(integers().between(0, Step.KINDS - 1)).ofSizeBetween(5, STEPS))
                .describedAs(numbers -> numbers.stream().map(Step::of).toList().toString())
                .checkAssert(numbers -> new Run().of(numbers.stream().map(Step::of).toList()));
    }

    private record Asked(Step step, RequestId request, String answer) {
    }

    private final class Run {

        final RosterFixtures here;
        final List<Volunteer> people;
        final List<Shift> all;
        final ChangingSeatsModel model = new ChangingSeatsModel();
        final List<Asked> asked = new ArrayList<>();
        /** The ids that a request makes besides its own, and the seat it means, are the same when it is sent again. */
        final Map<RequestId, RequestId> second = new HashMap<>();
        final Map<RequestId, Optional<SeatId>> meant = new HashMap<>();
        final Map<RequestId, Instant> stays = new HashMap<>();
        final Map<RequestId, VolunteerId> partner = new HashMap<>();

        /** Twenty minutes before the first shift begins. */
        Run() {
            clock.set(LocalDate.of(2022, 5, 14).atTime(10, 0).atZone(TestAreas.ZONE).toInstant());
            here = rosters.inNewArea();
            people = here.volunteers(PEOPLE);
            var onCall = here.here(() -> posts.add(PostId.next(), PostFacts.of("机动", PostKind.RESERVE)));
            all = List.of(here.shift(here.post("东门"), 0, 2, 2), here.shift(here.post("西门"), 0.1, 2, 1), here.shift(onCall, 0, 3, 1));
            all.forEach(shift -> model.shift(shift.from(), shift.until(), shift.seats()));
            here.open(clock.instant(), all.toArray(Shift[]::new));
            clock.set(here.noon().minus(Duration.ofMinutes(20)));
            // The last one is called out twice in the night, so that no unbroken rest is left.
            here.as(actor(PEOPLE - 1), () -> List.of(calledOut(750), calledOut(520)));
            model.tired(PEOPLE - 1);
        }

        private OtherWork calledOut(int minutesBefore) {
            var from = here.noon().minus(Duration.ofMinutes(minutesBefore));
            return otherWorks.report(OtherWorkId.next(), new OtherWorkFacts(from, from.plus(Duration.ofMinutes(15)), "夜里出去", false, false));
        }

        void of(List<Step> steps) {
            everybodyGrabs();
            for (var number : steps) {
                var step = aimed(number);
                switch (step.act()) {
                    case TIME_PASSES -> clock.pass(Duration.ofMinutes(List.of(2, 6, 17).get(step.shift())));
                    case REPEAT -> asked.forEach(before -> assertThat(answer(before.step(), before.request())).as("again: " + before.step()).isEqualTo(before.answer()));
                    case JOB -> job(step);
                    default -> act(step);
                }
                assertAsTheModelSays("after " + step);
            }
        }

        /** The shifts are full and people stand by: from here on every act moves somebody. */
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
                case SIGN_OFF, SWAP, TAKE_OVER, CANNOT_COME, COME, NO_SHOW, STAY_ON -> there(step.shift(), ChangingSeatsModel.Seat::held);
                case SEND -> there(RESERVE, ChangingSeatsModel.Seat::held);
                case EXCEPTION -> List.of(PEOPLE - 1);
                case ACCEPT, DECLINE -> there(step.shift(), seat -> seat.offered);
                case STEP_BACK -> List.copyOf(model.shift(step.shift()).queue);
                case GRAB, WALK_IN, REPEAT, TIME_PASSES, JOB -> List.<Integer>of();
            };
            return able.isEmpty() ? step : new Step(step.act(), able.get(step.who() % able.size()), step.shift(), step.end());
        }

        private List<Integer> there(int shift, Predicate<ChangingSeatsModel.Seat> which) {
            return model.shift(shift).seats.stream().filter(which).map(seat -> seat.person).toList();
        }

        /** A phone whose request was cut off sends it again, under the same id. */
        void act(Step step) {
            var request = RequestId.next();
            cutOff(step, () -> answer(step, request));
            var answer = answer(step, request);
            assertThat(answer).as("the answer to " + step).isEqualTo(expected(step));
            if (!answer.isEmpty() && !answer.startsWith("problem") && !Set.of(Act.EXCEPTION, Act.COME, Act.NO_SHOW).contains(step.act())) {
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

        /** In a word; empty where there is nothing to ask for. */
        String answer(Step step, RequestId request) {
            var who = people.get(step.who());
            var shift = all.get(step.shift()).id();
            try {
                return switch (step.act()) {
                    case SWAP -> swap(step, request);
                    case TAKE_OVER -> takeOver(step, request);
                    case COME, NO_SHOW -> meant(request, who, shift).map(seat -> checkedIn(seat, step.act(), request)).orElse(ChangingSeatsModel.NOTHING);
                    case WALK_IN -> here.here(() -> word(checkIns.walkIn(request, shift, who.id(), clock.instant())));
                    case SEND -> meant(request, who, all.get(RESERVE).id()).map(seat -> here.here(() -> word(reserve.send(request, seat, target(step).id()))))
                            .orElse(ChangingSeatsModel.NOTHING);
                    case EXCEPTION -> here.here(() -> exception(who.id()));
                    default -> here.as(here.people().actor(who), () -> mine(step, request, shift));
                };
            } catch (Problem problem) {
                return "problem " + problem.getMessage();
            }
        }

        private String mine(Step step, RequestId request, ShiftId shift) {
            return switch (step.act()) {
                case GRAB -> word(grabs.grab(request, shift, true));
                case SIGN_OFF -> word(grabs.signOff(request, shift));
                case STEP_BACK -> word(grabs.stepBack(request, shift));
                case CANNOT_COME -> word(absences.cannotCome(request, shift));
                case ACCEPT -> newestOffer(step).map(offer -> word(grabs.accept(request, offer))).orElse(ChangingSeatsModel.NOTHING);
                case DECLINE -> newestOffer(step).map(offer -> word(grabs.decline(request, offer))).orElse(ChangingSeatsModel.NOTHING);
                case STAY_ON -> meant(request, people.get(step.who()), shift).map(seat -> word(staying.until(request, seat, stayUntil(request, seat))))
                        .orElse(ChangingSeatsModel.NOTHING);
                default -> throw new IllegalArgumentException(step.toString());
            };
        }

        private Instant stayUntil(RequestId request, SeatId seat) {
            return stays.computeIfAbsent(request, one -> checkIns.find(seat).orElseThrow().until().plus(ChangingSeatsModel.LONGER));
        }

        private String checkedIn(SeatId seat, Act act, RequestId request) {
            here.here(() -> checkIns.record(request.value(), seat, act == Act.COME ? CheckInKind.IN : CheckInKind.NO_SHOW, clock.instant()));
            return ChangingSeatsModel.DONE;
        }

        private String exception(VolunteerId who) {
            var standing = exceptions.of(who).stream().filter(one -> one.standing(clock.instant())).findFirst();
            if (standing.isPresent()) {
                exceptions.end(standing.get().id());
            } else {
                exceptions.allow(LimitExceptionId.next(), who, Set.of(RosterRule.REST), "没有人可换", here.noon().plus(Duration.ofDays(2)));
            }
            return ChangingSeatsModel.DONE;
        }

        private Shift target(Step step) {
            return all.get(step.shift() % RESERVE);
        }

        private RequestId another(RequestId request) {
            return second.computeIfAbsent(request, one -> RequestId.next());
        }

        private String swap(Step step, RequestId request) {
            var wanted = meant.computeIfAbsent(request, one -> held((step.shift() + 1) % SHIFTS));
            if (wanted.isEmpty()) {
                return ChangingSeatsModel.NOTHING;
            }
            var other = partner.computeIfAbsent(request, one -> here.here(() -> checkIns.find(wanted.get())).orElseThrow().person());
            var id = new SwapId(request.value());
            var asked = here.as(actor(step.who()), () -> swaps.ask(id, all.get(step.shift()).id(), wanted.get()));
            return asked instanceof Outcome.Done ? here.as(actor(number(other.value())), () -> word(swaps.accept(another(request), id))) : word(asked);
        }

        private String takeOver(Step step, RequestId request) {
            var id = new SwapId(request.value());
            var asked = here.as(actor(step.who()), () -> swaps.putUp(id, all.get(step.shift()).id(), SwapKind.TAKE_OVER));
            if (!(asked instanceof Outcome.Done)) {
                return word(asked);
            }
            var answer = here.as(actor(next(step)), () -> word(swaps.accept(another(request), id)));
            here.as(actor(step.who()), () -> {
                swaps.withdraw(id);
                return true;
            });
            return answer;
        }

        private int next(Step step) {
            return (step.who() + 1) % PEOPLE;
        }

        private org.shouwang.platform.Actor actor(@Nullable Integer who) {
            return here.people().actor(people.get(who));
        }

        String expected(Step step) {
            var now = clock.instant();
            return switch (step.act()) {
                case GRAB -> model.grab(step.who(), step.shift(), now);
                case SIGN_OFF -> model.signOff(step.who(), step.shift(), now);
                case STEP_BACK -> model.stepBack(step.who(), step.shift());
                case ACCEPT -> newestOffer(step).isEmpty() ? ChangingSeatsModel.NOTHING : model.accept(step.who(), step.shift(), now);
                case DECLINE -> newestOffer(step).isEmpty() ? ChangingSeatsModel.NOTHING : model.decline(step.who(), step.shift(), now);
                case SWAP -> model.swap(step.who(), step.shift(), now);
                case TAKE_OVER -> model.takeOver(step.who(), next(step), step.shift(), now);
                case CANNOT_COME -> model.cannotCome(step.who(), step.shift(), now);
                case COME -> model.comes(step.who(), step.shift(), now);
                case NO_SHOW -> model.noShow(step.who(), step.shift());
                case WALK_IN -> model.walkIn(step.who(), step.shift(), now);
                case STAY_ON -> model.stayOn(step.who(), step.shift());
                case SEND -> model.send(step.who(), step.shift() % RESERVE, now);
                case EXCEPTION -> model.exception(step.who());
                case REPEAT, TIME_PASSES, JOB -> throw new IllegalArgumentException(step.toString());
            };
        }

        private String word(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Taken taken -> ChangingSeatsModel.taken(rank(taken.seat()));
                case Outcome.StandingBy standing -> ChangingSeatsModel.standingBy(standing.place());
                case Outcome.Refused refused -> ChangingSeatsModel.no(refused.why().rule());
                case Outcome.Done done -> ChangingSeatsModel.DONE;
            };
        }

        private Optional<OfferId> newestOffer(Step step) {
            var found = new ArrayList<OfferId>();
            rows("SELECT id FROM roster.offer WHERE area_id = :area AND shift_id = '" + all.get(step.shift()).id() + "' AND person_id = '"
                    + people.get(step.who()).id() + "' ORDER BY id", row -> found.add(new OfferId(Columns.uuid(row, "id"))));
            return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
        }

        /** The person's own seat; the one where nobody came only where there is no other. */
        private Optional<SeatId> seatOf(Volunteer who, ShiftId shift) {
            var found = new ArrayList<SeatId>();
            rows("SELECT id FROM roster.seat WHERE area_id = :area AND shift_id = '" + shift + "' AND holder_id = '" + who.id()
                    + "' ORDER BY absent IS NOT NULL, rank", row -> found.add(new SeatId(Columns.uuid(row, "id"))));
            return found.stream().findFirst();
        }

        private Optional<SeatId> meant(RequestId request, Volunteer who, ShiftId shift) {
            return meant.computeIfAbsent(request, one -> seatOf(who, shift));
        }

        private Optional<SeatId> held(int shift) {
            var found = new ArrayList<SeatId>();
            rows("SELECT id FROM roster.seat WHERE area_id = :area AND shift_id = '" + all.get(shift).id() + "' AND state = 'held' ORDER BY rank",
                    row -> found.add(new SeatId(Columns.uuid(row, "id"))));
            return found.stream().findFirst();
        }

        private int rank(SeatId seat) {
            var found = new ArrayList<Integer>();
            rows("SELECT rank FROM roster.seat WHERE area_id = :area AND id = '" + seat + "'", row -> found.add(row.getInt("rank") - 1));
            return found.getFirst();
        }

        void assertAsTheModelSays(String when) {
            for (int which = 0; which < SHIFTS; which++) {
                var expected = model.shift(which);
                var now = all.get(which).id();
                var there = new ArrayList<String>();
                rows("""
                        SELECT t.state, t.holder_id, o.person_id, o.until, t.starts_at, t.ends_at, t.checked_in_at, t.checked_out_at, t.absent FROM roster.seat t
                        LEFT JOIN roster.offer o ON o.area_id = t.area_id AND o.seat_id = t.id AND o.outcome IS NULL
                        WHERE t.area_id = :area AND t.shift_id = '%s' ORDER BY t.rank""".formatted(now), row -> there.add(said(row)));
                var queue = new ArrayList<Integer>();
                rows("SELECT person_id FROM roster.stand_by WHERE area_id = :area AND shift_id = '" + now + "' AND state = 'waiting' ORDER BY ticket",
                        row -> queue.add(number(Columns.uuid(row, "person_id"))));
                assertThat(there).as("seats of shift " + which + " " + when).isEqualTo(expected.seats.stream().map(ChangingSeatsModel.Seat::toString).toList());
                assertThat(queue).as("who stands by for shift " + which + " " + when).isEqualTo(List.copyOf(expected.queue));
                assertThat(here.now(all.get(which)).waiting()).as("how many are counted " + when).isEqualTo(queue.size());
            }
        }

        private String said(java.sql.ResultSet row) throws java.sql.SQLException {
            return switch (row.getString("state")) {
                case "free" -> "free";
                case "offered" -> "offered to " + number(Columns.uuid(row, "person_id")) + " until " + Columns.instant(row, "until");
                default -> "held by " + number(Columns.uuid(row, "holder_id")) + " " + Columns.instant(row, "starts_at") + "–" + Columns.instant(row, "ends_at")
                        + (row.getObject("checked_in_at") == null ? "" : " came") + (row.getObject("checked_out_at") == null ? "" : " left")
                        + (row.getString("absent") == null ? "" : " absent");
            };
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
