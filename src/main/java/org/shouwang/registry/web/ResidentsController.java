package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Directory;
import org.shouwang.registry.NeedKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of people: whoever was looked for, and those who need more. */
@Controller
class ResidentsController {

    private static final int PAGE = 50;
    private static final int DOORS = 6;

    private final Directory directory;
    private final Buildings buildings;
    private final EndingNeeds ending;

    ResidentsController(Directory directory, Buildings buildings, EndingNeeds ending) {
        this.directory = directory;
        this.buildings = buildings;
        this.ending = ending;
    }

    @GetMapping("/a/{area}/residents")
    @Requires(Permission.REGISTER_READ)
    Html found(FindForm form, @RequestParam(required = false) @Nullable String cursor) {
        return Html.page("registry/residents", page(form, cursor));
    }

    @GetMapping("/a/{area}/needs")
    @Requires(Permission.REGISTER_READ)
    Html needs(FindForm form, @RequestParam(required = false) @Nullable String cursor) {
        var asked = Entered.choiceIfAny(form.need(), NeedKind.class) == null
                ? new FindForm(form.q(), form.building(), FindForm.ANY, form.age(), form.presence(), form.lacks(), form.left(), form.sort())
                : form;
        return Html.page("registry/needs", page(asked, cursor));
    }

    @GetMapping("/a/{area}/needs/ending")
    @Requires(Permission.NEEDS_EDIT)
    Html ending() {
        return Html.page("registry/needsEnding", new EndingPage(ending.all()));
    }

    private ResidentsPage page(FindForm form, @Nullable String cursor) {
        var query = form.query();
        var found = directory.look(query, cursor, PAGE);
        return new ResidentsPage(form, found.list(), found.count(), buildings.buildings(),
                found.doors().stream().limit(DOORS).toList(), cursor == null);
    }
}
