package org.shouwang.registry.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Estate;
import org.shouwang.registry.EstateId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Estates: added and described. */
@Controller
class EstateController {

    private static final String FORM = "registry/estateForm";

    private final Buildings buildings;

    EstateController(Buildings buildings) {
        this.buildings = buildings;
    }

    @GetMapping("/a/{area}/estates/new")
    @Requires(Permission.PLACES_EDIT)
    Html blank() {
        return Html.page(FORM, Typed.fresh(EstateForm.blank(), true));
    }

    @PostMapping("/a/{area}/estates")
    @Requires(Permission.PLACES_EDIT)
    Html add(EstateForm form) {
        return Typed.attempt(FORM, form, () -> true, () -> {
            var estate = buildings.addEstate(form.estate(), form.facts());
            return Html.goToHere("/estates/" + estate.id() + "/buildings/new").saying("registry.estate.added", estate.name());
        });
    }

    @GetMapping("/a/{area}/estates/{id}/edit")
    @Requires(Permission.PLACES_EDIT)
    Html edit(@PathVariable EstateId id) {
        return Html.page(FORM, Typed.fresh(EstateForm.of(known(id)), false));
    }

    @PostMapping("/a/{area}/estates/{id}")
    @Requires(Permission.PLACES_EDIT)
    Html describe(@PathVariable EstateId id, EstateForm form) {
        return Typed.attempt(FORM, form, () -> false, () -> {
            var estate = buildings.editEstate(id, Entered.version(form.version()), form.facts());
            return Html.goToHere("/homes").saying("registry.estate.changed", estate.name());
        });
    }

    private Estate known(EstateId id) {
        return buildings.estate(id).orElseThrow(() -> Problem.notFound("registry.estate.unknown"));
    }
}
