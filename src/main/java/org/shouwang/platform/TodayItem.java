package org.shouwang.platform;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param due when it is too late; null where nothing is lost by waiting
 * @param path where a tap leads, below the area's address, e.g. {@code /joining}
 */
public record TodayItem(Urgency urgency, Problem.Text title, Problem.Text detail, String path, Problem.Text action,
        @Nullable Instant due) {

    public enum Urgency { NOW, SOON, WHEN_YOU_CAN, TO_KNOW }

    public static final java.util.Comparator<TodayItem> MOST_URGENT_FIRST = java.util.Comparator
            .comparing(TodayItem::urgency)
            .thenComparing(TodayItem::due, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder()));

    static List<TodayItem> sorted(List<TodayItem> items) {
        return items.stream().sorted(MOST_URGENT_FIRST).toList();
    }
}
