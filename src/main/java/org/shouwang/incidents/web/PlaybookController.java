package org.shouwang.incidents.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.IncidentKind;
import org.shouwang.incidents.Incidents;
import org.shouwang.incidents.PlaybookVersion;
import org.shouwang.incidents.PlaybookVersionId;
import org.shouwang.incidents.Playbooks;
import org.shouwang.incidents.RuleGroup;
import org.shouwang.incidents.Rules;
import org.shouwang.incidents.ShippedVersion;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The playbooks: what holds, where each value comes from, and how it changes from a day on. */
@Controller
class PlaybookController {

    private static final String EDITOR = "incidents/playbookForm";
    private static final String ERA = "incidents/eraForm";

    private final Playbooks playbooks;
    private final Incidents incidents;
    private final Rules rules;
    private final AreaDay day;

    PlaybookController(Playbooks playbooks, Incidents incidents, Rules rules, AreaDay day) {
        this.playbooks = playbooks;
        this.incidents = incidents;
        this.rules = rules;
        this.day = day;
    }

    @GetMapping("/a/{area}/playbooks")
    @Requires(Permission.INCIDENT_READ)
    Html all() {
        var shipped = playbooks.shipped();
        var going = incidents.open().stream().map(incident -> incident.playbook()).toList();
        return Html.page("incidents/playbooks", new PlaybooksPage(Arrays.stream(IncidentKind.values()).filter(kind -> kind != IncidentKind.DRILL)
                .map(kind -> new PlaybooksPage.Row(kind, playbooks.inForce(kind, day.today()).orElse(null), planned(kind),
                        of(kind, shipped), going.contains(kind))).toList()));
    }

    @GetMapping("/a/{area}/playbooks/{kind}")
    @Requires(Permission.INCIDENT_READ)
    Html playbook(@PathVariable String kind) {
        var playbook = known(kind);
        return Html.page("incidents/playbook", page(playbook, playbooks.inForce(playbook, day.today()).orElse(null)));
    }

    @GetMapping("/a/{area}/playbooks/versions/{id}")
    @Requires(Permission.INCIDENT_READ)
    Html version(@PathVariable PlaybookVersionId id) {
        var version = playbooks.find(id).orElseThrow(() -> Problem.notFound("incidents.version.unknown"));
        return Html.page("incidents/playbook", page(version.playbook(), version));
    }

    @GetMapping("/a/{area}/playbooks/{kind}/edit")
    @Requires(Permission.PLAYBOOK_EDIT)
    Html edit(@PathVariable String kind, @RequestParam(required = false) @Nullable String group) {
        var around = editor(known(kind), group);
        return Html.page(EDITOR, Typed.fresh(PlaybookForm.of(around.now().rules(), around.group(), newest(around.now()), day.today()), around));
    }

    @PostMapping("/a/{area}/playbooks/{kind}")
    @Requires(Permission.PLAYBOOK_EDIT)
    Html change(@PathVariable String kind, @RequestParam Map<String, String> typed) {
        var form = new PlaybookForm(typed);
        return Typed.attempt(EDITOR, form, () -> editor(known(kind), typed.get("group")), () -> changed(known(kind), form));
    }

    @GetMapping("/a/{area}/playbooks/{kind}/era")
    @Requires(Permission.PLAYBOOK_EDIT)
    Html era(@PathVariable String kind) {
        var around = editor(known(kind), null);
        return Html.page(ERA, Typed.fresh(PlaybookForm.era(newest(around.now()), day.today()), around));
    }

    @PostMapping("/a/{area}/playbooks/{kind}/era")
    @Requires(Permission.PLAYBOOK_EDIT)
    Html goOver(@PathVariable String kind, @RequestParam Map<String, String> typed) {
        var form = new PlaybookForm(typed);
        return Typed.attempt(ERA, form, () -> editor(known(kind), null), () -> changed(known(kind), form));
    }

    @PostMapping("/a/{area}/playbooks/versions/{id}/withdraw")
    @Requires(Permission.PLAYBOOK_EDIT)
    Html withdraw(@PathVariable PlaybookVersionId id, @RequestParam(defaultValue = "") String reason) {
        playbooks.withdraw(id, reason);
        var version = playbooks.find(id).orElseThrow();
        return Html.goToHere("/playbooks/" + version.playbook()).saying("incidents.version.withdrawn", version.number());
    }

    private Html changed(IncidentKind kind, PlaybookForm form) {
        var version = playbooks.change(form.id(), form.change(kind));
        return Html.goToHere("/playbooks/versions/" + version.id()).saying("incidents.version.made", version.number(), version.from());
    }

    private EditorPage editor(IncidentKind kind, @Nullable String group) {
        var last = playbooks.versions(kind).stream().filter(version -> version.withdrawn() == null).findFirst().orElse(null);
        var chosen = Entered.choiceIfAny(group, RuleGroup.class);
        return new EditorPage(page(kind, last), chosen == null ? RuleGroup.MODULES : chosen, of(kind, playbooks.shipped()));
    }

    private PlaybookPage page(IncidentKind kind, @Nullable PlaybookVersion shown) {
        var standard = of(kind, playbooks.shipped()).stream().filter(ShippedVersion::standard).findFirst().orElseThrow().code();
        return new PlaybookPage(kind, shown, shown == null ? standard : shown.shipped(),
                shown == null ? playbooks.shippedRules(standard) : rules.of(shown.id()), playbooks.versions(kind),
                playbooks.inForce(kind, day.today()).orElse(null), day.today());
    }

    private @Nullable PlaybookVersion planned(IncidentKind kind) {
        return playbooks.versions(kind).stream().filter(version -> version.withdrawn() == null && version.from().isAfter(day.today()))
                .findFirst().orElse(null);
    }

    private static int newest(PlaybookPage page) {
        return page.versions().isEmpty() ? 0 : page.versions().getFirst().number();
    }

    private static List<ShippedVersion> of(IncidentKind kind, List<ShippedVersion> shipped) {
        return shipped.stream().filter(version -> version.playbook() == kind).toList();
    }

    private static IncidentKind known(String kind) {
        var playbook = Entered.choiceIfAny(kind, IncidentKind.class);
        if (playbook == null || playbook == IncidentKind.DRILL) {
            throw Problem.notFound("incidents.playbook.unknown");
        }
        return playbook;
    }
}
