package org.shouwang.roster;

/** Every rule that can refuse a seat, by name; {@code roster.refused.<it>} says it in plain words. */
public enum RosterRule {
    /** Not a volunteer here, or not confirmed, or resting. */
    SERVES,
    NOT_OPEN_YET, NOT_OFFERED, BEGUN, CANCELLED,
    FULL,
    /** A freed seat waits for this person's answer. */
    OFFERED_TO_YOU,
    QUOTA, SKILL, OWN_LIMIT, OVERLAP, SHIFT_LENGTH, REST, HOURS_IN_A_DAY, SUIT, DAYS_RUNNING, NIGHTS_RUNNING,
    /** There is no such seat of this person. */
    NOT_YOURS,
    /** The offer has been answered or has run out. */
    OFFER_OVER
}
