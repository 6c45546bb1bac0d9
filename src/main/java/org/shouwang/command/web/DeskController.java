package org.shouwang.command.web;

import java.util.List;

import org.shouwang.command.Figures;
import org.shouwang.incidents.Incidents;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.TodayLists;
import org.shouwang.platform.web.TodayPage;
import org.shouwang.sampling.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The coordinator's desk, and the same on a large screen for everybody in the room. */
@Controller
class DeskController {

    /** Where the list of what is to do is not shown, no module is asked for it. */
    private static final TodayPage FIGURES_ONLY = new TodayPage(List.of());

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
        return Html.page("command/desk", page(today.now()));
    }

    @GetMapping("/a/{area}/desk/figures")
    @Requires(Permission.FIGURES_READ)
    Html figures() {
        return Html.part("command/deskFigures", page(FIGURES_ONLY));
    }

    @GetMapping("/a/{area}/screen")
    @Requires(Permission.FIGURES_READ)
    Html screen() {
        return Html.page("command/screen", page(FIGURES_ONLY));
    }

    @GetMapping("/a/{area}/screen/figures")
    @Requires(Permission.FIGURES_READ)
    Html screenFigures() {
        return Html.part("command/screenFigures", page(FIGURES_ONLY));
    }

    private DeskPage page(TodayPage list) {
        return new DeskPage(figures.now(), incidents.current().orElse(null), rounds.running().orElse(null), list);
    }
}
