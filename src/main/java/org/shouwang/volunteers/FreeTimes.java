package org.shouwang.volunteers;

import java.util.List;

/**
 * When somebody can work in a period.
 *
 * @param said whether the person has said so; otherwise it is the whole period, except for days on which the person cannot
 * @param spans in order, none touching another
 */
public record FreeTimes(boolean said, List<Span> spans) {

    public FreeTimes {
        spans = List.copyOf(spans);
    }

    /** Whether all of it lies in one of the times. */
    public boolean covers(Span wanted) {
        return spans.stream().anyMatch(span -> !span.from().isAfter(wanted.from()) && !span.until().isBefore(wanted.until()));
    }
}
