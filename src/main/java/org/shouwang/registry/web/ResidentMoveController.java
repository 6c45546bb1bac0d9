package org.shouwang.registry.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.ActId;
import org.shouwang.registry.Directory;
import org.shouwang.registry.HouseholdCard;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.HouseholdLine;
import org.shouwang.registry.Moves;
import org.shouwang.registry.Registry;
import org.shouwang.registry.Relation;
import org.shouwang.registry.Resident;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.ResidentLine;
import org.shouwang.registry.ResidentQuery;
import org.shouwang.registry.Roll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One resident goes to a household that is there: looked for by door or name, said in words, done, taken back. */
@Controller
class ResidentMoveController {

    private static final String FORM = "registry/residentMove";
    private static final int LOOKED_AT = 40;

    private final Registry registry;
    private final Directory directory;
    private final Roll roll;
    private final Moves moves;
    private final Cards cards;
    private final Areas areas;

    ResidentMoveController(Registry registry, Directory directory, Roll roll, Moves moves, Cards cards, Areas areas) {
        this.registry = registry;
        this.directory = directory;
        this.roll = roll;
        this.moves = moves;
        this.cards = cards;
        this.areas = areas;
    }

    /** @param to the household chosen among those found */
    @GetMapping("/a/{area}/residents/{id}/move")
    @Requires(Permission.REGISTER_EDIT)
    Html look(@PathVariable ResidentId id, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable HouseholdId to) {
        var resident = known(id);
        var form = ResidentGoForm.blank(q, to == null ? null : to.toString());
        return Html.page(FORM, Typed.fresh(form, to == null
                ? new ResidentGoPage(resident, cards.card(resident.household()), found(q, resident), null) : page(resident, to)));
    }

    @PostMapping("/a/{area}/residents/{id}/move")
    @Requires(Permission.REGISTER_EDIT)
    Html move(@PathVariable ResidentId id, ResidentGoForm form) {
        var from = known(id);
        var to = form.household();
        return Typed.attempt(FORM, form, () -> page(from, to), () -> {
            var relation = Entered.choice(form.relation(), Relation.class, "relation");
            moves.moveTo(form.actId(), Set.of(id), to, Map.of(id, relation), Entered.text(form.reason()));
            return Html.goToHere("/residents/" + id).sayingUndo("/a/" + areas.get(Current.area()).code() + "/residents/" + id
                            + "/move-back?household=" + from.household() + "&relation=" + from.facts().relation(),
                    "registry.resident.moved", from.facts().name(), cards.card(to).door().words());
        });
    }

    @PostMapping("/a/{area}/residents/{id}/move-back")
    @Requires(Permission.REGISTER_EDIT)
    Html moveBack(@PathVariable ResidentId id, @RequestParam HouseholdId household, @RequestParam Relation relation) {
        moves.moveBack(ActId.next(), id, household, relation);
        return Html.goToHere("/residents/" + id).saying("registry.undone");
    }

    private ResidentGoPage page(Resident resident, HouseholdId to) {
        return new ResidentGoPage(resident, cards.card(resident.household()), List.of(), living(to));
    }

    private HouseholdCard living(HouseholdId id) {
        var card = cards.card(id);
        if (card.household().ended() != null) {
            throw Problem.refused("registry.household.ended");
        }
        return card;
    }

    private List<HouseholdLine> found(@Nullable String q, Resident resident) {
        if (Entered.blank(q)) {
            return List.of();
        }
        var households = new LinkedHashSet<>(directory.find(ResidentQuery.of(Entered.text(q)), null, LOOKED_AT).rows().stream()
                .map(ResidentLine::household).toList());
        households.remove(resident.household());
        return List.copyOf(roll.households(households).values());
    }

    private Resident known(ResidentId id) {
        return registry.resident(id).filter(resident -> resident.left() == null)
                .orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
    }
}
