package org.shouwang.accounts.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.OpeningAreas;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the area stands among the others, and opening further ones. */
@Controller
class AreasController {

    private static final String PAGE = "accounts/areasAround";
    private static final String NEW = "accounts/newArea";

    private final Areas areas;
    private final OpeningAreas opening;

    AreasController(Areas areas, OpeningAreas opening) {
        this.areas = areas;
        this.opening = opening;
    }

    @GetMapping("/a/{area}/areas")
    @Requires(Permission.AREA_EDIT)
    Html areas() {
        return Html.page(PAGE, page(null));
    }

    @PostMapping("/a/{area}/areas/parent")
    @Requires(Permission.AREA_EDIT)
    Html put(@RequestParam(defaultValue = "") String parent) {
        UUID chosen = parent.isBlank() ? null : Entered.id(parent);
        try {
            opening.put(chosen == null ? null : new AreaId(chosen));
            return Html.goToHere("/areas").saying("accounts.area.saved");
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.REFUSED) {
                throw problem;
            }
            return Html.invalid(PAGE, page(problem));
        }
    }

    @GetMapping("/a/{area}/areas/new")
    @Requires(Permission.AREA_EDIT)
    Html blank() {
        return Html.page(NEW, Typed.fresh(NewAreaForm.blank(here()), here()));
    }

    @PostMapping("/a/{area}/areas")
    @Requires(Permission.AREA_EDIT)
    Html open(NewAreaForm form) {
        return Typed.attempt(NEW, form, this::here, () -> {
            var opened = opening.open(form.area(here(), opening.proposeCode(Entered.text(form.name()))), form.first());
            var there = "/a/" + opened.area().code();
            return (opened.invited() == null ? Html.goTo(there + "/areas") : Html.goTo(there + "/people/" + opened.invited().id()))
                    .saying("accounts.areas.opened", opened.area().name());
        });
    }

    private Area here() {
        return areas.get(Current.area());
    }

    private AreasAroundPage page(@Nullable Problem problem) {
        var here = here();
        var parent = areas.parentOf(here.id()).orElse(null);
        List<Area> greater = Current.actor().grants().stream().filter(grant -> grant.role() == Role.ADMIN).map(Grant::area).distinct()
                .map(areas::get).filter(other -> here.kind().liesIn(other.kind())).toList();
        return new AreasAroundPage(here, parent, areas.below(here.id()), greater, Current.actor(), problem);
    }
}
