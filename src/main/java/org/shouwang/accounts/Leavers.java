package org.shouwang.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts whose owners hold no role anywhere any more, as rows. */
@Component
class Leavers {

    private final JdbcClient jdbc;

    Leavers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have had no role since then. */
    List<AccountId> since(Instant then, int atMost) {
        return jdbc.sql("""
                        SELECT a.id FROM accounts.account a
                        WHERE a.made_at <= :then AND NOT EXISTS (SELECT 1 FROM accounts.held_role r
                            WHERE r.account_id = a.id AND coalesce(r.ended_at, r.until, 'infinity') > :then)
                        ORDER BY a.id LIMIT :atMost""")
                .param("then", Moments.param(then)).param("atMost", atMost).query(UUID.class).list().stream().map(AccountId::new).toList();
    }

    /** Locks the account first, so that nobody gives it a role meanwhile; false where it holds one. */
    boolean holdsNothing(AccountId id, Instant now) {
        jdbc.sql("SELECT id FROM accounts.account WHERE id = :id FOR UPDATE").param("id", id.value()).query(UUID.class).list();
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT 1 FROM accounts.held_role
                            WHERE account_id = :id AND coalesce(ended_at, until, 'infinity') > :now)""")
                .param("id", id.value()).param("now", Moments.param(now)).query(Boolean.class).single();
    }

    /** Everything here that says who it was; the log goes on knowing the account by its pseudonym. */
    void erase(AccountId id) {
        for (var table : List.of("session", "one_time_code", "errand", "identity", "held_role")) {
            jdbc.sql("DELETE FROM accounts." + table + " WHERE account_id = :id").param("id", id.value()).update();
        }
        jdbc.sql("DELETE FROM accounts.api_token WHERE made_by = :id").param("id", id.value()).update();
        jdbc.sql("DELETE FROM accounts.account WHERE id = :id").param("id", id.value()).update();
    }
}
