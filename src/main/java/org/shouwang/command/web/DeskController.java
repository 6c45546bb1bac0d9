package org.shouwang.command.web;

import org.shouwang.command.Figures;
import org.shouwang.incidents.Incidents;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.TodayLists;
import org.shouwang.sampling.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The coordinator's desk, and the same on a large screen for everybody in the room. */
@Controller
class DeskController {

    private final Figures figures;
    private final Incidents incidents;
    private final Rounds rounds;
    private final TodayLists today;

    DeskController(Figures figures, Incidents incidents, Rounds rounds, TodayLists today) {
        this.figures = figures;
        this.incidents = incidents;
        this.rounds = rounds;
        this.today = today;
    }

    @GetMapping("/a/{area}/desk")
    @Requires(Permission.FIGURES_READ)
    Html desk() {
        return Html.page("command/desk", page());
    }

    @GetMapping("/a/{area}/desk/figures")
    @Requires(Permission.FIGURES_READ)
    Html figures() {
        return Html.part("command/deskFigures", page());
    }

    @GetMapping("/a/{area}/screen")
    @Requires(Permission.FIGURES_READ)
    Html screen() {
        return Html.page("command/screen", page());
    }

    @GetMapping("/a/{area}/screen/figures")
    @Requires(Permission.FIGURES_READ)
    Html screenFigures() {
        return Html.part("command/screenFigures", page());
    }

    private DeskPage page() {
        return new DeskPage(figures.now(), incidents.current().orElse(null), rounds.running().orElse(null), today.now());
    }
}
