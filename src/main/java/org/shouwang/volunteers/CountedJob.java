package org.shouwang.volunteers;

import java.time.Duration;

import org.shouwang.platform.Areas;
import org.shouwang.platform.jobs.EachArea;
import org.shouwang.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** A proof that has run out, or a birthday, reaches whoever makes rosters: soon after midnight of each area. */
@Component
class CountedJob implements Job {

    private final Areas areas;
    private final Volunteers volunteers;

    CountedJob(Areas areas, Volunteers volunteers) {
        this.areas = areas;
        this.volunteers = volunteers;
    }

    @Override
    public String name() { return "volunteers.counted"; }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Result run() {
        return Result.done(EachArea.sum(areas.ids(), area -> volunteers.countAnew()));
    }
}
