package org.shouwang.registry.web;

import java.util.Set;
import java.util.stream.Collectors;

import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.ActId;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.HouseholdCard;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.LeftHow;
import org.shouwang.registry.Moves;
import org.shouwang.registry.Registry;
import org.shouwang.registry.Resident;
import org.shouwang.registry.ResidentId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Who goes where: to another door, out of the area and back, into a household of their own or another one. */
@Controller
class MoveController {

    private static final String MOVE = "registry/moveForm";
    private static final String LEAVE = "registry/leaveForm";
    private static final String SPLIT = "registry/splitForm";
    private static final String MERGE = "registry/mergeForm";

    private final Registry registry;
    private final Moves moves;
    private final Cards cards;
    private final DoorsNamed doors;
    private final Areas areas;

    MoveController(Registry registry, Moves moves, Cards cards, DoorsNamed doors, Areas areas) {
        this.registry = registry;
        this.moves = moves;
        this.cards = cards;
        this.doors = doors;
        this.areas = areas;
    }

    @GetMapping("/a/{area}/households/{id}/move")
    @Requires(Permission.REGISTER_EDIT)
    Html move(@PathVariable HouseholdId id) {
        var card = cards.card(id);
        return Html.page(MOVE, Typed.fresh(GoForm.blank(card.household().version(), Set.of()), GoPage.of(card)));
    }

    @PostMapping("/a/{area}/households/{id}/move")
    @Requires(Permission.REGISTER_EDIT)
    Html move(@PathVariable HouseholdId id, GoForm form,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean panel) {
        return Typed.attempt(MOVE, form, () -> GoPage.of(cards.card(id)).among(doors.several(form.to())), () -> {
            var from = cards.card(id).door();
            var to = doors.one(form.to(), form.door());
            moves.moveHousehold(form.actId(), id, Entered.version(form.version()), to.id(), Entered.text(form.reason()));
            return cards.after(id, panel).sayingUndo(here("/households/" + id + "/move-back?door=" + from.id()),
                    "registry.household.moved", from.words(), to.words());
        });
    }

    /** Takes a move back: within seconds, so the door that it came from is known to whoever asks. */
    @PostMapping("/a/{area}/households/{id}/move-back")
    @Requires(Permission.REGISTER_EDIT)
    Html moveBack(@PathVariable HouseholdId id, @RequestParam DoorId door) {
        moves.moveHousehold(ActId.next(), id, cards.card(id).household().version(), door, "");
        return Html.goToHere("/households/" + id).saying("registry.undone");
    }

    @GetMapping("/a/{area}/households/{id}/leave")
    @Requires(Permission.REGISTER_EDIT)
    Html leave(@PathVariable HouseholdId id, @RequestParam(required = false) @org.jspecify.annotations.Nullable ResidentId who) {
        var card = cards.card(id);
        var all = who != null ? Set.of(who) : card.residents().stream().map(Resident::id).collect(Collectors.toSet());
        return Html.page(LEAVE, Typed.fresh(GoForm.blank(card.household().version(), all), GoPage.of(card)));
    }

    @PostMapping("/a/{area}/households/{id}/leave")
    @Requires(Permission.REGISTER_EDIT)
    Html leave(@PathVariable HouseholdId id, GoForm form,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean panel) {
        return Typed.attempt(LEAVE, form, () -> GoPage.of(cards.card(id)), () -> {
            moves.leave(form.actId(), form.residents(), Entered.choice(form.how(), LeftHow.class, "how"), Entered.text(form.place()),
                    Entered.text(form.reason()));
            var who = form.residents().stream().map(ResidentId::toString).collect(Collectors.joining(","));
            return cards.after(id, panel).sayingUndo(here("/households/" + id + "/come-back?who=" + who),
                    "registry.household.left", form.residents().size());
        });
    }

    @PostMapping("/a/{area}/households/{id}/come-back")
    @Requires(Permission.REGISTER_EDIT)
    Html comeBack(@PathVariable HouseholdId id, @RequestParam Set<ResidentId> who) {
        // the former head first, so that nobody else is made head in between
        var left = cards.card(id).left().stream().filter(resident -> who.contains(resident.id()))
                .sorted(java.util.Comparator.comparing(resident -> !resident.facts().head())).toList();
        left.forEach(resident -> moves.comeBack(ActId.next(), resident.id()));
        return Html.goToHere("/households/" + id).saying("registry.resident.came-back", left.size());
    }

    @GetMapping("/a/{area}/households/{id}/split")
    @Requires(Permission.REGISTER_EDIT)
    Html split(@PathVariable HouseholdId id) {
        var card = cards.card(id);
        return Html.page(SPLIT, Typed.fresh(GoForm.blank(card.household().version(), Set.of()), GoPage.of(card)));
    }

    @PostMapping("/a/{area}/households/{id}/split")
    @Requires(Permission.REGISTER_EDIT)
    Html split(@PathVariable HouseholdId id, GoForm form) {
        return Typed.attempt(SPLIT, form, () -> GoPage.of(cards.card(id)).among(doors.several(form.to())), () -> {
            var card = cards.card(id);
            var to = Entered.blank(form.to()) ? card.door() : doors.one(form.to(), form.door());
            if (form.residents().isEmpty()) {
                throw Problem.invalid("platform.problem.check").at("who", "registry.moves.nobody");
            }
            if (Entered.blank(form.head())) {
                throw Problem.invalid("platform.problem.check").at("head", "registry.split.head");
            }
            var fresh = HouseholdId.of(Entered.text(form.household()));
            moves.split(form.actId(), form.residents(), fresh, to.id(), ResidentId.of(Entered.text(form.head())), Entered.text(form.reason()));
            return Html.goToHere("/households/" + fresh).sayingUndo(here("/households/" + fresh + "/join-back?household=" + id),
                    "registry.household.split", to.words(), form.residents().size());
        });
    }

    /** Takes a split back: everybody returns to the household they came from. */
    @PostMapping("/a/{area}/households/{id}/join-back")
    @Requires(Permission.REGISTER_EDIT)
    Html joinBack(@PathVariable HouseholdId id, @RequestParam HouseholdId household) {
        moves.merge(ActId.next(), household, id, "");
        return Html.goToHere("/households/" + household).saying("registry.undone");
    }

    @GetMapping("/a/{area}/households/{id}/merge")
    @Requires(Permission.REGISTER_EDIT)
    Html merge(@PathVariable HouseholdId id) {
        var card = cards.card(id);
        return Html.page(MERGE, Typed.fresh(GoForm.blank(card.household().version(), Set.of()), mergeable(card, card.door().id())));
    }

    /** First step: which door; second: which household there, with the names of those who will live together. */
    @PostMapping("/a/{area}/households/{id}/merge")
    @Requires(Permission.REGISTER_EDIT)
    Html merge(@PathVariable HouseholdId id, GoForm form) {
        var card = cards.card(id);
        if (Entered.blank(form.household())) {
            return Typed.attempt(MERGE, form, () -> GoPage.of(card).among(doors.several(form.to())), () -> {
                var page = mergeable(card, doors.one(form.to(), form.door()).id());
                if (page.others().isEmpty()) {
                    throw Problem.invalid("platform.problem.check").at("to", "registry.merge.nobody-there");
                }
                return Html.page(MERGE, Typed.fresh(form, page));
            });
        }
        var gone = HouseholdId.of(Entered.text(form.household()));
        return Typed.attempt(MERGE, form, () -> mergeable(card, cards.card(gone).door().id()), () -> {
            moves.merge(form.actId(), id, gone, Entered.text(form.reason()));
            return Html.goToHere("/households/" + id).saying("registry.household.merged", card.door().words());
        });
    }

    private GoPage mergeable(HouseholdCard card, DoorId door) {
        return GoPage.of(card).with(registry.behind(door).stream()
                .filter(other -> !other.household().id().equals(card.household().id())).toList());
    }

    private String here(String path) {
        return "/a/" + areas.get(Current.area()).code() + path;
    }
}
