package org.shouwang.incidents.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.IncidentId;
import org.shouwang.incidents.NewZone;
import org.shouwang.incidents.ZoneLevel;
import org.shouwang.incidents.ZonePlace;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.BuildingId;

/**
 * A zone as typed.
 *
 * @param place buildings by id, units by {@code <building>/<unit>}
 * @param from local date and time; blank for now
 */
public record ZoneForm(@Nullable String id, @Nullable String incident, @Nullable String level, @Nullable List<String> place,
        @Nullable String basis, @Nullable String from) {

    static ZoneForm blank(IncidentId incident, @Nullable String building) {
        return new ZoneForm(org.shouwang.incidents.ZoneId.next().toString(), incident.toString(), "", building == null ? List.of() : List.of(building), "", "");
    }

    public boolean chosen(String one) {
        return place != null && place.contains(one);
    }

    NewZone zone(ZoneId zone) {
        return new NewZone(new org.shouwang.incidents.ZoneId(Entered.id(id)), new IncidentId(Entered.id(incident)),
                Entered.choice(level, ZoneLevel.class, "level"), place == null ? List.of() : place.stream().map(ZoneForm::place).toList(),
                Entered.text(basis), at(zone));
    }

    private @Nullable Instant at(ZoneId zone) {
        if (Entered.blank(from)) {
            return null;
        }
        try {
            return LocalDateTime.parse(Entered.text(from)).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.invalid("platform.problem.check").at("from", "incidents.field.moment");
        }
    }

    private static ZonePlace place(String one) {
        var slash = one.indexOf('/');
        return slash < 0 ? ZonePlace.whole(new BuildingId(Entered.id(one)))
                : new ZonePlace(new BuildingId(Entered.id(one.substring(0, slash))), one.substring(slash + 1));
    }
}
