package org.shouwang.volunteers.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.registry.Buildings;
import org.shouwang.volunteers.Organisations;
import org.springframework.stereotype.Component;

/** Buildings and work units as forms offer them: id → name. That there is a building is no secret: everybody says where they live. */
@Component("volunteerPlaces")
class Places {

    private final Buildings buildings;
    private final Organisations organisations;

    Places(Buildings buildings, Organisations organisations) {
        this.buildings = buildings;
        this.organisations = organisations;
    }

    VolunteerFormPlace of(VolunteerFormPlace.Of whose) {
        return new VolunteerFormPlace(whose, buildings(), organisations());
    }

    Map<String, String> buildings() {
        var all = new LinkedHashMap<String, String>();
        Current.as(Actor.system("volunteers"), Current.area(), buildings::buildings)
                .forEach(one -> all.put(one.id().toString(), one.estateName() + " " + one.name()));
        return all;
    }

    Map<String, String> organisations() {
        var all = new LinkedHashMap<String, String>();
        organisations.all().forEach(one -> all.put(one.id().toString(), one.name()));
        return all;
    }
}
