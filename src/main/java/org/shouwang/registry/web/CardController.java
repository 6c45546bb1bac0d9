package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.Registry;
import org.shouwang.registry.Resident;
import org.shouwang.registry.ResidentId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What is behind a door: the card that slides in beside the wall, the household's page, the resident's page. */
@Controller
class CardController {

    private static final int HISTORY = 20;

    private final Cards cards;
    private final Registry registry;

    CardController(Cards cards, Registry registry) {
        this.cards = cards;
        this.registry = registry;
    }

    @GetMapping("/a/{area}/doors/{id}")
    @Requires(Permission.REGISTER_READ)
    Html door(@PathVariable DoorId id, @RequestHeader(value = "HX-Request", defaultValue = "false") boolean panel) {
        return Html.page(panel ? "registry/doorCard" : "registry/door", cards.behind(id));
    }

    @GetMapping("/a/{area}/households/{id}")
    @Requires(Permission.REGISTER_READ)
    Html household(@PathVariable HouseholdId id, @RequestParam(required = false) @Nullable String cursor) {
        return Html.page("registry/household", cards.household(id, cursor));
    }

    @GetMapping("/a/{area}/residents/{id}")
    @Requires(Permission.REGISTER_READ)
    Html resident(@PathVariable ResidentId id, @RequestParam(required = false) @Nullable String cursor) {
        var resident = known(id);
        var card = registry.open(resident.household());
        return Html.page("registry/resident", new ResidentPage(resident, card, registry.timeline(resident.id(), cursor, HISTORY)));
    }

    @GetMapping("/a/{area}/residents/{id}/reveal")
    @Requires(Permission.UNMASK)
    Html asking(@PathVariable ResidentId id, @RequestParam(required = false) @Nullable String part) {
        return Html.page(template(part), Typed.fresh(new RevealPage.Form(""), new RevealPage(known(id), null)));
    }

    /** In full what is masked elsewhere, for a reason that is logged and that the resident can read. */
    @PostMapping("/a/{area}/residents/{id}/reveal")
    @Requires(Permission.UNMASK)
    Html reveal(@PathVariable ResidentId id, @RequestParam @Nullable String reason,
            @RequestParam(required = false) @Nullable String part) {
        var resident = known(id);
        var form = new RevealPage.Form(reason);
        return Typed.attempt(template(part), form, () -> new RevealPage(resident, null), () -> Html.page(template(part),
                Typed.fresh(form, new RevealPage(resident, registry.reveal(id, Entered.text(reason))))));
    }

    /** @param part whether only the form is asked for, to stand where it was asked for */
    private static String template(@Nullable String part) {
        return part == null ? "registry/revealed" : "registry/reveal";
    }

    private Resident known(ResidentId id) {
        return registry.resident(id).orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
    }
}
