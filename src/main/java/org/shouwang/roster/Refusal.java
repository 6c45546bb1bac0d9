package org.shouwang.roster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;

/**
 * Why somebody does not get a seat.
 *
 * @param from begin of what stands in the way; null where nothing has one
 * @param until its end, or when the thing opens
 * @param amount the figure of the rule, in its own unit: hours, days, nights, seats
 * @param detail a skill or limit by its code; empty otherwise
 */
public record Refusal(RosterRule rule, @Nullable Instant from, @Nullable Instant until, int amount, String detail) {

    static Refusal by(RosterRule rule) {
        return new Refusal(rule, null, null, 0, "");
    }

    static Refusal by(RosterRule rule, int amount) {
        return new Refusal(rule, null, null, amount, "");
    }

    static Refusal between(RosterRule rule, Instant from, Instant until, int amount) {
        return new Refusal(rule, from, until, amount, "");
    }

    /** In plain words: which rule, and what stands in the way. */
    public Problem.Text words() {
        var named = switch (rule) {
            case SKILL -> Problem.Text.of("volunteers.skill." + detail);
            case OWN_LIMIT -> Problem.Text.of("volunteers.limit." + detail);
            default -> null;
        };
        return Problem.Text.of("roster.refused." + rule, from, until, amount, named);
    }
}
