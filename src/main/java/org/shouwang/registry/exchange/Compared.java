package org.shouwang.registry.exchange;

import java.util.List;
import java.util.Set;

import org.shouwang.registry.Change;
import org.shouwang.registry.RegisterImage;
import org.shouwang.registry.RegisterPlan;

/**
 * A sheet held against the register.
 *
 * @param changes one for each person of the sheet who is told of differently, with the row
 * @param left people of the buildings in the sheet who are not in it
 * @param held rows that wait because of a warning that nobody accepted
 * @param needsWaiting needs that the sheet adds and nobody said on whose word
 * @param digest the same for the same plan; another one when the register or the choices changed
 */
record Compared(RegisterPlan plan, int unchanged, List<RowChange> changes, List<RegisterImage.LivingResident> left,
        Set<Integer> held, int needsWaiting, String digest) {

    /** What one row changes; values masked as in the history. */
    record RowChange(int row, String name, String door, boolean moves, List<Change> changes) {
    }
}
