package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.EstateId;
import org.shouwang.registry.NeedKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A building: its wall, what it is called, the doors that it has. */
@Controller
class BuildingController {

    private static final String FORM = "registry/buildingForm";
    private static final String DOORS = "registry/doorsForm";

    private final Buildings buildings;

    BuildingController(Buildings buildings) {
        this.buildings = buildings;
    }

    @GetMapping("/a/{area}/buildings/{id}")
    @Requires(Permission.REGISTER_READ)
    Html building(@PathVariable BuildingId id, @RequestParam(required = false) @Nullable String show) {
        return Html.page("registry/building", page(id, show));
    }

    @GetMapping("/a/{area}/buildings/{id}/wall")
    @Requires(Permission.REGISTER_READ)
    Html wall(@PathVariable BuildingId id, @RequestParam(required = false) @Nullable String show) {
        return Html.part("registry/buildingWall", page(id, show));
    }

    @GetMapping("/a/{area}/estates/{estate}/buildings/new")
    @Requires(Permission.PLACES_EDIT)
    Html blank(@PathVariable EstateId estate) {
        return Html.page(FORM, Typed.fresh(BuildingForm.blank(), at(estate)));
    }

    @PostMapping("/a/{area}/estates/{estate}/buildings")
    @Requires(Permission.PLACES_EDIT)
    Html add(@PathVariable EstateId estate, BuildingForm form) {
        return Typed.attempt(FORM, form, () -> at(estate), () -> {
            var building = buildings.addBuilding(form.building(), estate, form.facts());
            return Html.goToHere("/buildings/" + building.id() + "/doors/new").saying("registry.building.added", building.name());
        });
    }

    @GetMapping("/a/{area}/buildings/{id}/edit")
    @Requires(Permission.PLACES_EDIT)
    Html edit(@PathVariable BuildingId id) {
        var building = BuildingFormPlace.known(buildings, id);
        return Html.page(FORM, Typed.fresh(BuildingForm.of(building), BuildingFormPlace.of(building)));
    }

    @PostMapping("/a/{area}/buildings/{id}")
    @Requires(Permission.PLACES_EDIT)
    Html describe(@PathVariable BuildingId id, BuildingForm form) {
        return Typed.attempt(FORM, form, () -> BuildingFormPlace.of(BuildingFormPlace.known(buildings, id)), () -> {
            var building = buildings.editBuilding(id, Entered.version(form.version()), form.facts());
            return Html.goToHere("/buildings/" + id).saying("registry.building.changed", building.name());
        });
    }

    @GetMapping("/a/{area}/buildings/{id}/doors/new")
    @Requires(Permission.PLACES_EDIT)
    Html doors(@PathVariable BuildingId id) {
        var building = BuildingFormPlace.known(buildings, id);
        var form = DoorsForm.usual(building.kind());
        return Html.page(DOORS, Typed.fresh(form, DoorsPreview.of(building, form)));
    }

    /** What the wall would look like, while one is still describing it. */
    @GetMapping("/a/{area}/buildings/{id}/doors/preview")
    @Requires(Permission.PLACES_EDIT)
    Html preview(@PathVariable BuildingId id, DoorsForm form) {
        var building = BuildingFormPlace.known(buildings, id);
        return Typed.attempt("registry/doorsPreview", form, () -> DoorsPreview.none(building),
                () -> Html.part("registry/doorsPreview", Typed.fresh(form, DoorsPreview.of(building, form))));
    }

    @PostMapping("/a/{area}/buildings/{id}/doors")
    @Requires(Permission.PLACES_EDIT)
    Html addDoors(@PathVariable BuildingId id, DoorsForm form) {
        var building = BuildingFormPlace.known(buildings, id);
        return Typed.attempt(DOORS, form, () -> DoorsPreview.none(building), () -> {
            int made = buildings.addDoors(id, form.pattern());
            return Html.goToHere("/buildings/" + id).saying("registry.doors.added", made);
        });
    }

    private BuildingFormPlace at(EstateId estate) {
        return BuildingFormPlace.of(buildings.estate(estate).orElseThrow(() -> Problem.notFound("registry.estate.unknown")));
    }

    private BuildingPage page(BuildingId id, @Nullable String show) {
        return new BuildingPage(buildings.wall(id), Entered.choiceIfAny(show, NeedKind.class));
    }
}
