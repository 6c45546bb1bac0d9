package org.shouwang.privacy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The audit log: append-only, on from the first day, nothing switches it off. An entry is written in the transaction of
 * the act itself, so that neither is there without the other.
 */
@Component
public class Audit {

    /** Where acts are logged that happen in no area: signing in, opening an area. */
    public static final AreaId INSTALLATION = new AreaId(new UUID(0, 0));

    /** The logging context's name for the id of the request. */
    static final String REQUEST = "request";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;
    private final AuditChain chain;

    Audit(JdbcClient jdbc, Seals seals, Clock clock, AuditChain chain) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
        this.chain = chain;
    }

    /**
     * Records what the current actor does in the current area, or in the installation as a whole where none was entered.
     *
     * @throws IllegalStateException in a transaction that only reads: an act worth logging cannot be lost with it
     */
    @Transactional
    public void record(AuditEntry entry) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("an act that is logged needs a transaction that writes: " + entry.action());
        }
        var area = Current.areaIfAny().orElse(INSTALLATION);
        if (area.equals(INSTALLATION)) {
            jdbc.sql("SET LOCAL app.area = '" + INSTALLATION + "'").update();
            write(area, entry);
            jdbc.sql("SET LOCAL app.area = ''").update();
        } else {
            write(area, entry);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                chain.grewIn(area);
            }
        });
    }

    private void write(AreaId area, AuditEntry entry) {
        var actor = Current.actor();
        var pseudonyms = seals.log(area);
        var request = MDC.get(REQUEST);
        jdbc.sql("""
                        WITH entry AS (
                            INSERT INTO privacy.audit_entry (area_id, id, at, actor_kind, actor, actor_name,
                                act, action, subjects, everyone, reason, detail, request)
                            VALUES (:area, :id, :at, :kind, :actor, :name,
                                :act, :action, :subjects, :everyone, :reason, :detail, :request)
                            RETURNING area_id, id)
                        INSERT INTO privacy.audit_pending (area_id, id) SELECT area_id, id FROM entry""")
                .param("area", area.value()).param("id", Ids.next())
                .param("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .param("kind", actor.kind().name()).param("actor", actor.id()).param("name", actor.name())
                .param("act", entry.act().name()).param("action", entry.action())
                .param("subjects", entry.subjects().stream().map(id -> pseudonyms.lookup(id.toString())).toArray(byte[][]::new))
                .param("everyone", entry.everyone()).param("reason", entry.reason()).param("detail", entry.detail())
                .param("request", request == null ? "" : request)
                .update();
    }
}
