package org.shouwang.accounts.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Shell;

/**
 * Where an area stands among the others.
 *
 * @param parent the one that it lies in
 * @param below those that lie in it, the nearest first
 * @param greater those that it could lie in: administered by whoever looks
 */
public record AreasAroundPage(Area area, @Nullable Area parent, List<Area> below, List<Area> greater, Actor actor, @Nullable Problem problem) {

    public boolean enters(Area other) {
        return actor.belongsTo(other.id());
    }

    /** Whoever does not administer the area above can still leave it, but not choose it again. */
    public Map<String, String> parents(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.t("accounts.areas.in-none"));
        if (parent != null) {
            options.put(parent.id().toString(), parent.name());
        }
        greater.forEach(area -> options.put(area.id().toString(), area.name()));
        return options;
    }
}
