package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.RuleSet;
import org.shouwang.registry.BuildingId;
import org.shouwang.roster.limits.Heat;
import org.shouwang.roster.limits.Nights;
import org.shouwang.roster.limits.Plan;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.Risk;
import org.shouwang.roster.limits.Work;
import org.shouwang.roster.limits.WorkRules;
import org.shouwang.roster.solver.Duty;
import org.shouwang.roster.solver.Line;
import org.shouwang.roster.solver.LineRule;
import org.shouwang.roster.solver.Mix;
import org.shouwang.roster.solver.Permit;
import org.shouwang.roster.solver.Task;
import org.shouwang.roster.solver.rules.FairShare;
import org.shouwang.roster.solver.rules.Kept;
import org.shouwang.roster.solver.rules.ShortRests;
import org.shouwang.roster.solver.rules.Wishes;
import org.shouwang.volunteers.FreeTimes;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.Span;

/**
 * The area's own shifts and people as a task for the search. What is hard are the very rules that a tap meets
 * ({@link WorkRules}); what is weighed here is wished for: no seat empty before all else, then hours, nights and hard posts
 * shared fairly, rests as long as they should be, people near their homes and at times that they have named, and what was told
 * already left as it is.
 */
final class RosterTask {

    private static final int EMPTY_SEAT = 5_000;
    private static final int TOO_MANY = 1_000_000;
    private static final int CHANGED = 200;
    private static final int QUARTER = 15;
    private static final int QUARTERS_SQUARED = 16;
    private static final int NIGHT = 30;
    private static final int HARD_POST = 8;
    private static final int OTHER_BUILDING = 6;
    private static final int OWN_BUILDING = -6;
    /** Who has named the time comes rather than who may be asked at any. */
    private static final int NAMED_TIME = -4;
    private static final int SHORT_REST = 20;

    /** A shift whose seats are to be filled. */
    record Wanted(ShiftId shift, PostId post, Instant from, Instant until, int seats, Set<Skill> needed, Risk risk, boolean outdoors,
            @Nullable BuildingId building) {

        Work work() {
            return new Work(from, until, risk, outdoors);
        }

        /** Night work is counted by itself. */
        boolean hard() {
            return risk == Risk.SUIT || outdoors;
        }
    }

    /**
     * Somebody who may be given seats.
     *
     * @param stands all other work around the period, which is not for the search to change
     * @param borne what the person bore in the days before, so that the share is fair over more than this period
     * @param allowed limits that somebody else has allowed this person to go over
     * @param free when the person has time; null for whoever may be asked at any time
     */
    record Hand(Person person, @Nullable BuildingId home, List<Work> stands, Borne borne, List<LimitException> allowed,
            @Nullable FreeTimes free) {

        Hand(Person person, @Nullable BuildingId home, List<Work> stands, Borne borne) {
            this(person, home, stands, borne, List.of(), null);
        }
    }

    /** What holds for everybody. */
    record InForce(RuleSet rules, ZoneId zone, Heat heat) {
    }

    /** What somebody bore in the days before. */
    record Borne(int quarters, int nights, int hardPosts) {

        static final Borne NOTHING = new Borne(0, 0, 0);

        Duration time() {
            return Duration.ofMinutes((long) quarters * QUARTER);
        }

        Borne plus(Borne more) {
            return new Borne(quarters + more.quarters, nights + more.nights, hardPosts + more.hardPosts);
        }
    }

    private record Sort(Set<Skill> needed, boolean outdoors, Risk risk, boolean night, Duration length, @Nullable Double high) {
    }

    private final List<Wanted> wanted;
    private final List<Hand> hands;
    private final List<Work> work;
    private final boolean[] night;
    private final Map<ShiftId, Integer> numbers = new HashMap<>();
    private final InForce inForce;
    private final Task task;

    /**
     * @param shifts in any order
     * @param pinned seats that somebody has set by hand: by shift, the people by their place among the hands
     * @param told for each hand what was published; empty where nothing is to be kept
     */
    RosterTask(List<Wanted> shifts, List<Hand> hands, InForce inForce, Map<ShiftId, Set<Integer>> pinned, Map<ShiftId, Set<Integer>> told) {
        this.wanted = shifts.stream().sorted(Comparator.comparing(Wanted::from).thenComparing(Wanted::until).thenComparing(one -> one.shift().value())).toList();
        this.hands = List.copyOf(hands);
        this.inForce = inForce;
        this.work = wanted.stream().map(Wanted::work).toList();
        this.night = new boolean[work.size()];
        for (int i = 0; i < night.length; i++) {
            night[i] = !Nights.of(work.get(i), inForce.zone()).isEmpty();
            numbers.put(wanted.get(i).shift(), i);
        }
        var duties = duties();
        int days = duties.isEmpty() ? 0 : duties.getLast().day() + 1;
        var liked = new ArrayList<LineRule>(List.of(new FairShare(loads(i -> minutes(i) / QUARTER), borne(Borne::quarters), 1, QUARTERS_SQUARED),
                new FairShare(loads(i -> night[i] ? 1 : 0), borne(Borne::nights), NIGHT, 1),
                new FairShare(loads(i -> wanted.get(i).hard() ? 1 : 0), borne(Borne::hardPosts), HARD_POST, 1), wishes(), shortRests()));
        if (!told.isEmpty()) {
            liked.add(new Kept(lines(told), CHANGED));
        }
        this.task = new Task(days, duties, candidates(), sets(pinned), List.of(new Bound()), List.of(), liked, Mix.FEW_OF_MANY);
    }

    /** The limits bind the search as they bind a tap. */
    private final class Bound implements Permit {

        @Override
        public boolean permits(Line line, int place) {
            return refusal(line, place).isEmpty();
        }
    }

    /** What a piece of work comes to for whoever did it. */
    static Borne borne(Work one, ZoneId zone) {
        return new Borne(Math.toIntExact(one.length().toMinutes() / QUARTER), Nights.of(one, zone).isEmpty() ? 0 : 1, one.suit() || one.outdoors() ? 1 : 0);
    }

    private interface Load {
        int of(int duty);
    }

    Task task() {
        return task;
    }

    Wanted wanted(int duty) {
        return wanted.get(duty);
    }

    Hand hand(int worker) {
        return hands.get(worker);
    }

    boolean night(int duty) {
        return night[duty];
    }

    int minutes(int duty) {
        return Math.toIntExact(work.get(duty).length().toMinutes());
    }

    /** Whether nothing that the person has said speaks against the time. */
    boolean hasTime(int worker, int duty) {
        var free = hands.get(worker).free();
        return free == null || free.covers(new Span(work.get(duty).from(), work.get(duty).until()));
    }

    Optional<Integer> number(ShiftId shift) {
        return Optional.ofNullable(numbers.get(shift));
    }

    /** Who does what, as the search wants it. */
    List<int[]> lines(Map<ShiftId, Set<Integer>> people) {
        return sets(people).stream().map(set -> set.stream().toArray()).toList();
    }

    /** Why somebody who does all this cannot do the duty besides; empty where no rule is in the way. */
    Optional<Refusal> refusal(int worker, int[] does, int duty) {
        var others = new ArrayList<>(hands.get(worker).stands());
        for (int one : does) {
            others.add(work.get(one));
        }
        return refusal(worker, duty, others);
    }

    private Optional<Refusal> refusal(Line line, int place) {
        var others = new ArrayList<>(hands.get(line.worker()).stands());
        for (int i = 0; i < line.size(); i++) {
            if (i != place) {
                others.add(work.get(line.number(i)));
            }
        }
        return refusal(line.worker(), line.number(place), others);
    }

    /** As {@link Limits} answers a tap. */
    private Optional<Refusal> refusal(int worker, int duty, List<Work> others) {
        var hand = hands.get(worker);
        var person = hand.person();
        var plan = new Plan(work.get(duty), others, wanted.get(duty).needed(), person.skills(), person.limits(), inForce.rules(), inForce.zone(), inForce.heat());
        return WorkRules.refusals(plan).filter(refusal -> hand.allowed().stream()
                .noneMatch(one -> one.covers(person.id(), refusal.rule(), work.get(duty)))).findFirst();
    }

    private List<Duty> duties() {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var zone = inForce.zone();
        var first = LocalDate.ofInstant(wanted.getFirst().from(), zone);
        var begin = first.atStartOfDay(zone).toInstant();
        var posts = new HashMap<PostId, Integer>();
        return wanted.stream().map(one -> new Duty(posts.computeIfAbsent(one.post(), post -> posts.size()),
                Math.toIntExact(ChronoUnit.DAYS.between(first, LocalDate.ofInstant(one.from(), zone))),
                Math.toIntExact(Duration.between(begin, one.from()).toMinutes()), Math.toIntExact(Duration.between(begin, one.until()).toMinutes()),
                one.seats(), EMPTY_SEAT, TOO_MANY)).toList();
    }

    /** What depends on the person and the sort of duty alone is asked once for each sort. */
    private List<BitSet> candidates() {
        var sorts = new ArrayList<Sort>();
        for (int i = 0; i < wanted.size(); i++) {
            var one = wanted.get(i);
            sorts.add(new Sort(one.needed(), one.outdoors(), one.risk(), night[i], work.get(i).length(),
                    inForce.heat().highs().get(LocalDate.ofInstant(one.from(), inForce.zone()))));
        }
        var all = new ArrayList<BitSet>();
        for (int worker = 0; worker < hands.size(); worker++) {
            var known = new HashMap<Sort, Boolean>();
            var own = new BitSet();
            for (int duty = 0; duty < wanted.size(); duty++) {
                int who = worker;
                int which = duty;
                own.set(duty, known.computeIfAbsent(sorts.get(duty), sort -> refusal(who, which, List.of()).isEmpty()) && hasTime(worker, duty));
            }
            all.add(own);
        }
        return all;
    }

    /** Who does what, for each person as a set of duties. */
    List<BitSet> sets(Map<ShiftId, Set<Integer>> people) {
        var all = new ArrayList<BitSet>();
        for (int worker = 0; worker < hands.size(); worker++) {
            all.add(new BitSet());
        }
        new TreeMap<>(numbered(people)).forEach((duty, some) -> some.forEach(worker -> all.get(worker).set(duty)));
        return all;
    }

    private Map<Integer, Set<Integer>> numbered(Map<ShiftId, Set<Integer>> people) {
        var found = new HashMap<Integer, Set<Integer>>();
        people.forEach((shift, some) -> {
            if (numbers.containsKey(shift)) {
                found.put(numbers.get(shift), some);
            }
        });
        return found;
    }

    private int[] loads(Load load) {
        var all = new int[wanted.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = load.of(i);
        }
        return all;
    }

    /** What each bore before, and what each has to do in the period anyway. */
    private int[] borne(java.util.function.ToIntFunction<Borne> what) {
        var first = wanted.isEmpty() ? Instant.MAX : wanted.getFirst().from().atZone(inForce.zone()).toLocalDate().atStartOfDay(inForce.zone()).toInstant();
        var last = wanted.isEmpty() ? Instant.MIN : wanted.getLast().until();
        return hands.stream().map(hand -> hand.stands().stream().filter(one -> !one.from().isBefore(first) && one.from().isBefore(last))
                .map(one -> borne(one, inForce.zone())).reduce(hand.borne(), Borne::plus)).mapToInt(what).toArray();
    }

    private ShortRests shortRests() {
        var rules = inForce.rules();
        int least = minutes(rules, RuleKey.REST_UNBROKEN);
        int should = minutes(rules, RuleKey.REST_PREFERRED);
        var stands = new int[hands.size()][];
        for (int worker = 0; worker < stands.length; worker++) {
            stands[worker] = wanted.isEmpty() ? new int[0] : standing(hands.get(worker).stands(), Duration.ofMinutes(should));
        }
        return new ShortRests(least, should, SHORT_REST, stands);
    }

    /** Work in and next to the period, as minutes from its begin. */
    private int[] standing(List<Work> stands, Duration around) {
        var begin = LocalDate.ofInstant(wanted.getFirst().from(), inForce.zone()).atStartOfDay(inForce.zone()).toInstant();
        var end = wanted.stream().map(Wanted::until).max(Comparator.naturalOrder()).orElseThrow();
        return stands.stream().filter(one -> one.until().isAfter(begin.minus(around)) && one.from().isBefore(end.plus(around))).sorted(Comparator.comparing(Work::from))
                .flatMapToInt(one -> IntStream.of(Math.toIntExact(Duration.between(begin, one.from()).toMinutes()),
                        Math.toIntExact(Duration.between(begin, one.until()).toMinutes()))).toArray();
    }

    private static int minutes(RuleSet rules, RuleKey rule) {
        return Math.toIntExact(rules.time(rule).toMinutes());
    }

    /** Near the own home, and at a time that somebody has named. */
    private Wishes wishes() {
        var cost = new int[hands.size()][wanted.size()];
        for (int worker = 0; worker < cost.length; worker++) {
            var home = hands.get(worker).home();
            for (int duty = 0; duty < cost[worker].length; duty++) {
                var building = wanted.get(duty).building();
                int near = home == null || building == null ? 0 : home.equals(building) ? OWN_BUILDING : OTHER_BUILDING;
                var free = hands.get(worker).free();
                cost[worker][duty] = near + (free != null && free.said() && hasTime(worker, duty) ? NAMED_TIME : 0);
            }
        }
        return new Wishes(cost, new int[hands.size()]);
    }
}
