package org.shouwang.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes that let somebody in once, as rows. A new one makes the older ones of the same person void. */
@Component
class OneTimeCodes {

    static final Duration BY_MESSAGE = Duration.ofMinutes(5);
    static final Duration ON_PAPER = Duration.ofHours(24);
    private static final int TRIES = 5;

    private final JdbcClient jdbc;

    OneTimeCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A code as it is told once.
     *
     * @param digits what a person types
     * @param secret what a QR code carries; null for a code by message
     */
    record Told(String digits, @Nullable String secret, Instant until) {

        @Override
        public String toString() {
            return "Told[until " + until + "]";
        }
    }

    @Transactional
    public Told make(AccountId account, boolean onPaper, @Nullable UUID by, Instant now) {
        var told = onPaper ? new Told(Secrets.digits(8), Secrets.make(), now.plus(ON_PAPER))
                : new Told(Secrets.digits(6), null, now.plus(BY_MESSAGE));
        jdbc.sql("UPDATE accounts.one_time_code SET tries_left = 0 WHERE account_id = :account AND used_at IS NULL")
                .param("account", account.value()).update();
        jdbc.sql("""
                        INSERT INTO accounts.one_time_code (id, account_id, typed_hash, link_hash, tries_left, made_at, made_by, until)
                        VALUES (:id, :account, :typed, :link, :tries, :now, :by, :until)""")
                .param("id", Ids.next()).param("account", account.value())
                .param("typed", Secrets.hash(account, told.digits()))
                .param("link", told.secret() == null ? null : Secrets.hash(told.secret()), java.sql.Types.BINARY)
                .param("tries", TRIES).param("now", Moments.param(now)).param("by", by)
                .param("until", Moments.param(told.until())).update();
        return told;
    }

    /** Uses a typed code up. A wrong one costs a try of every code that is still good, in the same statement. */
    @Transactional
    public boolean use(AccountId account, String digits, Instant now) {
        return jdbc.sql("""
                        UPDATE accounts.one_time_code SET tries_left = tries_left - 1,
                            used_at = CASE WHEN typed_hash = :typed THEN :now END
                        WHERE account_id = :account AND used_at IS NULL AND tries_left > 0 AND until > :now
                        RETURNING used_at IS NOT NULL""")
                .param("typed", Secrets.hash(account, digits)).param("now", Moments.param(now))
                .param("account", account.value()).query(Boolean.class).list().contains(true);
    }

    /** Whose paper it is, as long as it is good. */
    @Transactional(readOnly = true)
    public Optional<AccountId> ownerOf(String secret, Instant now) {
        return jdbc.sql("""
                        SELECT account_id FROM accounts.one_time_code
                        WHERE link_hash = :link AND used_at IS NULL AND tries_left > 0 AND until > :now""")
                .param("link", Secrets.hash(secret)).param("now", Moments.param(now))
                .query(UUID.class).optional().map(AccountId::new);
    }

    /** Uses a paper up. */
    @Transactional
    public Optional<AccountId> use(String secret, Instant now) {
        return jdbc.sql("""
                        UPDATE accounts.one_time_code SET used_at = :now
                        WHERE link_hash = :link AND used_at IS NULL AND tries_left > 0 AND until > :now
                        RETURNING account_id""")
                .param("link", Secrets.hash(secret)).param("now", Moments.param(now))
                .query(UUID.class).optional().map(AccountId::new);
    }

    /** Removes what can no longer be used. */
    int sweep(Instant now) {
        return jdbc.sql("DELETE FROM accounts.one_time_code WHERE until <= :now").param("now", Moments.param(now)).update();
    }
}
