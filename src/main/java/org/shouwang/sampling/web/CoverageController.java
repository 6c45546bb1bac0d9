package org.shouwang.sampling.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.DoorId;
import org.shouwang.sampling.Coverage;
import org.shouwang.sampling.DueState;
import org.shouwang.sampling.Missing;
import org.shouwang.sampling.Reason;
import org.shouwang.sampling.RoundId;
import org.shouwang.sampling.Rounds;
import org.shouwang.sampling.VisitKind;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is missing: on the wall of a building, behind a door, in a list; and why. */
@Controller
class CoverageController {

    private static final int PAGE = 50;
    private static final String REASON = "sampling/reasonForm";

    private final Rounds rounds;
    private final Coverage coverage;
    private final Missing missing;
    private final Buildings buildings;
    private final People people;
    private final DueSheet sheet;

    CoverageController(Rounds rounds, Coverage coverage, Missing missing, Buildings buildings, People people, DueSheet sheet) {
        this.rounds = rounds;
        this.coverage = coverage;
        this.missing = missing;
        this.buildings = buildings;
        this.people = people;
        this.sheet = sheet;
    }

    @GetMapping("/a/{area}/rounds/{id}/buildings/{building}")
    @Requires(Permission.SAMPLING_READ)
    Html building(@PathVariable RoundId id, @PathVariable BuildingId building) {
        return Html.page("sampling/building", wall(id, building));
    }

    @GetMapping("/a/{area}/rounds/{id}/buildings/{building}/wall")
    @Requires(Permission.SAMPLING_READ)
    Html buildingWall(@PathVariable RoundId id, @PathVariable BuildingId building) {
        return Html.part("sampling/buildingWall", wall(id, building));
    }

    /** In the panel beside the wall; a page of its own where there are no scripts. */
    @GetMapping("/a/{area}/rounds/{id}/doors/{door}")
    @Requires(Permission.SAMPLING_READ)
    Html door(@PathVariable RoundId id, @PathVariable DoorId door) {
        return Html.page("sampling/door", behind(id, door));
    }

    @GetMapping("/a/{area}/rounds/{id}/people")
    @Requires(Permission.SAMPLING_READ)
    Html list(@PathVariable RoundId id, @RequestParam(required = false) @Nullable String state, @RequestParam(required = false) @Nullable String building,
            @RequestParam(required = false) @Nullable String cursor) {
        var which = Entered.choiceIfAny(state, DueState.class);
        var where = Entered.blank(building) ? null : new BuildingId(Entered.id(building));
        var page = coverage.people(id, which, where, cursor, PAGE);
        return Html.page("sampling/people", new PeoplePage(rounds.get(id), which, where, people.shown(page.rows()), page.next(), cursor == null,
                where == null ? coverage.whole(id) : coverage.building(id, where), of(id)));
    }

    @PostMapping("/a/{area}/rounds/{id}/people/sheet")
    @Requires(Permission.SAMPLING_READ)
    ResponseEntity<byte[]> excel(@PathVariable RoundId id, @RequestParam(required = false) @Nullable String state, Locale locale) {
        return sheet.of(rounds.get(id), Entered.choiceIfAny(state, DueState.class), locale);
    }

    @GetMapping("/a/{area}/rounds/{id}/people/{person}/reason")
    @Requires(Permission.SAMPLING_READ)
    Html why(@PathVariable RoundId id, @PathVariable UUID person) {
        var around = around(id, person);
        return Html.page(REASON, Typed.fresh(ReasonForm.of(around.who().due()), around));
    }

    @PostMapping("/a/{area}/rounds/{id}/people/{person}/reason")
    @Requires(Permission.SAMPLING_READ)
    Html because(@PathVariable RoundId id, @PathVariable UUID person, ReasonForm form) {
        return Typed.attempt(REASON, form, () -> around(id, person), () -> {
            switch (form.choice()) {
                case VISIT -> missing.visit(id, person, VisitKind.ASKED);
                case NONE -> missing.dueAgain(id, person);
                default -> missing.because(id, person, Reason.valueOf(form.choice().name()), form.end(), Entered.text(form.words()));
            }
            return after(id, person);
        });
    }

    /** On with the door, as one came: in the panel it is shown again, otherwise the list. */
    private Html after(RoundId id, UUID person) {
        var due = coverage.person(id, person).orElseThrow();
        var name = people.named(List.of(due)).getFirst().name();
        return due.door() == null ? Html.goToHere("/rounds/" + id).saying("sampling.said.reason", name)
                : Html.goToHere("/rounds/" + id + "/people?state=MISSING&building=" + due.building()).saying("sampling.said.reason", name);
    }

    private ReasonPlace around(RoundId id, UUID person) {
        var due = coverage.person(id, person).orElseThrow(() -> Problem.notFound("sampling.problem.not-due"));
        return new ReasonPlace(rounds.get(id), people.shown(List.of(due)).getFirst());
    }

    private WallPage wall(RoundId id, BuildingId building) {
        var known = known(building);
        return new WallPage(rounds.get(id), known, buildings.doors(building), coverage.doors(id, building), coverage.building(id, building));
    }

    private DoorPage behind(RoundId id, DoorId door) {
        var known = buildings.door(door).orElseThrow(() -> Problem.notFound("sampling.problem.door"));
        return new DoorPage(rounds.get(id), known, people.shown(coverage.behind(id, door)));
    }

    private Building known(BuildingId building) {
        return buildings.building(building).orElseThrow(() -> Problem.notFound("sampling.problem.building"));
    }

    private List<Building> of(RoundId id) {
        var seen = rounds.seen(id);
        return buildings.buildings().stream().filter(building -> seen.contains(building.id())).toList();
    }
}
