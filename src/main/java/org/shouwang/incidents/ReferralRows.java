package org.shouwang.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.privacy.Seal;
import org.shouwang.privacy.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Referrals that came in or went out, as rows; what they say of persons is sealed, under the incident's key where there is one. */
@Component
class ReferralRows {

    static final int SIZE = 50;
    private static final String SELECT = """
            SELECT id, way, other_area, kind, title, body_sealed, due_on, sent_at, actor_name, state, state_at, state_by, reply_sealed,
                   sealed_for, version
            FROM incidents.referral WHERE area_id = :area""";

    private final JdbcClient jdbc;
    private final Seals seals;

    ReferralRows(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    Listing<Referral> page(@Nullable Boolean in, boolean openOnly, @Nullable String cursor) {
        var after = Keyset.read(cursor, 2);
        var rows = jdbc.sql(SELECT + """
                         AND (CAST(:way AS text) IS NULL OR way = :way) AND (NOT :open OR state IN ('sent', 'accepted'))
                        AND (CAST(:at AS timestamptz) IS NULL OR (sent_at, id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))
                        ORDER BY sent_at DESC, id DESC LIMIT :size""")
                .param("area", Current.area().value()).param("way", in == null ? null : in ? "in" : "out", Types.VARCHAR).param("open", openOnly)
                .param("at", after == null ? null : after.values().get(0), Types.VARCHAR)
                .param("id", after == null ? null : after.values().get(1), Types.VARCHAR).param("size", SIZE + 1)
                .query((row, n) -> referral(row, false)).list();
        return Listing.of(rows, SIZE, last -> Keyset.after(last.sentAt().toString(), last.id().toString()));
    }

    Optional<Referral> find(UUID id) {
        return jdbc.sql(SELECT + " AND id = :id").param("area", Current.area().value()).param("id", id)
                .query((row, n) -> referral(row, true)).optional();
    }

    int waiting() {
        return jdbc.sql("SELECT count(*) FROM incidents.referral WHERE area_id = :area AND way = 'in' AND state = 'sent'")
                .param("area", Current.area().value()).query(Integer.class).single();
    }

    boolean add(Referral referral, @Nullable UUID incident) {
        return jdbc.sql("""
                        INSERT INTO incidents.referral (area_id, id, way, other_area, kind, title, body_sealed, due_on, sent_at, actor_name,
                            state_at, sealed_for)
                        VALUES (:area, :id, :way, :other, :kind, :title, :body, :due, :at, :actor, :at, :incident)
                        ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", Current.area().value()).param("id", referral.id()).param("way", referral.in() ? "in" : "out")
                .param("other", referral.other().value()).param("kind", Columns.word(referral.kind())).param("title", referral.title())
                .param("body", seal(incident).seal(referral.body(), context("body", referral.id())), Types.BINARY)
                .param("due", referral.due(), Types.DATE).param("at", Columns.at(referral.sentAt())).param("actor", referral.actorName())
                .param("incident", incident, Types.OTHER).update() == 1;
    }

    /** @return false when it is not in one of the states that this one follows */
    boolean goOn(UUID id, Referral.State to, Instant at, String by, @Nullable String reply) {
        var sealedFor = jdbc.sql("SELECT sealed_for FROM incidents.referral WHERE area_id = :area AND id = :id FOR UPDATE")
                .param("area", Current.area().value()).param("id", id).query((row, n) -> Optional.ofNullable(Columns.uuid(row, "sealed_for"))).optional();
        return sealedFor.isPresent() && jdbc.sql("""
                        UPDATE incidents.referral SET state = :to, state_at = :at, state_by = :by, version = version + 1,
                               reply_sealed = coalesce(CAST(:reply AS bytea), reply_sealed)
                        WHERE area_id = :area AND id = :id AND state = ANY (CAST(:from AS text[]))""")
                .param("area", Current.area().value()).param("id", id).param("to", Columns.word(to)).param("at", Columns.at(at)).param("by", by)
                .param("reply", seal(sealedFor.get().orElse(null)).seal(reply, context("reply", id)), Types.BINARY)
                .param("from", to == Referral.State.ACCEPTED ? new String[] {"sent"} : new String[] {"sent", "accepted"}).update() == 1;
    }

    private Referral referral(ResultSet row, boolean opened) throws SQLException {
        var id = Columns.uuid(row, "id");
        var seal = seal(Columns.uuid(row, "sealed_for"));
        return new Referral(id, row.getString("way").equals("in"), new AreaId(Columns.uuid(row, "other_area")),
                Columns.wordThere(row, "kind", ReferralKind.class), row.getString("title"),
                opened ? seal.open(row.getBytes("body_sealed"), context("body", id)) : null, Columns.date(row, "due_on"),
                Columns.instant(row, "sent_at"), row.getString("actor_name"), Columns.wordThere(row, "state", Referral.State.class),
                Columns.instant(row, "state_at"), row.getString("state_by"),
                opened ? seal.open(row.getBytes("reply_sealed"), context("reply", id)) : null, row.getLong("version"));
    }

    private Seal seal(@Nullable UUID incident) {
        return incident == null ? seals.register(Current.area()) : seals.incident(Current.area(), incident);
    }

    private static String context(String column, UUID id) {
        return "incidents.referral." + column + "/" + id;
    }
}
