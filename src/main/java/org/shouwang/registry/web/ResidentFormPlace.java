package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.HouseholdCard;
import org.shouwang.registry.Resident;

/**
 * Whose form it is and where that person lives.
 *
 * @param resident null while new
 */
public record ResidentFormPlace(HouseholdCard card, @Nullable Resident resident) {

    static ResidentFormPlace in(HouseholdCard card) {
        return new ResidentFormPlace(card, null);
    }

    static ResidentFormPlace of(Resident resident, HouseholdCard card) {
        return new ResidentFormPlace(card, resident);
    }
}
