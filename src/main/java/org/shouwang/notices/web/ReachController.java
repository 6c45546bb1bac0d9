package org.shouwang.notices.web;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.notices.NoticeId;
import org.shouwang.notices.NoticeReach;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.HouseholdId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has not been reached, by building; for links too, in their own buildings. */
@Controller
class ReachController {

    private final NoticeReach reach;
    private final Buildings buildings;

    ReachController(NoticeReach reach, Buildings buildings) {
        this.reach = reach;
        this.buildings = buildings;
    }

    @GetMapping("/a/{area}/notices/{id}/doors")
    @Requires(Permission.REGISTER_READ)
    Html doors(@PathVariable NoticeId id, @RequestParam(required = false) @Nullable BuildingId building) {
        var notice = reach.notice(id).orElseThrow(() -> Problem.notFound("notices.unknown"));
        var doors = reach.doors(notice).stream().collect(Collectors.groupingBy(door -> door.dwelling().building()));
        var blocks = buildings.buildings().stream().filter(one -> doors.containsKey(one.id())).map(one -> {
            var own = doors.get(one.id());
            return new ReachPage.Block(one, own.size(), Math.toIntExact(own.stream().filter(door -> door.stage().reached()).count()));
        }).toList();
        // The building in which most are missing is the one to go to first.
        var shown = building != null ? building : blocks.stream().max(java.util.Comparator.comparingInt(ReachPage.Block::missing))
                .map(block -> block.building().id()).orElse(null);
        return Html.page("notices/reach", new ReachPage(notice, blocks, shown == null ? null : buildings.wall(shown),
                shown == null ? List.of() : doors.getOrDefault(shown, List.of())));
    }

    @PostMapping("/a/{area}/notices/{id}/households/{household}/told")
    @Requires(Permission.REGISTER_READ)
    Html told(@PathVariable NoticeId id, @PathVariable HouseholdId household, @RequestParam String building) {
        reach.told(id, household);
        return back(id, building).saying("notices.told-now");
    }

    @PostMapping("/a/{area}/notices/{id}/households/{household}/not-told")
    @Requires(Permission.REGISTER_READ)
    Html notTold(@PathVariable NoticeId id, @PathVariable HouseholdId household, @RequestParam String building) {
        reach.notTold(id, household);
        return back(id, building).saying("notices.not-told-now");
    }

    private static Html back(NoticeId id, String building) {
        return Html.goToHere("/notices/" + id + "/doors?building=" + BuildingId.of(building));
    }
}
