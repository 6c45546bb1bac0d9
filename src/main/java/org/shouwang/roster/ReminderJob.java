package org.shouwang.roster;

import java.time.Duration;

import org.shouwang.platform.Areas;
import org.shouwang.platform.jobs.EachArea;
import org.shouwang.platform.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds people of their shifts, area by area, some in a transaction. */
@Component
class ReminderJob implements Job {

    private static final int MOST_AT_ONCE = 200;

    private final Areas areas;
    private final Reminders reminders;
    private final TransactionTemplate transaction;

    ReminderJob(Areas areas, Reminders reminders, TransactionTemplate transaction) {
        this.areas = areas;
        this.reminders = reminders;
        this.transaction = transaction;
    }

    @Override
    public String name() { return "roster.reminders"; }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Result run() {
        return Result.done(EachArea.sum(areas.ids(), area -> all()));
    }

    private long all() {
        long told = 0;
        int piece;
        do {
            piece = here();
            told += piece;
        } while (piece == MOST_AT_ONCE);
        return told;
    }

    /** A piece of what there is to tell in the current area. */
    int here() {
        return transaction.execute(status -> reminders.tell(reminders.due(MOST_AT_ONCE)));
    }
}
