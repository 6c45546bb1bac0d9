package org.shouwang.roster.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.roster.OpeningFacts;
import org.shouwang.roster.OpeningId;
import org.shouwang.roster.ShiftId;

/** An opening as typed. */
public record OpeningForm(String id, @Nullable String name, @Nullable String day, @Nullable String time, @Nullable String quota,
        @Nullable String firstTimers, @Nullable String keptMinutes, @Nullable List<String> shifts) {

    static OpeningForm blank(String name, LocalDate day, String time, List<String> shifts) {
        return new OpeningForm(OpeningId.next().toString(), name, day.toString(), time, "2", "0", "10", shifts);
    }

    public boolean has(ShiftId shift) {
        return shifts != null && shifts.contains(shift.toString());
    }

    OpeningId opening() {
        return new OpeningId(Entered.id(id));
    }

    List<ShiftId> chosen() {
        return (shifts == null ? List.<String>of() : shifts).stream().map(one -> new ShiftId(Entered.id(one))).toList();
    }

    Instant opensAt(ZoneId zone) {
        return PatternForm.day(day, "day").atTime(PatternForm.time(time, "time")).atZone(zone).toInstant();
    }

    OpeningFacts facts(ZoneId zone) {
        var opensAt = opensAt(zone);
        int kept = Entered.blank(firstTimers) ? 0 : Entered.number(firstTimers, "firstTimers");
        var until = kept == 0 ? null : opensAt.plus(Duration.ofMinutes(Entered.number(keptMinutes, "keptMinutes")));
        return new OpeningFacts(Entered.text(name), opensAt, Entered.blank(quota) ? null : Entered.number(quota, "quota"), kept, until);
    }
}
