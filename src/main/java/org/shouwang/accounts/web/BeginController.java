package org.shouwang.accounts.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the set-up ends: what to do next, in order. */
@Controller
class BeginController {

    @GetMapping("/a/{area}/begin")
    @Requires(Permission.AREA_EDIT)
    Html begin() {
        return Html.page("accounts/begin", "");
    }
}
