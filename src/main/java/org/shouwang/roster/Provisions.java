package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.shouwang.incidents.RuleKey;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.roster.limits.RulesInForce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meals and breaks of those on duty: planned by how long each stands there, ticked by the lead, counted for whoever cooks and
 * carries.
 */
@Component
public class Provisions {

    /** A meal for every four hours at a post. */
    private static final Duration MEAL_EVERY = Duration.ofHours(4);

    /** How many are planned and how many were given. */
    public record Count(int planned, int given) {

        Count plus(int morePlanned, int moreGiven) {
            return new Count(planned + morePlanned, given + moreGiven);
        }
    }

    /** A day at a post. */
    public record AtPost(PostId post, String postName, String place, int people, Count meals, Count rests) {
    }

    /** What a person in a shift is to get, and which of it has been ticked. */
    public record OfSeat(int meals, int rests, Set<Integer> mealsGiven, Set<Integer> restsGiven) {
    }

    private final JdbcClient jdbc;
    private final HeldSeats held;
    private final Leads leads;
    private final RulesInForce rules;
    private final LiveUpdates live;
    private final AreaDay day;

    Provisions(JdbcClient jdbc, HeldSeats held, Leads leads, RulesInForce rules, LiveUpdates live, AreaDay day) {
        this.jdbc = jdbc;
        this.held = held;
        this.leads = leads;
        this.rules = rules;
        this.live = live;
        this.day = day;
    }

    private record Row(SeatId seat, PostId post, String postName, String place, Instant from, Instant until, int meals, int rests) {
    }

    /** What is planned and given on a day, post by post: everybody who stands there from this day on, without those who did not come. */
    @Transactional(readOnly = true)
    public List<AtPost> on(LocalDate date) {
        var rows = jdbc.sql("""
                        SELECT t.id, p.id AS post_id, p.name, p.place, t.starts_at, t.ends_at,
                               (SELECT count(*) FROM roster.provision v WHERE v.area_id = t.area_id AND v.seat_id = t.id AND v.person_id = t.holder_id AND v.kind = 'meal') AS meals,
                               (SELECT count(*) FROM roster.provision v WHERE v.area_id = t.area_id AND v.seat_id = t.id AND v.person_id = t.holder_id AND v.kind = 'rest') AS rests
                        FROM roster.seat t JOIN roster.shift s ON s.area_id = t.area_id AND s.id = t.shift_id
                        JOIN roster.post p ON p.area_id = s.area_id AND p.id = s.post_id
                        WHERE t.area_id = :area AND t.state = 'held' AND t.absent IS NULL AND t.starts_at >= :from AND t.starts_at < :until
                        ORDER BY p.sort_key, p.id""")
                .param("area", area()).param("from", Columns.at(date.atStartOfDay(day.zone()).toInstant()))
                .param("until", Columns.at(date.plusDays(1).atStartOfDay(day.zone()).toInstant()))
                .query((row, n) -> new Row(new SeatId(Columns.uuid(row, "id")), new PostId(Columns.uuid(row, "post_id")), row.getString("name"),
                        row.getString("place"), Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"), row.getInt("meals"), row.getInt("rests"))).list();
        var byPost = new HashMap<PostId, AtPost>();
        for (var row : rows) {
            var so = byPost.getOrDefault(row.post(), new AtPost(row.post(), row.postName(), row.place(), 0, new Count(0, 0), new Count(0, 0)));
            byPost.put(row.post(), new AtPost(so.post(), so.postName(), so.place(), so.people() + 1, so.meals().plus(meals(row.from(), row.until()), row.meals()),
                    so.rests().plus(rests(row.from(), row.until()), row.rests())));
        }
        var all = new ArrayList<>(byPost.values());
        all.sort(Comparator.comparing(AtPost::postName).thenComparing(one -> one.post().toString()));
        return all;
    }

    /** By seat, for who leads the post. */
    @Transactional(readOnly = true)
    public Map<SeatId, OfSeat> ofShift(ShiftId shift) {
        leads.demand(shift);
        var all = new HashMap<SeatId, OfSeat>();
        jdbc.sql("""
                        SELECT t.id, t.starts_at, t.ends_at, v.kind, v.nth FROM roster.seat t
                        LEFT JOIN roster.provision v ON v.area_id = t.area_id AND v.seat_id = t.id AND v.person_id = t.holder_id
                        WHERE t.area_id = :area AND t.shift_id = :shift AND t.state = 'held' AND t.absent IS NULL""")
                .param("area", area()).param("shift", shift.value()).query(row -> {
                    var from = Columns.instant(row, "starts_at");
                    var until = Columns.instant(row, "ends_at");
                    var seat = all.computeIfAbsent(new SeatId(Columns.uuid(row, "id")), id -> new OfSeat(meals(from, until), rests(from, until), new HashSet<>(), new HashSet<>()));
                    if (row.getString("kind") != null) {
                        (row.getString("kind").equals("meal") ? seat.mealsGiven() : seat.restsGiven()).add(row.getInt("nth"));
                    }
                });
        return all;
    }

    /**
     * Ticks a meal or a break of a person, or takes the tick back. The same again changes nothing.
     *
     * @param number which of the planned ones, from 1
     */
    @Transactional
    public void tick(SeatId id, Provision what, int number, boolean given) {
        var seat = held.find(id).orElseThrow(() -> Problem.notFound("roster.seat.unknown"));
        leads.demand(seat.post());
        int planned = what == Provision.MEAL ? meals(seat.from(), seat.until()) : rests(seat.from(), seat.until());
        if (number < 1 || number > planned) {
            throw Problem.invalid("roster.provision.number-wrong", planned).at("number", "roster.provision.number-wrong", planned);
        }
        var statement = given ? """
                INSERT INTO roster.provision (area_id, seat_id, person_id, kind, nth, given_at, given_by)
                VALUES (:area, :seat, :person, :kind, :nth, :at, :by) ON CONFLICT DO NOTHING"""
                : """
                DELETE FROM roster.provision WHERE area_id = :area AND seat_id = :seat AND person_id = :person AND kind = :kind AND nth = :nth
                  AND CAST(:at AS timestamptz) IS NOT NULL AND CAST(:by AS uuid) IS NOT NULL""";
        jdbc.sql(statement).param("area", area()).param("seat", id.value()).param("person", seat.holder().value()).param("kind", Columns.word(what))
                .param("nth", number).param("at", Columns.at(day.now())).param("by", Current.actor().id()).update();
        live.changed("roster");
    }

    private static int meals(Instant from, Instant until) {
        return Math.toIntExact(Math.min(6, Duration.between(from, until).dividedBy(MEAL_EVERY)));
    }

    /** One between two stretches of the length after which the playbook asks for a break. */
    private int rests(Instant from, Instant until) {
        var every = rules.now().time(RuleKey.BREAK_EVERY);
        return Math.toIntExact(Math.clamp((Duration.between(from, until).toMinutes() - 1) / every.toMinutes(), 0, 12));
    }

    private static UUID area() {
        return Current.area().value();
    }
}
