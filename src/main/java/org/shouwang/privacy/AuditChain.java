package org.shouwang.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links audit entries into a chain, shortly after their commits and never inside them. One node at a time works on an
 * area; what a node that died has left is found by the sweep.
 */
@Component
class AuditChain {

    static final int BATCH = 500;
    static final byte[] BEGINNING = new byte[32];

    private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);
    private static final Actor SELF = Actor.system("audit-chain");

    private record Link(long seq, UUID entry, byte[] previous, byte[] hash) {
    }

    private record Head(long seq, byte[] hash) {
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Seals seals;
    private final ChainAnchors anchors;
    private final Areas areas;
    private final Set<AreaId> grown = ConcurrentHashMap.newKeySet();

    AuditChain(JdbcClient jdbc, TransactionTemplate transaction, Seals seals, ChainAnchors anchors, Areas areas) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.seals = seals;
        this.anchors = anchors;
        this.areas = areas;
    }

    void grewIn(AreaId area) {
        grown.add(area);
    }

    @Scheduled(fixedDelayString = "${shouwang.audit.link-every:PT1S}")
    void linkWhatGrew() {
        for (var area : List.copyOf(grown)) {
            grown.remove(area);
            linkAll(area);
        }
    }

    /** Everywhere: what nodes that are gone have left. */
    void sweep() {
        linkAll(Audit.INSTALLATION);
        areas.all().stream().map(Area::id).forEach(this::linkAll);
    }

    /** Links everything that waits in the area, batch by batch. */
    void linkAll(AreaId area) {
        try {
            Current.run(SELF, area, () -> {
                Head last = null;
                for (var next = batch(area); next.isPresent(); next = batch(area)) {
                    last = next.get();
                }
                // Only now, after the commits: an anchor ahead of its chain would cry wolf.
                if (last != null) {
                    anchors.raise(area, last.seq(), last.hash());
                }
            });
        } catch (RuntimeException e) {
            // The entries stay pending; the next round or the sweep takes them.
            LOG.warn("audit chain of {} is held up: {}", area, e.toString());
        }
    }

    private Optional<Head> batch(AreaId area) {
        return Objects.requireNonNull(transaction.execute(status -> linkBatch(area)));
    }

    /** Empty when nothing waits or another node is at it. */
    private Optional<Head> linkBatch(AreaId area) {
        if (!jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('privacy.audit_link ' || :area, 0))")
                .param("area", area.toString()).query(Boolean.class).single()) {
            return Optional.empty();
        }
        var waiting = jdbc.sql("SELECT " + LoggedEntry.COLUMNS + """
                         FROM privacy.audit_pending p
                        JOIN privacy.audit_entry e ON e.area_id = p.area_id AND e.id = p.id
                        WHERE p.area_id = :area ORDER BY p.id LIMIT :batch""")
                .param("area", area.value()).param("batch", BATCH).query(LoggedEntry::of).list();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var head = head(area);
        var links = new ArrayList<Link>();
        for (var entry : waiting) {
            long seq = head.seq() + 1;
            var hash = hash(area, seq, head.hash(), entry);
            links.add(new Link(seq, entry.id(), head.hash(), hash));
            head = new Head(seq, hash);
        }
        store(area, links);
        return Optional.of(head);
    }

    byte[] hash(AreaId area, long seq, byte[] previous, LoggedEntry entry) {
        return seals.log(area).chained(seq, previous, entry.canonical());
    }

    private Head head(AreaId area) {
        return jdbc.sql("SELECT seq, hash FROM privacy.audit_link WHERE area_id = :area ORDER BY seq DESC LIMIT 1")
                .param("area", area.value()).query((row, n) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .optional().orElse(new Head(0, BEGINNING));
    }

    private void store(AreaId area, List<Link> links) {
        var entries = links.stream().map(Link::entry).toArray(UUID[]::new);
        jdbc.sql("""
                        INSERT INTO privacy.audit_link (area_id, seq, entry, previous, hash)
                        SELECT :area, seq, entry, previous, hash
                        FROM unnest(:seqs::bigint[], :entries::uuid[], :previous::bytea[], :hashes::bytea[])
                            AS link (seq, entry, previous, hash)""")
                .param("area", area.value()).param("entries", entries)
                .param("seqs", links.stream().map(Link::seq).toArray(Long[]::new))
                .param("previous", links.stream().map(Link::previous).toArray(byte[][]::new))
                .param("hashes", links.stream().map(Link::hash).toArray(byte[][]::new)).update();
        jdbc.sql("DELETE FROM privacy.audit_pending WHERE area_id = :area AND id = ANY (:entries)")
                .param("area", area.value()).param("entries", entries).update();
    }
}
