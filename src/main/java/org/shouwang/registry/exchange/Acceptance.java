package org.shouwang.registry.exchange;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.Consent;

/**
 * What a person decides when a sheet is taken over.
 *
 * @param accepted warnings whose rows are taken over as they stand; rows with others wait in the sheet of the rest
 * @param left what happens to people of the buildings in the sheet who are not in it
 * @param consent on whose word needs are recorded; without it none are
 */
public record Acceptance(Set<FindingKind> accepted, Left left, @Nullable Consent consent) {

    /** What happens to those who are in the register but not in the sheet. */
    public enum Left {
        STAY, MOVED_OUT
    }

    /** Takes over only what is beyond doubt. */
    public static final Acceptance CAUTIOUS = new Acceptance(Set.of(), Left.STAY, null);
    /** What a preview counts: everything that could be taken over. */
    static final Acceptance EVERYTHING = new Acceptance(Set.of(FindingKind.values()), Left.STAY, Consent.SELF);

    public Acceptance {
        accepted = Set.copyOf(accepted);
    }
}
