package org.shouwang.registry;

import java.util.List;

/**
 * Everything about a household on one card.
 *
 * @param residents who belongs to it now, the head first
 * @param left who belonged to it when they left
 */
public record HouseholdCard(Household household, Door door, List<Resident> residents, List<Resident> left) {

    public HouseholdCard {
        residents = List.copyOf(residents);
        left = List.copyOf(left);
    }

    public java.util.Optional<Resident> head() {
        return residents.stream().filter(resident -> resident.facts().head()).findFirst();
    }
}
