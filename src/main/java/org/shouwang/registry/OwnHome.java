package org.shouwang.registry;

/**
 * Where somebody who is signed in lives.
 *
 * @param me the own entry
 * @param card of the household; of the others the person sees who is registered, no more
 */
public record OwnHome(Resident me, HouseholdCard card) {
}
