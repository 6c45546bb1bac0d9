package org.shouwang.volunteers;

/**
 * What taking in a unit's list changes.
 *
 * @param missing how many the unit has here that the list does not name: they stay
 */
public record UnitComparison(int fresh, int changed, int same, int missing) {
}
