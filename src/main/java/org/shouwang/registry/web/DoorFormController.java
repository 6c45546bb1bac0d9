package org.shouwang.registry.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Door;
import org.shouwang.registry.DoorId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Single doors: those that no pattern makes, and those that were made wrong. */
@Controller
class DoorFormController {

    private static final String FORM = "registry/doorForm";

    private final Buildings buildings;

    DoorFormController(Buildings buildings) {
        this.buildings = buildings;
    }

    @GetMapping("/a/{area}/buildings/{id}/door/new")
    @Requires(Permission.PLACES_EDIT)
    Html blank(@PathVariable BuildingId id) {
        return Html.page(FORM, Typed.fresh(DoorForm.blank(), DoorFormPlace.of(BuildingFormPlace.known(buildings, id))));
    }

    @PostMapping("/a/{area}/buildings/{building}/door")
    @Requires(Permission.PLACES_EDIT)
    Html add(@PathVariable BuildingId building, DoorForm form) {
        return Typed.attempt(FORM, form, () -> DoorFormPlace.of(BuildingFormPlace.known(buildings, building)), () -> {
            var door = buildings.addDoor(form.door(), building, form.plan());
            return Html.goToHere("/buildings/" + building).saying("registry.door.added", door.words());
        });
    }

    @GetMapping("/a/{area}/doors/{id}/edit")
    @Requires(Permission.PLACES_EDIT)
    Html edit(@PathVariable DoorId id) {
        var door = known(id);
        return Html.page(FORM, Typed.fresh(DoorForm.of(door), DoorFormPlace.of(door)));
    }

    @PostMapping("/a/{area}/doors/{id}")
    @Requires(Permission.PLACES_EDIT)
    Html describe(@PathVariable DoorId id, DoorForm form) {
        return Typed.attempt(FORM, form, () -> DoorFormPlace.of(known(id)), () -> {
            var door = buildings.editDoor(id, Entered.version(form.version()), form.plan());
            return Html.goToHere("/buildings/" + door.building()).saying("registry.door.changed", door.words());
        });
    }

    @PostMapping("/a/{area}/doors/{id}/remove")
    @Requires(Permission.PLACES_EDIT)
    Html remove(@PathVariable DoorId id, @RequestParam String version) {
        var door = known(id);
        return Typed.attempt(FORM, DoorForm.of(door), () -> DoorFormPlace.of(door), () -> {
            buildings.removeDoor(id, Entered.version(version));
            return Html.goToHere("/buildings/" + door.building()).saying("registry.door.removed", door.words());
        });
    }

    private Door known(DoorId id) {
        return buildings.door(id).orElseThrow(() -> Problem.notFound("registry.door.unknown"));
    }
}
