package org.shouwang.incidents;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.privacy.Personal;

/**
 * How far an area is with an order.
 *
 * @param area the one that has it to do
 * @param file whether a file lies with the proof
 */
public record OrderState(AreaId area, @Nullable Instant acknowledgedAt, @Personal("to know who took it on") String acknowledgedBy,
        @Nullable Instant doneAt, @Personal("to know who did it") String doneBy, String proof, boolean file) {

    public boolean overdue(Instant due, Instant now) {
        return doneAt == null ? now.isAfter(due) : doneAt.isAfter(due);
    }
}
