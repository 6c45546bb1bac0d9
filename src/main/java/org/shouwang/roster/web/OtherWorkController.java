package org.shouwang.roster.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.OtherWorkId;
import org.shouwang.roster.OtherWorks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 其他工作: what people report of their work beside the roster, for who confirms it. */
@Controller
class OtherWorkController {

    private static final int MOST = 300;

    private final OtherWorks otherWorks;

    OtherWorkController(OtherWorks otherWorks) {
        this.otherWorks = otherWorks;
    }

    @GetMapping("/a/{area}/roster/other-work")
    @Requires(Permission.ROSTER_EDIT)
    Html all(@RequestParam(defaultValue = "false") boolean waiting) {
        return Html.page("roster/otherWork", new OtherWorkPage(otherWorks.recent(waiting, MOST), waiting));
    }

    @PostMapping("/a/{area}/roster/other-work/{id}/confirm")
    @Requires(Permission.ROSTER_EDIT)
    Html confirm(@PathVariable OtherWorkId id) {
        return Html.goToHere("/roster/other-work").saying("roster.other.confirmed-now", otherWorks.confirm(id).personName());
    }
}
