package org.shouwang.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.registry.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tubes, their people and boxes, as rows of the current area. */
@Component
class TubeRows {

    private static final String TUBE = """
            SELECT t.label, t.round_id, t.site_id, t.lane, t.size, t.people, t.opened_at, t.closed_at, t.state, t.box_id, t.claimed_by,
                   t.claimed_name, t.result_at, t.result_name, t.result_sealed
            FROM sampling.tube t WHERE t.area_id = :area""";

    private final JdbcClient jdbc;
    private final RoundSeal seal;

    TubeRows(JdbcClient jdbc, RoundSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    Optional<Tube> find(String label) {
        return sql(TUBE + " AND t.label = :label").param("label", label).query((row, n) -> tube(row)).optional();
    }

    Optional<Tube> lock(String label) {
        return sql(TUBE + " AND t.label = :label FOR UPDATE").param("label", label).query((row, n) -> tube(row)).optional();
    }

    /** The tube that a lane is filling; the newest where somebody began another one. */
    Optional<Tube> current(RoundId round, @Nullable SiteId site, int lane) {
        return sql(TUBE + """
                 AND t.round_id = :round AND t.site_id IS NOT DISTINCT FROM CAST(:site AS uuid) AND t.lane = :lane AND t.closed_at IS NULL
                ORDER BY t.opened_at DESC LIMIT 1""").param("round", round.value()).param("site", site == null ? null : site.value())
                .param("lane", lane).query((row, n) -> tube(row)).optional();
    }

    int people(RoundId round, SiteId site, int lane) {
        return sql("""
                SELECT coalesce(sum(people), 0) FROM sampling.tube
                WHERE area_id = :area AND round_id = :round AND site_id = :site AND lane = :lane""").param("round", round.value())
                .param("site", site.value()).param("lane", lane).query(Integer.class).single();
    }

    /** @param state null for all */
    Listing<Tube> page(RoundId round, @Nullable TubeState state, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var rows = sql(TUBE + " AND t.round_id = :round AND t.people > 0" + (state == null ? "" : " AND t.state = :state")
                + (after == null ? "" : " AND (t.opened_at, t.label) < (CAST(:at AS timestamptz), :label)")
                + " ORDER BY t.opened_at DESC, t.label DESC LIMIT :most").param("round", round.value()).param("state", Columns.word(state))
                .param("at", after == null ? null : after.values().getFirst()).param("label", after == null ? null : after.values().getLast())
                .param("most", size + 1).query((row, n) -> tube(row)).list();
        return Listing.of(rows, size, tube -> Keyset.after(tube.opened().toString(), tube.label()));
    }

    TubeTotals totals(RoundId round) {
        return sql("""
                SELECT count(*) FILTER (WHERE closed_at IS NULL) AS open, count(*) FILTER (WHERE closed_at IS NOT NULL) AS closed,
                       count(*) FILTER (WHERE box_id IS NOT NULL) AS packed, count(*) FILTER (WHERE state = 'filled') AS waiting,
                       count(*) FILTER (WHERE state = 'claimed') AS claimed, count(*) FILTER (WHERE state = 'clear') AS clear,
                       count(*) FILTER (WHERE state = 'follow_up') AS follow_up
                FROM sampling.tube WHERE area_id = :area AND round_id = :round AND people > 0""").param("round", round.value())
                .query((row, n) -> new TubeTotals(row.getInt("open"), row.getInt("closed"), row.getInt("packed"), row.getInt("waiting"),
                        row.getInt("claimed"), row.getInt("clear"), row.getInt("follow_up"))).single();
    }

    /** Closed tubes of a site that have not left, in the order of their labels. */
    List<Tube> unpacked(RoundId round, @Nullable SiteId site, boolean hold) {
        return sql(TUBE + """
                 AND t.round_id = :round AND t.site_id IS NOT DISTINCT FROM CAST(:site AS uuid) AND t.closed_at IS NOT NULL AND t.box_id IS NULL
                  AND t.people > 0
                ORDER BY t.label""" + (hold ? " FOR UPDATE" : "")).param("round", round.value()).param("site", site == null ? null : site.value())
                .query((row, n) -> tube(row)).list();
    }

    /** Writes a result, or with null takes a claimed one back. */
    void result(Tube tube, TubeState state, @Nullable Result result, Actor by, Instant now) {
        var claim = state == TubeState.CLAIMED;
        var done = state == TubeState.CLEAR || state == TubeState.FOLLOW_UP;
        sql("""
                UPDATE sampling.tube SET state = :state, result_sealed = :sealed, closed_at = coalesce(closed_at, CAST(:now AS timestamptz)),
                       claimed_by = CASE WHEN :claim THEN CAST(:by AS uuid) WHEN :done THEN claimed_by END,
                       claimed_name = CASE WHEN :claim THEN :name WHEN :done THEN claimed_name ELSE '' END,
                       claimed_at = CASE WHEN :claim THEN CAST(:now AS timestamptz) WHEN :done THEN claimed_at END,
                       result_by = CASE WHEN :done THEN CAST(:by AS uuid) END, result_name = CASE WHEN :done THEN :name ELSE '' END,
                       result_at = CASE WHEN :done THEN CAST(:now AS timestamptz) END
                WHERE area_id = :area AND label = :label""").param("label", tube.label()).param("state", Columns.word(state))
                .param("sealed", seal.seal(tube.round(), result == null ? null : result.name(), RoundSeal.result(tube.label())), java.sql.Types.BINARY)
                .param("claim", claim).param("done", done).param("by", by.id()).param("name", by.name()).param("now", Columns.at(now)).update();
    }

    List<Specimen> specimens(String tube) {
        return sql("""
                SELECT r.id, r.round_id, r.person_id, coalesce(d.guest, false) AS was_guest, r.guest_sealed, r.at, r.tube
                FROM sampling.registration r
                LEFT JOIN sampling.due d ON d.area_id = r.area_id AND d.round_id = r.round_id AND d.person_id = r.person_id
                WHERE r.area_id = :area AND r.tube = :tube AND r.outcome = 'taken' ORDER BY r.at, r.id""")
                .param("tube", tube).query((row, n) -> specimen(row)).list();
    }

    /** The guests of registrations, as follow-ups name them. */
    List<Specimen> guests(java.util.Collection<UUID> registrations) {
        return sql("""
                SELECT r.id, r.round_id, r.person_id, false AS was_guest, r.guest_sealed, r.at, r.tube FROM sampling.registration r
                WHERE r.area_id = :area AND r.id = ANY (CAST(:ids AS uuid[])) AND r.guest_sealed IS NOT NULL""")
                .param("ids", registrations.stream().map(UUID::toString).toArray(String[]::new)).query((row, n) -> specimen(row)).list();
    }

    /** The last samples of a lane, the newest first. */
    List<Specimen> last(RoundId round, @Nullable SiteId site, int lane, UUID by, int most) {
        return sql("""
                SELECT r.id, r.round_id, r.person_id, false AS was_guest, r.guest_sealed, r.at, r.tube FROM sampling.registration r
                JOIN sampling.tube t ON t.area_id = r.area_id AND t.label = r.tube
                WHERE r.area_id = :area AND t.round_id = :round AND t.site_id IS NOT DISTINCT FROM CAST(:site AS uuid) AND t.lane = :lane
                  AND t.box_id IS NULL AND t.state = 'filled' AND r.outcome = 'taken' AND r.actor_id = :by
                ORDER BY r.received_at DESC, r.id DESC LIMIT :most""")
                .param("round", round.value()).param("site", site == null ? null : site.value()).param("lane", lane).param("by", by)
                .param("most", most).query((row, n) -> specimen(row)).list();
    }

    /** @return false when there was a box of this id */
    boolean addBox(BoxId id, RoundId round, @Nullable SiteId site, List<Tube> tubes, UUID by, Instant now) {
        var added = sql("""
                INSERT INTO sampling.box (area_id, id, round_id, ordinal, site_id, tubes, people, left_at, actor_id)
                SELECT :area, :id, :round, (SELECT coalesce(max(ordinal), 0) + 1 FROM sampling.box WHERE area_id = :area AND round_id = :round),
                       CAST(:site AS uuid), :tubes, :people, :now, :by
                ON CONFLICT (area_id, id) DO NOTHING""").param("id", id.value()).param("round", round.value())
                .param("site", site == null ? null : site.value()).param("tubes", tubes.size())
                .param("people", tubes.stream().mapToInt(Tube::people).sum()).param("now", Columns.at(now)).param("by", by).update() == 1;
        if (added) {
            sql("UPDATE sampling.tube SET box_id = :box WHERE area_id = :area AND label = ANY (CAST(:labels AS text[]))")
                    .param("box", id.value()).param("labels", tubes.stream().map(Tube::label).toArray(String[]::new)).update();
        }
        return added;
    }

    List<Box> boxes(RoundId round) {
        return sql("SELECT id, ordinal, site_id, tubes, people, left_at FROM sampling.box WHERE area_id = :area AND round_id = :round ORDER BY ordinal DESC")
                .param("round", round.value()).query((row, n) -> new Box(new BoxId(Columns.uuid(row, "id")), row.getInt("ordinal"),
                        row.getObject("site_id", UUID.class) == null ? null : new SiteId(Columns.uuid(row, "site_id")), row.getInt("tubes"),
                        row.getInt("people"), java.util.Objects.requireNonNull(Columns.instant(row, "left_at")))).list();
    }

    /** Whether a follow-up has an answer for everybody: sampled, and the tube's result known. */
    boolean answered(RoundId followUp) {
        return sql("""
                SELECT count(*) = 0 FROM sampling.due d
                LEFT JOIN sampling.registration r ON r.area_id = :area AND r.id = d.registration_id
                LEFT JOIN sampling.tube t ON t.area_id = :area AND t.label = r.tube
                WHERE d.area_id = :area AND d.round_id = :round AND (t.label IS NULL OR t.state NOT IN ('clear', 'follow_up'))""")
                .param("round", followUp.value()).query(Boolean.class).single();
    }

    /** The tubes of these registrations. */
    java.util.Map<UUID, Tube> ofRegistrations(java.util.Collection<UUID> registrations) {
        var found = new java.util.HashMap<UUID, Tube>();
        sql(TUBE.replace("SELECT t.label", "SELECT r.id AS registration, t.label").replace("WHERE t.area_id",
                "JOIN sampling.registration r ON r.area_id = t.area_id AND r.tube = t.label WHERE t.area_id")
                + " AND r.id = ANY (CAST(:ids AS uuid[]))").param("ids", registrations.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(Columns.uuid(row, "registration"), tube(row));
                });
        return found;
    }

    /** Two households turned out to be one: its tube that is still open takes the people of both. */
    void merged(HouseholdId kept, HouseholdId gone) {
        sql("UPDATE sampling.tube SET household_id = :kept WHERE area_id = :area AND closed_at IS NULL AND household_id = :gone")
                .param("kept", kept.value()).param("gone", gone.value()).update();
    }

    private Specimen specimen(ResultSet row) throws SQLException {
        var id = Columns.uuid(row, "id");
        var guest = seal.open(new RoundId(Columns.uuid(row, "round_id")), row.getBytes("guest_sealed"), RoundSeal.guest(id));
        return new Specimen(new RegistrationId(id), row.getBoolean("was_guest") ? null : row.getObject("person_id", UUID.class),
                guest == null ? null : Guest.read(guest), java.util.Objects.requireNonNull(Columns.instant(row, "at")), row.getString("tube"));
    }

    private Tube tube(ResultSet row) throws SQLException {
        var label = row.getString("label");
        var round = new RoundId(Columns.uuid(row, "round_id"));
        var site = row.getObject("site_id", UUID.class);
        var box = row.getObject("box_id", UUID.class);
        var result = seal.open(round, row.getBytes("result_sealed"), RoundSeal.result(label));
        return new Tube(label, round, site == null ? null : new SiteId(site), row.getInt("lane"), row.getInt("size"), row.getInt("people"),
                java.util.Objects.requireNonNull(Columns.instant(row, "opened_at")), Columns.instant(row, "closed_at"),
                Columns.wordThere(row, "state", TubeState.class), box == null ? null : new BoxId(box), row.getObject("claimed_by", UUID.class),
                row.getString("claimed_name"), Columns.instant(row, "result_at"), row.getString("result_name"),
                result == null ? null : Result.valueOf(result));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("area", Current.area().value());
    }
}
