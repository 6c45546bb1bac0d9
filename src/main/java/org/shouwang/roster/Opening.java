package org.shouwang.roster;

import java.time.Instant;

/** An opening (开抢) and how far it is. */
public record Opening(OpeningId id, OpeningFacts facts, boolean withdrawn, int shifts, int seats, int taken, int waiting, long version) {

    public boolean open(Instant now) {
        return !withdrawn && !now.isBefore(facts.opensAt());
    }
}
