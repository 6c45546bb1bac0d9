package org.shouwang.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes along the chain of an area's audit log and says what somebody has done to it, if anybody has. */
@Component
public class AuditCheck {

    /** More than this many are counted, not listed. */
    private static final int LISTED = 100;

    /** What is wrong with the log, each at the place where it shows. */
    public sealed interface Fault {

        /** The entry was altered after it was linked, or its link was. */
        record Changed(long seq, UUID entry) implements Fault {
        }

        /** The link's entry is gone. */
        record EntryMissing(long seq, UUID entry) implements Fault {
        }

        /** A link is gone: the one before {@code seq} does not precede it. */
        record LinkMissing(long seq) implements Fault {
        }

        /** An entry that the program never wrote: neither linked nor waiting for its link. */
        record Inserted(UUID entry) implements Fault {
        }

        /** The chain ends before the place it had reached: its end was cut off, or an older backup was restored. */
        record CutOff(long reached, long now) implements Fault {
        }
    }

    /**
     * @param links how many entries the chain covers
     * @param waiting how many are not linked yet, a second's worth
     * @param head the last hash, to be noted elsewhere by whoever trusts nobody
     * @param faults the first hundred found
     */
    public record Finding(long links, long waiting, String head, List<Fault> faults) {

        public boolean whole() {
            return faults.isEmpty();
        }
    }

    private final JdbcClient jdbc;
    private final AuditChain chain;
    private final ChainAnchors anchors;

    AuditCheck(JdbcClient jdbc, AuditChain chain, ChainAnchors anchors) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.anchors = anchors;
    }

    /** Recomputes every link of the area; about a second for a hundred thousand entries. */
    @Transactional(readOnly = true)
    public Finding check(AreaId area) {
        var walk = new Walk(area, anchors.of(area).orElse(null));
        jdbc.sql("""
                        SELECT l.seq, l.entry, l.previous, l.hash, """ + LoggedEntry.COLUMNS + """
                         FROM privacy.audit_link l
                        LEFT JOIN privacy.audit_entry e ON e.area_id = l.area_id AND e.id = l.entry
                        WHERE l.area_id = :area ORDER BY l.seq""")
                .param("area", area.value()).withFetchSize(1_000)
                .query(row -> {
                    walk.link(row.getLong("seq"), row.getObject("entry", UUID.class), row.getBytes("previous"),
                            row.getBytes("hash"), row.getObject("id") == null ? null : LoggedEntry.of(row, 0));
                });
        walk.end();
        jdbc.sql("""
                        SELECT e.id FROM privacy.audit_entry e
                        WHERE e.area_id = :area
                          AND NOT EXISTS (SELECT 1 FROM privacy.audit_link l WHERE l.area_id = e.area_id AND l.entry = e.id)
                          AND NOT EXISTS (SELECT 1 FROM privacy.audit_pending p WHERE p.area_id = e.area_id AND p.id = e.id)
                        LIMIT :listed""")
                .param("area", area.value()).param("listed", LISTED).query(UUID.class).list()
                .forEach(entry -> walk.fault(new Fault.Inserted(entry)));
        long waiting = jdbc.sql("SELECT count(*) FROM privacy.audit_pending WHERE area_id = :area")
                .param("area", area.value()).query(Long.class).single();
        return new Finding(walk.links, waiting, HexFormat.of().formatHex(walk.hash), walk.faults);
    }

    private final class Walk {

        private final AreaId area;
        private final ChainAnchors.@Nullable Anchor anchor;
        private final List<Fault> faults = new ArrayList<>();
        private long seq;
        private long links;
        private byte[] hash = AuditChain.BEGINNING;

        Walk(AreaId area, ChainAnchors.@Nullable Anchor anchor) {
            this.area = area;
            this.anchor = anchor;
        }

        void link(long nextSeq, UUID entry, byte[] previous, byte[] nextHash, @Nullable LoggedEntry logged) {
            if (nextSeq != seq + 1) {
                fault(new Fault.LinkMissing(nextSeq));
            } else if (!Arrays.equals(previous, hash)) {
                fault(new Fault.Changed(nextSeq, entry));
            }
            if (logged == null) {
                fault(new Fault.EntryMissing(nextSeq, entry));
            } else if (!Arrays.equals(nextHash, chain.hash(area, nextSeq, previous, logged))) {
                fault(new Fault.Changed(nextSeq, entry));
            }
            if (anchor != null && anchor.seq() == nextSeq && !Arrays.equals(anchor.hash(), nextHash)) {
                fault(new Fault.Changed(nextSeq, entry));
            }
            seq = nextSeq;
            hash = nextHash;
            links++;
        }

        void end() {
            if (anchor != null && anchor.seq() > seq) {
                fault(new Fault.CutOff(anchor.seq(), seq));
            }
        }

        void fault(Fault fault) {
            if (faults.size() < LISTED && !faults.contains(fault)) {
                faults.add(fault);
            }
        }
    }
}
