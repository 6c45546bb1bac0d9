package org.shouwang.roster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.roster.limits.HoursInADay;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.VolunteerErased;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rosters that the program proposes (自动排班). A proposal is nobody's duty: people look at it, change it, let it be searched on,
 * and take it over; only then seats are given, each by the rules that hold at that moment.
 */
@Component
public class Proposals {

    private static final int MOST_SEATS = 20_000;

    private final ProposalRows rows;
    private final ProposalTasks tasks;
    private final ProposalRuns runs;
    private final Posts posts;
    private final LiveUpdates live;
    private final AreaDay day;

    Proposals(ProposalRows rows, ProposalTasks tasks, ProposalRuns runs, Posts posts, LiveUpdates live, AreaDay day) {
        this.rows = rows;
        this.tasks = tasks;
        this.runs = runs;
        this.posts = posts;
        this.live = live;
        this.day = day;
    }

    /**
     * Begins to search; the same id again changes nothing.
     *
     * @throws Problem {@code roster.proposal.nothing} where no seat is free; {@code roster.proposal.too-large};
     *         {@code roster.proposal.one-at-a-time} while another is at work in the area; {@code roster.proposal.busy} while the
     *         process is at work for another area
     */
    @Transactional
    public Proposal start(ProposalId id, ProposalFacts facts) {
        rows.bury();
        var before = rows.find(id);
        if (before.isPresent()) {
            return before.get();
        }
        int seats = tasks.seats(facts);
        if (seats == 0) {
            throw Problem.refused("roster.proposal.nothing");
        }
        if (seats > MOST_SEATS) {
            throw Problem.refused("roster.proposal.too-large", MOST_SEATS);
        }
        if (rows.add(id, facts, seats, day.now())) {
            runs.search(id);
        }
        runs.told();
        return get(id);
    }

    /** Searches on from what stands there; what was set by hand stays. */
    @Transactional
    public Proposal goOn(ProposalId id) {
        rows.bury();
        if (!rows.move(id, List.of(ProposalState.DONE, ProposalState.STOPPED, ProposalState.DIED), ProposalState.RUNNING)) {
            throw Problem.refused("roster.proposal.not-now");
        }
        runs.search(id);
        runs.told();
        return get(id);
    }

    /** Ends the search with what was found so far. */
    @Transactional
    public void stop(ProposalId id) {
        rows.askToStop(id);
    }

    /**
     * Gives the seats to those who were proposed, one after the other, each through the door by which a coordinator gives any
     * seat. Whoever is refused is listed with the rule. Changes that hang together all come to pass, or none of them does.
     */
    @Transactional
    public Proposal takeOver(ProposalId id) {
        rows.bury();
        if (!rows.move(id, List.of(ProposalState.DONE, ProposalState.STOPPED, ProposalState.TAKEN), ProposalState.TAKING)) {
            throw Problem.refused("roster.proposal.not-now");
        }
        runs.takeOver(id);
        runs.told();
        return get(id);
    }

    /** The newest first. A search whose process is gone says so. */
    @Transactional
    public List<Proposal> latest(int most) {
        rows.bury();
        return rows.latest(most);
    }

    @Transactional
    public Optional<Proposal> find(ProposalId id) {
        rows.bury();
        return rows.find(id);
    }

    /** The newest roster, if it waits for somebody to look at it and to take it over, and its days are not over. */
    @Transactional(readOnly = true)
    public Optional<Proposal> toLookAt() {
        return rows.latest(1).stream().filter(one -> one.state().changeable() && !one.facts().lastDay().isBefore(day.today())).findFirst();
    }

    /** Who would stand where, by time and post. */
    @Transactional(readOnly = true)
    public List<ProposedSeat> seats(ProposalId id) {
        return rows.seats(id);
    }

    /** What everybody who serves would bear, the most first. */
    @Transactional(readOnly = true)
    public List<ProposedLoad> loads(ProposalId id) {
        var facts = get(id).facts();
        var laid = tasks.lay(facts, rows.seats(id));
        var from = facts.firstDay().atStartOfDay(day.zone()).toInstant();
        var until = facts.lastDay().plusDays(1).atStartOfDay(day.zone()).toInstant();
        var all = new ArrayList<ProposedLoad>();
        for (int worker = 0; worker < laid.lines().size(); worker++) {
            var hand = laid.task().hand(worker);
            var line = laid.lines().get(worker);
            var told = laid.told().get(worker);
            var fresh = Arrays.stream(line).filter(duty -> !told.get(duty)).toArray();
            var stands = HoursInADay.within(hand.stands(), from, until).plusMinutes(told.stream().map(laid.task()::minutes).sum());
            all.add(new ProposedLoad(hand.person().id(), hand.person().name(), hand.borne().time(), stands,
                    Duration.ofMinutes(Arrays.stream(fresh).map(laid.task()::minutes).sum()), (int) Arrays.stream(fresh).filter(laid.task()::night).count(),
                    (int) Arrays.stream(fresh).filter(duty -> laid.task().wanted(duty).hard()).count()));
        }
        all.sort(Comparator.comparing(ProposedLoad::sum).reversed().thenComparing(one -> one.person().toString()));
        return all;
    }

    /** Seats that would stay empty, by time, and for each shift which rule keeps how many people from it. */
    @Transactional(readOnly = true)
    public List<EmptySeats> emptySeats(ProposalId id) {
        var names = posts.all().stream().collect(Collectors.toMap(Post::id, post -> post.facts().name()));
        var laid = tasks.lay(get(id).facts(), rows.seats(id));
        var people = new int[laid.task().task().duties()];
        laid.lines().forEach(line -> Arrays.stream(line).forEach(duty -> people[duty]++));
        var all = new ArrayList<EmptySeats>();
        for (int duty = 0; duty < people.length; duty++) {
            var shift = laid.task().wanted(duty);
            if (people[duty] < shift.seats()) {
                all.add(why(laid, duty, shift.seats() - people[duty], names));
            }
        }
        return all;
    }

    private static EmptySeats why(ProposalTasks.Laid laid, int duty, int empty, Map<PostId, String> names) {
        var rules = new EnumMap<RosterRule, Integer>(RosterRule.class);
        int free = 0;
        int noTime = 0;
        for (int worker = 0; worker < laid.lines().size(); worker++) {
            var line = laid.lines().get(worker);
            if (Arrays.binarySearch(line, duty) < 0 && !laid.task().hasTime(worker, duty)) {
                noTime++;
            } else if (Arrays.binarySearch(line, duty) < 0) {
                var refusal = laid.task().refusal(worker, line, duty);
                refusal.ifPresent(why -> rules.merge(why.rule(), 1, Integer::sum));
                free += refusal.isEmpty() ? 1 : 0;
            }
        }
        var why = new LinkedHashMap<RosterRule, Integer>();
        rules.entrySet().stream().sorted(Map.Entry.<RosterRule, Integer>comparingByValue().reversed()).forEach(one -> why.put(one.getKey(), one.getValue()));
        var shift = laid.task().wanted(duty);
        return new EmptySeats(shift.shift(), shift.post(), names.getOrDefault(shift.post(), ""), shift.from(), shift.until(), empty, why, noTime, free);
    }

    /** Who could take a seat of this shift beside all that the roster gives them, the least burdened first. */
    @Transactional(readOnly = true)
    public List<ProposedLoad> candidates(ProposalId id, ShiftId shift, int most) {
        var laid = tasks.lay(get(id).facts(), rows.seats(id));
        int duty = laid.task().number(shift).orElseThrow(() -> Problem.refused("roster.proposal.not-in-it"));
        return loads(id).stream().sorted(Comparator.comparing(one -> one.before().plus(one.sum()))).filter(one -> {
            int worker = laid.people().get(one.person());
            return Arrays.binarySearch(laid.lines().get(worker), duty) < 0 && laid.task().hasTime(worker, duty)
                    && laid.task().refusal(worker, laid.lines().get(worker), duty).isEmpty();
        }).limit(most).toList();
    }

    /** Holds a proposed seat fast, or lets it go again. */
    @Transactional
    public void pin(ProposalId id, ShiftId shift, VolunteerId person, boolean pinned) {
        changeable(id);
        if (rows.seats(id).stream().noneMatch(seat -> seat.shift().equals(shift) && seat.person().equals(person))) {
            throw Problem.notFound("roster.proposal.seat-unknown");
        }
        rows.pin(id, new ProposalRows.Place(shift, person), pinned);
        live.changed(ProposalRuns.TOPIC);
    }

    /** Leaves somebody out of a shift. Where others would change for it, or this is a change for others, all of that is left out. */
    @Transactional
    public void remove(ProposalId id, ShiftId shift, VolunteerId person) {
        changeable(id);
        rows.remove(id, new ProposalRows.Place(shift, person));
        rows.filled(id);
        live.changed(ProposalRuns.TOPIC);
    }

    /**
     * Sets somebody into a shift by hand; it stays when the search goes on.
     *
     * @return the rule that is in the way; then nothing has changed
     * @throws Problem {@code roster.proposal.not-in-it} for a shift that the roster does not fill; {@code roster.proposal.full}
     */
    @Transactional
    public Optional<Refusal> put(ProposalId id, ShiftId shift, VolunteerId person) {
        var laid = tasks.lay(changeable(id).facts(), rows.seats(id));
        int duty = laid.task().number(shift).orElseThrow(() -> Problem.refused("roster.proposal.not-in-it"));
        var worker = laid.people().get(person);
        if (worker == null) {
            return Optional.of(Refusal.by(RosterRule.SERVES));
        }
        if (laid.told().get(worker).get(duty)) {
            return Optional.empty();
        }
        var line = laid.lines().get(worker);
        if (Arrays.binarySearch(line, duty) < 0) {
            if (laid.lines().stream().filter(one -> Arrays.binarySearch(one, duty) >= 0).count() >= laid.task().wanted(duty).seats()) {
                throw Problem.refused("roster.proposal.full");
            }
            var refusal = laid.task().refusal(worker, line, duty);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        rows.pin(id, new ProposalRows.Place(shift, person), true);
        rows.filled(id);
        live.changed(ProposalRuns.TOPIC);
        return Optional.empty();
    }

    @EventListener
    void gone(VolunteerErased event) {
        rows.forget(event.volunteer());
    }

    private Proposal changeable(ProposalId id) {
        var proposal = rows.lock(id).orElseThrow(() -> Problem.notFound("roster.proposal.unknown"));
        if (!proposal.state().changeable()) {
            throw Problem.refused("roster.proposal.not-now");
        }
        return proposal;
    }

    private Proposal get(ProposalId id) {
        return rows.find(id).orElseThrow(() -> Problem.notFound("roster.proposal.unknown"));
    }
}
