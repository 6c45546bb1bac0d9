package org.shouwang.registry.web;

import java.util.List;

import org.shouwang.registry.Door;
import org.shouwang.registry.HouseholdCard;

/**
 * Around a form by which somebody goes somewhere.
 *
 * @param doors among which to choose when the words fit several
 * @param others households with which this one may be merged
 */
public record GoPage(HouseholdCard card, List<Door> doors, List<HouseholdCard> others) {

    static GoPage of(HouseholdCard card) {
        return new GoPage(card, List.of(), List.of());
    }

    GoPage among(List<Door> several) {
        return new GoPage(card, several, others);
    }

    GoPage with(List<HouseholdCard> households) {
        return new GoPage(card, doors, households);
    }
}
