package org.shouwang.incidents;

import java.time.Clock;
import java.time.Duration;

import org.shouwang.platform.Areas;
import org.shouwang.platform.jobs.EachArea;
import org.shouwang.platform.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes which zones have ended, at the instant at which they did: a late run changes what is told, never what held. */
@Component
class ZoneEnds implements Job {

    private final ZoneRows rows;
    private final Zones zones;
    private final Areas areas;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ZoneEnds(ZoneRows rows, Zones zones, Areas areas, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.zones = zones;
        this.areas = areas;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() { return "incidents.zone-ends"; }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Result run() {
        return Result.done(EachArea.sum(areas.ids(), area -> transaction.execute(status -> {
            var over = rows.over(clock.instant());
            over.forEach(zone -> zones.noteEnd(zone, Zone.Ended.BY_ITSELF, "", zone.until()));
            return over.size();
        })));
    }
}
