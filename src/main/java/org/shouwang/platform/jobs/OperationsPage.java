package org.shouwang.platform.jobs;

import java.util.List;

import org.shouwang.platform.outbox.StuckMessages;

/** The jobs and how they stand, and what cannot leave the program. */
public record OperationsPage(List<JobState> jobs, List<StuckMessages.Line> stuck, int waiting) {

    public long failing() {
        return jobs.stream().filter(job -> job.outcome() == JobState.Outcome.FAILED).count();
    }
}
