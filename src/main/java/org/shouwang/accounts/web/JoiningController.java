package org.shouwang.accounts.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.JoinRequest;
import org.shouwang.accounts.JoinRequest.State;
import org.shouwang.accounts.Joining;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.paper.Pdf;
import org.shouwang.platform.paper.Posters;
import org.shouwang.platform.paper.Posters.Poster;
import org.shouwang.platform.tls.PhoneAddress;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;

/** Who waits to join, the decisions, and the poster that brought them. */
@Controller
class JoiningController {

    private static final int SIZE = 50;

    private final Joining joining;
    private final PhoneAddress phones;
    private final Messages messages;
    private final Areas areas;

    JoiningController(Joining joining, PhoneAddress phones, Messages messages, Areas areas) {
        this.joining = joining;
        this.phones = phones;
        this.messages = messages;
        this.areas = areas;
    }

    @GetMapping("/a/{area}/joining")
    @Requires(Permission.JOINING_DECIDE)
    Html page(@RequestParam(defaultValue = "WAITING") State state, @RequestParam @Nullable String after) {
        return Html.page("accounts/joining", new JoiningPage(state, joining.page(state, after, SIZE), joining.waiting(), after == null));
    }

    @PostMapping("/a/{area}/joining/{id}/accept")
    @Requires(Permission.JOINING_DECIDE)
    Html accept(@PathVariable String area, @PathVariable UUID id) {
        return decided(area, joining.accept(id), "accounts.joining.accepted");
    }

    @PostMapping("/a/{area}/joining/{id}/decline")
    @Requires(Permission.JOINING_DECIDE)
    Html decline(@PathVariable String area, @PathVariable UUID id) {
        return decided(area, joining.decline(id), "accounts.joining.declined");
    }

    @PostMapping("/a/{area}/joining/{id}/undo")
    @Requires(Permission.JOINING_DECIDE)
    Html undo(@PathVariable UUID id) {
        var waiting = joining.undo(id);
        return Html.goToHere("/joining").saying("accounts.joining.waits-again", waiting.name());
    }

    @GetMapping("/a/{area}/joining/poster")
    @Requires(Permission.JOINING_DECIDE)
    Html poster(HttpServletRequest request) {
        return Html.page("accounts/poster", new PosterPage(phones.base(request) + joining.link(), joining.modes()));
    }

    @GetMapping("/a/{area}/joining/poster.pdf")
    @Requires(Permission.JOINING_DECIDE)
    Pdf posterPdf(Locale language, HttpServletRequest request) {
        var name = areas.get(Current.area()).name();
        var title = messages.get(language, "accounts.poster.title", name);
        var lines = Stream.of("accounts.poster.line-scan", "accounts.poster.line-confirm", "accounts.poster.line-ask")
                .map(key -> messages.get(language, key)).toList();
        var poster = new Poster(title, messages.get(language, "accounts.poster.scan"), phones.base(request) + joining.link(), lines);
        return Pdf.of("platform/paper/posters", new Posters(title, List.of(poster)), title);
    }

    @PostMapping("/a/{area}/joining/poster/replace")
    @Requires(Permission.JOINING_DECIDE)
    Html replace() {
        joining.replaceLink();
        return Html.goToHere("/joining/poster").saying("accounts.poster.replaced");
    }

    private static Html decided(String area, JoinRequest request, String said) {
        return Html.goToHere("/joining").sayingUndo("/a/" + area + "/joining/" + request.id() + "/undo", said, request.name());
    }
}
