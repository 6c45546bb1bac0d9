package org.shouwang.roster.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.roster.PostId;
import org.shouwang.roster.Reach;
import org.shouwang.roster.SeatId;
import org.shouwang.volunteers.Affiliations.Affiliation;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What was served, read from coming, going and corrections. */
@Component
class ServedRows {

    /** How long after its end a shift may still be without a check-out before it is missed. */
    private static final Duration GRACE = Duration.ofMinutes(60);

    /** Nobody stands anywhere for longer than a day: such a check-out was forgotten and made up for days later. */
    private static final String SERVED = """
            WITH served AS (
                SELECT t.area_id, t.id, t.holder_id, s.post_id, p.name AS post_name, t.starts_at, t.ends_at, t.checked_in_at, t.checked_out_at,
                       c.turn, c.came_at, c.left_at, c.reason, c.recorded_at, c.actor_name,
                       CASE WHEN c.turn IS NOT NULL THEN coalesce(CAST(floor(extract(epoch FROM c.left_at - c.came_at) / 60) AS bigint), 0)
                            WHEN t.checked_out_at > t.checked_in_at AND t.checked_out_at <= t.checked_in_at + interval '24 hours'
                            THEN CAST(floor(extract(epoch FROM t.checked_out_at - t.checked_in_at) / 60) AS bigint) ELSE 0 END AS minutes,
                       c.turn IS NULL AND t.checked_in_at IS NOT NULL
                           AND (t.checked_out_at IS NULL AND t.ends_at < :late OR t.checked_out_at > t.checked_in_at + interval '24 hours') AS missing
                FROM roster.seat t
                JOIN roster.shift s ON s.area_id = t.area_id AND s.id = t.shift_id
                JOIN roster.post p ON p.area_id = t.area_id AND p.id = s.post_id
                LEFT JOIN (SELECT DISTINCT ON (seat_id) area_id, seat_id, turn, came_at, left_at, reason, recorded_at, actor_name
                           FROM roster.hours_correction WHERE area_id = :area ORDER BY seat_id, turn DESC) c
                    ON c.area_id = t.area_id AND c.seat_id = t.id
                WHERE t.area_id = :area AND t.holder_id IS NOT NULL AND (t.checked_in_at IS NOT NULL OR c.turn IS NOT NULL)
                  AND t.starts_at >= :from AND t.starts_at < :until
                  AND (CAST(:buildings AS uuid[]) IS NULL OR p.building_id = ANY (CAST(:buildings AS uuid[]))))""";
    private static final String SUMS = "count(*) FILTER (WHERE minutes > 0) AS shifts, coalesce(sum(minutes), 0) AS minutes, count(*) FILTER (WHERE missing) AS missing";
    private static final String ONE = """

            SELECT v.*, n.name AS person_name FROM served v JOIN roster.person n ON n.area_id = v.area_id AND n.id = v.holder_id""";

    private final JdbcClient jdbc;

    ServedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The time looked at: {@code now} decides what is missing. */
    record Span(Instant from, Instant until, Instant now, String @Nullable [] buildings) {

        static Span planned(Instant from, Instant until, Instant now) {
            return new Span(from, until, now, Reach.buildings());
        }

        static Span everywhere(Instant from, Instant until, Instant now) {
            return new Span(from, until, now, null);
        }
    }

    /** A page with the totals of everything sought, in one statement. */
    Ledger people(LedgerQuery query, Span span, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var rows = asked(SERVED + ", sums AS (SELECT area_id, holder_id, " + SUMS + """
                 FROM served GROUP BY area_id, holder_id), named AS (
                    SELECT n.id, n.name, n.sort_key, u.shifts, u.minutes, u.missing FROM sums u JOIN roster.person n ON n.area_id = u.area_id AND n.id = u.holder_id
                    WHERE (CAST(:among AS uuid[]) IS NULL OR n.id = ANY (CAST(:among AS uuid[])))
                      AND (:words = '' OR n.name LIKE '%' || :words || '%' OR n.sort_key LIKE :words || '%')),
                total AS (SELECT count(*) AS people, coalesce(sum(shifts), 0) AS all_shifts, coalesce(sum(minutes), 0) AS all_minutes,
                    coalesce(sum(missing), 0) AS all_missing FROM named)
                SELECT t.*, n.* FROM total t LEFT JOIN named n
                    ON CAST(:key AS text) IS NULL OR (n.sort_key, n.id) > (:key COLLATE "C", CAST(:last AS uuid))
                ORDER BY n.sort_key, n.id LIMIT :size""", span)
                .param("among", query.among() == null ? null : query.among().stream().map(VolunteerId::toString).toArray(String[]::new), Types.ARRAY)
                .param("words", query.literal()).param("key", after == null ? null : after.values().get(0), Types.VARCHAR)
                .param("last", after == null ? null : after.values().get(1), Types.VARCHAR).param("size", size + 1)
                .query((row, n) -> new Line(row.getString("sort_key"), row.getString("id") == null ? null : person(row),
                        new HoursTotal(row.getInt("people"), row.getInt("all_shifts"), row.getLong("all_minutes"), row.getInt("all_missing")))).list();
        var there = rows.stream().filter(line -> line.person() != null).toList();
        return new Ledger(Listing.of(there, size, last -> Keyset.after(last.key(), last.named().person().toString())).map(Line::named), rows.getFirst().total());
    }

    private record Line(String key, @Nullable PersonHours person, HoursTotal total) {

        PersonHours named() {
            return java.util.Objects.requireNonNull(person);
        }
    }

    private static PersonHours person(ResultSet row) throws SQLException {
        return new PersonHours(new VolunteerId(Columns.uuid(row, "id")), row.getString("name"), total(row, 1));
    }

    /** By whom people belong to; who belongs to none stands under null, who belongs to two in both. */
    List<GroupHours> groups(List<Affiliation> affiliations, Span span) {
        return asked(SERVED + " SELECT g.belongs_to AS id, count(DISTINCT holder_id) AS people, " + SUMS + """
                 FROM served LEFT JOIN unnest(CAST(:people AS uuid[]), CAST(:groups AS uuid[])) AS g (person, belongs_to) ON g.person = holder_id
                GROUP BY g.belongs_to ORDER BY minutes DESC, g.belongs_to""", span)
                .param("people", Columns.each(affiliations, Affiliation::volunteer)).param("groups", Columns.each(affiliations, Affiliation::to))
                .query(ServedRows::group).list();
    }

    List<GroupHours> posts(Span span) {
        return asked(SERVED + " SELECT post_id AS id, count(DISTINCT holder_id) AS people, " + SUMS + " FROM served GROUP BY post_id ORDER BY minutes DESC, post_id", span)
                .query(ServedRows::group).list();
    }

    private static GroupHours group(ResultSet row, int n) throws SQLException {
        return new GroupHours(Columns.uuid(row, "id"), total(row, row.getInt("people")));
    }

    HoursTotal total(VolunteerId person, Span span) {
        return asked(SERVED + " SELECT " + SUMS + " FROM served WHERE holder_id = :person", span).param("person", person.value())
                .query((row, n) -> total(row, 1)).single();
    }

    /** The newest first. */
    Listing<Served> of(VolunteerId person, Span span, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var rows = asked(SERVED + ONE + """

                         WHERE v.holder_id = :person
                          AND (CAST(:at AS timestamptz) IS NULL OR (v.starts_at, v.id) < (CAST(:at AS timestamptz), CAST(:last AS uuid)))
                        ORDER BY v.starts_at DESC, v.id DESC LIMIT :size""", span)
                .param("person", person.value()).param("at", after == null ? null : after.values().get(0), Types.VARCHAR)
                .param("last", after == null ? null : after.values().get(1), Types.VARCHAR).param("size", size + 1).query(ServedRows::served).list();
        return Listing.of(rows, size, last -> Keyset.after(last.from().toString(), last.seat().toString()));
    }

    /** Missing check-outs at the posts that this account leads, or that whoever acts plans; the oldest first. */
    List<Served> missing(boolean plans, UUID account, Span span, int most) {
        return asked(SERVED + ONE + """

                         JOIN roster.post o ON o.area_id = v.area_id AND o.id = v.post_id
                        WHERE v.missing AND (:plans OR o.lead_id = (SELECT me.id FROM roster.person me WHERE me.area_id = :area AND me.account_id = :account))
                        ORDER BY v.starts_at, v.id LIMIT :most""", span)
                .param("plans", plans).param("account", account).param("most", most).query(ServedRows::served).list();
    }

    /** A held seat, served or not. */
    Optional<Served> find(SeatId seat, Instant now) {
        return jdbc.sql("""
                        SELECT t.id, t.holder_id, s.post_id, p.name AS post_name, t.starts_at, t.ends_at, t.checked_in_at, t.checked_out_at, n.name AS person_name,
                               c.turn, c.came_at, c.left_at, c.reason, c.recorded_at, c.actor_name, 0 AS minutes,
                               c.turn IS NULL AND t.checked_in_at IS NOT NULL AND t.checked_out_at IS NULL AND t.ends_at < :now AS missing
                        FROM roster.seat t
                        JOIN roster.shift s ON s.area_id = t.area_id AND s.id = t.shift_id
                        JOIN roster.post p ON p.area_id = t.area_id AND p.id = s.post_id
                        JOIN roster.person n ON n.area_id = t.area_id AND n.id = t.holder_id
                        LEFT JOIN roster.hours_correction c ON c.area_id = t.area_id AND c.seat_id = t.id
                        WHERE t.area_id = :area AND t.id = :seat ORDER BY c.turn DESC NULLS LAST LIMIT 1""")
                .param("area", area()).param("seat", seat.value()).param("now", Columns.at(now)).query(ServedRows::served).optional();
    }

    /** What one seat was said to be worth over time, the first first. */
    List<Served.Correction> corrections(SeatId seat) {
        return jdbc.sql("SELECT came_at, left_at, reason, recorded_at, actor_name FROM roster.hours_correction WHERE area_id = :area AND seat_id = :seat ORDER BY turn")
                .param("area", area()).param("seat", seat.value()).query((row, n) -> correction(row)).list();
    }

    private StatementSpec asked(String sql, Span span) {
        return jdbc.sql(sql).param("area", area()).param("late", Columns.at(span.now().minus(GRACE))).param("from", Columns.at(span.from()))
                .param("until", Columns.at(span.until())).param("buildings", span.buildings(), Types.ARRAY);
    }

    private static UUID area() {
        return Current.area().value();
    }

    private static HoursTotal total(ResultSet row, int people) throws SQLException {
        return new HoursTotal(people, row.getInt("shifts"), row.getLong("minutes"), row.getInt("missing"));
    }

    private static Served served(ResultSet row, int n) throws SQLException {
        return new Served(new SeatId(Columns.uuid(row, "id")), new PostId(Columns.uuid(row, "post_id")), row.getString("post_name"),
                Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"), new VolunteerId(Columns.uuid(row, "holder_id")),
                row.getString("person_name"), Columns.instant(row, "checked_in_at"), Columns.instant(row, "checked_out_at"),
                row.getObject("turn") == null ? null : correction(row), row.getLong("minutes"), row.getBoolean("missing"));
    }

    private static Served.Correction correction(ResultSet row) throws SQLException {
        return new Served.Correction(Columns.instant(row, "came_at"), Columns.instant(row, "left_at"), row.getString("reason"),
                Columns.instant(row, "recorded_at"), row.getString("actor_name"));
    }
}
