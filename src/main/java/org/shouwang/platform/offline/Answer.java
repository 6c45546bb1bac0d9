package org.shouwang.platform.offline;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;

/**
 * What a device is told about an entry: the same however often it asks.
 *
 * @param reason why it is a conflict or refused; null otherwise
 * @param late whether it was taken although its owner no longer has the right
 */
public record Answer(UUID id, Verdict verdict, Problem.@Nullable Text reason, boolean late) {

    public enum Verdict {
        ACCEPTED, CONFLICT, REFUSED,
        /** Nothing was decided and nothing is written down: send it again. */
        LATER
    }

    static Answer of(UUID id, Outcome outcome, boolean late) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> new Answer(id, Verdict.ACCEPTED, null, late);
            case Outcome.Conflict conflict -> new Answer(id, Verdict.CONFLICT, conflict.reason(), late);
            case Outcome.Refused refused -> new Answer(id, Verdict.REFUSED, refused.reason(), late);
        };
    }

    static Answer later(UUID id) {
        return new Answer(id, Verdict.LATER, null, false);
    }
}
