package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.OwnHome;
import org.shouwang.registry.OwnHousehold;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.Wish;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own household, for whoever lives here: what the register says, and that something is wrong with it. */
@Controller
class MyHomeController {

    private static final String FORM = "registry/wrongForm";

    private final OwnHousehold own;

    MyHomeController(OwnHousehold own) {
        this.own = own;
    }

    @GetMapping("/a/{area}/my-home")
    @Requires(Permission.BE_HERE)
    Html home() {
        return Html.page("registry/myHome", new MyHomePage(own.homes(), own.said()));
    }

    /** @param me the own entry: few have two homes in one area */
    @GetMapping("/a/{area}/my-home/{me}/wrong")
    @Requires(Permission.BE_HERE)
    Html wrong(@PathVariable ResidentId me, @RequestParam Wish.Kind kind, @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String need) {
        var home = of(me);
        return Html.page(FORM, Typed.fresh(WrongForm.blank(kind, home, who, need), home));
    }

    @PostMapping("/a/{area}/my-home/{me}/wrong")
    @Requires(Permission.BE_HERE)
    Html say(@PathVariable ResidentId me, WrongForm form) {
        return Typed.attempt(FORM, form, () -> of(me), () -> {
            own.say(form.correction(), me, form.wish());
            return Html.goToHere("/my-home").saying("registry.correction.sent");
        });
    }

    private OwnHome of(ResidentId me) {
        return own.homes().stream().filter(home -> home.me().id().equals(me)).findFirst()
                .orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
    }
}
