package org.shouwang.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reading the audit log of the current area. */
@Component
public class AuditLog {

    public static final int PAGE = 50;
    private static final int CURSOR_COLUMNS = 2;

    private static final String SEARCH = "SELECT " + LoggedEntry.COLUMNS + """
             FROM privacy.audit_entry e
            WHERE e.area_id = :area
              AND (:actor::uuid IS NULL OR e.actor = :actor::uuid)
              AND (:name::text IS NULL OR strpos(lower(e.actor_name), lower(:name::text)) > 0)
              AND (cardinality(:acts::text[]) = 0 OR e.act = ANY (:acts::text[]))
              AND (NOT :concerning OR e.everyone OR e.subjects && :persons)
              AND (:from::timestamptz IS NULL OR e.at >= :from::timestamptz)
              AND (:to::timestamptz IS NULL OR e.at < :to::timestamptz)
              AND (:before::timestamptz IS NULL OR (e.at, e.id) < (:before::timestamptz, :beforeId::uuid))
            ORDER BY e.at DESC, e.id DESC
            LIMIT :limit""";

    private final JdbcClient jdbc;
    private final Seals seals;

    AuditLog(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** A page of the log, newest first. */
    @Transactional(readOnly = true)
    public Listing<AuditLine> search(AuditSearch sought, @Nullable String cursor) {
        Current.demand(Permission.AUDIT_READ);
        return page(Current.area(), sought, cursor);
    }

    /** Everything that is found, newest first, handed over line by line. */
    @Transactional(readOnly = true)
    public void each(AuditSearch sought, Consumer<AuditLine> to) {
        Current.demand(Permission.AUDIT_READ);
        statement(Current.area(), sought, null, Integer.MAX_VALUE).withFetchSize(1_000)
                .query((RowCallbackHandler) row -> to.accept(AuditLine.of(LoggedEntry.of(row, 0))));
    }

    /** Who looked at the current actor's own data, when and why: for the person concerned, so no permission is asked. */
    @Transactional(readOnly = true)
    public Listing<AuditLine> lookedAt(Set<UUID> ownRecords, @Nullable String cursor) {
        var looks = new AuditSearch(null, null, Set.of(Act.SEEN, Act.REVEALED, Act.EXPORTED), ownRecords, null, null);
        return page(Current.area(), looks, cursor);
    }

    private Listing<AuditLine> page(AreaId area, AuditSearch sought, @Nullable String cursor) {
        var found = statement(area, sought, Keyset.read(cursor, CURSOR_COLUMNS), PAGE + 1).query(LoggedEntry::of).list();
        return Listing.of(found, PAGE, last -> Keyset.after(last.at().toString(), last.id().toString())).map(AuditLine::of);
    }

    private JdbcClient.StatementSpec statement(AreaId area, AuditSearch sought, @Nullable Keyset after, int limit) {
        var pseudonyms = seals.log(area);
        return jdbc.sql(SEARCH).param("area", area.value()).param("actor", sought.actor()).param("name", sought.actorName())
                .param("acts", sought.acts().stream().map(Enum::name).toArray(String[]::new))
                .param("concerning", !sought.persons().isEmpty())
                .param("persons", sought.persons().stream().map(id -> pseudonyms.lookup(id.toString())).toArray(byte[][]::new))
                .param("from", sought.from() == null ? null : sought.from().atOffset(ZoneOffset.UTC))
                .param("to", sought.to() == null ? null : sought.to().atOffset(ZoneOffset.UTC))
                .param("before", after == null ? null : Instant.parse(after.values().get(0)).atOffset(ZoneOffset.UTC))
                .param("beforeId", after == null ? null : UUID.fromString(after.values().get(1)))
                .param("limit", limit);
    }
}
