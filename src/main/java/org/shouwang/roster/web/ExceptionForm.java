package org.shouwang.roster.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.roster.LimitExceptionId;
import org.shouwang.roster.limits.RosterRule;

/** An exception from limits as typed. */
public record ExceptionForm(String id, @Nullable List<String> rules, @Nullable String reason, @Nullable String day, @Nullable String time) {

    /** Until the same hour tomorrow, for nothing in particular. */
    static ExceptionForm blank(Instant now, ZoneId zone) {
        var tomorrow = now.atZone(zone).plusDays(1);
        return new ExceptionForm(LimitExceptionId.next().toString(), List.of(), "", tomorrow.toLocalDate().toString(), "%02d:00".formatted(tomorrow.getHour()));
    }

    public boolean chosen(RosterRule rule) {
        return rules != null && rules.contains(rule.name());
    }

    LimitExceptionId exception() {
        return new LimitExceptionId(Entered.id(id));
    }

    Set<RosterRule> limits() {
        return rules == null ? Set.of() : rules.stream().map(name -> Entered.choice(name, RosterRule.class, "rules")).collect(Collectors.toSet());
    }

    Instant until(ZoneId zone) {
        return PatternForm.day(day, "day").atTime(PatternForm.time(time, "time")).atZone(zone).toInstant();
    }
}
