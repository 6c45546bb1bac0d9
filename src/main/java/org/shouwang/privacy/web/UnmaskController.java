package org.shouwang.privacy.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.SafeAddress;
import org.shouwang.privacy.Unmasking;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a reason and shows a masked value in full: inside the page, or as a page of its own without JavaScript. */
@Controller
class UnmaskController {

    private final Unmasking unmasking;

    UnmaskController(Unmasking unmasking) {
        this.unmasking = unmasking;
    }

    @GetMapping("/a/{area}/unmask/{kind}/{of}")
    @Requires(Permission.UNMASK)
    Html ask(@PathVariable String kind, @PathVariable UUID of, @RequestParam @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        return answer(htmx, "privacy/unmaskForm", UnmaskPage.asked(unmasking.masked(kind, of), SafeAddress.own(back)));
    }

    @GetMapping("/a/{area}/unmask/{kind}/{of}/masked")
    @Requires(Permission.UNMASK)
    Html masked(@PathVariable String kind, @PathVariable UUID of) {
        return Html.part("privacy/maskedPart", unmasking.masked(kind, of));
    }

    @PostMapping("/a/{area}/unmask/{kind}/{of}")
    @Requires(Permission.UNMASK)
    Html reveal(@PathVariable String kind, @PathVariable UUID of, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words, @RequestParam @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        // Who wrote something meant that, whatever the list still shows.
        var why = words.isBlank() && Unmasking.REASONS.contains(reason) ? reason : words;
        var page = UnmaskPage.asked(unmasking.masked(kind, of), SafeAddress.own(back));
        try {
            return answer(htmx, "privacy/unmasked", UnmaskPage.shown(page.value(), unmasking.reveal(kind, of, why), page.back()));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            var mended = page.wrong(reason, words, problem.text().key());
            return Html.invalid(htmx == null ? "privacy/unmask" : "privacy/unmaskForm", mended);
        }
    }

    private static Html answer(@Nullable String htmx, String part, UnmaskPage page) {
        return htmx == null ? Html.page("privacy/unmask", page) : Html.part(part, page);
    }
}
