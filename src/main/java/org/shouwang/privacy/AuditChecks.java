package org.shouwang.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes over every area's chain once a day, and whenever somebody asks; keeps what was found ({@link AuditJobs}). */
@Component
public class AuditChecks {

    private static final Logger LOG = LoggerFactory.getLogger(AuditChecks.class);
    private static final Actor SELF = Actor.system("audit-check");
    private static final Duration OFTEN_ENOUGH = Duration.ofHours(23);

    /**
     * @param head the chain's last hash at that time
     * @param first the first fault in words of the program; empty when the chain was whole
     */
    public record Checked(Instant at, long links, String head, int faults, String first) {

        public boolean whole() {
            return faults == 0;
        }
    }

    private final AuditCheck check;
    private final JdbcClient jdbc;
    private final Areas areas;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AuditChecks(AuditCheck check, JdbcClient jdbc, Areas areas, Clock clock, TransactionTemplate transaction) {
        this.check = check;
        this.jdbc = jdbc;
        this.areas = areas;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Goes over the log of every area that was not gone over for a day. */
    int whatIsDue() {
        return (int) Stream.concat(Stream.of(Audit.INSTALLATION), areas.all().stream().map(Area::id)).filter(this::checkedIfDue).count();
    }

    private boolean checkedIfDue(AreaId area) {
        return Current.as(SELF, area, () -> Boolean.TRUE.equals(transaction.execute(status -> {
            if (last(area).filter(checked -> checked.at().isAfter(clock.instant().minus(OFTEN_ENOUGH))).isPresent()) {
                return false;
            }
            check(area);
            return true;
        })));
    }

    /** Checks the current area's log now and keeps the finding. */
    @Transactional
    public Checked now() {
        Current.demand(Permission.AUDIT_READ);
        return check(Current.area());
    }

    /** The newest finding for the current area. */
    @Transactional(readOnly = true)
    public Optional<Checked> last() {
        Current.demand(Permission.AUDIT_READ);
        return last(Current.area());
    }

    private Checked check(AreaId area) {
        var found = check.check(area);
        var checked = new Checked(clock.instant(), found.links(), found.head(), found.faults().size(),
                found.whole() ? "" : found.faults().getFirst().toString());
        if (!checked.whole()) {
            LOG.error("the audit log of {} was tampered with: {}", area, found.faults());
        }
        jdbc.sql("""
                        INSERT INTO privacy.audit_check (area_id, id, at, links, head, faults, first)
                        VALUES (:area, :id, :at, :links, :head, :faults, :first)""")
                .param("area", area.value()).param("id", Ids.next()).param("at", checked.at().atOffset(ZoneOffset.UTC))
                .param("links", checked.links()).param("head", checked.head()).param("faults", checked.faults())
                .param("first", checked.first()).update();
        return checked;
    }

    private Optional<Checked> last(AreaId area) {
        return jdbc.sql("""
                        SELECT at, links, head, faults, first FROM privacy.audit_check
                        WHERE area_id = :area ORDER BY at DESC LIMIT 1""")
                .param("area", area.value())
                .query((row, n) -> new Checked(row.getTimestamp("at").toInstant(), row.getLong("links"), row.getString("head"),
                        row.getInt("faults"), row.getString("first")))
                .optional();
    }
}
