package org.shouwang.registry.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.HouseholdCard;
import org.shouwang.registry.HouseholdLine;
import org.shouwang.registry.Resident;

/**
 * Around the move of one resident.
 *
 * @param card of the household that the resident leaves
 * @param found households that fit what was looked for
 * @param target the chosen one; null while one looks
 */
public record ResidentGoPage(Resident resident, HouseholdCard card, List<HouseholdLine> found, @Nullable HouseholdCard target) {

    /** Nobody is left in the household that the resident leaves. */
    public boolean last() {
        return card.residents().size() == 1;
    }

    /** The others lose their head. */
    public boolean leavesNoHead() {
        return !last() && resident.facts().head();
    }
}
