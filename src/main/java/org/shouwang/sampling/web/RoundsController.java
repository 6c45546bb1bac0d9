package org.shouwang.sampling.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.MiniWall;
import org.shouwang.platform.web.Tone;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.sampling.Count;
import org.shouwang.sampling.Coverage;
import org.shouwang.sampling.DoorCount;
import org.shouwang.sampling.Names;
import org.shouwang.sampling.Round;
import org.shouwang.sampling.RoundId;
import org.shouwang.sampling.RoundState;
import org.shouwang.sampling.Rounds;
import org.shouwang.sampling.Tubes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Rounds: planned, started, watched, closed. */
@Controller
class RoundsController {

    private static final String FORM = "sampling/roundForm";
    private static final int NEWEST = 30;

    private final Rounds rounds;
    private final Coverage coverage;
    private final Tubes tubes;
    private final Buildings buildings;
    private final People people;
    private final AreaDay day;

    RoundsController(Rounds rounds, Coverage coverage, Tubes tubes, Buildings buildings, People people, AreaDay day) {
        this.rounds = rounds;
        this.coverage = coverage;
        this.tubes = tubes;
        this.buildings = buildings;
        this.people = people;
        this.day = day;
    }

    @GetMapping("/a/{area}/rounds")
    @Requires(Permission.SAMPLING_READ)
    Html all() {
        var counted = new ArrayList<RoundsPage.Row>();
        rounds.notClosed().stream().filter(round -> round.follows() != null || round.state() != RoundState.PLANNED)
                .forEach(round -> counted.add(new RoundsPage.Row(round, coverage.whole(round.id()))));
        var shown = counted.stream().map(row -> row.round().id()).collect(Collectors.toSet());
        return Html.page("sampling/rounds", new RoundsPage(counted,
                rounds.newest(NEWEST).stream().filter(round -> !shown.contains(round.id())).toList()));
    }

    @GetMapping("/a/{area}/rounds/new")
    @Requires(Permission.SAMPLING_PLAN)
    Html blank() {
        return Html.page(FORM, Typed.fresh(RoundForm.blank(rounds.usualDeadline().atZone(day.zone()), buildings.buildings()), buildings.buildings()));
    }

    @PostMapping("/a/{area}/rounds")
    @Requires(Permission.SAMPLING_PLAN)
    Html plan(RoundForm form) {
        return Typed.attempt(FORM, form, buildings::buildings, () -> {
            var round = rounds.plan(form.round(day.zone()));
            return Html.goToHere("/rounds/" + round.id()).saying("sampling.said.planned", Names.of(round));
        });
    }

    @GetMapping("/a/{area}/rounds/{id}")
    @Requires(Permission.SAMPLING_READ)
    Html round(@PathVariable RoundId id) {
        var round = rounds.get(id);
        return round.follows() == null ? Html.page("sampling/round", page(round)) : Html.page("sampling/followUp", followUp(round));
    }

    @GetMapping("/a/{area}/rounds/{id}/walls")
    @Requires(Permission.SAMPLING_READ)
    Html walls(@PathVariable RoundId id) {
        var round = rounds.get(id);
        return round.follows() == null ? Html.part("sampling/roundWalls", page(round)) : Html.part("sampling/followUpPeople", followUp(round));
    }

    @PostMapping("/a/{area}/rounds/{id}/start")
    @Requires(Permission.SAMPLING_PLAN)
    Html start(@PathVariable RoundId id) {
        return Html.goToHere("/rounds/" + id).saying("sampling.said.started", Names.of(rounds.start(id)));
    }

    @PostMapping("/a/{area}/rounds/{id}/close")
    @Requires(Permission.SAMPLING_PLAN)
    Html close(@PathVariable RoundId id) {
        return Html.goToHere("/rounds/" + id).saying("sampling.said.closed", Names.of(rounds.close(id)));
    }

    @PostMapping("/a/{area}/rounds/{id}/call-ups")
    @Requires(Permission.SAMPLING_PLAN)
    Html callUps(@PathVariable RoundId id) {
        rounds.planCallUps(id);
        return Html.goToHere("/rounds/" + id + "#call-ups").saying("sampling.said.call-ups");
    }

    private RoundPage page(Round round) {
        var known = new LinkedHashMap<BuildingId, Building>();
        buildings.buildings().forEach(building -> known.put(building.id(), building));
        var counts = coverage.buildings(round.id());
        var doors = coverage.everyDoor(round.id()).stream().collect(Collectors.groupingBy(DoorCount::building));
        var estates = new LinkedHashMap<String, List<RoundPage.Block>>();
        known.values().stream().filter(building -> counts.containsKey(building.id())).forEach(building ->
                estates.computeIfAbsent(building.estateName(), name -> new ArrayList<>()).add(new RoundPage.Block(building,
                        counts.get(building.id()), MiniWall.ofRows(building.name(), rows(doors.getOrDefault(building.id(), List.of()))))));
        var calls = rounds.buildings(round.id()).stream().filter(one -> known.containsKey(one.building()))
                .map(one -> new RoundPage.Call(known.get(one.building()), one, counts.getOrDefault(one.building(), Count.NONE))).toList();
        return new RoundPage(round, coverage.whole(round.id()), estates, rounds.sites(round.id()), calls, rounds.suggestion(round),
                tubes.totals(round.id()), rounds.followUps(round.id()));
    }

    /** Floors from the top, the doors of one in house order. */
    private static List<List<Tone>> rows(List<DoorCount> doors) {
        var floors = new java.util.TreeMap<Integer, List<Tone>>(java.util.Comparator.reverseOrder());
        doors.forEach(door -> floors.computeIfAbsent(door.floor(), floor -> new ArrayList<>()).add(CoverTones.of(door.count())));
        return List.copyOf(floors.values());
    }

    private FollowUpPage followUp(Round round) {
        var due = people.shown(coverage.people(round.id(), null, null, null, 500).rows());
        var in = tubes.of(due.stream().map(one -> one.due().registration()).filter(java.util.Objects::nonNull).toList());
        return new FollowUpPage(round, tubes.find(round.follows()).orElseThrow(), due, in);
    }
}
