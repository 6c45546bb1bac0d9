package org.shouwang.volunteers;

import java.time.Instant;
import java.util.Collection;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody serves: in one area at a time, which the database keeps. */
@Component
class Deployments {

    private final JdbcClient jdbc;

    Deployments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Problem {@code volunteers.elsewhere} when one of them serves in another area */
    void begin(Collection<AccountId> accounts, Instant since) {
        var ids = accounts.stream().map(AccountId::toString).toArray(String[]::new);
        jdbc.sql("""
                        INSERT INTO volunteers.deployment (account_id, area_id, since)
                        SELECT account, :area, :since FROM unnest(CAST(:accounts AS uuid[])) AS n (account) ON CONFLICT DO NOTHING""")
                .param("area", Current.area().value()).param("since", Columns.at(since)).param("accounts", ids).update();
        boolean elsewhere = jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM volunteers.deployment
                                       WHERE account_id = ANY (CAST(:accounts AS uuid[])) AND area_id <> :area)""")
                .param("area", Current.area().value()).param("accounts", ids).query(Boolean.class).single();
        if (elsewhere) {
            throw Problem.refused("volunteers.elsewhere");
        }
    }

    void end(AccountId account) {
        jdbc.sql("DELETE FROM volunteers.deployment WHERE account_id = :account AND area_id = :area")
                .param("account", account.value()).param("area", Current.area().value()).update();
    }
}
