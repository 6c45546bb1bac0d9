package org.shouwang.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Programs' keys, as rows. */
@Component
class TokenRows {

    private static final Duration USED_EVERY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    TokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id was used before. */
    boolean add(AreaId area, Token token, byte[] secretHash) {
        return jdbc.sql("""
                        INSERT INTO accounts.api_token (id, area_id, secret_hash, hint, name, permissions, made_by, made_at, until)
                        VALUES (:id, :area, :hash, :hint, :name, :permissions, :by, :at, :until) ON CONFLICT (id) DO NOTHING""")
                .param("id", token.id()).param("area", area.value()).param("hash", secretHash).param("hint", token.hint())
                .param("name", token.name())
                .param("permissions", token.permissions().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("by", token.madeBy()).param("at", Moments.param(token.madeAt()))
                .param("until", Moments.param(token.until())).update() == 1;
    }

    List<Token> of(AreaId area) {
        return jdbc.sql("""
                        SELECT id, name, hint, permissions, made_by, made_at, until, revoked_at, used_at
                        FROM accounts.api_token WHERE area_id = :area ORDER BY made_at DESC, id""")
                .param("area", area.value()).query(TokenRows::token).list();
    }

    boolean exists(AreaId area, UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM accounts.api_token WHERE area_id = :area AND id = :id)")
                .param("area", area.value()).param("id", id).query(Boolean.class).single();
    }

    void revoke(AreaId area, UUID id, Instant now) {
        jdbc.sql("UPDATE accounts.api_token SET revoked_at = :now WHERE area_id = :area AND id = :id AND revoked_at IS NULL")
                .param("now", Moments.param(now)).param("area", area.value()).param("id", id).update();
    }

    /** Whoever made the token, in this area only and with the token's permissions only: one statement. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(byte[] secretHash, Instant now) {
        return jdbc.sql("""
                        SELECT t.id, t.name, t.permissions, r.area_id, r.role, r.buildings, r.until
                        FROM accounts.api_token t
                        JOIN accounts.account a ON a.id = t.made_by AND a.locked_at IS NULL
                        JOIN accounts.held_role r ON r.account_id = a.id AND r.area_id = t.area_id AND r.ended_at IS NULL
                             AND (r.until IS NULL OR r.until > :now)
                        WHERE t.secret_hash = :hash AND t.revoked_at IS NULL AND t.until > :now""")
                .param("hash", secretHash).param("now", Moments.param(now))
                .query(rows -> {
                    Actor made = null;
                    var grants = new ArrayList<Grant>();
                    while (rows.next()) {
                        grants.add(new Grant(new AreaId(rows.getObject("area_id", UUID.class)),
                                Role.valueOf(rows.getString("role")), HeldRoles.buildings(rows), Moments.orNull(rows, "until")));
                        made = new Actor(Actor.Kind.TOKEN, rows.getObject("id", UUID.class), rows.getString("name"),
                                grants, permissions(rows));
                    }
                    return Optional.ofNullable(made);
                });
    }

    /** Notes that the token was used, but not each time. */
    @Transactional
    public void used(byte[] secretHash, Instant now) {
        jdbc.sql("""
                        UPDATE accounts.api_token SET used_at = :now WHERE secret_hash = :hash
                        AND revoked_at IS NULL AND until > :now AND (used_at IS NULL OR used_at < :notSince)""")
                .param("hash", secretHash).param("now", Moments.param(now))
                .param("notSince", Moments.param(now.minus(USED_EVERY))).update();
    }

    private static Token token(ResultSet row, int n) throws SQLException {
        return new Token(row.getObject("id", UUID.class), row.getString("name"), row.getString("hint"), permissions(row),
                row.getObject("made_by", UUID.class), Moments.read(row, "made_at"), Moments.read(row, "until"),
                Moments.orNull(row, "revoked_at"), Moments.orNull(row, "used_at"));
    }

    /** A permission that no longer exists is left out: an old token never gains by an upgrade. */
    private static Set<Permission> permissions(ResultSet row) throws SQLException {
        var names = Set.of((String[]) row.getArray("permissions").getArray());
        return Arrays.stream(Permission.values()).filter(it -> names.contains(it.name())).collect(Collectors.toUnmodifiableSet());
    }
}
