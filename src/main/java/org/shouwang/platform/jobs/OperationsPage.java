package org.shouwang.platform.jobs;

import java.util.List;

/** The jobs and how they stand. */
public record OperationsPage(List<JobState> jobs) {

    public long failing() {
        return jobs.stream().filter(job -> job.outcome() == JobState.Outcome.FAILED).count();
    }
}
