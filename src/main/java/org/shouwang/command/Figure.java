package org.shouwang.command;

import org.jspecify.annotations.Nullable;

/**
 * What a metric came to.
 *
 * @param of what it is a part of; null where it is no part
 * @param path of the rows behind it, below the area's address; empty for a day that has passed
 */
public record Figure(Metric metric, long value, @Nullable Long of, String path) {

    static Figure of(Metric metric, long value, String path) {
        return new Figure(metric, value, null, path);
    }

    static Figure part(Metric metric, long value, long of, String path) {
        return new Figure(metric, value, of, path);
    }

    /** Whether somebody should act. */
    public boolean calls() {
        return metric.shouldBeNone() && value > 0;
    }
}
