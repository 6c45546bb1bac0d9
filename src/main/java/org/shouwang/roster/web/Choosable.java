package org.shouwang.roster.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.shouwang.registry.Buildings;
import org.shouwang.volunteers.VolunteerQuery;
import org.shouwang.volunteers.VolunteerState;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** Buildings and people as a form offers them: id → name. */
@Component
class Choosable {

    private static final int MOST = 2000;

    private final Buildings buildings;
    private final Volunteers volunteers;

    Choosable(Buildings buildings, Volunteers volunteers) {
        this.buildings = buildings;
        this.volunteers = volunteers;
    }

    Map<String, String> buildings() {
        var all = new LinkedHashMap<String, String>();
        buildings.buildings().forEach(one -> all.put(one.id().toString(), one.estateName() + " " + one.name()));
        return all;
    }

    Map<String, String> people() {
        var all = new LinkedHashMap<String, String>();
        volunteers.page(new VolunteerQuery("", VolunteerState.ACTIVE, null, null), null, MOST).rows()
                .forEach(one -> all.put(one.id().toString(), one.facts().name()));
        return all;
    }
}
