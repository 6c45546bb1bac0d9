package org.shouwang.privacy.web;

import java.util.UUID;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.privacy.RightsRequest.State;
import org.shouwang.privacy.RightsRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers what people ask about their data. */
@Controller
class RightsController {

    private final RightsRequests requests;

    RightsController(RightsRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/a/{area}/rights")
    @Requires(Permission.REGISTER_EDIT)
    Html all() {
        return Html.page("privacy/rights", new RightsPage(requests.all(), null, ""));
    }

    @PostMapping("/a/{area}/rights/{id}")
    @Requires(Permission.REGISTER_EDIT)
    Html decide(@PathVariable UUID id, @RequestParam State state, @RequestParam(defaultValue = "") String answer) {
        try {
            requests.decide(id, state, answer);
            return Html.goToHere("/rights").saying("privacy.rights.answered");
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            return Html.invalid("privacy/rights", new RightsPage(requests.all(), id, answer));
        }
    }
}
