package org.shouwang.roster;

import java.time.Duration;

import org.shouwang.platform.jobs.EachArea;
import org.shouwang.platform.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends questions about seats that nobody has answered in time. */
@Component
class SwapJob implements Job {

    private static final int MOST_AT_ONCE = 100;

    private final AreasAtWork areas;
    private final Swaps swaps;
    private final TransactionTemplate transaction;

    SwapJob(AreasAtWork areas, Swaps swaps, TransactionTemplate transaction) {
        this.areas = areas;
        this.swaps = swaps;
        this.transaction = transaction;
    }

    @Override
    public String name() { return "roster.swaps"; }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Result run() {
        return Result.done(EachArea.sum(areas.now(), area -> here()));
    }

    /** What there is to do in the current area. */
    int here() {
        return transaction.execute(status -> swaps.endExpired(MOST_AT_ONCE));
    }
}
