package org.shouwang.roster;

import java.time.Instant;
import java.util.Map;

import org.shouwang.roster.limits.RosterRule;

/**
 * Seats of a shift that a proposed roster leaves empty, and why.
 *
 * @param why how many people each rule keeps from it, the first rule that each meets; the most first
 * @param noTime how many have said that they have no time then
 * @param free how many could take it: the search had not come to it, or it was emptied by hand
 */
public record EmptySeats(ShiftId shift, PostId post, String postName, Instant from, Instant until, int empty, Map<RosterRule, Integer> why, int noTime, int free) {
}
