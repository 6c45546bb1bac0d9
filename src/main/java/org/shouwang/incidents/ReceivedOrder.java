package org.shouwang.incidents;

import java.time.Instant;
import java.util.UUID;

import org.shouwang.platform.AreaId;
import org.shouwang.privacy.Personal;

/** An order from above. */
public record ReceivedOrder(UUID id, AreaId from, String title, String said, Instant due, Instant givenAt,
        @Personal("to know whom to ask") String givenBy, OrderState state) {

    public boolean overdue(Instant now) {
        return state.doneAt() == null && state.overdue(due, now);
    }
}
