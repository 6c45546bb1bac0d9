package org.shouwang.roster;

/**
 * Somebody who could take a seat.
 *
 * @param standsAt the place among those who stand by; 0 for who does not
 */
public record Candidate(Fatigue person, int standsAt) {
}
