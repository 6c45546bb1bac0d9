package org.shouwang.sampling.web;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingId;
import org.shouwang.sampling.NewRound;
import org.shouwang.sampling.Purpose;
import org.shouwang.sampling.RoundId;

/** A round as typed. */
public record RoundForm(String id, @Nullable String purpose, @Nullable String title, @Nullable String date, @Nullable String time,
        @Nullable List<String> buildings) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    static RoundForm blank(ZonedDateTime deadline, List<Building> all) {
        return new RoundForm(RoundId.next().toString(), Purpose.NUCLEIC.name(), "", deadline.toLocalDate().toString(), CLOCK.format(deadline),
                all.stream().map(building -> building.id().toString()).toList());
    }

    public boolean chosen(Building building) {
        return buildings != null && buildings.contains(building.id().toString());
    }

    NewRound round(ZoneId zone) {
        return new NewRound(new RoundId(Entered.id(id)), Entered.choice(purpose, Purpose.class, "purpose"), Entered.text(title),
                moment(date, "date", time, "time", zone), buildings == null ? Set.of()
                        : buildings.stream().map(one -> new BuildingId(Entered.id(one))).collect(Collectors.toSet()), Set.of());
    }

    /** A day and a time of that day. */
    static java.time.Instant moment(@Nullable String date, String dateField, @Nullable String time, String timeField, ZoneId zone) {
        var day = Entered.date(date, dateField);
        if (day == null) {
            throw Problem.invalid("platform.problem.check").at(dateField, "platform.field.missing");
        }
        try {
            return day.atTime(LocalTime.parse(Entered.text(time))).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.invalid("platform.problem.check").at(timeField, "sampling.problem.time");
        }
    }

    static String clock(ZonedDateTime at) {
        return CLOCK.format(at);
    }
}
