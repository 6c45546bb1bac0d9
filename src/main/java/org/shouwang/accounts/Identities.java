package org.shouwang.accounts;

import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as an organisation knows them, and the errands of those who are on their way there and back. */
@Component
class Identities {

    private final JdbcClient jdbc;

    Identities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param account who was signed in when it began; null for nobody */
    record Errand(String nonce, String codeVerifier, String redirect, String next, @Nullable UUID account) {
    }

    @Transactional
    public void begin(String state, Errand errand, Instant until) {
        jdbc.sql("""
                        INSERT INTO accounts.errand (state_hash, nonce, code_verifier, redirect, next, account_id, until)
                        VALUES (:state, :nonce, :verifier, :redirect, :next, :account, :until)""")
                .param("state", Secrets.hash(state)).param("nonce", errand.nonce()).param("verifier", errand.codeVerifier())
                .param("redirect", errand.redirect()).param("next", errand.next()).param("account", errand.account(), Types.OTHER)
                .param("until", Moments.param(until)).update();
    }

    /** Uses the errand up: a way back that is taken twice leads nowhere. */
    @Transactional
    public Optional<Errand> end(String state, Instant now) {
        return jdbc.sql("""
                        DELETE FROM accounts.errand WHERE state_hash = :state AND until > :now
                        RETURNING nonce, code_verifier, redirect, next, account_id""")
                .param("state", Secrets.hash(state)).param("now", Moments.param(now))
                .query((row, n) -> new Errand(row.getString("nonce"), row.getString("code_verifier"), row.getString("redirect"),
                        row.getString("next"), row.getObject("account_id", UUID.class)))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<AccountId> find(String issuer, String subject) {
        return jdbc.sql("SELECT account_id FROM accounts.identity WHERE issuer = :issuer AND subject = :subject")
                .param("issuer", issuer).param("subject", subject).query(UUID.class).optional().map(AccountId::new);
    }

    /** Remembers whose subject this is; one that was remembered before stays whose it was. */
    @Transactional
    public void link(String issuer, String subject, AccountId account, Instant now) {
        jdbc.sql("""
                        INSERT INTO accounts.identity (issuer, subject, account_id, linked_at) VALUES (:issuer, :subject, :account, :now)
                        ON CONFLICT (issuer, subject) DO NOTHING""")
                .param("issuer", issuer).param("subject", subject).param("account", account.value()).param("now", Moments.param(now)).update();
    }

    int sweep(Instant now) {
        return jdbc.sql("DELETE FROM accounts.errand WHERE until <= :now").param("now", Moments.param(now)).update();
    }
}
