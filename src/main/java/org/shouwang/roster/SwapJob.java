package org.shouwang.roster;

import java.time.Duration;

import org.shouwang.platform.Current;
import org.shouwang.platform.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends questions about seats that nobody has answered in time. */
@Component
class SwapJob implements Job {

    private static final int MOST_AT_ONCE = 100;

    private final Openings openings;
    private final Swaps swaps;
    private final TransactionTemplate transaction;

    SwapJob(Openings openings, Swaps swaps, TransactionTemplate transaction) {
        this.openings = openings;
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
        long handled = 0;
        for (var area : openings.areasAtWork()) {
            handled += Current.in(area, this::here);
        }
        return Result.done(handled);
    }

    /** What there is to do in the current area. */
    int here() {
        return transaction.execute(status -> swaps.endExpired(MOST_AT_ONCE));
    }
}
