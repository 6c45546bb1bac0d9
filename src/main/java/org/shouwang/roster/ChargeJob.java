package org.shouwang.roster;

import java.time.Duration;

import org.shouwang.platform.Areas;
import org.shouwang.platform.jobs.EachArea;
import org.shouwang.platform.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody has to remember that whoever is in charge must rest: every minute it is looked who does, area by area. */
@Component
class ChargeJob implements Job {

    private final Charges charges;
    private final Areas areas;
    private final TransactionTemplate transaction;

    ChargeJob(Charges charges, Areas areas, TransactionTemplate transaction) {
        this.charges = charges;
        this.areas = areas;
        this.transaction = transaction;
    }

    @Override
    public String name() { return "roster.charges"; }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Result run() {
        return Result.done(EachArea.sum(areas.ids(), area -> transaction.execute(status -> charges.look())));
    }
}
