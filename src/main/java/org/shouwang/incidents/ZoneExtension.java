package org.shouwang.incidents;

import java.time.Instant;
import java.util.UUID;

import org.shouwang.privacy.Personal;

/**
 * A zone that is to hold longer: asked by one person, agreed to by another.
 *
 * @param until its new end
 * @param askedBy the account that asked; it cannot agree
 */
public record ZoneExtension(UUID id, ZoneId zone, Instant until, String reason, Instant askedAt, UUID askedBy,
        @Personal("to say who asked") String actorName, State state, @Personal("to say who agreed") String decider) {

    public enum State { ASKED, AGREED, DECLINED }
}
