package org.shouwang.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Rush;
import org.shouwang.platform.Together;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.stereotype.Component;

/**
 * The hot path of an opening: those who ask at the same moment are answered in one transaction of a few statements, in the
 * order of their coming. Their own rows are locked before anything is counted, so that two phones of one person take turns.
 * No event, no outbox: see docs/decisions.
 */
@Component
class GrabsTogether {

    private static final int MOST = 64;

    /** Somebody's request for a seat. */
    record Wanting(RequestId request, AccountId account, ShiftId shift, boolean standBy) {
    }

    /** Nothing keeps this one from a seat, if there is one. */
    private record Seeker(int place, Asking asking, Sought sought, boolean standBy) {

        boolean mayHaveKept() {
            return sought.holdsNone() && !sought.lapsed(asking.at());
        }
    }

    private final People people;
    private final Lookups lookups;
    private final Seats seats;
    private final Requests requests;
    private final Limits limits;
    private final LiveUpdates live;
    private final Clock clock;
    private final Together<Wanting, Outcome> together;

    GrabsTogether(People people, Lookups lookups, Seats seats, Requests requests, Limits limits, LiveUpdates live, Clock clock,
            Rush rush) {
        this.people = people;
        this.lookups = lookups;
        this.seats = seats;
        this.requests = requests;
        this.limits = limits;
        this.live = live;
        this.clock = clock;
        this.together = new Together<>(rush, MOST, Wanting::account, this::answer);
    }

    Outcome grab(Wanting wanting) {
        return together.ask(wanting);
    }

    private List<Outcome> answer(List<Wanting> some) {
        var known = people.lock(some.stream().map(Wanting::account).toList());
        var now = clock.instant();
        var sought = lookups.all(some.stream().map(one -> new Lookups.Question(one.shift(), id(known.get(one.account())), one.request(), one.account())).toList());
        var bounds = limits.around(known.values(), sought);
        var answers = new Outcome[some.size()];
        var asked = new Asking[some.size()];
        var seekers = new ArrayList<Seeker>();
        for (int i = 0; i < answers.length; i++) {
            var one = some.get(i);
            var there = sought.get(i);
            if (there == null) {
                throw Problem.notFound("roster.shift.unknown");
            }
            if (there.before() != null) {
                answers[i] = there.before();
                continue;
            }
            var person = known.get(one.account());
            asked[i] = new Asking(one.request(), now, one.account(), id(person), one.shift(), there.opening(), Act.GRAB);
            answers[i] = settled(person, there, now, bounds).orElse(null);
            if (answers[i] == null) {
                seekers.add(new Seeker(i, asked[i], there, one.standBy()));
            }
        }
        if (!seekers.isEmpty()) {
            seat(seekers, answers, now);
            live.changed("roster.seats");
        }
        write(asked, answers);
        return List.of(answers);
    }

    private static @Nullable VolunteerId id(@Nullable Person person) {
        return person == null ? null : person.id();
    }

    /** What is answered without a look at the seats. A second tap with another id, on another phone, is told what the person has. */
    private Optional<Outcome> settled(@Nullable Person person, Sought sought, Instant now, Limits.Around bounds) {
        if (person == null || !person.serves()) {
            return Optional.of(new Outcome.Refused(Refusal.by(RosterRule.SERVES)));
        }
        if (sought.seated() != null) {
            return Optional.of(new Outcome.Taken(sought.seated()));
        }
        if (sought.standsAt() != null) {
            return Optional.of(new Outcome.StandingBy(sought.standsAt()));
        }
        if (sought.offered()) {
            return Optional.of(new Outcome.Refused(Refusal.by(RosterRule.OFFERED_TO_YOU)));
        }
        return sought.closed(now, true).or(sought::overQuota).or(() -> bounds.refuse(sought, person, sought.held())).map(Outcome.Refused::new);
    }

    private void seat(List<Seeker> seekers, Outcome[] answers, Instant now) {
        var free = free(seekers);
        var given = new LinkedHashMap<SeatId, VolunteerId>();
        var waiting = new ArrayList<Seeker>();
        for (var seeker : seekers) {
            var seat = free.forSomebody(seeker);
            if (seat.isPresent()) {
                given.put(seat.get(), seeker.asking().person());
                answers[seeker.place()] = new Outcome.Taken(seat.get());
            } else if (seeker.standBy()) {
                waiting.add(seeker);
            } else {
                answers[seeker.place()] = new Outcome.Refused(Refusal.by(RosterRule.FULL));
            }
        }
        if (!given.isEmpty()) {
            seats.hold(List.copyOf(given.keySet()), List.copyOf(given.values()), now);
        }
        if (!waiting.isEmpty()) {
            var places = seats.standBy(waiting.stream().map(Seeker::asking).toList());
            waiting.forEach(seeker -> answers[seeker.place()] = new Outcome.StandingBy(places.get(seeker.asking().id())));
        }
    }

    /** Seats that are ours to give, by shift. */
    private record Locked(Map<ShiftId, Deque<SeatId>> kept, Map<ShiftId, Deque<SeatId>> open) {

        Optional<SeatId> forSomebody(Seeker seeker) {
            var seat = seeker.mayHaveKept() ? next(kept, seeker) : null;
            return Optional.ofNullable(seat != null ? seat : next(open, seeker));
        }

        private static @Nullable SeatId next(Map<ShiftId, Deque<SeatId>> seats, Seeker seeker) {
            return seats.getOrDefault(seeker.asking().shift(), new ArrayDeque<>()).poll();
        }
    }

    private Locked free(List<Seeker> seekers) {
        var wanted = new LinkedHashMap<ShiftId, List<Seeker>>();
        seekers.stream().filter(seeker -> seeker.sought().anyFree())
                .forEach(seeker -> wanted.computeIfAbsent(seeker.asking().shift(), shift -> new ArrayList<>()).add(seeker));
        var locked = new Locked(new HashMap<>(), new HashMap<>());
        if (wanted.isEmpty()) {
            return locked;
        }
        var asked = new ArrayList<Seats.Wanted>();
        wanted.forEach((shift, some) -> {
            int first = (int) some.stream().filter(Seeker::mayHaveKept).count();
            if (first > 0) {
                asked.add(new Seats.Wanted(shift, true, false, first));
            }
            asked.add(new Seats.Wanted(shift, false, some.getFirst().sought().lapsed(some.getFirst().asking().at()), some.size()));
        });
        seats.lockFree(asked).forEach(seat -> (seat.kept() ? locked.kept() : locked.open())
                .computeIfAbsent(seat.shift(), shift -> new ArrayDeque<>()).add(seat.id()));
        return locked;
    }

    private void write(Asking[] asked, Outcome[] answers) {
        var fresh = new ArrayList<Requests.Answered>();
        for (int i = 0; i < asked.length; i++) {
            if (asked[i] != null) {
                fresh.add(new Requests.Answered(asked[i], answers[i]));
            }
        }
        if (!fresh.isEmpty()) {
            requests.write(fresh);
        }
    }
}
