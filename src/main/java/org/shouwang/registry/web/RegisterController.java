package org.shouwang.registry.web;

import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Open;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.PosterAt;
import org.shouwang.registry.SelfRegistrations;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form behind the poster at a building's entrance: a household writes who lives there, on the own phone. */
@Controller
class RegisterController {

    private static final String WHY = "whoever stands before the poster; writes only, and sees the building's name";
    private static final String FORM = "registry/register";

    private final SelfRegistrations registrations;
    private final Areas areas;

    RegisterController(SelfRegistrations registrations, Areas areas) {
        this.registrations = registrations;
        this.areas = areas;
    }

    @GetMapping("/register/{code}/{token}")
    @Open(WHY)
    Html form(@PathVariable String code, @PathVariable String token) {
        return Html.page(FORM, Typed.fresh(RegisterForm.blank(), place(code, token)));
    }

    @PostMapping("/register/{code}/{token}")
    @Open(WHY)
    Html send(@PathVariable String code, @PathVariable String token, @RequestParam MultiValueMap<String, String> typed) {
        var form = RegisterForm.of(typed);
        var place = place(code, token);
        if (typed.containsKey("more")) {
            return Html.page(FORM, Typed.fresh(form.oneMore(), place));
        }
        return Typed.attempt(FORM, form, () -> place, () -> {
            var words = form.words();
            return Current.as(Current.actor(), area(code).id(), () -> {
                registrations.send(token, form.registration(), words);
                return Html.page("registry/registered", place);
            });
        });
    }

    private RegisterPlace place(String code, String token) {
        var area = area(code);
        return Current.as(Current.actor(), area.id(), () -> registrations.at(token)
                .map(poster -> new RegisterPlace(area.name(), poster, path(area, poster)))
                .orElseThrow(RegisterController::gone));
    }

    /** An area that does not exist and a poster that is not good any more look the same. */
    private Area area(String code) {
        return areas.find(code).orElseThrow(RegisterController::gone);
    }

    private static Problem gone() {
        return Problem.notFound("registry.self.poster");
    }

    static String path(Area area, PosterAt poster) {
        return "/register/" + area.code() + "/" + poster.token();
    }
}
