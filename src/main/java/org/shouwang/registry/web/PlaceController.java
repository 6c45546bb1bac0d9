package org.shouwang.registry.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.Place;
import org.shouwang.registry.PlaceId;
import org.shouwang.registry.PlaceKind;
import org.shouwang.registry.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Places that are no doors: markets, schools, stations, sampling sites. */
@Controller
class PlaceController {

    private static final String FORM = "registry/placeForm";

    private final Places places;

    PlaceController(Places places) {
        this.places = places;
    }

    @GetMapping("/a/{area}/places")
    @Requires(Permission.PLACES_READ)
    Html all(@RequestParam(required = false) @Nullable String kind) {
        var chosen = Entered.choiceIfAny(kind, PlaceKind.class);
        return Html.page("registry/places", new PlacesPage(places.all(chosen == null ? Set.of() : Set.of(chosen)), chosen));
    }

    @GetMapping("/a/{area}/places/new")
    @Requires(Permission.PLACES_EDIT)
    Html blank() {
        return Html.page(FORM, Typed.fresh(PlaceForm.blank(), true));
    }

    @PostMapping("/a/{area}/places")
    @Requires(Permission.PLACES_EDIT)
    Html add(PlaceForm form) {
        return Typed.attempt(FORM, form, () -> true, () -> {
            var place = places.add(form.place(), form.facts());
            return Html.goToHere("/places").saying("registry.place.added", place.facts().name());
        });
    }

    @GetMapping("/a/{area}/places/{id}")
    @Requires(Permission.PLACES_EDIT)
    Html edit(@PathVariable PlaceId id) {
        return Html.page(FORM, Typed.fresh(PlaceForm.of(known(id)), false));
    }

    @PostMapping("/a/{area}/places/{id}")
    @Requires(Permission.PLACES_EDIT)
    Html describe(@PathVariable PlaceId id, PlaceForm form) {
        return Typed.attempt(FORM, form, () -> false, () -> {
            var place = places.edit(id, Entered.version(form.version()), form.facts());
            return Html.goToHere("/places").saying("registry.place.changed", place.facts().name());
        });
    }

    @PostMapping("/a/{area}/places/{id}/close")
    @Requires(Permission.PLACES_EDIT)
    Html close(@PathVariable PlaceId id, @RequestParam String version) {
        var place = known(id);
        places.close(id, Entered.version(version));
        return Html.goToHere("/places").saying("registry.place.closed", place.facts().name());
    }

    private Place known(PlaceId id) {
        return places.find(id).orElseThrow(() -> Problem.notFound("registry.place.unknown"));
    }
}
