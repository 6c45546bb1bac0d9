package org.shouwang.volunteers;

import org.shouwang.platform.AreaDay;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whom a unit has sent and who serves here no longer is not here any more: the unit says where instead. */
@Component
class UnitNews {

    private final UnitRows units;
    private final Volunteers volunteers;
    private final AreaDay day;

    UnitNews(UnitRows units, Volunteers volunteers, AreaDay day) {
        this.units = units;
        this.volunteers = volunteers;
        this.day = day;
    }

    @EventListener
    void heard(VolunteersChanged event) {
        var gone = volunteers.all(event.volunteers()).stream().filter(one -> one.state() == VolunteerState.LEFT).map(Volunteer::id).toList();
        if (!gone.isEmpty()) {
            units.move(units.sentHere(gone).stream().map(UnitPerson::id).toList(), At.of(Whereabouts.HOME), day.now());
        }
    }
}
