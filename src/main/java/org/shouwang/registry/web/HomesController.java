package org.shouwang.registry.web;


import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.MiniWall;
import org.shouwang.registry.BuildingTile;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.EstateTiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 家家户户: where one begins to look for somebody. */
@Controller
class HomesController {

    private final Buildings buildings;

    HomesController(Buildings buildings) {
        this.buildings = buildings;
    }

    @GetMapping("/a/{area}/homes")
    @Requires(Permission.REGISTER_READ)
    Html homes() {
        return Html.page("registry/homes", page());
    }

    @GetMapping("/a/{area}/homes/walls")
    @Requires(Permission.REGISTER_READ)
    Html walls() {
        return Html.part("registry/estateWalls", page());
    }

    private HomesPage page() {
        return new HomesPage(buildings.overview().stream().map(HomesController::row).toList());
    }

    private static HomesPage.Row row(EstateTiles tiles) {
        return new HomesPage.Row(tiles.estate(), tiles.buildings().stream().map(HomesController::block).toList(),
                tiles.households(), tiles.residents());
    }

    private static HomesPage.Block block(BuildingTile tile) {
        var rows = tile.floors().stream().map(floor -> floor.stream().map(DoorTones::of).toList()).toList();
        return new HomesPage.Block(tile.id(), MiniWall.ofRows(tile.name(), rows),
                tile.households(), tile.residents());
    }
}
