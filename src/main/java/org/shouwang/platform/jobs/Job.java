package org.shouwang.platform.jobs;

import java.time.Duration;

/**
 * Background work, a bean of the module that it belongs to. It runs as the system, in no area, on one node at a time; it
 * works through {@link org.shouwang.platform.Current#in} where it needs an area. A run that is cut off is run again: it does
 * its work in small transactions and finds by itself what is left.
 */
public interface Job {

    /** What one run came to. */
    record Result(long handled, boolean more) {

        public static Result done(long handled) {
            return new Result(handled, false);
        }

        /** A piece is done and there is more: the next run begins at once. */
        public static Result more(long handled) {
            return new Result(handled, true);
        }
    }

    /** {@code <module>.<what>}; {@code <module>.job.<what>} is the message key of what people call it. */
    String name();

    /** How long after the end of a run the next one begins. */
    Duration every();

    /** Does a piece of the work. Whatever it throws is noted, and the run is repeated later and later. */
    Result run() throws Exception;
}
