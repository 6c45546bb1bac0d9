package org.shouwang.sampling.web;

import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.sampling.Own;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A person's own sampling: when to come, the code to show, the result. */
@Controller
class MineController {

    private final Own own;

    MineController(Own own) {
        this.own = own;
    }

    @GetMapping("/a/{area}/my-sampling")
    @Requires(Permission.BE_HERE)
    Html mine() {
        return Html.page("sampling/mine", page());
    }

    @GetMapping("/a/{area}/my-sampling/rounds")
    @Requires(Permission.BE_HERE)
    Html rounds() {
        return Html.part("sampling/mineRounds", page());
    }

    private MinePage page() {
        var persons = own.persons(Current.actor());
        return new MinePage(persons.stream().sorted().toList(), own.rounds(persons));
    }
}
