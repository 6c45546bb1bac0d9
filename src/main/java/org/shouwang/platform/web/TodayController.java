package org.shouwang.platform.web;

import java.util.Comparator;
import java.util.List;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Open;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Home: one list of what this person has to do now, from all modules. */
@Controller
class TodayController {

    private final TodayLists lists;
    private final Areas areas;

    TodayController(TodayLists lists, Areas areas) {
        this.lists = lists;
        this.areas = areas;
    }

    @GetMapping("/")
    @Open("leads to the sign-in or to the person's own area")
    Html home() {
        var actor = Current.actor();
        if (!actor.signedIn()) {
            return Html.goTo("/sign-in");
        }
        var mine = mine(actor);
        return mine.size() == 1 ? Html.goTo("/a/" + mine.getFirst().code() + "/today") : Html.goTo("/areas");
    }

    @GetMapping("/areas")
    @Open(to = Open.To.SIGNED_IN, value = "shows the person's own areas only")
    Html areas() {
        return Html.page("platform/areas", new AreasPage(mine(Current.actor()), Current.actor()));
    }

    @GetMapping("/a/{area}/today")
    @Requires(Permission.BE_HERE)
    Html today() {
        return Html.page("platform/today", lists.now());
    }

    @GetMapping("/a/{area}/today/list")
    @Requires(Permission.BE_HERE)
    Html list() {
        return Html.part("platform/todayList", lists.now());
    }

    private List<Area> mine(Actor actor) {
        return actor.grants().stream().map(Grant::area).distinct().map(areas::get)
                .sorted(Comparator.comparing(Area::kind).thenComparing(Area::name)).toList();
    }
}
