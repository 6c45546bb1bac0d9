package org.shouwang.registry.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.ActId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Door;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.Moves;
import org.shouwang.registry.Registry;
import org.shouwang.registry.Relation;
import org.shouwang.registry.Resident;
import org.shouwang.registry.ResidentId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Residents: added, corrected, made head, erased. */
@Controller
class ResidentController {

    private static final String FORM = "registry/residentForm";
    private static final String MOVE_IN = "registry/moveInForm";
    private static final String ERASE = "registry/eraseForm";

    private final Registry registry;
    private final Moves moves;
    private final Buildings buildings;
    private final Cards cards;
    private final Today today;

    ResidentController(Registry registry, Moves moves, Buildings buildings, Cards cards, Today today) {
        this.registry = registry;
        this.moves = moves;
        this.buildings = buildings;
        this.cards = cards;
        this.today = today;
    }

    @GetMapping("/a/{area}/doors/{id}/move-in")
    @Requires(Permission.REGISTER_EDIT)
    Html moveIn(@PathVariable DoorId id) {
        return Html.page(MOVE_IN, Typed.fresh(new MoveInForm(HouseholdForm.blank(), ResidentForm.blank(Relation.HEAD)), door(id)));
    }

    @PostMapping("/a/{area}/doors/{id}/move-in")
    @Requires(Permission.REGISTER_EDIT)
    Html moveIn(@PathVariable DoorId id, HouseholdForm household, ResidentForm head,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean panel) {
        return Typed.attempt(MOVE_IN, new MoveInForm(household, head), () -> door(id), () -> {
            var card = registry.addHousehold(household.id(), id, household.facts(), List.of(head.fresh(today.date())));
            return cards.after(card.household().id(), panel).saying("registry.household.added", card.door().words());
        });
    }

    @GetMapping("/a/{area}/households/{id}/residents/new")
    @Requires(Permission.REGISTER_EDIT)
    Html blank(@PathVariable HouseholdId id) {
        var card = cards.card(id);
        var relation = card.head().isPresent() ? Relation.UNKNOWN : Relation.HEAD;
        return Html.page(FORM, Typed.fresh(ResidentForm.blank(relation), ResidentFormPlace.in(card)));
    }

    @PostMapping("/a/{area}/households/{id}/residents")
    @Requires(Permission.REGISTER_EDIT)
    Html add(@PathVariable("id") HouseholdId household, ResidentForm form,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean panel) {
        return Typed.attempt(FORM, form, () -> ResidentFormPlace.in(cards.card(household)), () -> {
            var resident = registry.addResident(household, form.fresh(today.date()));
            return cards.after(household, panel).saying("registry.resident.added", resident.facts().name());
        });
    }

    @GetMapping("/a/{area}/residents/{id}/edit")
    @Requires(Permission.REGISTER_EDIT)
    Html edit(@PathVariable ResidentId id) {
        var resident = known(id);
        return Html.page(FORM, Typed.fresh(ResidentForm.of(resident), place(resident)));
    }

    @PostMapping("/a/{area}/residents/{id}")
    @Requires(Permission.REGISTER_EDIT)
    Html change(@PathVariable ResidentId id, ResidentForm form,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean panel) {
        return Typed.attempt(FORM, form, () -> place(known(id)), () -> {
            var day = today.date();
            var resident = registry.editResident(ActId.of(form.act()), id, Entered.version(form.version()),
                    form.facts(known(id).facts(), day), form.edit(day));
            return (panel ? cards.after(resident.household(), true) : Html.goToHere("/residents/" + id))
                    .saying("registry.resident.changed", resident.facts().name());
        });
    }

    @PostMapping("/a/{area}/residents/{id}/head")
    @Requires(Permission.REGISTER_EDIT)
    Html head(@PathVariable ResidentId id, @RequestParam @Nullable String act) {
        var resident = known(id);
        registry.changeHead(act == null ? ActId.next() : ActId.of(act), resident.household(), id, Map.of());
        return Html.goToHere("/households/" + resident.household()).saying("registry.resident.is-head", resident.facts().name());
    }

    @GetMapping("/a/{area}/residents/{id}/erase")
    @Requires(Permission.ERASE)
    Html erasing(@PathVariable ResidentId id) {
        return Html.page(ERASE, Typed.fresh(GoForm.blank(0, Set.of(id)), place(known(id))));
    }

    @PostMapping("/a/{area}/residents/{id}/erase")
    @Requires(Permission.ERASE)
    Html erase(@PathVariable ResidentId id, GoForm form) {
        return Typed.attempt(ERASE, form, () -> place(known(id)), () -> {
            var household = registry.resident(id).map(Resident::household);
            if (Entered.blank(form.reason())) {
                throw Problem.invalid("platform.problem.check").at("reason", "platform.field.missing");
            }
            moves.erase(form.actId(), id, Entered.text(form.reason()));
            return Html.goToHere(household.map(home -> "/households/" + home).orElse("/homes")).saying("registry.resident.erased");
        });
    }

    private ResidentFormPlace place(Resident resident) {
        return ResidentFormPlace.of(resident, cards.card(resident.household()));
    }

    private Resident known(ResidentId id) {
        return registry.resident(id).orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
    }

    private Door door(DoorId id) {
        return buildings.door(id).orElseThrow(() -> Problem.notFound("registry.door.unknown"));
    }
}
