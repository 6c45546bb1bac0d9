package org.shouwang.roster.limits;

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

    public static Refusal by(RosterRule rule) {
        return new Refusal(rule, null, null, 0, "");
    }

    public static Refusal by(RosterRule rule, int amount) {
        return new Refusal(rule, null, null, amount, "");
    }

    public static Refusal between(RosterRule rule, Instant from, Instant until, int amount) {
        return new Refusal(rule, from, until, amount, "");
    }

    /** A rule that stands in the way of the other of two people; what it was in full is that person's own business. */
    public static Refusal ofTheOther(Refusal why) {
        return new Refusal(RosterRule.THE_OTHER, null, null, 0, why.rule().name());
    }

    /** The same said of somebody else, as much as others need to know. */
    public Problem.Text aboutTheOther() {
        return other(rule);
    }

    private static Problem.Text other(RosterRule of) {
        return Problem.Text.of("roster.refused-other." + sort(of));
    }

    private static String sort(RosterRule of) {
        return switch (of) {
            case SERVES -> "serves";
            case OVERLAP -> "overlap";
            case QUOTA -> "quota";
            case SKILL, OWN_LIMIT -> "post";
            default -> "limits";
        };
    }

    /** In plain words: which rule, and what stands in the way. */
    public Problem.Text words() {
        var named = switch (rule) {
            case SKILL -> Problem.Text.of("volunteers.skill." + detail);
            case OWN_LIMIT -> Problem.Text.of("volunteers.limit." + detail);
            case THE_OTHER -> other(RosterRule.valueOf(detail));
            default -> null;
        };
        return Problem.Text.of("roster.refused." + rule, from, until, amount, named);
    }
}
