package org.shouwang.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.platform.words.Pinyin;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who sign in: one account per phone number, in whatever areas. Who may do what where is asked of
 * {@link Roles}, getting in of {@link SigningIn}.
 */
@Component
public class Accounts {

    private static final String COLUMNS = "id, phone, name, language, password IS NOT NULL AS has_password, locked_at, version";

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Passwords passwords, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of making an account: {@code fresh} is false where the phone (or the id) had one already. */
    public record Registered(Account account, boolean fresh) {
    }

    /**
     * Makes an account, or finds the one that this phone already has, unchanged.
     *
     * @throws Problem {@code accounts.password.*} for a password that would be guessed
     */
    @Transactional
    public Registered register(NewAccount wanted) {
        if (wanted.password() != null) {
            Passwords.demandGood(wanted.password(), wanted.phone(), "password");
        }
        var known = byPhone(wanted.phone()).or(() -> find(wanted.id()));
        return known.map(account -> new Registered(account, false)).orElseGet(() ->
                insert(wanted, wanted.password() == null ? null : passwords.hash(wanted.password())));
    }

    /** The same with a password that was hashed before: somebody who asked to join a while ago. */
    Registered insert(NewAccount wanted, @Nullable String passwordHash) {
        var sound = Pinyin.of(wanted.name());
        var now = Moments.param(clock.instant());
        int made = jdbc.sql("""
                        INSERT INTO accounts.account (id, phone, name, name_full, name_initials, name_sort, password,
                            password_at, language, made_at)
                        VALUES (:id, :phone, :name, :full, :initials, :sort, :password, :passwordAt, :language, :now)
                        ON CONFLICT DO NOTHING""")
                .param("id", wanted.id().value()).param("phone", wanted.phone().text()).param("name", wanted.name())
                .param("full", sound.full()).param("initials", sound.initials()).param("sort", sound.sortKey())
                .param("password", passwordHash).param("passwordAt", passwordHash == null ? null : now)
                .param("language", wanted.language().toLanguageTag()).param("now", now)
                .update();
        var account = byPhone(wanted.phone()).or(() -> find(wanted.id())).orElseThrow();
        return new Registered(account, made == 1);
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(AccountId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM accounts.account WHERE id = :id")
                .param("id", id.value()).query(Accounts::account).optional();
    }

    /** @throws Problem {@code accounts.person.unknown} */
    @Transactional(readOnly = true)
    public Account get(AccountId id) {
        return find(id).orElseThrow(() -> Problem.notFound("accounts.person.unknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Account> byPhone(PhoneNumber phone) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM accounts.account WHERE phone = :phone")
                .param("phone", phone.text()).query(Accounts::account).optional();
    }

    /** @throws Problem {@code accounts.stale} when somebody else changed the account meanwhile */
    @Transactional
    public Account rename(AccountId id, long version, String name) {
        var sound = Pinyin.of(name.strip());
        int changed = jdbc.sql("""
                        UPDATE accounts.account SET name = :name, name_full = :full, name_initials = :initials,
                            name_sort = :sort, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("name", name.strip()).param("full", sound.full()).param("initials", sound.initials())
                .param("sort", sound.sortKey()).param("id", id.value()).param("version", version).update();
        return changedOrStale(id, changed);
    }

    /**
     * The person has another phone number now.
     *
     * @throws Problem {@code accounts.phone.taken} when somebody else signs in with it; {@code accounts.stale}
     */
    @Transactional
    public Account changePhone(AccountId id, long version, PhoneNumber phone) {
        byPhone(phone).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw Problem.refused("accounts.phone.taken").at("phone", "accounts.phone.taken");
        });
        int changed = jdbc.sql("""
                        UPDATE accounts.account SET phone = :phone, phone_proven_at = NULL, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("phone", phone.text()).param("id", id.value()).param("version", version).update();
        var account = changedOrStale(id, changed);
        audit.record(AuditEntry.of(Act.CHANGED, "accounts.audit.phone").about(id.value()));
        return account;
    }

    /** The language in which the program speaks to this person. */
    @Transactional
    public void speak(AccountId id, Locale language) {
        jdbc.sql("UPDATE accounts.account SET language = :language WHERE id = :id")
                .param("language", language.toLanguageTag()).param("id", id.value()).update();
    }

    /** Locks out or lets in again; who may do so is decided by {@link Roles}. */
    void lock(AccountId id, boolean locked) {
        jdbc.sql("UPDATE accounts.account SET locked_at = :at, version = version + 1 WHERE id = :id AND (locked_at IS NULL) = :locked")
                .param("at", locked ? Moments.param(clock.instant()) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("locked", locked).param("id", id.value()).update();
    }

    /** The phone of an account, if a code that was sent or handed to its owner has been used; empty while it is only claimed. */
    @Transactional(readOnly = true)
    public Optional<PhoneNumber> provenPhone(AccountId id) {
        return jdbc.sql("SELECT phone FROM accounts.account WHERE id = :id AND phone_proven_at IS NOT NULL")
                .param("id", id.value()).query((row, n) -> new PhoneNumber(row.getString("phone"))).optional();
    }

    void provePhone(AccountId id) {
        jdbc.sql("UPDATE accounts.account SET phone_proven_at = :now WHERE id = :id")
                .param("now", Moments.param(clock.instant())).param("id", id.value()).update();
    }

    private Account changedOrStale(AccountId id, int changed) {
        var account = get(id);
        if (changed == 0) {
            throw Problem.of(Problem.Kind.STALE, "accounts.stale");
        }
        return account;
    }

    static Account account(ResultSet row, int n) throws SQLException {
        return new Account(new AccountId(row.getObject("id", UUID.class)), new PhoneNumber(row.getString("phone")),
                row.getString("name"), Locale.forLanguageTag(row.getString("language")), row.getBoolean("has_password"),
                Moments.orNull(row, "locked_at"), row.getLong("version"));
    }
}
