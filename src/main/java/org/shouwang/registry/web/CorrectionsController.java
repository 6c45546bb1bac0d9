package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.CorrectionId;
import org.shouwang.registry.Corrections;
import org.shouwang.registry.Registry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What residents say is wrong: put beside the register, then accepted, which changes it, or declined with a reason. */
@Controller
class CorrectionsController {

    private static final int PAGE = 30;
    private static final String ONE = "registry/correction";

    private final Corrections corrections;
    private final Registry registry;

    CorrectionsController(Corrections corrections, Registry registry) {
        this.corrections = corrections;
        this.registry = registry;
    }

    @GetMapping("/a/{area}/corrections")
    @Requires(Permission.REGISTER_EDIT)
    Html waiting(@RequestParam(required = false) @Nullable String cursor) {
        return Html.page("registry/corrections", new CorrectionsPage(corrections.waiting(cursor, PAGE), corrections.count(), cursor == null));
    }

    @GetMapping("/a/{area}/corrections/{id}")
    @Requires(Permission.REGISTER_EDIT)
    Html one(@PathVariable CorrectionId id) {
        return Html.page(ONE, Typed.fresh("", page(id)));
    }

    @PostMapping("/a/{area}/corrections/{id}/accept")
    @Requires(Permission.REGISTER_EDIT)
    Html accept(@PathVariable CorrectionId id) {
        return Typed.attempt(ONE, "", () -> page(id), () -> {
            corrections.accept(id);
            return Html.goToHere("/corrections").saying("registry.correction.accepted");
        });
    }

    @PostMapping("/a/{area}/corrections/{id}/decline")
    @Requires(Permission.REGISTER_EDIT)
    Html decline(@PathVariable CorrectionId id, @RequestParam(defaultValue = "") String reason) {
        return Typed.attempt(ONE, reason, () -> page(id), () -> {
            corrections.decline(id, reason);
            return Html.goToHere("/corrections").saying("registry.correction.declined");
        });
    }

    /** Opening it opens the household: its residents can see who looked. */
    private CorrectionPage page(CorrectionId id) {
        var correction = corrections.find(id).orElseThrow(() -> Problem.notFound("registry.correction.unknown"));
        var resident = registry.resident(correction.resident()).orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
        return new CorrectionPage(correction, registry.open(correction.household()), resident);
    }
}
