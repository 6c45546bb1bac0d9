package org.shouwang.sampling.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.sampling.Coverage;
import org.shouwang.sampling.DueState;
import org.shouwang.sampling.Guest;
import org.shouwang.sampling.Round;
import org.shouwang.sampling.RoundState;
import org.shouwang.sampling.Rounds;
import org.shouwang.sampling.Sampling;
import org.shouwang.sampling.Site;
import org.shouwang.sampling.SiteId;
import org.shouwang.sampling.TableEvent;
import org.shouwang.sampling.TubeFill;
import org.shouwang.sampling.Tubes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The table: scan or type, confirm, into the tube, the next one. */
@Controller
class StationController {

    private static final int LAST = 1;

    private final Rounds rounds;
    private final Sampling sampling;
    private final Tubes tubes;
    private final Coverage coverage;
    private final Finder finder;
    private final People people;
    private final AreaDay day;

    StationController(Rounds rounds, Sampling sampling, Tubes tubes, Coverage coverage, Finder finder, People people, AreaDay day) {
        this.rounds = rounds;
        this.sampling = sampling;
        this.tubes = tubes;
        this.coverage = coverage;
        this.finder = finder;
        this.people = people;
        this.day = day;
    }

    @GetMapping("/a/{area}/station")
    @Requires(Permission.SAMPLING_REGISTER)
    Html choose() {
        var tables = new LinkedHashMap<Round, List<Site>>();
        rounds.notClosed().stream().filter(round -> round.state() == RoundState.RUNNING).forEach(round -> tables.put(round, rounds.sites(round.id())));
        return Html.page("sampling/stations", new StationsPage(tables));
    }

    /**
     * @param q whoever stands before the table; before there is a tube, its label
     * @param tube a label that was scanned and has no specimen yet
     */
    @GetMapping("/a/{area}/station/{site}/{lane}")
    @Requires(Permission.SAMPLING_REGISTER)
    Html station(@PathVariable SiteId site, @PathVariable int lane, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String tube) {
        var table = known(site, lane);
        var words = Entered.text(q);
        try {
            var scanned = Entered.blank(tube) ? null : tubes.usable(table.round(), site, Entered.text(tube));
            var fill = fill(table, lane, scanned);
            if (words.isEmpty()) {
                return Html.page("sampling/station", page(table, lane, fill, "", List.of(), null));
            }
            if (fill == null) {
                return Html.goToHere(address(site, lane) + "?tube=" + tubes.usable(table.round(), site, words));
            }
            return Html.page("sampling/station", page(table, lane, fill, words, finder.find(rounds.get(table.round()), words), null));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID && problem.kind() != Problem.Kind.REFUSED) {
                throw problem;
            }
            var text = problem.fields().isEmpty() ? problem.text() : problem.fields().values().iterator().next();
            return Html.invalid("sampling/station", page(table, lane, fill(table, lane, null), words, List.of(), List.of(text)));
        }
    }

    /** One person or the members of a household. What could not be taken is said by name; what could is in the tube. */
    @PostMapping("/a/{area}/station/{site}/{lane}/take")
    @Requires(Permission.SAMPLING_REGISTER)
    Html take(@PathVariable SiteId site, @PathVariable int lane, @RequestParam String tube, @RequestParam List<UUID> person, @RequestParam List<UUID> id) {
        var table = known(site, lane);
        if (person.size() > id.size()) {
            throw Problem.invalid("platform.form.broken");
        }
        var events = new ArrayList<TableEvent>();
        for (int n = 0; n < person.size(); n++) {
            events.add(new TableEvent.Register(id.get(n), person.get(n), null, tube, site, lane, day.now()));
        }
        var answers = sampling.take(table.round(), events);
        var refused = new ArrayList<Problem.Text>();
        var names = people.named(coverage.among(table.round(), person));
        for (int n = 0; n < answers.size(); n++) {
            var who = person.get(n);
            var outcome = answers.get(n).outcome();
            if (!outcome.taken()) {
                refused.add(Problem.Text.of("sampling.refused." + outcome, names.stream().filter(one -> one.due().person().equals(who))
                        .map(People.Named::publicName).findFirst().orElse("?"), tube));
            }
        }
        return refused.isEmpty() ? Html.goToHere(address(site, lane))
                : Html.invalid("sampling/station", page(table, lane, fill(table, lane, null), "", List.of(), refused));
    }

    @PostMapping("/a/{area}/station/{site}/{lane}/guest")
    @Requires(Permission.SAMPLING_REGISTER)
    Html guest(@PathVariable SiteId site, @PathVariable int lane, @RequestParam String tube, @RequestParam UUID id,
            @RequestParam(required = false) @Nullable String name, @RequestParam(required = false) @Nullable String phone) {
        var table = known(site, lane);
        if (Entered.blank(name)) {
            return Html.invalid("sampling/station", page(table, lane, fill(table, lane, tube), "", List.of(), List.of(Problem.Text.of("sampling.problem.guest-name"))));
        }
        var answer = sampling.register(table.round(), new TableEvent.Register(id, null, new Guest(Entered.text(name), Entered.text(phone)), tube, site,
                lane, day.now()));
        return answer.outcome().taken() ? Html.goToHere(address(site, lane))
                : Html.invalid("sampling/station", page(table, lane, fill(table, lane, null), "", List.of(),
                        List.of(Problem.Text.of("sampling.refused." + answer.outcome(), Entered.text(name), tube))));
    }

    @PostMapping("/a/{area}/station/{site}/{lane}/undo")
    @Requires(Permission.SAMPLING_REGISTER)
    Html undo(@PathVariable SiteId site, @PathVariable int lane, @RequestParam UUID id, @RequestParam UUID of) {
        var answer = sampling.undo(known(site, lane).round(), new TableEvent.Undo(id, of, day.now()));
        return Html.goToHere(address(site, lane)).saying("sampling.undo." + answer.outcome());
    }

    @PostMapping("/a/{area}/station/{site}/{lane}/close")
    @Requires(Permission.SAMPLING_REGISTER)
    Html close(@PathVariable SiteId site, @PathVariable int lane, @RequestParam UUID id, @RequestParam String tube) {
        sampling.take(known(site, lane).round(), List.of(new TableEvent.Close(id, tube, day.now())));
        return Html.goToHere(address(site, lane)).saying("sampling.said.tube-closed", tube);
    }

    private StationPage page(Site table, int lane, @Nullable TubeFill fill, String q, List<People.Named> found, @Nullable List<Problem.Text> refused) {
        var round = rounds.get(table.round());
        var last = tubes.last(round.id(), table.id(), lane, LAST);
        var before = people.named(coverage.among(round.id(), last.stream().map(one -> one.person()).filter(Objects::nonNull).toList()));
        var building = before.isEmpty() ? null : before.getFirst().due().building();
        var household = found.size() == 1 && found.getFirst().due().household() != null
                ? people.named(coverage.household(round.id(), found.getFirst().due().household()).stream()
                        .filter(one -> one.state() != DueState.SAMPLED).toList()) : List.<People.Named>of();
        return new StationPage(round, table, lane, fill, q, found, household, last, before,
                building == null ? -1 : coverage.building(round.id(), building).missing(), tubes.people(round.id(), table.id(), lane),
                refused == null ? List.of() : refused);
    }

    /** The tube that the lane fills: one just scanned, or the one that has room. */
    private @Nullable TubeFill fill(Site table, int lane, @Nullable String scanned) {
        var open = tubes.current(table.round(), table.id(), lane).map(tube -> new TubeFill(tube.label(), tube.people(), tube.size(), false));
        return scanned == null || open.map(tube -> tube.label().equals(scanned)).orElse(false) ? open.orElse(null) : new TubeFill(scanned, 0, 0, false);
    }

    private Site known(SiteId site, int lane) {
        return rounds.site(site).filter(table -> lane >= 1 && lane <= table.facts().lanes())
                .orElseThrow(() -> Problem.notFound("sampling.site.unknown"));
    }

    private static String address(SiteId site, int lane) {
        return "/station/" + site + "/" + lane;
    }
}
