package org.shouwang.registry.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.Current;
import org.shouwang.platform.Areas;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.ActId;
import org.shouwang.registry.Need;
import org.shouwang.registry.NeedId;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.Needs;
import org.shouwang.registry.Registry;
import org.shouwang.registry.Resident;
import org.shouwang.registry.ResidentId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Needs of a resident: recorded with consent, looked at again, ended. */
@Controller
class NeedController {

    private static final String FORM = "registry/needForm";

    private final Registry registry;
    private final Needs needs;
    private final Cards cards;
    private final Areas areas;
    private final Today today;

    NeedController(Registry registry, Needs needs, Cards cards, Areas areas, Today today) {
        this.registry = registry;
        this.needs = needs;
        this.cards = cards;
        this.areas = areas;
        this.today = today;
    }

    @GetMapping("/a/{area}/residents/{id}/needs/new")
    @Requires(Permission.NEEDS_EDIT)
    Html blank(@PathVariable ResidentId id) {
        return Html.page(FORM, Typed.fresh(NeedForm.blank(today.date()), place(known(id), null)));
    }

    @PostMapping("/a/{area}/residents/{resident}/needs")
    @Requires(Permission.NEEDS_EDIT)
    Html add(@PathVariable ResidentId resident, NeedForm form,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean panel) {
        return Typed.attempt(FORM, form, () -> place(known(resident), null), () -> {
            var facts = form.facts(true);
            var now = needs.add(form.need(), resident, facts);
            return after(now, panel).sayingUndo(address(resident, form.need()) + "/end", "registry.need.added", now.facts().name(), kind(facts.kind()));
        });
    }

    @GetMapping("/a/{area}/residents/{resident}/needs/{need}")
    @Requires(Permission.NEEDS_EDIT)
    Html edit(@PathVariable ResidentId resident, @PathVariable NeedId need) {
        var held = held(resident, need);
        return Html.page(FORM, Typed.fresh(NeedForm.of(held), place(known(resident), held)));
    }

    @PostMapping("/a/{area}/residents/{resident}/needs/{need}")
    @Requires(Permission.NEEDS_EDIT)
    Html change(@PathVariable ResidentId resident, @PathVariable NeedId need, NeedForm form,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean panel) {
        return Typed.attempt(FORM, form, () -> place(known(resident), held(resident, need)), () -> {
            var facts = form.facts(false);
            var now = needs.edit(ActId.of(form.act()), need, Entered.version(form.version()), facts);
            return after(now, panel).saying("registry.need.changed", now.facts().name(), kind(facts.kind()));
        });
    }

    @PostMapping("/a/{area}/residents/{resident}/needs/{need}/end")
    @Requires(Permission.NEEDS_EDIT)
    Html end(@PathVariable ResidentId resident, @PathVariable NeedId need,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean panel) {
        var now = needs.end(ActId.next(), resident, need);
        return after(now, panel).saying("registry.need.ended", now.facts().name());
    }

    private Html after(Resident resident, boolean panel) {
        return panel ? cards.after(resident.household(), true) : Html.goToHere("/residents/" + resident.id());
    }

    private NeedFormPlace place(Resident resident, @org.jspecify.annotations.Nullable Need need) {
        return new NeedFormPlace(resident, cards.card(resident.household()).door(), need);
    }

    private String address(ResidentId resident, NeedId need) {
        return "/a/" + areas.get(Current.area()).code() + "/residents/" + resident + "/needs/" + need;
    }

    private static Problem.Text kind(NeedKind kind) {
        return Problem.Text.of("registry.need." + kind);
    }

    private Need held(ResidentId resident, NeedId id) {
        return known(resident).needs().stream().filter(need -> need.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.notFound("registry.need.unknown"));
    }

    private Resident known(ResidentId id) {
        return registry.resident(id).orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
    }
}
