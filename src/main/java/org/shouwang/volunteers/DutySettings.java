package org.shouwang.volunteers;

/**
 * How the community takes people in who report for duty.
 *
 * @param confirm whether a coordinator confirms each of them; otherwise they serve at once
 * @param version 0 while nobody has said anything
 */
public record DutySettings(boolean confirm, long version) {
}
