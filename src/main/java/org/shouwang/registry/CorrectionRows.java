package org.shouwang.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.privacy.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** What residents say is wrong, as rows; the words sealed until they are decided, then gone. */
@Component
class CorrectionRows {

    private static final String SELECT = """
            SELECT c.id, c.resident_id, r.household_id, r.name, b.name || u.name || coalesce(nullif(d.label, ''), d.room) AS door_words,
                   c.sent_at, c.kind, c.sealed, c.decision, c.decided_at, c.reason
            FROM registry.correction c
            JOIN registry.resident r ON r.area_id = c.area_id AND r.id = c.resident_id
            JOIN registry.door d ON d.area_id = r.area_id AND d.id = r.door_id
            JOIN registry.unit u ON u.area_id = d.area_id AND u.id = d.unit_id
            JOIN registry.building b ON b.area_id = r.area_id AND b.id = r.building_id
            WHERE c.area_id = :area""";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final JsonMapper json;
    private final Clock clock;

    CorrectionRows(JdbcClient jdbc, Seals seals, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    /** The same id again changes nothing. */
    void add(CorrectionId id, ResidentId resident, UUID account, Wish wish) {
        jdbc.sql("""
                        INSERT INTO registry.correction (area_id, id, resident_id, account_id, kind, sealed, sent_at)
                        VALUES (:area, :id, :resident, :account, :kind, :sealed, :at) ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", Current.area().value()).param("id", id.value()).param("resident", resident.value())
                .param("account", account).param("kind", Columns.word(wish.kind()))
                .param("sealed", seals.register(Current.area()).seal(json.writeValueAsString(wish), context(id)))
                .param("at", Columns.at(clock.instant())).update();
    }

    boolean isThere(CorrectionId id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM registry.correction WHERE area_id = :area AND id = :id)")
                .param("area", Current.area().value()).param("id", id.value()).query(Boolean.class).single();
    }

    /** The newest first, also what was decided. */
    List<Correction> of(UUID account, int most) {
        return jdbc.sql(SELECT + " AND c.account_id = :account ORDER BY c.sent_at DESC, c.id LIMIT :most")
                .param("area", Current.area().value()).param("account", account).param("most", most)
                .query((row, n) -> correction(row)).list();
    }

    int waitingOf(UUID account) {
        return jdbc.sql("SELECT count(*) FROM registry.correction WHERE area_id = :area AND account_id = :account AND decision IS NULL")
                .param("area", Current.area().value()).param("account", account).query(Integer.class).single();
    }

    int answeredSince(UUID account, Instant from) {
        return jdbc.sql("SELECT count(*) FROM registry.correction WHERE area_id = :area AND account_id = :account AND decided_at > :from")
                .param("area", Current.area().value()).param("account", account).param("from", Columns.at(from))
                .query(Integer.class).single();
    }

    /** The oldest first: who waits longest is answered first. */
    Listing<Correction> waiting(Sight sight, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var query = jdbc.sql(SELECT + " AND c.decision IS NULL" + sight.and("r.building_id")
                        + (after == null ? "" : " AND (c.sent_at, c.id) > (CAST(:at AS timestamptz), CAST(:id AS uuid))")
                        + " ORDER BY c.sent_at, c.id LIMIT :most")
                .param("area", Current.area().value()).params(sight.params()).param("most", size + 1);
        if (after != null) {
            query = query.param("at", after.values().get(0)).param("id", after.values().get(1));
        }
        return Listing.of(query.query((row, n) -> correction(row)).list(), size,
                one -> Keyset.after(one.sentAt().toString(), one.id().toString()));
    }

    int count(Sight sight) {
        return jdbc.sql("""
                        SELECT count(*) FROM registry.correction c
                        JOIN registry.resident r ON r.area_id = c.area_id AND r.id = c.resident_id
                        WHERE c.area_id = :area AND c.decision IS NULL""" + sight.and("r.building_id"))
                .param("area", Current.area().value()).params(sight.params()).query(Integer.class).single();
    }

    Optional<Correction> find(CorrectionId id, Sight sight) {
        return jdbc.sql(SELECT + " AND c.id = :id" + sight.and("r.building_id"))
                .param("area", Current.area().value()).param("id", id.value()).params(sight.params())
                .query((row, n) -> correction(row)).optional();
    }

    /** @return false when somebody has decided already; two who decide at once: the second waits and is told so */
    boolean decide(CorrectionId id, String decision, String reason) {
        return jdbc.sql("""
                        UPDATE registry.correction SET decision = :decision, decided_at = :at, actor_id = :actor,
                               actor_name = :actorName, reason = :reason, sealed = NULL
                        WHERE area_id = :area AND id = :id AND decision IS NULL""")
                .param("area", Current.area().value()).param("id", id.value()).param("decision", decision)
                .param("at", Columns.at(clock.instant())).param("actor", Current.actor().id())
                .param("actorName", Current.actor().name()).param("reason", reason).update() == 1;
    }

    /** To the entry that was kept, when two were one person. */
    void carryOver(ResidentId from, ResidentId to) {
        jdbc.sql("UPDATE registry.correction SET resident_id = :to WHERE area_id = :area AND resident_id = :from")
                .param("area", Current.area().value()).param("from", from.value()).param("to", to.value()).update();
    }

    private Correction correction(ResultSet row) throws SQLException {
        var id = new CorrectionId(Columns.uuid(row, "id"));
        var kind = Columns.wordThere(row, "kind", Wish.Kind.class);
        var words = seals.register(Current.area()).open(row.getBytes("sealed"), context(id));
        var decidedAt = Columns.instant(row, "decided_at");
        return new Correction(id, new ResidentId(Columns.uuid(row, "resident_id")), new HouseholdId(Columns.uuid(row, "household_id")),
                row.getString("name"), row.getString("door_words"), Objects.requireNonNull(Columns.instant(row, "sent_at")), kind,
                words == null ? null : json.readValue(words, kind.type()), decidedAt == null ? null
                        : new Correction.Answer(row.getString("decision").equals("accepted"), decidedAt, row.getString("reason")));
    }

    private static String context(CorrectionId id) {
        return "registry.correction/" + id;
    }
}
