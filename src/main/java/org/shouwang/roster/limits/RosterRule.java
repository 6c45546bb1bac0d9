package org.shouwang.roster.limits;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.shouwang.roster.LimitException;

/** Every rule that can refuse a seat, by name; {@code roster.refused.<it>} says it in plain words. */
public enum RosterRule {
    /** Not a volunteer here, or not confirmed, or resting. */
    SERVES,
    NOT_OPEN_YET,
    /** Others may ask first. */
    NOT_YOUR_TURN,
    NOT_OFFERED, BEGUN, CANCELLED,
    FULL,
    /** A freed seat waits for this person's answer. */
    OFFERED_TO_YOU,
    QUOTA, SKILL, OWN_LIMIT, OVERLAP,
    SHIFT_LENGTH, REST, HOURS_IN_A_DAY, SUIT, SUIT_HEAT, CLEAN_AFTER_SUIT, DAYS_RUNNING, NIGHTS_RUNNING, LONG_STRETCH, HEAT_STOP, HEAT_HOURS,
    /** There is no such seat of this person. */
    NOT_YOURS,
    /** The offer has been answered or has run out. */
    OFFER_OVER,
    /** What was asked about a seat has been answered, taken back or has run out, or a seat in it is another's by now. */
    SWAP_OVER,
    /** Both seats are of one shift: nothing would change. */
    SAME_SHIFT,
    /** One has asked about this seat already and waits for an answer. */
    ASKED_ALREADY,
    /** A rule keeps the other person from one's own seat; the detail names it. */
    THE_OTHER,
    /** The seat is promised to those who stand by: giving it back is the way. */
    SOMEBODY_WAITS,
    /** Whoever is not at the post now cannot stay longer there. */
    NOT_ON_DUTY,
    /** Everybody who is expected there has come. */
    NOT_SHORT;

    private static final Set<RosterRule> LIMITS = EnumSet.range(SHIFT_LENGTH, HEAT_HOURS);

    /** Whether it guards against being worn out; somebody else may allow to go over it, see {@link LimitException}. */
    public boolean limit() {
        return LIMITS.contains(this);
    }

    /** Those that guard against being worn out, in their order. */
    public static Set<RosterRule> limits() {
        return Collections.unmodifiableSet(LIMITS);
    }
}
