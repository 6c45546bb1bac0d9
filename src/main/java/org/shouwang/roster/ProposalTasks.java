package org.shouwang.roster;

import static org.shouwang.platform.Columns.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.registry.BuildingId;
import org.shouwang.roster.RosterTask.Borne;
import org.shouwang.roster.RosterTask.Hand;
import org.shouwang.roster.RosterTask.InForce;
import org.shouwang.roster.RosterTask.Wanted;
import org.shouwang.roster.limits.Risk;
import org.shouwang.roster.limits.RulesInForce;
import org.shouwang.roster.limits.Work;
import org.shouwang.volunteers.Availability;
import org.shouwang.volunteers.Limit;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a proposed roster is made of: the free seats of its days and posts, and everybody who serves with all their work. */
@Component
class ProposalTasks {

    /** How far back what people bore is looked at, so that the share is fair. */
    private static final Duration BORNE = Duration.ofDays(14);
    private static final Duration LONGEST_SHIFT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Lookups lookups;
    private final Posts posts;
    private final RulesInForce rules;
    private final AllWork work;
    private final LimitExceptions exceptions;
    private final Availability availability;
    private final AreaDay day;

    ProposalTasks(JdbcClient jdbc, Lookups lookups, Posts posts, RulesInForce rules, AllWork work, LimitExceptions exceptions, Availability availability,
            AreaDay day) {
        this.jdbc = jdbc;
        this.lookups = lookups;
        this.posts = posts;
        this.rules = rules;
        this.work = work;
        this.exceptions = exceptions;
        this.availability = availability;
        this.day = day;
    }

    /**
     * @param people by their place among the hands of the task
     * @param lines who would do what so far
     * @param told what each holds and may leave for another seat
     * @param held how many seats of the task are held by somebody
     */
    record Laid(RosterTask task, Map<VolunteerId, Integer> people, List<int[]> lines, List<BitSet> told, int held) {
    }

    /**
     * A shift with seats to be filled, or with seats that may change hands.
     *
     * @param empty how many are to be filled
     * @param holders who may leave it for another
     */
    private record Open(Wanted shift, int empty, Set<VolunteerId> holders) {

        Wanted wanted(Set<VolunteerId> people) {
            return new Wanted(shift.shift(), shift.post(), shift.from(), shift.until(), empty + (int) holders.stream().filter(people::contains).count(),
                    shift.needed(), shift.risk(), shift.outdoors(), shift.building());
        }
    }

    /** @param seats what is proposed already */
    Laid lay(ProposalFacts facts, List<ProposedSeat> seats) {
        var from = facts.firstDay().atStartOfDay(day.zone()).toInstant();
        var until = facts.lastDay().plusDays(1).atStartOfDay(day.zone()).toInstant();
        var open = open(facts, from, until);
        var hands = hands(from, until, facts.without(), open);
        var people = new HashMap<VolunteerId, Integer>();
        hands.forEach(hand -> people.put(hand.person().id(), people.size()));
        var wanted = open.stream().map(one -> one.wanted(people.keySet())).toList();
        var told = told(open, seats, people);
        var pinned = both(told, placed(seats.stream().filter(seat -> seat.pinned() || seat.chain() != null).toList(), people));
        var task = new RosterTask(wanted, hands, new InForce(rules.now(), rules.zone(), rules.heat()), pinned, Map.of());
        int held = wanted.stream().mapToInt(Wanted::seats).sum() - open.stream().mapToInt(Open::empty).sum();
        return new Laid(task, people, task.lines(both(told, placed(seats, people))), task.sets(told), held);
    }

    /** What people hold, without what they would give back by what is proposed already. */
    private static Map<ShiftId, Set<Integer>> told(List<Open> open, List<ProposedSeat> seats, Map<VolunteerId, Integer> people) {
        var told = new HashMap<ShiftId, Set<Integer>>();
        open.forEach(one -> one.holders().stream().filter(people::containsKey)
                .forEach(who -> told.computeIfAbsent(one.shift().shift(), shift -> new HashSet<>()).add(people.get(who))));
        seats.stream().filter(seat -> !seat.taken() && seat.gives() != null && people.containsKey(seat.person()))
                .forEach(seat -> told.getOrDefault(seat.gives().shift(), Set.of()).remove(people.get(seat.person())));
        return told;
    }

    private static Map<ShiftId, Set<Integer>> both(Map<ShiftId, Set<Integer>> some, Map<ShiftId, Set<Integer>> more) {
        var all = new HashMap<ShiftId, Set<Integer>>();
        List.of(some, more).forEach(part -> part.forEach((shift, people) -> all.computeIfAbsent(shift, it -> new HashSet<>()).addAll(people)));
        return all;
    }

    private static Map<ShiftId, Set<Integer>> placed(Collection<ProposedSeat> seats, Map<VolunteerId, Integer> people) {
        var placed = new HashMap<ShiftId, Set<Integer>>();
        seats.stream().filter(seat -> !seat.taken() && people.containsKey(seat.person()))
                .forEach(seat -> placed.computeIfAbsent(seat.shift(), shift -> new HashSet<>()).add(people.get(seat.person())));
        return placed;
    }

    /** How many seats there are to fill. */
    int seats(ProposalFacts facts) {
        return open(facts, facts.firstDay().atStartOfDay(day.zone()).toInstant(), facts.lastDay().plusDays(1).atStartOfDay(day.zone()).toInstant())
                .stream().mapToInt(Open::empty).sum();
    }

    /**
     * The shifts ahead with seats that nobody has: seats of an opening that is still to come are left to it, and those that wait
     * for somebody's answer to that person. Where others may change, also the seats that somebody holds for the whole shift, to
     * which nobody has come yet and about which nobody has asked anybody.
     */
    private List<Open> open(ProposalFacts facts, Instant from, Instant until) {
        var asked = posts.all().stream().filter(post -> Posts.planned(post.facts())).map(Post::id)
                .filter(post -> facts.posts().isEmpty() || facts.posts().contains(post)).toList();
        var now = day.now();
        return jdbc.sql("""
                        SELECT s.id, s.post_id, s.starts_at, s.ends_at, p.skills, p.risk, p.outdoors, p.building_id,
                               count(*) FILTER (WHERE f.state = 'free' OR f.holder_id = CAST(:without AS uuid)) AS seats,
                               string_agg(CAST(f.holder_id AS text), ' ') FILTER (WHERE f.holder_id IS DISTINCT FROM CAST(:without AS uuid)) AS holders
                        FROM roster.shift s
                        JOIN roster.post p ON p.area_id = s.area_id AND p.id = s.post_id
                        LEFT JOIN roster.opening o ON o.area_id = s.area_id AND o.id = s.opening_id
                        JOIN roster.seat f ON f.area_id = s.area_id AND f.shift_id = s.id
                            AND (f.state = 'free' OR f.holder_id = CAST(:without AS uuid) AND f.checked_in_at IS NULL
                                OR :moves AND f.state = 'held' AND f.checked_in_at IS NULL AND f.absent IS NULL AND f.starts_at = s.starts_at
                                AND f.ends_at = s.ends_at AND NOT EXISTS (
                                    SELECT 1 FROM roster.swap w WHERE w.area_id = f.area_id AND w.outcome IS NULL AND w.until > :now
                                    AND (w.seat_id = f.id OR w.wanted_seat_id = f.id)))
                        WHERE s.area_id = :area AND s.starts_at >= :from AND s.starts_at < :until AND s.starts_at > :now AND s.cancelled_at IS NULL
                          AND s.post_id = ANY (CAST(:posts AS uuid[])) AND (o.opens_at IS NULL OR o.withdrawn_at IS NOT NULL OR o.opens_at <= :now)
                        GROUP BY s.area_id, s.id, p.area_id, p.id""")
                .param("area", area()).param("from", Columns.at(from)).param("until", Columns.at(until)).param("now", Columns.at(now))
                .param("without", facts.without() == null ? null : facts.without().toString()).param("moves", facts.moves()).param("posts", each(asked, post -> post))
                .query(ProposalTasks::open).list();
    }

    private List<Hand> hands(Instant from, Instant until, @Nullable VolunteerId without, List<Open> open) {
        var people = new LinkedHashMap<VolunteerId, Person>();
        var homes = new HashMap<VolunteerId, BuildingId>();
        jdbc.sql("SELECT id, account_id, name, skills, limits, serves, building_id FROM roster.person WHERE area_id = :area AND serves ORDER BY sort_key, id")
                .param("area", area()).query(row -> {
                    var person = person(row);
                    if (!person.id().equals(without)) {
                        people.put(person.id(), person);
                        var home = Columns.uuid(row, "building_id");
                        if (home != null) {
                            homes.put(person.id(), new BuildingId(home));
                        }
                    }
                });
        var begin = from.minus(Sought.AROUND);
        var end = until.plus(Sought.AROUND);
        var held = lookups.held(people.keySet(), begin, end);
        var besides = work.besidesSeats(people.values().stream().map(Person::account).toList(), begin, end);
        var allowed = exceptions.standing(people.keySet()).stream().collect(Collectors.groupingBy(LimitException::person));
        var times = availability.of(people.keySet(), from, until.plus(LONGEST_SHIFT));
        var borne = borne(from);
        var begins = new HashMap<VolunteerId, Set<Instant>>();
        open.forEach(one -> one.holders().forEach(who -> begins.computeIfAbsent(who, id -> new HashSet<>()).add(one.shift().from())));
        return people.values().stream().map(person -> {
            var stands = new ArrayList<>(held.getOrDefault(person.id(), List.of()));
            // Nobody holds two seats that begin at once: what may be left for another is told by its begin.
            stands.removeIf(one -> begins.getOrDefault(person.id(), Set.of()).contains(one.from()));
            stands.addAll(besides.getOrDefault(person.account(), List.of()));
            return new Hand(person, homes.get(person.id()), stands, borne.getOrDefault(person.id(), Borne.NOTHING), allowed.getOrDefault(person.id(), List.of()),
                    times.get(person.id()));
        }).toList();
    }

    private Map<VolunteerId, Borne> borne(Instant from) {
        var sums = new HashMap<VolunteerId, Borne>();
        jdbc.sql("""
                        SELECT h.holder_id, h.starts_at, h.ends_at, h.risk, h.outdoors FROM roster.seat h
                        WHERE h.area_id = :area AND h.holder_id IS NOT NULL AND h.absent IS NULL AND h.starts_at >= :since AND h.starts_at < :from""")
                .param("area", area()).param("since", Columns.at(from.minus(BORNE))).param("from", Columns.at(from)).query(row -> {
                    var one = new Work(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"), Columns.wordThere(row, "risk", Risk.class), row.getBoolean("outdoors"));
                    sums.merge(new VolunteerId(Columns.uuid(row, "holder_id")), RosterTask.borne(one, rules.zone()), Borne::plus);
                });
        return sums;
    }

    private static Open open(ResultSet row, int n) throws SQLException {
        var building = Columns.uuid(row, "building_id");
        var holders = row.getString("holders");
        return new Open(new Wanted(new ShiftId(Columns.uuid(row, "id")), new PostId(Columns.uuid(row, "post_id")), Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"), row.getInt("seats"), Posts.skills(row, "skills"), Columns.wordThere(row, "risk", Risk.class),
                row.getBoolean("outdoors"), building == null ? null : new BuildingId(building)), row.getInt("seats"),
                holders == null ? Set.of() : Arrays.stream(holders.split(" ")).map(VolunteerId::of).collect(Collectors.toSet()));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(new VolunteerId(Columns.uuid(row, "id")), new AccountId(Columns.uuid(row, "account_id")), row.getString("name"),
                Posts.skills(row, "skills"), Arrays.stream(Columns.strings(row, "limits"))
                        .map(word -> Limit.valueOf(word.toUpperCase(Locale.ROOT))).collect(Collectors.toSet()), row.getBoolean("serves"));
    }

    private static UUID area() {
        return Current.area().value();
    }
}
