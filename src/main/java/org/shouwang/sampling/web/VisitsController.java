package org.shouwang.sampling.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.sampling.Coverage;
import org.shouwang.sampling.Missing;
import org.shouwang.sampling.RoundId;
import org.shouwang.sampling.Rounds;
import org.shouwang.sampling.Sampling;
import org.shouwang.sampling.TableEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Doors to visit, for a pair with a phone: in walking order, each with a tube of its own. */
@Controller
class VisitsController {

    private final Rounds rounds;
    private final Coverage coverage;
    private final Sampling sampling;
    private final Missing missing;
    private final Buildings buildings;
    private final People people;
    private final AreaDay day;

    VisitsController(Rounds rounds, Coverage coverage, Sampling sampling, Missing missing, Buildings buildings, People people, AreaDay day) {
        this.rounds = rounds;
        this.coverage = coverage;
        this.sampling = sampling;
        this.missing = missing;
        this.buildings = buildings;
        this.people = people;
        this.day = day;
    }

    @GetMapping("/a/{area}/rounds/{id}/visits")
    @Requires(Permission.SAMPLING_REGISTER)
    Html list(@PathVariable RoundId id, @RequestParam(required = false) @Nullable String building) {
        return Html.page("sampling/visits", page(id, building, null, null, ""));
    }

    @PostMapping("/a/{area}/rounds/{id}/visits/{person}")
    @Requires(Permission.SAMPLING_REGISTER)
    Html visited(@PathVariable RoundId id, @PathVariable UUID person, @RequestParam UUID event, @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String tube, @RequestParam(required = false) @Nullable String building) {
        var back = "/rounds/" + id + "/visits" + (Entered.blank(building) ? "" : "?building=" + Entered.id(building));
        if ("nobody".equals(act) || "refused".equals(act)) {
            missing.knocked(id, person, "refused".equals(act));
            return Html.goToHere(back).saying("sampling.said.knocked");
        }
        try {
            if (Entered.blank(tube)) {
                throw Problem.invalid("sampling.problem.tube-first").at("tube", "sampling.problem.tube-first");
            }
            var answer = sampling.register(id, new TableEvent.Register(event, person, null, Entered.text(tube), null, 0, day.now()));
            if (!answer.outcome().taken()) {
                var name = people.named(coverage.among(id, java.util.List.of(person))).stream().map(People.Named::name).findFirst().orElse("?");
                throw Problem.refused("sampling.refused." + answer.outcome(), name, Entered.text(tube));
            }
            return Html.goToHere(back).saying("sampling.said.visited");
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID && problem.kind() != Problem.Kind.REFUSED) {
                throw problem;
            }
            return Html.invalid("sampling/visits", page(id, building, person,
                    problem.fields().isEmpty() ? problem.text() : problem.fields().values().iterator().next(), Entered.text(tube)));
        }
    }

    private VisitsPage page(RoundId id, @Nullable String building, @Nullable UUID wrong, Problem.@Nullable Text why, String typed) {
        var where = Entered.blank(building) ? null : new BuildingId(Entered.id(building));
        var all = people.shown(coverage.visits(id, null));
        var here = all.stream().filter(one -> where == null || where.equals(one.due().building())).toList();
        var inOrder = buildings.buildings().stream().filter(one -> all.stream().anyMatch(who -> one.id().equals(who.due().building()))).toList();
        return new VisitsPage(rounds.get(id), here, inOrder, where, wrong, why, typed);
    }
}
