package org.shouwang.accounts.web;

import org.shouwang.accounts.Joining;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What is set about the area itself: its name, where it lies, whom it takes in. */
@Controller
class AreaController {

    private static final String PAGE = "accounts/area";

    private final Areas areas;
    private final Joining joining;
    private final TransactionTemplate transaction;

    AreaController(Areas areas, Joining joining, TransactionTemplate transaction) {
        this.areas = areas;
        this.joining = joining;
        this.transaction = transaction;
    }

    @GetMapping("/a/{area}/settings")
    @Requires(Permission.AREA_EDIT)
    Html settings() {
        return Html.page(PAGE, Typed.fresh(AreaForm.of(areas.get(Current.area()), joining.modes()), ""));
    }

    @PostMapping("/a/{area}/settings")
    @Requires(Permission.AREA_EDIT)
    Html change(AreaForm form) {
        return Typed.attempt(PAGE, form, () -> "", () -> {
            var name = AreaForm.name(form.name());
            var region = AreaForm.region(form.region());
            var zone = AreaForm.zone(form.zone());
            transaction.executeWithoutResult(status -> {
                joining.set(form.modes());
                areas.describe(Current.area(), name, region, zone);
            });
            return Html.goToHere("/settings").saying("accounts.area.saved");
        });
    }
}
