package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.Risk;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.roster.limits.Work;
import org.shouwang.volunteers.Skill;

/**
 * A shift as somebody asks for a seat in it, with what this person holds around it: one statement's answer.
 *
 * @param opensAt null where the shift is in no opening
 * @param turnAt from when this person may ask, where others may before everybody; null where all may from the first second
 * @param held what the person holds in the days around the shift
 * @param ofOpening how many seats of the same opening the person holds
 * @param seated the person's own seat in this very shift; null where there is none
 * @param standsAt the person's place among those who stand by; null where the person does not
 * @param offered whether a seat of this shift waits for the person's answer
 * @param holdsNone whether the person never held a seat that was not given back
 * @param anyFree whether some seat was free a moment ago
 * @param before the answer that this request got before; null where it is new
 */
record Sought(ShiftId shift, Instant from, Instant until, boolean cancelled, @Nullable OpeningId opening, @Nullable Instant opensAt,
        @Nullable Instant turnAt, boolean withdrawn, @Nullable Integer quota, @Nullable Instant keptUntil, Set<Skill> needed, Risk risk, boolean outdoors,
        List<Work> held, int ofOpening, @Nullable SeatId seated, @Nullable Integer standsAt, boolean offered, boolean holdsNone,
        boolean anyFree, @Nullable Outcome before) {

    /** How far on both sides work is looked at: longer than any rule looks. */
    static final Duration AROUND = Duration.ofDays(31);

    /** With one more seat that the person holds, in this very shift where one is named. */
    Sought holding(Work more, @Nullable SeatId here) {
        var all = new ArrayList<>(held);
        all.add(more);
        return new Sought(shift, from, until, cancelled, opening, opensAt, turnAt, withdrawn, quota, keptUntil, needed, risk, outdoors, all, ofOpening,
                here == null ? seated : here, standsAt, offered, holdsNone, anyFree, before);
    }

    /** Without a seat that the person would give up for this one. */
    Sought leavingOut(Work given, @Nullable OpeningId of) {
        var rest = new ArrayList<>(held);
        rest.remove(given);
        return new Sought(shift, from, until, cancelled, opening, opensAt, turnAt, withdrawn, quota, keptUntil, needed, risk, outdoors, rest,
                of != null && of.equals(opening) ? ofOpening - 1 : ofOpening, seated, standsAt, offered, holdsNone, anyFree, before);
    }

    /** For somebody who stays longer or comes later than the shift. */
    Sought lasting(Instant begin, Instant end) {
        return new Sought(shift, begin, end, cancelled, opening, opensAt, turnAt, withdrawn, quota, keptUntil, needed, risk, outdoors, held, ofOpening,
                seated, standsAt, offered, holdsNone, anyFree, before);
    }

    Work work() {
        return new Work(from, until, risk, outdoors);
    }

    /** What says no before anybody's hours are counted. */
    Optional<Refusal> closed(Instant now, boolean opening) {
        if (cancelled || withdrawn) {
            return Optional.of(Refusal.by(RosterRule.CANCELLED));
        }
        if (!now.isBefore(from)) {
            return Optional.of(Refusal.between(RosterRule.BEGUN, from, until, 0));
        }
        if (opening && opensAt == null) {
            return Optional.of(Refusal.by(RosterRule.NOT_OFFERED));
        }
        if (opening && now.isBefore(opensAt)) {
            return Optional.of(Refusal.between(RosterRule.NOT_OPEN_YET, now, opensAt, 0));
        }
        if (opening && turnAt != null && now.isBefore(turnAt)) {
            return Optional.of(Refusal.between(RosterRule.NOT_YOUR_TURN, now, turnAt, 0));
        }
        return Optional.empty();
    }

    Optional<Refusal> overQuota() {
        return quota != null && ofOpening >= quota ? Optional.of(Refusal.by(RosterRule.QUOTA, quota)) : Optional.empty();
    }

    /** Whether the seats that were kept for first-timers are anybody's by now. */
    boolean lapsed(Instant now) {
        return keptUntil == null || !now.isBefore(keptUntil);
    }
}
