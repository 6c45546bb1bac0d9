package org.shouwang.accounts.web;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.privacy.Masked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People who had a role in the current area and hold none anywhere now, by name. */
@Component
public class LeaversList {

    static final int SIZE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    LeaversList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param phone masked
     * @param left when the last role here ended
     */
    public record Leaver(UUID id, String name, String phone, Instant left, String sortKey) {
    }

    @Transactional(readOnly = true)
    public Listing<Leaver> page(@Nullable String cursor) {
        var after = Keyset.read(cursor, 2);
        var rows = jdbc.sql("""
                        SELECT a.id, a.name, a.phone, a.name_sort, here.ended
                        FROM accounts.account a JOIN (
                            SELECT account_id, max(coalesce(ended_at, until, 'infinity')) AS ended
                            FROM accounts.held_role WHERE area_id = :area GROUP BY account_id) here ON here.account_id = a.id
                        WHERE here.ended <= :now AND NOT EXISTS (SELECT 1 FROM accounts.held_role r
                            WHERE r.account_id = a.id AND coalesce(r.ended_at, r.until, 'infinity') > :now)
                          AND (CAST(:key AS text) IS NULL OR (a.name_sort, a.id) > (:key COLLATE "C", CAST(:id AS uuid)))
                        ORDER BY a.name_sort, a.id LIMIT :size""")
                .param("area", Current.area().value()).param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("key", after == null ? null : after.values().get(0), Types.VARCHAR)
                .param("id", after == null ? null : after.values().get(1), Types.VARCHAR).param("size", SIZE + 1)
                .query((row, n) -> new Leaver(row.getObject("id", UUID.class), row.getString("name"), Masked.phone(row.getString("phone")),
                        row.getObject("ended", OffsetDateTime.class).toInstant(), row.getString("name_sort")))
                .list();
        return Listing.of(rows, SIZE, last -> Keyset.after(last.sortKey(), last.id().toString()));
    }
}
