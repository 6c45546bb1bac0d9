package org.shouwang.registry.web;

import org.shouwang.platform.Listing;
import org.shouwang.registry.Happening;
import org.shouwang.registry.HouseholdCard;
import org.shouwang.registry.Resident;

/** Everything that the register says about one resident. */
public record ResidentPage(Resident resident, HouseholdCard card, Listing<Happening> history) {
}
