package org.shouwang.accounts;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.shouwang.platform.Current;
import org.shouwang.platform.Role;
import org.shouwang.privacy.Personal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role in the current area now, for whoever has to reach them. */
@Component
public class RoleHolders {

    private final JdbcClient jdbc;
    private final Clock clock;

    RoleHolders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One role of one person.
     *
     * @param buildings that the role is narrowed to; empty means the whole area
     */
    public record Holder(AccountId account, @Personal("so that others know who it is") String name, Role role, Set<UUID> buildings) {

        public Holder {
            buildings = Set.copyOf(buildings);
        }
    }

    /** By name; somebody with two of the roles stands there twice. */
    @Transactional(readOnly = true)
    public List<Holder> of(Collection<Role> roles) {
        return jdbc.sql("""
                        SELECT h.account_id, a.name, h.role, h.buildings
                        FROM accounts.held_role h JOIN accounts.account a ON a.id = h.account_id
                        WHERE h.area_id = :area AND h.role = ANY (CAST(:roles AS text[])) AND h.ended_at IS NULL
                          AND (h.until IS NULL OR h.until > :now) AND a.locked_at IS NULL
                        ORDER BY a.name_sort, a.id, h.role""")
                .param("area", Current.area().value()).param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("now", Moments.param(clock.instant()))
                .query((row, n) -> new Holder(new AccountId(row.getObject("account_id", UUID.class)), row.getString("name"),
                        Role.valueOf(row.getString("role")), new HashSet<>(Arrays.asList((UUID[]) row.getArray("buildings").getArray())))).list();
    }

    /** The names of these accounts, whatever they hold. */
    @Transactional(readOnly = true)
    public List<Named> named(Collection<AccountId> accounts) {
        return jdbc.sql("SELECT id, name FROM accounts.account WHERE id = ANY (CAST(:accounts AS uuid[])) ORDER BY name_sort, id")
                .param("accounts", accounts.stream().map(AccountId::toString).toArray(String[]::new))
                .query((row, n) -> new Named(new AccountId(row.getObject("id", UUID.class)), row.getString("name"))).list();
    }

    public record Named(AccountId account, @Personal("so that others know who it is") String name) {
    }
}
