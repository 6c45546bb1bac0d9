package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.RuleSet;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.volunteers.VolunteerId;

/**
 * How tired somebody is by the rules: what was worked in the last 24 hours and since the last long rest.
 *
 * @param until when a long enough rest would be over; null for who may work now
 * @param lastDay work in the last 24 hours
 * @param lastWeek work in the last seven days
 * @param restedSince when the last work ended; null for who is at work, or has not worked for a week
 */
public record Fatigue(VolunteerId person, @Personal(value = "so that nobody is worn out", kept = Kept.VOLUNTEER) String personName, State state,
        @Nullable Instant until, Duration lastDay, Duration lastWeek, @Nullable Instant restedSince) {

    public enum State { MUST_REST, NEAR, RESTED }

    static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration NEAR_BY = Duration.ofHours(2);

    /** @param work of the last week and what is going on; what lies ahead is left out */
    static Fatigue of(VolunteerId id, String name, List<Work> work, RuleSet rules, Instant now) {
        var past = new ArrayList<Work>();
        for (var one : work) {
            if (one.from().isBefore(now)) {
                past.add(new Work(one.from(), one.until().isBefore(now) ? one.until() : now, one.suit()));
            }
        }
        past.sort(Comparator.comparing(Work::from));
        var lastDay = HoursInADay.within(past, now.minus(DAY), now);
        var lastWeek = HoursInADay.within(past, now.minus(WEEK), now);
        if (past.isEmpty()) {
            return new Fatigue(id, name, State.RESTED, null, lastDay, lastWeek, null);
        }
        var rest = rules.time(RuleKey.REST_UNBROKEN);
        var most = rules.time(RuleKey.WORK_IN_24H);
        var ended = past.stream().map(Work::until).max(Comparator.naturalOrder()).orElseThrow();
        boolean restedNow = !now.isBefore(ended.plus(rest));
        var stretch = new Plan(past.getLast(), past, java.util.Set.of(), false, java.util.Set.of(), java.util.Set.of(), rules, java.time.ZoneOffset.UTC)
                .stretch(past, rest).length();
        var span = DAY.minus(rest);
        State state = restedNow ? State.RESTED
                : lastDay.compareTo(most) >= 0 || stretch.compareTo(span) >= 0 ? State.MUST_REST
                : lastDay.compareTo(most.minus(NEAR_BY)) >= 0 || stretch.compareTo(span.minus(NEAR_BY)) >= 0 ? State.NEAR : State.RESTED;
        return new Fatigue(id, name, state, state == State.MUST_REST ? ended.plus(rest) : null, lastDay, lastWeek, ended.isBefore(now) ? ended : null);
    }
}
