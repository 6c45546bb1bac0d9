package org.shouwang.incidents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.shouwang.privacy.Personal;

/** An order that this area gave, with how far each area below is. */
public record GivenOrder(UUID id, String title, String said, Instant due, Instant givenAt, @Personal("to say who gave it") String actorName,
        List<OrderState> areas) {

    public GivenOrder {
        areas = List.copyOf(areas);
    }

    public long done() {
        return areas.stream().filter(area -> area.doneAt() != null).count();
    }

    public long overdue(Instant now) {
        return areas.stream().filter(area -> area.doneAt() == null && area.overdue(due, now)).count();
    }
}
