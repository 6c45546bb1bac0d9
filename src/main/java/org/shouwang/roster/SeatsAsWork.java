package org.shouwang.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.roster.limits.Risk;
import org.shouwang.roster.limits.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first kind of work that counts: seats that somebody holds or held, unless nobody came. */
@Component
class SeatsAsWork implements CountsAsWork {

    private final JdbcClient jdbc;

    SeatsAsWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<AccountId, List<Work>> workOf(Collection<AccountId> accounts, Instant from, Instant until) {
        var work = new HashMap<AccountId, List<Work>>();
        jdbc.sql("""
                        SELECT p.account_id, t.starts_at, t.ends_at, t.risk, t.outdoors
                        FROM roster.person p JOIN roster.seat t ON t.area_id = p.area_id AND t.holder_id = p.id
                        WHERE p.area_id = :area AND p.account_id = ANY (CAST(:accounts AS uuid[])) AND t.absent IS NULL
                          AND t.starts_at < :until AND t.ends_at > :from""")
                .param("area", Current.area().value()).param("accounts", accounts.stream().map(AccountId::toString).toArray(String[]::new))
                .param("from", Columns.at(from)).param("until", Columns.at(until)).query(row -> {
                    work.computeIfAbsent(new AccountId(Columns.uuid(row, "account_id")), id -> new ArrayList<>()).add(new Work(
                            Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"), Columns.wordThere(row, "risk", Risk.class),
                            row.getBoolean("outdoors")));
                });
        return work;
    }
}
