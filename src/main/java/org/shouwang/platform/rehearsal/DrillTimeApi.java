package org.shouwang.platform.rehearsal;

import java.time.Instant;

import org.shouwang.platform.Open;
import org.shouwang.platform.Problem;
import org.shouwang.platform.jobs.Jobs;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** How a drill moves the time of the instance that was started for it. */
@RestController
@ConditionalOnProperty(DrillClock.SETTING)
@RequestMapping("/api/v1/drill/clock")
@Tag(name = "drill", description = "The time of a drill")
class DrillTimeApi {

    private static final String WHY_OPEN = "an instance started for a drill holds invented people only; others have no such route";

    private final DrillClock clock;
    private final Jobs jobs;

    DrillTimeApi(DrillClock clock, Jobs jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    record Time(Instant now) {
    }

    @GetMapping
    @Open(WHY_OPEN)
    @Operation(summary = "What time it is in the drill")
    Time now() {
        return new Time(clock.instant());
    }

    /** Work that falls due by then is done before this answers: offers that run out, calls, reminders. */
    @PutMapping
    @Open(WHY_OPEN)
    @Operation(summary = "Put the time forward")
    Time forward(@RequestBody Time to) {
        if (!clock.forward(to.now())) {
            throw Problem.refused("platform.drill.backwards");
        }
        jobs.runDue();
        return now();
    }
}
