package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.RuleSet;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.roster.limits.DaysRunning;
import org.shouwang.roster.limits.HoursInADay;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.roster.limits.Running;
import org.shouwang.roster.limits.Stretch;
import org.shouwang.roster.limits.Work;
import org.shouwang.volunteers.VolunteerId;

/**
 * How tired somebody is by the rules, over all work: what was worked in the last 24 hours, since the last long rest, and on how
 * many days running.
 *
 * @param until when a long enough rest would be over; null for who may work now
 * @param rule the limit that is reached or near; null for who is rested
 * @param lastDay work in the last 24 hours
 * @param lastWeek work in the last seven days
 * @param restedSince when the last work ended; null for who is at work, or has not worked lately
 */
public record Fatigue(VolunteerId person, @Personal(value = "so that nobody is worn out", kept = Kept.VOLUNTEER) String personName, State state,
        @Nullable Instant until, @Nullable RosterRule rule, Duration lastDay, Duration lastWeek, @Nullable Instant restedSince) {

    public enum State { MUST_REST, NEAR, RESTED }

    static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration NEAR_BY = Duration.ofHours(2);

    /** Least work first, then who has been resting for longest: in this order people are asked. */
    public static final Comparator<Fatigue> FRESHEST_FIRST = Comparator.comparing(Fatigue::lastWeek)
            .thenComparing(Fatigue::restedSince, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(one -> one.person().toString());

    /** One limit as it stands: how much of it is used up, and until when one would have to rest. */
    private record Used(RosterRule rule, State state, Instant until) {
    }

    /** @param work of the time that {@link #lookBack} names, and what is going on; what lies ahead is left out */
    static Fatigue of(Person who, List<Work> work, RuleSet rules, ZoneId zone, Instant now) {
        var past = new ArrayList<Work>();
        for (var one : work) {
            if (one.from().isBefore(now)) {
                past.add(new Work(one.from(), one.until().isBefore(now) ? one.until() : now, one.risk(), one.outdoors()));
            }
        }
        past.sort(Comparator.comparing(Work::until));
        var lastDay = HoursInADay.within(past, now.minus(DAY), now);
        var lastWeek = HoursInADay.within(past, now.minus(WEEK), now);
        if (past.isEmpty()) {
            return new Fatigue(who.id(), who.name(), State.RESTED, null, null, lastDay, lastWeek, null);
        }
        var ended = past.getLast().until();
        var used = new ArrayList<Used>();
        used.add(hours(lastDay, rules, ended));
        used.add(stretch(past, rules.time(RuleKey.REST_UNBROKEN), DAY.minus(rules.time(RuleKey.REST_UNBROKEN)), NEAR_BY, RosterRule.REST));
        used.add(stretch(past, rules.time(RuleKey.LONG_STRETCH_OFF), rules.time(RuleKey.LONG_STRETCH), DAY, RosterRule.LONG_STRETCH));
        used.add(days(past, rules.whole(RuleKey.DAYS_RUNNING), zone));
        var worst = used.stream().filter(one -> one.state() != State.RESTED && now.isBefore(one.until()))
                .min(Comparator.comparing(Used::state).thenComparing(Used::until, Comparator.reverseOrder()));
        var since = ended.isBefore(now) ? ended : null;
        return worst.map(one -> new Fatigue(who.id(), who.name(), one.state(), one.state() == State.MUST_REST ? one.until() : null, one.rule(),
                        lastDay, lastWeek, since))
                .orElseGet(() -> new Fatigue(who.id(), who.name(), State.RESTED, null, null, lastDay, lastWeek, since));
    }

    /** How far back work has to be known. */
    static Duration lookBack(RuleSet rules) {
        return rules.time(RuleKey.LONG_STRETCH).plus(DAY);
    }

    private static Used hours(Duration lastDay, RuleSet rules, Instant ended) {
        return new Used(RosterRule.HOURS_IN_A_DAY, state(lastDay, rules.time(RuleKey.WORK_IN_24H), NEAR_BY), ended.plus(rules.time(RuleKey.REST_UNBROKEN)));
    }

    private static Used stretch(List<Work> past, Duration rest, Duration most, Duration near, RosterRule rule) {
        var last = past.getLast();
        return new Used(rule, state(Stretch.around(last, past, rest).length(), most, near), last.until().plus(rest));
    }

    /** A day off is a whole day of the calendar. */
    private static Used days(List<Work> past, int most, ZoneId zone) {
        var worked = new TreeSet<LocalDate>();
        past.forEach(one -> worked.addAll(DaysRunning.days(one, zone)));
        int running = Running.longestThrough(List.of(worked.last()), worked);
        var state = running >= most ? State.MUST_REST : running == most - 1 ? State.NEAR : State.RESTED;
        return new Used(RosterRule.DAYS_RUNNING, state, worked.last().plusDays(2).atStartOfDay(zone).toInstant());
    }

    private static State state(Duration used, Duration most, Duration near) {
        return used.compareTo(most) >= 0 ? State.MUST_REST : used.compareTo(most.minus(near)) >= 0 ? State.NEAR : State.RESTED;
    }
}
