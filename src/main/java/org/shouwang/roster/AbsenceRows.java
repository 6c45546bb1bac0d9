package org.shouwang.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.privacy.Seal;
import org.shouwang.privacy.Seals;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who could not come or did not, as rows; reasons sealed. */
@Component
class AbsenceRows {

    private static final String SELECT = """
            SELECT a.id, a.kind, a.seat_id, a.shift_id, s.post_id, p.name AS post_name, s.starts_at, s.ends_at, a.person_id, n.name AS person_name, a.noted_at,
                   a.explained_at, a.decision
            FROM roster.absence a
            JOIN roster.shift s ON s.area_id = a.area_id AND s.id = a.shift_id
            JOIN roster.post p ON p.area_id = s.area_id AND p.id = s.post_id
            JOIN roster.person n ON n.area_id = a.area_id AND n.id = a.person_id
            WHERE a.area_id = :area""";
    /** Between a reason and what was said about it. */
    private static final String BREAK = "\n";

    private final JdbcClient jdbc;
    private final Seals seals;

    AbsenceRows(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** The same id again, or a second no-show at the same seat, changes nothing. */
    void note(AbsenceId id, Absence.Kind kind, SeatId seat, ShiftId shift, VolunteerId person, Instant at) {
        jdbc.sql("""
                        INSERT INTO roster.absence (area_id, id, kind, seat_id, shift_id, person_id, noted_at)
                        VALUES (:area, :id, :kind, :seat, :shift, :person, :at) ON CONFLICT DO NOTHING""")
                .param("area", area()).param("id", id.value()).param("kind", Columns.word(kind)).param("seat", seat.value()).param("shift", shift.value())
                .param("person", person.value()).param("at", Columns.at(at)).update();
    }

    /** The person has come after all. */
    void cameAfterAll(SeatId seat, VolunteerId person) {
        jdbc.sql("""
                        DELETE FROM roster.absence a WHERE a.area_id = :area AND a.seat_id = :seat AND a.person_id = :person AND (a.kind = 'no_show'
                            OR a.noted_at >= (SELECT t.starts_at FROM roster.seat t WHERE t.area_id = :area AND t.id = :seat))""")
                .param("area", area()).param("seat", seat.value()).param("person", person.value()).update();
    }

    /** @return false where it is decided already */
    boolean explain(AbsenceId id, Absence.Reason reason, String said, Instant at) {
        return jdbc.sql("UPDATE roster.absence SET reason_sealed = :reason, explained_at = :at WHERE area_id = :area AND id = :id AND decision IS NULL")
                .param("area", area()).param("id", id.value()).param("reason", seal().seal(reason.name() + BREAK + said, context("reason", id)))
                .param("at", Columns.at(at)).update() == 1;
    }

    void decide(AbsenceId id, Absence.Decision decision, String because, Instant at) {
        jdbc.sql("""
                        UPDATE roster.absence SET decision = :decision, because_sealed = :because, decided_at = :at, decided_by = :by
                        WHERE area_id = :area AND id = :id""")
                .param("area", area()).param("id", id.value()).param("decision", Columns.word(decision))
                .param("because", seal().seal(because, context("because", id))).param("at", Columns.at(at)).param("by", Current.actor().id()).update();
    }

    /** Excused at the post itself, without a question. */
    void excused(SeatId seat, VolunteerId person, Instant at) {
        jdbc.sql("""
                        UPDATE roster.absence SET decision = 'excused', decided_at = :at, decided_by = :by
                        WHERE area_id = :area AND seat_id = :seat AND person_id = :person AND decision IS NULL""")
                .param("area", area()).param("seat", seat.value()).param("person", person.value()).param("at", Columns.at(at))
                .param("by", Current.actor().id()).update();
    }

    Optional<Absence> find(AbsenceId id) {
        return jdbc.sql(SELECT + " AND a.id = :id").param("area", area()).param("id", id.value()).query((row, n) -> absence(row)).optional();
    }

    Absence.Why why(AbsenceId id) {
        return jdbc.sql("SELECT reason_sealed, because_sealed FROM roster.absence WHERE area_id = :area AND id = :id").param("area", area())
                .param("id", id.value()).query((row, n) -> why(id, row)).single();
    }

    /** Of the person, since then, the newest first. */
    List<Absence> of(VolunteerId person, Instant since) {
        return jdbc.sql(SELECT + " AND a.person_id = :person AND a.noted_at > :since ORDER BY a.noted_at DESC, a.id LIMIT 50").param("area", area())
                .param("person", person.value()).param("since", Columns.at(since)).query((row, n) -> absence(row)).list();
    }

    /**
     * The newest first.
     *
     * @param lead only at the posts that this one leads; null for all
     * @param undecided only what nobody has decided
     */
    Listing<Absence> page(@Nullable UUID lead, boolean undecided, String sought, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var rows = jdbc.sql(SELECT + """

                         AND (CAST(:lead AS uuid) IS NULL OR p.lead_id = CAST(:lead AS uuid)) AND (NOT :undecided OR a.decision IS NULL)
                          AND (:sought = '' OR strpos(n.name, :sought) > 0 OR strpos(p.name, :sought) > 0)
                          AND (a.noted_at, a.id) < (CAST(:at AS timestamptz), CAST(:id AS uuid))
                        ORDER BY a.noted_at DESC, a.id DESC LIMIT :size""")
                .param("area", area()).param("lead", lead == null ? null : lead.toString(), java.sql.Types.VARCHAR).param("undecided", undecided)
                .param("sought", sought).param("at", after == null ? "infinity" : after.values().getFirst())
                .param("id", after == null ? new UUID(-1, -1).toString() : after.values().getLast()).param("size", size + 1)
                .query((row, n) -> absence(row)).list();
        return Listing.of(rows, size, last -> Keyset.after(last.notedAt().toString(), last.id().toString()));
    }

    /** How many wait for a decision. */
    int undecided(@Nullable UUID lead) {
        return jdbc.sql("""
                        SELECT count(*) FROM roster.absence a JOIN roster.shift s ON s.area_id = a.area_id AND s.id = a.shift_id
                        JOIN roster.post p ON p.area_id = s.area_id AND p.id = s.post_id
                        WHERE a.area_id = :area AND a.decision IS NULL AND a.explained_at IS NOT NULL
                          AND (CAST(:lead AS uuid) IS NULL OR p.lead_id = CAST(:lead AS uuid))""")
                .param("area", area()).param("lead", lead == null ? null : lead.toString(), java.sql.Types.VARCHAR).query(Integer.class).single();
    }

    /** What a person said is gone with the person. */
    void forget(VolunteerId person) {
        jdbc.sql("UPDATE roster.absence SET reason_sealed = NULL, explained_at = NULL, because_sealed = NULL WHERE area_id = :area AND person_id = :person")
                .param("area", area()).param("person", person.value()).update();
    }

    private Seal seal() {
        return seals.volunteers(Current.area());
    }

    private static String context(String what, AbsenceId id) {
        return "roster.absence." + what + "/" + id;
    }

    private Absence.Why why(AbsenceId id, ResultSet row) throws SQLException {
        var reason = seal().open(row.getBytes("reason_sealed"), context("reason", id));
        var because = seal().open(row.getBytes("because_sealed"), context("because", id));
        var parts = reason == null ? new String[0] : reason.split(BREAK, 2);
        return new Absence.Why(parts.length == 2 ? Absence.Reason.valueOf(parts[0]) : null, parts.length == 2 ? parts[1] : "", because == null ? "" : because);
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(new AbsenceId(Columns.uuid(row, "id")), Columns.wordThere(row, "kind", Absence.Kind.class),
                new SeatId(Columns.uuid(row, "seat_id")), new ShiftId(Columns.uuid(row, "shift_id")), new PostId(Columns.uuid(row, "post_id")), row.getString("post_name"),
                Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"), new VolunteerId(Columns.uuid(row, "person_id")),
                row.getString("person_name"), Columns.instant(row, "noted_at"), row.getObject("explained_at") != null,
                Columns.word(row, "decision", Absence.Decision.class));
    }

    private static UUID area() {
        return Current.area().value();
    }
}
