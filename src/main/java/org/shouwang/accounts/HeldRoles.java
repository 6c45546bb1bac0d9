package org.shouwang.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has which role where, as rows. */
@Component
class HeldRoles {

    private static final String COLUMNS = "id, account_id, area_id, role, buildings, given_at, given_by, until, ended_at, version";

    private final JdbcClient jdbc;

    HeldRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the role; one that the person already has in the area is narrowed and ended as this one says. */
    HeldRole give(NewRole role, AreaId area, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                        UPDATE accounts.held_role SET ended_at = until
                        WHERE account_id = :account AND area_id = :area AND role = :role AND ended_at IS NULL AND until <= :now""")
                .param("account", role.account().value()).param("area", area.value()).param("role", role.role().name())
                .param("now", Moments.param(now)).update();
        return jdbc.sql("""
                        INSERT INTO accounts.held_role AS held (id, account_id, area_id, role, buildings, given_at, given_by, until)
                        VALUES (:id, :account, :area, :role, :buildings, :now, :by, :until)
                        ON CONFLICT (account_id, area_id, role) WHERE ended_at IS NULL DO UPDATE SET
                            buildings = excluded.buildings, until = excluded.until, version = held.version + 1
                        RETURNING\s""" + COLUMNS)
                .param("id", role.id()).param("account", role.account().value()).param("area", area.value())
                .param("role", role.role().name()).param("buildings", role.buildings().toArray(UUID[]::new))
                .param("now", Moments.param(now)).param("by", by)
                .param("until", Moments.param(role.until()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(HeldRoles::row).single();
    }

    Optional<HeldRole> find(AreaId area, UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM accounts.held_role WHERE area_id = :area AND id = :id")
                .param("area", area.value()).param("id", id).query(HeldRoles::row).optional();
    }

    /** Also those that ended; newest first. */
    List<HeldRole> ever(AccountId account, AreaId area) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM accounts.held_role WHERE account_id = :account AND area_id = :area
                        ORDER BY (ended_at IS NULL) DESC, given_at DESC, id""")
                .param("account", account.value()).param("area", area.value()).query(HeldRoles::row).list();
    }

    /** What the person holds now, in every area. */
    List<HeldRole> heldBy(AccountId account, Instant now) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM accounts.held_role
                        WHERE account_id = :account AND ended_at IS NULL AND (until IS NULL OR until > :now)
                        ORDER BY area_id, role""")
                .param("account", account.value()).param("now", Moments.param(now)).query(HeldRoles::row).list();
    }

    /** Narrows or lengthens a role that still holds; false when it does not, or when somebody else changed it meanwhile. */
    boolean change(AreaId area, UUID id, long version, Set<UUID> buildings, @Nullable Instant until) {
        return jdbc.sql("""
                        UPDATE accounts.held_role SET buildings = :buildings, until = :until, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version AND ended_at IS NULL""")
                .param("buildings", buildings.toArray(UUID[]::new))
                .param("until", Moments.param(until), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("area", area.value()).param("id", id).param("version", version).update() == 1;
    }

    boolean end(AreaId area, UUID id, @Nullable UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE accounts.held_role SET ended_at = :now, ended_by = :by, version = version + 1
                        WHERE area_id = :area AND id = :id AND ended_at IS NULL""")
                .param("now", Moments.param(now)).param("by", by).param("area", area.value()).param("id", id).update() == 1;
    }

    /** Writes down the end of roles that ended by themselves. */
    int settle(Instant now) {
        return jdbc.sql("UPDATE accounts.held_role SET ended_at = until WHERE ended_at IS NULL AND until <= :now")
                .param("now", Moments.param(now)).update();
    }

    /** Takes an end back, unless the person was given the same role anew. */
    boolean resume(AreaId area, UUID id) {
        return jdbc.sql("""
                        UPDATE accounts.held_role r SET ended_at = NULL, ended_by = NULL, version = version + 1
                        WHERE area_id = :area AND id = :id AND ended_at IS NOT NULL AND ended_at IS DISTINCT FROM until AND NOT EXISTS (
                            SELECT 1 FROM accounts.held_role o WHERE o.account_id = r.account_id AND o.area_id = r.area_id
                              AND o.role = r.role AND o.ended_at IS NULL)""")
                .param("area", area.value()).param("id", id).update() == 1;
    }

    /**
     * The admins that an area cannot lose, locked against a change at the same moment: in the whole area, without an end.
     * Whoever is locked out of the account does not count.
     */
    List<UUID> lastingAdmins(AreaId area) {
        jdbc.sql("SELECT id FROM accounts.held_role WHERE area_id = :area AND role = :admin AND ended_at IS NULL ORDER BY id FOR UPDATE")
                .param("area", area.value()).param("admin", Role.ADMIN.name()).query(UUID.class).list();
        return jdbc.sql("""
                        SELECT r.account_id FROM accounts.held_role r JOIN accounts.account a ON a.id = r.account_id
                        WHERE r.area_id = :area AND r.role = :admin AND r.ended_at IS NULL AND r.until IS NULL
                          AND r.buildings = '{}' AND a.locked_at IS NULL""")
                .param("area", area.value()).param("admin", Role.ADMIN.name()).query(UUID.class).list();
    }

    /** Whether this person or program made somebody an admin of the area. */
    boolean madeAdmin(AreaId area, UUID by) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM accounts.held_role WHERE area_id = :area AND role = :admin AND given_by = :by)")
                .param("area", area.value()).param("admin", Role.ADMIN.name()).param("by", by).query(Boolean.class).single();
    }

    boolean anyAdminAnywhere() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM accounts.held_role WHERE role = :admin AND ended_at IS NULL)")
                .param("admin", Role.ADMIN.name()).query(Boolean.class).single();
    }

    static HeldRole row(ResultSet row, int n) throws SQLException {
        return new HeldRole(row.getObject("id", UUID.class), new AccountId(row.getObject("account_id", UUID.class)),
                new AreaId(row.getObject("area_id", UUID.class)), Role.valueOf(row.getString("role")),
                buildings(row), Moments.read(row, "given_at"), row.getObject("given_by", UUID.class),
                Moments.orNull(row, "until"), Moments.orNull(row, "ended_at"), row.getLong("version"));
    }

    static Set<UUID> buildings(ResultSet row) throws SQLException {
        return Set.of((UUID[]) row.getArray("buildings").getArray());
    }
}
