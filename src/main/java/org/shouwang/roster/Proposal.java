package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;

/**
 * A proposed roster (排班方案) and how far it is.
 *
 * @param spent how long has been searched
 * @param seats how many are to be filled
 * @param filled how many somebody would hold
 */
public record Proposal(ProposalId id, ProposalFacts facts, ProposalState state, Instant madeAt, Duration spent, int seats, int filled) {

    public int empty() {
        return seats - filled;
    }
}
