package org.shouwang.sampling.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.sampling.BoxId;
import org.shouwang.sampling.Result;
import org.shouwang.sampling.Results;
import org.shouwang.sampling.RoundId;
import org.shouwang.sampling.Rounds;
import org.shouwang.sampling.SiteId;
import org.shouwang.sampling.Specimen;
import org.shouwang.sampling.Tube;
import org.shouwang.sampling.TubeState;
import org.shouwang.sampling.Tubes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tubes of a round: boxes that leave for the laboratory, and what it says. */
@Controller
class ResultsController {

    private static final int PAGE = 50;

    private final Rounds rounds;
    private final Tubes tubes;
    private final Results results;
    private final People people;

    ResultsController(Rounds rounds, Tubes tubes, Results results, People people) {
        this.rounds = rounds;
        this.tubes = tubes;
        this.results = results;
        this.people = people;
    }

    @GetMapping("/a/{area}/rounds/{id}/tubes")
    @Requires(Permission.SAMPLING_RESULTS)
    Html list(@PathVariable RoundId id, @RequestParam(required = false) @Nullable String state, @RequestParam(required = false) @Nullable String cursor) {
        return Html.page("sampling/tubes", page(id, state, cursor, "", "", null));
    }

    @PostMapping("/a/{area}/rounds/{id}/results")
    @Requires(Permission.SAMPLING_RESULTS)
    Html enter(@PathVariable RoundId id, @RequestParam(required = false) @Nullable String tube, @RequestParam(required = false) @Nullable String result) {
        try {
            var entered = results.enter(id, Entered.text(tube), Entered.choice(result, Result.class, "result"));
            return Html.goToHere("/rounds/" + id + "/tubes").saying("sampling.said.result-" + entered.state(), entered.label());
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.FORBIDDEN) {
                throw problem;
            }
            return Html.invalid("sampling/tubes", page(id, null, null, Entered.text(tube), Entered.text(result),
                    problem.fields().isEmpty() ? problem.text() : problem.fields().values().iterator().next()));
        }
    }

    @PostMapping("/a/{area}/rounds/{id}/tubes/{label}/withdraw")
    @Requires(Permission.SAMPLING_RESULTS)
    Html withdraw(@PathVariable RoundId id, @PathVariable String label) {
        results.withdraw(id, label);
        return Html.goToHere("/rounds/" + id + "/tubes").saying("sampling.said.withdrawn", label);
    }

    @GetMapping("/a/{area}/rounds/{id}/tubes/{label}")
    @Requires(Permission.SAMPLING_RESULTS)
    Html tube(@PathVariable RoundId id, @PathVariable String label) {
        var tube = tubes.find(label).filter(found -> found.round().equals(id)).orElseThrow(() -> Problem.notFound("sampling.problem.no-such-tube"));
        var inside = tubes.specimens(tube.label());
        return Html.page("sampling/tube", new TubePage(rounds.get(id), tube, inside,
                people.residents(inside.stream().map(Specimen::person).filter(Objects::nonNull).toList()),
                tube.site() == null ? "" : rounds.site(tube.site()).map(site -> site.name()).orElse("")));
    }

    @PostMapping("/a/{area}/rounds/{id}/told")
    @Requires(Permission.SAMPLING_RESULTS)
    Html told(@PathVariable RoundId id) {
        results.told(id);
        return Html.goToHere("/rounds/" + id).saying("sampling.said.told");
    }

    @GetMapping("/a/{area}/rounds/{id}/boxes")
    @Requires(Permission.SAMPLING_REGISTER)
    Html boxes(@PathVariable RoundId id, @RequestParam(required = false) @Nullable String site) {
        return Html.page("sampling/boxes", boxes(id, site, "", "", null));
    }

    @PostMapping("/a/{area}/rounds/{id}/boxes")
    @Requires(Permission.SAMPLING_REGISTER)
    Html pack(@PathVariable RoundId id, @RequestParam String box, @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String countedTubes, @RequestParam(required = false) @Nullable String countedPeople) {
        try {
            var packed = tubes.pack(new BoxId(Entered.id(box)), id, siteOf(site), Entered.number(countedTubes, "countedTubes"),
                    Entered.number(countedPeople, "countedPeople"));
            return Html.goToHere("/rounds/" + id + "/boxes").saying("sampling.said.packed", packed.number(), packed.tubes());
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND || problem.kind() == Problem.Kind.FORBIDDEN) {
                throw problem;
            }
            return Html.invalid("sampling/boxes", boxes(id, site, Entered.text(countedTubes), Entered.text(countedPeople), problem));
        }
    }

    private BoxesPage boxes(RoundId id, @Nullable String site, String countedTubes, String countedPeople, @Nullable Problem problem) {
        return new BoxesPage(rounds.get(id), rounds.sites(id), siteOf(site), tubes.unpacked(id, siteOf(site)), tubes.boxes(id), countedTubes,
                countedPeople, problem, BoxId.next());
    }

    private static @Nullable SiteId siteOf(@Nullable String site) {
        return Entered.blank(site) ? null : new SiteId(Entered.id(site));
    }

    private TubesPage page(RoundId id, @Nullable String state, @Nullable String cursor, String typed, String chosen, Problem.@Nullable Text wrong) {
        var which = Entered.choiceIfAny(state, TubeState.class);
        var list = tubes.all(id, which, cursor, PAGE);
        var claimed = which == null ? tubes.all(id, TubeState.CLAIMED, null, PAGE).rows() : List.<Tube>of();
        return new TubesPage(rounds.get(id), which, list, claimed, tubes.totals(id), cursor == null, typed, chosen, wrong);
    }
}
