package org.shouwang.volunteers.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.volunteers.Evidence;
import org.shouwang.volunteers.ProofGap;
import org.shouwang.volunteers.ProofKind;
import org.shouwang.volunteers.ProofQuery;
import org.shouwang.volunteers.Proofs;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.TeamMember;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.VolunteerQuery;
import org.shouwang.volunteers.VolunteerState;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 证件和培训: what was seen of whom, and a training with all who came. */
@Controller
class ProofsController {

    private static final String FORM = "volunteers/proofForm";
    private static final String TRAINING = "volunteers/trainingForm";
    private static final int SIZE = 50;
    private static final int MOST = 1000;

    private final Proofs proofs;
    private final Volunteers volunteers;
    private final Teams teams;
    private final AreaDay day;

    ProofsController(Proofs proofs, Volunteers volunteers, Teams teams, AreaDay day) {
        this.proofs = proofs;
        this.volunteers = volunteers;
        this.teams = teams;
        this.day = day;
    }

    @GetMapping("/a/{area}/volunteers/proofs")
    @Requires(Permission.VOLUNTEERS_READ)
    Html all(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String skill, @RequestParam(required = false) @Nullable String cursor) {
        var wanted = Objects.requireNonNullElse(Entered.choiceIfAny(kind, ProofGap.Kind.class), ProofGap.Kind.ENDING);
        var able = Entered.choiceIfAny(skill, Skill.class);
        var query = new ProofQuery(wanted, q, able);
        var counts = new EnumMap<ProofGap.Kind, Integer>(ProofGap.Kind.class);
        Arrays.stream(ProofGap.Kind.values()).forEach(one -> counts.put(one, proofs.count(new ProofQuery(one, q, able))));
        return Html.page("volunteers/proofs", new ProofsPage(q, query, proofs.gaps(query, cursor, SIZE), counts, cursor == null));
    }

    @GetMapping("/a/{area}/volunteers/{id}/proof")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html blank(@PathVariable VolunteerId id, @RequestParam(required = false) @Nullable String skill) {
        return Html.page(FORM, Typed.fresh(ProofForm.blank(Entered.choiceIfAny(skill, Skill.class), day.today()), known(id)));
    }

    @PostMapping("/a/{area}/volunteers/{id}/proof")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html note(@PathVariable VolunteerId id, ProofForm form) {
        return Typed.attempt(FORM, form, () -> known(id), () -> {
            proofs.note(form.facts(), List.of(id));
            return Html.goToHere("/volunteers/" + id).saying("volunteers.saved");
        });
    }

    @PostMapping("/a/{area}/volunteers/{id}/proof/withdraw")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html withdraw(@PathVariable VolunteerId id, @RequestParam Skill skill, @RequestParam ProofKind kind, @RequestParam String on) {
        proofs.withdraw(id, skill, kind, Objects.requireNonNullElseGet(Entered.date(on, "on"), day::today));
        return Html.goToHere("/volunteers/" + id).saying("volunteers.proof.withdrawn");
    }

    @GetMapping("/a/{area}/volunteers/training")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html training(@RequestParam(defaultValue = "") String team, @RequestParam(required = false) @Nullable String skill) {
        var place = place(team);
        var all = team.isEmpty() ? List.<String>of() : place.people().stream().map(one -> one.id().toString()).toList();
        return Html.page(TRAINING, Typed.fresh(new TrainingForm(skill, day.today().toString(), "", all), place));
    }

    @PostMapping("/a/{area}/volunteers/training")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html train(TrainingForm form, @RequestParam(defaultValue = "") String team) {
        return Typed.attempt(TRAINING, form, () -> place(team), () -> {
            var facts = form.facts();
            if (facts.skill().evidence() != Evidence.TRAINING) {
                throw Problem.invalid("platform.problem.check").at("skill", "platform.field.choose");
            }
            return Html.goToHere("/volunteers/proofs").saying("volunteers.training.noted", proofs.note(facts, form.who()));
        });
    }

    private TrainingPlace place(String team) {
        return new TrainingPlace(teamNames(), team, team.isEmpty() ? volunteers.page(new VolunteerQuery("", VolunteerState.ACTIVE, null, null), null, MOST).rows()
                : volunteers.all(teams.members(new TeamId(Entered.id(team))).stream().filter(one -> one.state() == TeamMember.State.IN)
                        .map(TeamMember::volunteer).toList()));
    }

    private Map<String, String> teamNames() {
        var names = new LinkedHashMap<String, String>();
        teams.all().stream().filter(team -> !team.kept()).forEach(team -> names.put(team.id().toString(), team.facts().name()));
        return names;
    }

    private Volunteer known(VolunteerId id) {
        return volunteers.find(id).orElseThrow(() -> Problem.notFound("volunteers.unknown"));
    }
}
