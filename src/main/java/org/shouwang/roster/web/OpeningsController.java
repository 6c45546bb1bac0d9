package org.shouwang.roster.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.Rules;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.roster.Opening;
import org.shouwang.roster.OpeningFacts;
import org.shouwang.roster.OpeningId;
import org.shouwang.roster.Openings;
import org.shouwang.roster.Shift;
import org.shouwang.roster.Shifts;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/** 开抢 at the desk: published with a preview, withdrawn, replayed from its log. */
@Controller
class OpeningsController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FORM = "roster/openingForm";
    private static final int LATEST = 50;
    private static final int PAGE = 100;
    private static final Duration AHEAD = Duration.ofDays(14);

    private final Openings openings;
    private final Shifts shifts;
    private final OpeningLogSheet log;
    private final OpeningGroups groups;
    private final Rules rules;
    private final AreaDay day;

    OpeningsController(Openings openings, Shifts shifts, OpeningLogSheet log, OpeningGroups groups, Rules rules, AreaDay day) {
        this.openings = openings;
        this.shifts = shifts;
        this.log = log;
        this.groups = groups;
        this.rules = rules;
        this.day = day;
    }

    @GetMapping("/a/{area}/roster/openings")
    @Requires(Permission.ROSTER_EDIT)
    Html all() {
        return Html.page("roster/openings", new OpeningsPage(openings.latest(LATEST), day.now()));
    }

    @GetMapping("/a/{area}/roster/openings/new")
    @Requires(Permission.ROSTER_EDIT)
    Html blank() {
        var time = rules.today().clock(RuleKey.OPENING_EVENING);
        var tonight = day.today().atTime(time).atZone(day.zone()).toInstant().isAfter(day.now());
        var place = place();
        return Html.page(FORM, Typed.fresh(OpeningForm.blank("", tonight ? day.today() : day.today().plusDays(1), time.toString(),
                place.shifts().stream().map(shift -> shift.id().toString()).toList()), place));
    }

    /** What the form as it stands would open. */
    @PostMapping("/a/{area}/roster/openings/preview")
    @Requires(Permission.ROSTER_EDIT)
    Html preview(OpeningForm form) {
        return Html.part("roster/openingPreview", preview(form, place()));
    }

    private OpeningPreview preview(OpeningForm form, OpeningFormPlace place) {
        var chosen = place.shifts().stream().filter(shift -> form.has(shift.id())).toList();
        return new OpeningPreview(whole(form), chosen, day.now());
    }

    private @Nullable OpeningFacts whole(OpeningForm form) {
        try {
            return form.facts(day.zone());
        } catch (Problem notYet) {
            return null;
        }
    }

    @PostMapping("/a/{area}/roster/openings")
    @Requires(Permission.ROSTER_EDIT)
    Html publish(OpeningForm form) {
        return Typed.attempt(FORM, form, this::place, () -> {
            var opening = openings.publish(form.opening(), form.facts(day.zone()), form.chosen());
            return Html.goToHere("/roster/openings/" + opening.id()).saying("roster.opening.published", opening.facts().opensAt());
        });
    }

    @GetMapping("/a/{area}/roster/openings/{id}")
    @Requires(Permission.ROSTER_EDIT)
    Html one(@PathVariable OpeningId id, @RequestParam(required = false) @Nullable VolunteerId person,
            @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String cursor) {
        var opening = known(id);
        var named = Entered.text(q);
        var of = shifts.ofOpening(id);
        return Html.page("roster/openingLog", new OpeningLogPage(opening, of, of.stream().collect(Collectors.toMap(Shift::id, Function.identity())),
                openings.log(id, person, named, cursor, PAGE), person, named, groups.turns(opening), cursor == null, day.now(), day.zone()));
    }

    private Opening known(OpeningId id) {
        return openings.find(id).orElseThrow(() -> Problem.notFound("roster.opening.unknown"));
    }

    @GetMapping("/a/{area}/roster/openings/{id}/log.xlsx")
    @Requires(Permission.ROSTER_EDIT)
    void sheet(@PathVariable OpeningId id, @RequestParam(required = false) @Nullable VolunteerId person, @RequestParam(required = false) @Nullable String q,
            Locale language, HttpServletResponse response) throws IOException {
        var opening = known(id);
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(opening.facts().name() + ".xlsx", StandardCharsets.UTF_8).build().toString());
        log.write(opening, person, Entered.text(q), language, response.getOutputStream());
    }

    @PostMapping("/a/{area}/roster/openings/{id}/withdraw")
    @Requires(Permission.ROSTER_EDIT)
    Html withdraw(@PathVariable OpeningId id) {
        openings.withdraw(id);
        return Html.goToHere("/roster/openings").saying("roster.opening.withdrawn");
    }

    private OpeningFormPlace place() {
        List<Shift> free = shifts.between(day.now(), day.now().plus(AHEAD)).stream()
                .filter(shift -> shift.opening() == null && shift.from().isAfter(day.now()) && shift.free() > 0)
                .sorted(Comparator.comparing(Shift::from).thenComparing(Shift::postName)).toList();
        return new OpeningFormPlace(free, groups.all());
    }
}
