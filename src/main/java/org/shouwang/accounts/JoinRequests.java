package org.shouwang.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.JoinRequest.State;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Role;
import org.shouwang.platform.words.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who ask to join, as rows. */
@Component
class JoinRequests {

    private static final String COLUMNS = """
            r.id, r.phone, r.name, r.role, r.unit, r.door, r.asked_at, r.state, r.decided_at, r.decided_by,
            EXISTS (SELECT 1 FROM accounts.account a WHERE a.phone = r.phone) AS known""";

    private final JdbcClient jdbc;

    JoinRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody who was accepted gets. */
    record Wanted(JoinRequest request, @Nullable String password, Locale language, @Nullable UUID account, @Nullable UUID role) {
    }

    /** Notes the request; false where this id or this person is here already. */
    boolean add(AreaId area, NewJoin join, @Nullable String passwordHash, Instant now) {
        return jdbc.sql("""
                        INSERT INTO accounts.join_request (area_id, id, phone, name, role, unit, door, password, language,
                            consent_at, asked_at, state)
                        VALUES (:area, :id, :phone, :name, :role, :unit, :door, :password, :language, :now, :now, 'WAITING')
                        ON CONFLICT DO NOTHING""")
                .param("area", area.value()).param("id", join.id()).param("phone", join.phone().text())
                .param("name", join.name()).param("role", join.role().name()).param("unit", join.unit())
                .param("door", join.door()).param("password", passwordHash, Types.VARCHAR)
                .param("language", join.language().toLanguageTag()).param("now", Moments.param(now)).update() == 1;
    }

    Optional<Wanted> find(AreaId area, UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + """
                        , r.password, r.language, r.account_id, r.role_id FROM accounts.join_request r
                        WHERE r.area_id = :area AND r.id = :id""")
                .param("area", area.value()).param("id", id)
                .query((row, n) -> new Wanted(request(row, n), row.getString("password"),
                        Locale.forLanguageTag(row.getString("language")), row.getObject("account_id", UUID.class),
                        row.getObject("role_id", UUID.class)))
                .optional();
    }

    /** From one state to another; false where somebody else was faster. */
    boolean move(AreaId area, UUID id, State from, State to, @Nullable UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE accounts.join_request SET state = :to, decided_at = :at, decided_by = :by
                        WHERE area_id = :area AND id = :id AND state = :from""")
                .param("to", to.name()).param("from", from.name())
                .param("at", to == State.WAITING ? null : Moments.param(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", to == State.WAITING ? null : by, Types.OTHER).param("area", area.value()).param("id", id)
                .update() == 1;
    }

    /** Notes what came of it; the password now is in the account. */
    void accepted(AreaId area, UUID id, AccountId account, @Nullable UUID role) {
        jdbc.sql("""
                        UPDATE accounts.join_request SET account_id = :account, role_id = :role, password = NULL
                        WHERE area_id = :area AND id = :id""")
                .param("account", account.value()).param("role", role, Types.OTHER).param("area", area.value())
                .param("id", id).update();
    }

    int waiting(AreaId area) {
        return jdbc.sql("SELECT count(*) FROM accounts.join_request WHERE area_id = :area AND state = 'WAITING'")
                .param("area", area.value()).query(Integer.class).single();
    }

    Optional<Instant> oldestWaiting(AreaId area) {
        return jdbc.sql("""
                        SELECT asked_at FROM accounts.join_request WHERE area_id = :area AND state = 'WAITING'
                        ORDER BY asked_at LIMIT 1""")
                .param("area", area.value()).query((row, n) -> Moments.read(row, "asked_at")).optional();
    }

    /** Those in a state, the oldest first. */
    Listing<JoinRequest> page(AreaId area, State state, @Nullable Keyset after, int size) {
        var rows = jdbc.sql("SELECT " + COLUMNS + """
                         FROM accounts.join_request r
                        WHERE r.area_id = :area AND r.state = :state
                          AND (CAST(:at AS timestamptz) IS NULL OR (r.asked_at, r.id) > (CAST(:at AS timestamptz), CAST(:id AS uuid)))
                        ORDER BY r.asked_at, r.id LIMIT :size""")
                .param("area", area.value()).param("state", state.name())
                .param("at", after == null ? null : after.values().get(0), Types.VARCHAR)
                .param("id", after == null ? null : after.values().get(1), Types.VARCHAR)
                .param("size", size + 1).query(JoinRequests::request).list();
        return Listing.of(rows, size, last -> Keyset.after(last.asked().toString(), last.id().toString()));
    }

    /** Removes what was decided before a day; a request that nobody answered for a season goes too. */
    int sweep(AreaId area, Instant decidedBefore, Instant askedBefore) {
        return jdbc.sql("""
                        DELETE FROM accounts.join_request WHERE area_id = :area
                        AND (decided_at < :decidedBefore OR state = 'WAITING' AND asked_at < :askedBefore)""")
                .param("area", area.value()).param("decidedBefore", Moments.param(decidedBefore))
                .param("askedBefore", Moments.param(askedBefore)).update();
    }

    private static JoinRequest request(ResultSet row, int n) throws SQLException {
        return new JoinRequest(row.getObject("id", UUID.class), new PhoneNumber(row.getString("phone")), row.getString("name"),
                Role.valueOf(row.getString("role")), row.getString("unit"), row.getString("door"), Moments.read(row, "asked_at"),
                State.valueOf(row.getString("state")), Moments.orNull(row, "decided_at"),
                row.getObject("decided_by", UUID.class), row.getBoolean("known"));
    }
}
