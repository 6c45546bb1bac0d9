package org.shouwang.registry.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.ActId;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.Registry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is said about a household as a whole. */
@Controller
class HouseholdController {

    private static final String FORM = "registry/householdForm";

    private final Registry registry;
    private final Cards cards;

    HouseholdController(Registry registry, Cards cards) {
        this.registry = registry;
        this.cards = cards;
    }

    @GetMapping("/a/{area}/households/{id}/edit")
    @Requires(Permission.REGISTER_EDIT)
    Html edit(@PathVariable HouseholdId id) {
        var card = cards.card(id);
        return Html.page(FORM, Typed.fresh(HouseholdForm.of(card.household()), card));
    }

    @PostMapping("/a/{area}/households/{id}")
    @Requires(Permission.REGISTER_EDIT)
    Html change(@PathVariable HouseholdId id, HouseholdForm form) {
        return Typed.attempt(FORM, form, () -> cards.card(id), () -> {
            registry.editHousehold(ActId.of(form.act()), id, Entered.version(form.version()), form.facts());
            return Html.goToHere("/households/" + id).saying("registry.household.changed", cards.card(id).door().words());
        });
    }
}
