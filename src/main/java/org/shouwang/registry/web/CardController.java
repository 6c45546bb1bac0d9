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

    private Resident known(ResidentId id) {
        return registry.resident(id).orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
    }
}
