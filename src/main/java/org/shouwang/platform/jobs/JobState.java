package org.shouwang.platform.jobs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a job stands.
 *
 * @param heldBy the node at work on it now
 * @param trouble the name of what the last failed run threw; the log has the rest
 */
public record JobState(String name, Instant due, @Nullable String heldBy, @Nullable Instant started, @Nullable Instant ended,
        Outcome outcome, long handled, int failures, @Nullable String trouble) {

    public enum Outcome { NEVER, DONE, MORE, FAILED }

    public boolean running() {
        return heldBy != null;
    }

    /** {@code privacy.chain} → {@code privacy.job.chain} */
    public String key() {
        return name.replaceFirst("\\.", ".job.");
    }
}
