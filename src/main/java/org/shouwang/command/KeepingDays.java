package org.shouwang.command;

import java.time.Duration;

import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Keeps the figures of the day again and again, so that the last of them is what the day came to. */
@Component
class KeepingDays implements Job {

    private final Areas areas;
    private final Figures figures;

    KeepingDays(Areas areas, Figures figures) {
        this.areas = areas;
        this.figures = figures;
    }

    @Override
    public String name() { return "command.days"; }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public Result run() {
        var communities = areas.all().stream().filter(area -> area.kind() == AreaKind.COMMUNITY).toList();
        communities.forEach(area -> Current.in(area.id(), () -> {
            figures.keepToday();
            return null;
        }));
        return Result.done(communities.size());
    }
}
