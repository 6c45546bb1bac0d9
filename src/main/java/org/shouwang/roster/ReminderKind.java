package org.shouwang.roster;

/** Why somebody hears of a shift without asking. */
enum ReminderKind {
    /** It is on tomorrow. */
    EVENING,
    /** It begins within the hour. */
    HOUR,
    /** Somebody else gave it to this person. */
    GIVEN,
    CALLED_OFF
}
