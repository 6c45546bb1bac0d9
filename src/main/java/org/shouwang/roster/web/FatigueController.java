package org.shouwang.roster.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 疲劳: who must rest, who is near the limit. */
@Controller
class FatigueController {

    private final Staff staff;

    FatigueController(Staff staff) {
        this.staff = staff;
    }

    @GetMapping("/a/{area}/roster/fatigue")
    @Requires(Permission.ROSTER_EDIT)
    Html tired() {
        return Html.page("roster/fatigue", new FatiguePage(staff.tired()));
    }
}
