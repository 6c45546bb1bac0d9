package org.shouwang.accounts;

import java.time.Clock;
import java.util.Optional;

import org.shouwang.platform.words.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hashes of passwords, apart from the accounts, so that no page can show one by mistake. */
@Component
class KeptPasswords {

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Clock clock;

    KeptPasswords(JdbcClient jdbc, Sessions sessions, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Empty for an unknown phone and for an account without a password. */
    @Transactional(readOnly = true)
    public Optional<String> of(PhoneNumber phone) {
        return jdbc.sql("SELECT password FROM accounts.account WHERE phone = :phone AND password IS NOT NULL")
                .param("phone", phone.text()).query(String.class).optional();
    }

    /** A new password; whoever is signed in with the old one on another device no longer is. */
    @Transactional
    public void replace(AccountId id, String hash, String secretHere) {
        jdbc.sql("UPDATE accounts.account SET password = :hash, password_at = :now WHERE id = :id")
                .param("hash", hash).param("now", Moments.param(clock.instant())).param("id", id.value()).update();
        sessions.endAll(id, Secrets.hash(secretHere));
    }

    /** The same password hashed better; only if nobody changed it meanwhile. */
    @Transactional
    public void upgrade(AccountId id, String from, String to) {
        jdbc.sql("UPDATE accounts.account SET password = :to WHERE id = :id AND password = :from")
                .param("to", to).param("id", id.value()).param("from", from).update();
    }
}
