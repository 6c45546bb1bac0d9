package org.shouwang.platform.web;

import java.util.List;
import java.util.Optional;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Permission;

/** The areas in which somebody has something to do. */
public record AreasPage(List<Area> areas, Actor actor) {

    /** The area from which this person may open a further one; empty where nothing is theirs to administer. */
    public Optional<Area> administered() {
        return areas.stream().filter(area -> actor.may(Permission.AREA_EDIT, area.id())).findFirst();
    }
}
