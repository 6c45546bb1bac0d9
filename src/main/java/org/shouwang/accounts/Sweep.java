package org.shouwang.accounts;

import java.time.Clock;
import java.time.Duration;

import org.shouwang.platform.Areas;
import org.shouwang.platform.jobs.EachArea;
import org.shouwang.platform.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what has ended: sessions, codes, counts of tries, set-up links, requests to join that were answered or forgotten. */
@Component
class Sweep implements Job {

    /** A decision can be looked up and taken back for a month. */
    private static final Duration DECIDED = Duration.ofDays(30);
    /** Whoever was not answered for a season is no longer waiting. */
    private static final Duration FORGOTTEN = Duration.ofDays(90);

    private final Sessions sessions;
    private final OneTimeCodes codes;
    private final Attempts attempts;
    private final SetupRows setup;
    private final Identities identities;
    private final HeldRoles held;
    private final JoinRequests requests;
    private final Areas areas;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweep(Sessions sessions, OneTimeCodes codes, Attempts attempts, SetupRows setup, Identities identities, HeldRoles held, JoinRequests requests,
            Areas areas, TransactionTemplate transaction, Clock clock) {
        this.sessions = sessions;
        this.codes = codes;
        this.attempts = attempts;
        this.setup = setup;
        this.identities = identities;
        this.held = held;
        this.requests = requests;
        this.areas = areas;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() { return "accounts.sweep"; }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Result run() {
        var now = clock.instant();
        long gone = sessions.sweep(now) + codes.sweep(now) + attempts.sweep() + setup.sweep(now) + identities.sweep(now) + held.settle(now);
        return Result.done(gone + EachArea.sum(areas.ids(), area -> transaction.execute(status ->
                requests.sweep(area, now.minus(DECIDED), now.minus(FORGOTTEN)))));
    }
}
