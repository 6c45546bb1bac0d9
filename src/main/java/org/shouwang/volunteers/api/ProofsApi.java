package org.shouwang.volunteers.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.volunteers.Proof;
import org.shouwang.volunteers.ProofFacts;
import org.shouwang.volunteers.ProofGap;
import org.shouwang.volunteers.ProofKind;
import org.shouwang.volunteers.ProofQuery;
import org.shouwang.volunteers.Proofs;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Proofs", description = "Who saw that volunteers can do what they say, when, and until when it counts.")
class ProofsApi {

    private static final int PAGE = 100;

    private final Proofs proofs;

    ProofsApi(Proofs proofs) {
        this.proofs = proofs;
    }

    /** @param seenBy only when got */
    record SkillProofBody(@Nullable Skill skill, @Nullable ProofKind kind, @Nullable LocalDate on, @Nullable LocalDate until,
            @Personal(value = "to know who answers for a proof", kept = Kept.VOLUNTEER) @Nullable String seenBy) {

        static SkillProofBody of(Proof proof) {
            return new SkillProofBody(proof.skill(), proof.kind(), proof.on(), proof.until(), proof.seenBy());
        }

        ProofFacts facts() {
            return new ProofFacts(Asked.given(skill, "skill"), Asked.given(kind, "kind"), Asked.given(on, "on"), until);
        }
    }

    record TrainingBody(@Nullable Skill skill, @Nullable LocalDate on, @Nullable LocalDate until, @Nullable Set<UUID> volunteers) {
    }

    record Noted(int people) {
    }

    record GapBody(UUID volunteer, @Personal(value = "to address volunteers by their name", kept = Kept.VOLUNTEER) String name, Skill skill,
            @Nullable LocalDate until) {

        static GapBody of(ProofGap gap) {
            return new GapBody(gap.volunteer().value(), gap.name(), gap.skill(), gap.until());
        }
    }

    record Gaps(List<GapBody> rows, int count, @Nullable String next) {
    }

    @GetMapping("/volunteers/{id}/proofs")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "What was seen of a volunteer: a coordinator of anybody, a volunteer of the own record")
    List<SkillProofBody> of(@PathVariable UUID id) {
        return proofs.of(new VolunteerId(id)).stream().map(SkillProofBody::of).toList();
    }

    @PutMapping("/volunteers/{id}/proofs")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Note that a document was seen or a training held; the same again changes no more than its end")
    List<SkillProofBody> note(@PathVariable UUID id, @RequestBody SkillProofBody body) {
        proofs.note(body.facts(), List.of(new VolunteerId(id)));
        return of(id);
    }

    @DeleteMapping("/volunteers/{id}/proofs/{skill}/{kind}/{on}")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back what was noted in error")
    void withdraw(@PathVariable UUID id, @PathVariable Skill skill, @PathVariable ProofKind kind,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        proofs.withdraw(new VolunteerId(id), skill, kind, on);
    }

    @PostMapping("/trainings")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Confirm a training for all who came; repeating it changes nothing")
    Noted train(@RequestBody TrainingBody body) {
        var facts = new ProofFacts(Asked.given(body.skill(), "skill"), ProofKind.TRAINING, Asked.given(body.on(), "on"), body.until());
        return new Noted(proofs.note(facts, Asked.set(body.volunteers()).stream().map(VolunteerId::new).toList()));
    }

    @GetMapping("/proof-gaps")
    @Requires(Permission.VOLUNTEERS_READ)
    @Operation(summary = "Skills whose proof ends within 30 days, has ended, or was never seen")
    Gaps gaps(@RequestParam ProofGap.Kind kind, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Skill skill,
            @RequestParam(required = false) @Nullable String cursor) {
        var query = new ProofQuery(kind, q, skill);
        var page = proofs.gaps(query, cursor, PAGE).map(GapBody::of);
        return new Gaps(page.rows(), proofs.count(query), page.next());
    }
}
