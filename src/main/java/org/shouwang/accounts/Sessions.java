package org.shouwang.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signed-in devices, as rows: any node that reads the database knows them. */
@Component
class Sessions {

    static final Duration A_DAY_S_WORK = Duration.ofHours(12);
    static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where somebody signs in from. */
    record Place(String device, String address) {
    }

    /** Begins a session and says its secret, which is told once. */
    String begin(AccountId account, Place place, boolean remember, boolean byCode, Instant now) {
        var secret = Secrets.make();
        jdbc.sql("""
                        INSERT INTO accounts.session (secret_hash, id, account_id, device, address, began_at, code_at, seen_at, until, remembered)
                        VALUES (:hash, :id, :account, :device, :address, :now, :codeAt, :now, :until, :remembered)""")
                .param("hash", Secrets.hash(secret)).param("id", Ids.next()).param("account", account.value())
                .param("device", place.device()).param("address", place.address()).param("now", Moments.param(now))
                .param("codeAt", byCode ? Moments.param(now) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", Moments.param(now.plus(remember ? REMEMBERED : A_DAY_S_WORK))).param("remembered", remember)
                .update();
        return secret;
    }

    /** Who stands behind a session, with what the person holds now. One statement on its own: every request begins with it. */
    Optional<Actor> actor(byte[] secretHash, Instant now) {
        return jdbc.sql("""
                        SELECT a.id, a.name, r.area_id, r.role, r.buildings, r.until
                        FROM accounts.session s
                        JOIN accounts.account a ON a.id = s.account_id AND a.locked_at IS NULL
                        LEFT JOIN accounts.held_role r ON r.account_id = a.id AND r.ended_at IS NULL
                             AND (r.until IS NULL OR r.until > :now)
                        WHERE s.secret_hash = :hash AND s.until > :now""")
                .param("hash", secretHash).param("now", Moments.param(now))
                .query(rows -> {
                    UUID id = null;
                    String name = "";
                    var grants = new ArrayList<Grant>();
                    while (rows.next()) {
                        id = rows.getObject("id", UUID.class);
                        name = rows.getString("name");
                        if (rows.getString("role") != null) {
                            grants.add(new Grant(new AreaId(rows.getObject("area_id", UUID.class)),
                                    Role.valueOf(rows.getString("role")), HeldRoles.buildings(rows), Moments.orNull(rows, "until")));
                        }
                    }
                    return id == null ? Optional.<Actor>empty()
                            : Optional.of(new Actor(Actor.Kind.PERSON, id, name, grants));
                });
    }

    /**
     * Notes that devices were seen, but not each time; what somebody else is just changing is left out.
     *
     * @param secretHashes in hexadecimal digits
     */
    @Transactional
    public void seen(Collection<String> secretHashes, Instant now) {
        jdbc.sql("""
                        UPDATE accounts.session SET seen_at = :now
                        WHERE secret_hash IN (
                            SELECT secret_hash FROM accounts.session
                            WHERE secret_hash IN (SELECT decode(n, 'hex') FROM unnest(CAST(:hashes AS text[])) AS n) AND until > :now AND seen_at < :notSince
                            FOR NO KEY UPDATE SKIP LOCKED)""")
                .param("hashes", secretHashes.toArray(String[]::new)).param("now", Moments.param(now))
                .param("notSince", Moments.param(now.minus(SEEN_EVERY))).update();
    }

    List<Session> of(AccountId account, byte[] here, Instant now) {
        return jdbc.sql("""
                        SELECT id, device, address, began_at, seen_at, until, remembered, secret_hash = :here AS here
                        FROM accounts.session WHERE account_id = :account AND until > :now
                        ORDER BY (secret_hash = :here) DESC, seen_at DESC, id""")
                .param("account", account.value()).param("here", here).param("now", Moments.param(now))
                .query((row, n) -> new Session(row.getObject("id", UUID.class), row.getString("device"),
                        row.getString("address"), Moments.read(row, "began_at"), Moments.read(row, "seen_at"),
                        Moments.read(row, "until"), row.getBoolean("remembered"), row.getBoolean("here")))
                .list();
    }

    /** When the device came in by one-time code; empty where it came by password. */
    Optional<Instant> codeAt(byte[] secretHash) {
        return jdbc.sql("SELECT code_at FROM accounts.session WHERE secret_hash = :hash AND code_at IS NOT NULL")
                .param("hash", secretHash).query((row, n) -> Moments.read(row, "code_at")).optional();
    }

    void end(byte[] secretHash) {
        jdbc.sql("DELETE FROM accounts.session WHERE secret_hash = :hash").param("hash", secretHash).update();
    }

    void end(AccountId account, UUID id) {
        jdbc.sql("DELETE FROM accounts.session WHERE account_id = :account AND id = :id")
                .param("account", account.value()).param("id", id).update();
    }

    /** Signs the person out on every device but the one named, if one is. */
    int endAll(AccountId account, byte @Nullable [] but) {
        return jdbc.sql("DELETE FROM accounts.session WHERE account_id = :account AND secret_hash <> :but")
                .param("account", account.value()).param("but", but == null ? new byte[0] : but).update();
    }

    int sweep(Instant now) {
        return jdbc.sql("DELETE FROM accounts.session WHERE until <= :now").param("now", Moments.param(now)).update();
    }
}
