package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** A proposed roster (排班方案). */
public record ProposalId(UUID value) {

    public static ProposalId next() {
        return new ProposalId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static ProposalId of(String text) {
        return new ProposalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
