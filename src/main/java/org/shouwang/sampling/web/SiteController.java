package org.shouwang.sampling.web;

import java.util.EnumSet;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.PlaceKind;
import org.shouwang.registry.Places;
import org.shouwang.sampling.RoundId;
import org.shouwang.sampling.Rounds;
import org.shouwang.sampling.Site;
import org.shouwang.sampling.SiteId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The sites of a round. */
@Controller
class SiteController {

    private static final String FORM = "sampling/siteForm";

    private final Rounds rounds;
    private final Places places;
    private final AreaDay day;

    SiteController(Rounds rounds, Places places, AreaDay day) {
        this.rounds = rounds;
        this.places = places;
        this.day = day;
    }

    @GetMapping("/a/{area}/rounds/{id}/sites/new")
    @Requires(Permission.SAMPLING_PLAN)
    Html blank(@PathVariable RoundId id) {
        var round = rounds.get(id);
        return Html.page(FORM, Typed.fresh(SiteForm.blank(day.now().atZone(day.zone()), round.dueBy().atZone(day.zone())), around(id, true)));
    }

    @PostMapping("/a/{area}/rounds/{id}/sites")
    @Requires(Permission.SAMPLING_PLAN)
    Html add(@PathVariable RoundId id, SiteForm form) {
        return Typed.attempt(FORM, form, () -> around(id, true), () -> {
            var site = rounds.addSite(new SiteId(Entered.id(form.id())), id, form.facts(day.zone()));
            return Html.goToHere("/rounds/" + id + "#sites").saying("sampling.said.site-added", site.name());
        });
    }

    @GetMapping("/a/{area}/rounds/{id}/sites/{site}")
    @Requires(Permission.SAMPLING_PLAN)
    Html edit(@PathVariable RoundId id, @PathVariable SiteId site) {
        return Html.page(FORM, Typed.fresh(SiteForm.of(known(site), day.zone()), around(id, false)));
    }

    @PostMapping("/a/{area}/rounds/{id}/sites/{site}")
    @Requires(Permission.SAMPLING_PLAN)
    Html change(@PathVariable RoundId id, @PathVariable SiteId site, SiteForm form) {
        return Typed.attempt(FORM, form, () -> around(id, false), () -> {
            var changed = rounds.editSite(site, Entered.version(form.version()), form.facts(day.zone()));
            return Html.goToHere("/rounds/" + id + "#sites").saying("sampling.said.site-changed", changed.name());
        });
    }

    @PostMapping("/a/{area}/rounds/{id}/sites/{site}/remove")
    @Requires(Permission.SAMPLING_PLAN)
    Html remove(@PathVariable RoundId id, @PathVariable SiteId site) {
        var gone = known(site);
        rounds.removeSite(site);
        return Html.goToHere("/rounds/" + id + "#sites").saying("sampling.said.site-removed", gone.name());
    }

    private SitePlace around(RoundId id, boolean fresh) {
        return new SitePlace(rounds.get(id), places.all(EnumSet.of(PlaceKind.SAMPLING_SITE, PlaceKind.SCHOOL, PlaceKind.MARKET, PlaceKind.GATE,
                PlaceKind.OTHER)), fresh);
    }

    private Site known(SiteId site) {
        return rounds.site(site).orElseThrow(() -> Problem.notFound("sampling.site.unknown"));
    }
}
