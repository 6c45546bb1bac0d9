package org.shouwang.volunteers;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.NewAccount;
import org.shouwang.accounts.NewRole;
import org.shouwang.accounts.Roles;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.platform.words.Pinyin;
import org.shouwang.platform.words.Written;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work units that send people to the current area. Adding under the same id again changes nothing. */
@Component
public class Organisations {

    private static final String SELECT = "SELECT id, name, contact_name, contact_phone, note, contact_account_id, version FROM volunteers.organisation WHERE area_id = :area";
    private static final RowMapper<Organisation> ORGANISATION = (row, n) -> new Organisation(new OrganisationId(Columns.uuid(row, "id")),
            row.getString("name"), row.getString("contact_name"), row.getString("contact_phone"), row.getString("note"),
            account(Columns.uuid(row, "contact_account_id")), row.getLong("version"));

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Roles roles;
    private final Clock clock;

    Organisations(JdbcClient jdbc, Accounts accounts, Roles roles, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.roles = roles;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Organisation> all() {
        return jdbc.sql(SELECT + " ORDER BY sort_key, id").param("area", Current.area().value()).query(ORGANISATION).list();
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql(SELECT + " AND id = :id").param("area", Current.area().value()).param("id", id.value()).query(ORGANISATION).optional();
    }

    /** Those whose people the actor sees: every unit for who plans for the whole community, the own one for its contact. */
    @Transactional(readOnly = true)
    public List<Organisation> mine() {
        return all().stream().filter(Organisations::isMine).toList();
    }

    boolean isMine(OrganisationId id) {
        return find(id).filter(Organisations::isMine).isPresent();
    }

    private static boolean isMine(Organisation unit) {
        var actor = Current.actor();
        return Volunteers.scope() instanceof BuildingScope.WholeArea
                || actor.may(Permission.UNIT_PEOPLE, Current.area()) && unit.contact() != null && unit.contact().value().equals(actor.id());
    }

    /** To everybody else the unit is not there. */
    void demandMine(OrganisationId id) {
        if (!isMine(id)) {
            throw Problem.notFound("volunteers.organisation.unknown");
        }
    }

    /**
     * Names who signs in for a unit: the account of that phone, or a new one, gets the role. Who did so before does no longer.
     *
     * @param fresh the id that a new account gets; made by whoever asks, so that asking twice makes one
     * @throws Problem {@code accounts.role.beyond-yours}
     */
    @Transactional
    public Organisation nameContact(OrganisationId id, AccountId fresh, String name, PhoneNumber phone) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        var before = locked(id);
        var named = Written.required(name, "name", 40);
        var account = accounts.register(new NewAccount(fresh, phone, named, null, Locale.SIMPLIFIED_CHINESE)).account().id();
        jdbc.sql("""
                        UPDATE volunteers.organisation SET contact_account_id = :account, contact_name = :name, contact_phone = :phone, version = version + 1
                        WHERE area_id = :area AND id = :id""")
                .param("area", Current.area().value()).param("id", id.value()).param("account", account.value()).param("name", named)
                .param("phone", phone.text()).update();
        if (roles.of(account).stream().noneMatch(held -> held.role() == Role.UNIT_CONTACT && held.holdsAt(clock.instant()))) {
            roles.give(NewRole.of(account, Role.UNIT_CONTACT));
        }
        if (before.contact() != null && !before.contact().equals(account)) {
            endRole(before.contact());
        }
        return find(id).orElseThrow();
    }

    /** Nobody signs in for the unit any more; the list stays. Ending it again changes nothing. */
    @Transactional
    public Organisation endContact(OrganisationId id) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        var before = locked(id);
        if (before.contact() != null) {
            jdbc.sql("UPDATE volunteers.organisation SET contact_account_id = NULL, version = version + 1 WHERE area_id = :area AND id = :id")
                    .param("area", Current.area().value()).param("id", id.value()).update();
            endRole(before.contact());
        }
        return find(id).orElseThrow();
    }

    private Organisation locked(OrganisationId id) {
        return jdbc.sql(SELECT + " AND id = :id FOR NO KEY UPDATE").param("area", Current.area().value()).param("id", id.value()).query(ORGANISATION)
                .optional().orElseThrow(() -> Problem.notFound("volunteers.organisation.unknown"));
    }

    /** Unless the person is the contact of another unit too. */
    private void endRole(AccountId account) {
        if (all().stream().noneMatch(unit -> account.equals(unit.contact()))) {
            roles.of(account).stream().filter(held -> held.role() == Role.UNIT_CONTACT && held.holdsAt(clock.instant())).forEach(held -> roles.end(held.id()));
        }
    }

    /** Whose account is gone is nobody's contact. */
    void forgetContact(AccountId account) {
        jdbc.sql("""
                        UPDATE volunteers.organisation SET contact_account_id = NULL, contact_name = '', contact_phone = '', version = version + 1
                        WHERE area_id = :area AND contact_account_id = :account""")
                .param("area", Current.area().value()).param("account", account.value()).update();
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    /** @throws Problem {@code volunteers.organisation.taken} */
    @Transactional
    public Organisation add(Organisation wanted) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        write("""
                INSERT INTO volunteers.organisation (area_id, id, name, sort_key, contact_name, contact_phone, note)
                VALUES (:area, :id, :name, :sortKey, :contact, :phone, :note) ON CONFLICT (area_id, id) DO NOTHING""", wanted);
        return find(wanted.id()).orElseThrow();
    }

    /** @throws Problem stale; {@code volunteers.organisation.taken} */
    @Transactional
    public Organisation edit(Organisation wanted) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        int changed = write("""
                UPDATE volunteers.organisation SET name = :name, sort_key = :sortKey, contact_name = :contact, contact_phone = :phone,
                    note = :note, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version""", wanted);
        if (changed == 0) {
            throw find(wanted.id()).isEmpty() ? Problem.notFound("volunteers.organisation.unknown") : Problem.stale();
        }
        return find(wanted.id()).orElseThrow();
    }

    private int write(String sql, Organisation wanted) {
        try {
            return params(jdbc.sql(sql), wanted).update();
        } catch (DuplicateKeyException e) {
            throw Problem.refused("volunteers.organisation.taken", wanted.name()).at("name", "volunteers.organisation.taken", wanted.name());
        }
    }

    private static StatementSpec params(StatementSpec statement, Organisation wanted) {
        return statement.param("area", Current.area().value()).param("id", wanted.id().value()).param("name", wanted.name())
                .param("sortKey", Pinyin.of(wanted.name()).sortKey()).param("contact", wanted.contactName())
                .param("phone", wanted.contactPhone()).param("note", wanted.note()).param("version", wanted.version());
    }
}
