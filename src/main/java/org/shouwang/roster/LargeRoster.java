package org.shouwang.roster;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.shouwang.accounts.AccountId;
import org.shouwang.incidents.RuleSet;
import org.shouwang.platform.Ids;
import org.shouwang.registry.BuildingId;
import org.shouwang.roster.RosterTask.Borne;
import org.shouwang.roster.RosterTask.Hand;
import org.shouwang.roster.RosterTask.InForce;
import org.shouwang.roster.RosterTask.Wanted;
import org.shouwang.roster.limits.Heat;
import org.shouwang.roster.limits.Risk;
import org.shouwang.roster.limits.Work;
import org.shouwang.roster.solver.Found;
import org.shouwang.roster.solver.Task;
import org.shouwang.volunteers.Limit;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.VolunteerId;

/**
 * An invented roster of a given size under the shipped rules: to measure how long the search takes on what a large community
 * would ask of it. Everybody has some skill or none, some limit or none; posts are manned round the clock, some need a skill,
 * some a protective suit.
 */
public final class LargeRoster {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final InForce SHIPPED = new InForce(RuleSet.shipped(), ZONE, Heat.UNKNOWN);
    private static final Instant MONDAY = Instant.parse("2022-11-20T16:00:00Z");
    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;
    /** Six turns of three or four hours. */
    private static final int[][] TURNS = {{7, 11}, {11, 15}, {15, 19}, {19, 23}, {23, 27}, {27, 31}};
    private static final int SEATS_OF_A_SHIFT = 3;
    private static final int BUILDINGS = 40;

    private final List<Wanted> wanted = new ArrayList<>();
    private final List<Hand> hands = new ArrayList<>();
    private final List<BuildingId> buildings = new ArrayList<>();
    private final Random random = new Random(7);
    private final RosterTask roster;

    private LargeRoster(int people, int days, int seats) {
        for (int i = 0; i < BUILDINGS; i++) {
            buildings.add(BuildingId.next());
        }
        shifts(days, seats);
        for (int i = 0; i < people; i++) {
            hands.add(hand());
        }
        roster = new RosterTask(wanted, hands, SHIPPED, Map.of(), Map.of());
    }

    public static LargeRoster of(int people, int days, int seats) {
        return new LargeRoster(people, days, seats);
    }

    private void shifts(int days, int seats) {
        int left = seats;
        for (int post = 0; left > 0; post++) {
            var id = PostId.next();
            var needed = post % 10 == 3 ? Set.of(Skill.FIRST_AID) : post % 10 == 7 ? Set.of(Skill.DRIVER) : Set.<Skill>of();
            var risk = post % 8 == 5 ? Risk.SUIT : post % 8 == 2 ? Risk.CONTACT : Risk.CLEAN;
            boolean outdoors = post % 3 == 0;
            var building = post % 4 == 1 ? buildings.get(random.nextInt(BUILDINGS)) : null;
            // Most posts stand empty from three to seven at night.
            int turns = post % 6 == 0 ? TURNS.length : TURNS.length - 1;
            for (int day = 0; day < days; day++) {
                for (int turn = 0; turn < turns && left > 0; turn++) {
                    var from = MONDAY.plusSeconds((long) day * DAY + (long) TURNS[turn][0] * HOUR);
                    var until = MONDAY.plusSeconds((long) day * DAY + (long) TURNS[turn][1] * HOUR);
                    int some = Math.min(left, SEATS_OF_A_SHIFT);
                    wanted.add(new Wanted(ShiftId.next(), id, from, until, some, needed, risk, outdoors, building));
                    left -= some;
                }
            }
        }
    }

    private Hand hand() {
        var skills = EnumSet.noneOf(Skill.class);
        if (random.nextInt(100) < 30) {
            skills.add(Skill.FIRST_AID);
        }
        if (random.nextInt(100) < 25) {
            skills.add(Skill.DRIVER);
        }
        var limits = EnumSet.noneOf(Limit.class);
        if (random.nextInt(100) < 35) {
            limits.add(Limit.NO_NIGHTS);
        }
        if (random.nextInt(100) < 25) {
            limits.add(Limit.NO_SUIT);
        }
        if (random.nextInt(100) < 10) {
            limits.add(Limit.NO_OUTDOORS);
        }
        var person = new Person(VolunteerId.next(), new AccountId(Ids.next()), "", skills, limits, true);
        return new Hand(person, buildings.get(random.nextInt(BUILDINGS)), List.of(), Borne.NOTHING);
    }

    public Task task() {
        return roster.task();
    }

    /** The hours of each person, ascending. */
    public double[] hours(Found found) {
        return found.lines().stream().mapToDouble(line -> Arrays.stream(line).map(roster::minutes).sum() / 60.0).sorted().toArray();
    }

    /** The nights of each person who works nights, ascending. */
    public double[] nights(Found found) {
        var all = new ArrayList<Double>();
        for (int worker = 0; worker < hands.size(); worker++) {
            if (!hands.get(worker).person().limits().contains(Limit.NO_NIGHTS)) {
                all.add((double) Arrays.stream(found.lines().get(worker)).filter(roster::night).count());
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** How many seats are held against a rule: the same rules, asked for each seat beside all others of its person. */
    public int against(Found found) {
        int against = 0;
        for (int worker = 0; worker < hands.size(); worker++) {
            for (int duty : found.lines().get(worker)) {
                var others = Arrays.stream(found.lines().get(worker)).filter(one -> one != duty).toArray();
                against += roster.refusal(worker, others, duty).isPresent() ? 1 : 0;
            }
        }
        return against;
    }

    /**
     * Somebody calls in sick: the same roster without this person, in which everything else was told already.
     *
     * @param start filled with what stands without the sick person
     */
    public Task without(int sick, Found found, List<int[]> start) {
        var told = new HashMap<ShiftId, Set<Integer>>();
        var there = new ArrayList<Hand>(hands);
        var gone = hands.get(sick).person();
        there.set(sick, new Hand(gone, null, awayThroughout(), Borne.NOTHING));
        for (int worker = 0; worker < hands.size(); worker++) {
            var line = worker == sick ? new int[0] : found.lines().get(worker);
            start.add(line);
            for (int duty : line) {
                told.computeIfAbsent(roster.wanted(duty).shift(), shift -> new java.util.HashSet<>()).add(worker);
            }
        }
        return new RosterTask(wanted, there, SHIPPED, Map.of(), told).task();
    }

    private List<Work> awayThroughout() {
        return List.of(new Work(MONDAY, wanted.stream().map(Wanted::until).max(Instant::compareTo).orElseThrow(), false));
    }
}
