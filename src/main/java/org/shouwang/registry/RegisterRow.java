package org.shouwang.registry;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Sensitive;

/**
 * A resident with everything around: a row of an exported sheet, or what a row of an imported one is compared with.
 *
 * @param documentKey equal for equal numbers, useless for anything else; empty without a document; see {@link Intake#documentKey}
 * @param document in full, only where that was asked for
 */
public record RegisterRow(Door door, Household household, Resident resident, String documentKey,
        @Sensitive("to hand the register out to whom it is due") @Nullable Document document) {
}
