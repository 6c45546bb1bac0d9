package org.shouwang.platform.outbox;

import java.time.Clock;
import java.time.Duration;

import org.shouwang.platform.Areas;
import org.shouwang.platform.jobs.EachArea;
import org.shouwang.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** What has arrived long ago is no longer kept: the act that it told of says so itself. */
@Component
class ForgetDelivered implements Job {

    private static final Duration KEPT = Duration.ofDays(30);

    private final OutboxRows rows;
    private final Areas areas;
    private final Clock clock;

    ForgetDelivered(OutboxRows rows, Areas areas, Clock clock) {
        this.rows = rows;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public String name() { return "platform.forget-delivered"; }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public Result run() {
        var before = clock.instant().minus(KEPT);
        return Result.done(EachArea.sum(areas.ids(), area -> rows.forget(before)));
    }
}
