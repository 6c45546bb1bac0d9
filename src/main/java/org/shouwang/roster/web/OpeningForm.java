package org.shouwang.roster.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.BuildingId;
import org.shouwang.roster.OpeningFacts;
import org.shouwang.roster.OpeningId;
import org.shouwang.roster.OpeningStage;
import org.shouwang.roster.ShiftId;
import org.shouwang.volunteers.TeamId;

/** An opening as typed. */
public record OpeningForm(String id, @Nullable String name, @Nullable String day, @Nullable String time, @Nullable String quota,
        @Nullable String firstTimers, @Nullable String keptMinutes, @Nullable List<String> shifts,
        @Nullable List<String> stageWho, @Nullable List<String> stageMinutes) {

    /** How many steps the form offers. */
    public static final int STAGES = 3;

    static OpeningForm blank(String name, LocalDate day, String time, List<String> shifts) {
        return new OpeningForm(OpeningId.next().toString(), name, day.toString(), time, "2", "0", "10", shifts, List.of(), List.of());
    }

    public boolean has(ShiftId shift) {
        return shifts != null && shifts.contains(shift.toString());
    }

    /** Whom a step is for as chosen, by its place in the form. */
    public String who(int step) {
        return at(stageWho, step);
    }

    public String minutes(int step) {
        return at(stageMinutes, step);
    }

    private static String at(@Nullable List<String> some, int step) {
        return some != null && step < some.size() ? some.get(step) : "";
    }

    /** Each step that names somebody lasts so many minutes after the one before. */
    private List<OpeningStage> stages(Instant opensAt) {
        var stages = new ArrayList<OpeningStage>();
        var until = opensAt;
        for (int step = 0; step < STAGES; step++) {
            var who = Entered.text(who(step));
            if (!who.isEmpty()) {
                until = until.plus(Duration.ofMinutes(Entered.number(minutes(step), "stages")));
                var id = Entered.id(who.substring(2));
                stages.add(who.startsWith("b:") ? new OpeningStage(until, Set.of(new BuildingId(id)), Set.of())
                        : new OpeningStage(until, Set.of(), Set.of(new TeamId(id))));
            }
        }
        return stages;
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
        return new OpeningFacts(Entered.text(name), opensAt, Entered.blank(quota) ? null : Entered.number(quota, "quota"), kept, until, stages(opensAt));
    }
}
