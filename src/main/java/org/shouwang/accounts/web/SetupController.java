package org.shouwang.accounts.web;

import java.util.Locale;

import org.shouwang.accounts.OpeningAreas;
import org.shouwang.accounts.Setup;
import org.shouwang.platform.Open;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The first start, in three calm steps: language, community, first admin. The address of each can be left and come back to. */
@Controller
class SetupController {

    private static final String LINK = "whoever has the link from the console; it is void once there is an admin";

    private final Setup setup;
    private final OpeningAreas opening;
    private final Entrance entrance;
    private final LocaleResolver languages;

    SetupController(Setup setup, OpeningAreas opening, Entrance entrance, LocaleResolver languages) {
        this.setup = setup;
        this.opening = opening;
        this.entrance = entrance;
        this.languages = languages;
    }

    @GetMapping("/setup/{secret}")
    @Open(LINK)
    Html goOn(@PathVariable String secret) {
        var progress = progress(secret);
        return progress.language().isEmpty() ? Html.page("accounts/setupLanguage", secret)
                : Html.goTo("/setup/" + secret + (progress.name().isEmpty() ? "/community" : "/admin"));
    }

    @PostMapping("/setup/{secret}/language")
    @Open(LINK)
    Html language(@PathVariable String secret, @RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        var locale = language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        setup.speak(secret, locale);
        languages.setLocale(request, response, locale);
        return Html.goTo("/setup/" + secret + "/community");
    }

    @GetMapping("/setup/{secret}/community")
    @Open(LINK)
    Html community(@PathVariable String secret) {
        return Html.page("accounts/setupCommunity", Typed.fresh(SetupForm.of(progress(secret)), secret));
    }

    @GetMapping("/setup/{secret}/code")
    @Open(LINK)
    Html code(@PathVariable String secret, @RequestParam(defaultValue = "") String name) {
        progress(secret);
        var form = new SetupForm(name, name.isBlank() ? "" : opening.proposeCode(name), "", "", "", "", "");
        return Html.part("accounts/setupCode", Typed.fresh(form, secret));
    }

    @PostMapping("/setup/{secret}/community")
    @Open(LINK)
    Html describe(@PathVariable String secret, SetupForm form) {
        progress(secret);
        return Typed.attempt("accounts/setupCommunity", form, () -> secret, () -> {
            setup.describe(secret, form.community(opening.proposeCode(Entered.text(form.name()))));
            return Html.goTo("/setup/" + secret + "/admin");
        });
    }

    @GetMapping("/setup/{secret}/admin")
    @Open(LINK)
    Html admin(@PathVariable String secret) {
        var progress = progress(secret);
        return progress.name().isEmpty() ? Html.goTo("/setup/" + secret + "/community")
                : Html.page("accounts/setupAdmin", Typed.fresh(SetupForm.of(progress), secret));
    }

    @PostMapping("/setup/{secret}/admin")
    @Open(LINK)
    Html finish(@PathVariable String secret, SetupForm form, HttpServletRequest request, HttpServletResponse response) {
        progress(secret);
        return Typed.attempt("accounts/setupAdmin", form, () -> secret, () ->
                switch (setup.finish(secret, form.admin(), Browser.device(request, true))) {
                    case Setup.Outcome.Done done -> {
                        entrance.letIn(done.signIn(), request, response);
                        yield Html.goTo("/a/" + done.area().code() + "/begin");
                    }
                    case Setup.Outcome.AlreadyDone over -> throw Problem.notFound("accounts.setup.over");
                });
    }

    private Setup.Progress progress(String secret) {
        return setup.open(secret).orElseThrow(() -> Problem.notFound("accounts.setup.over"));
    }
}
