package org.shouwang.registry.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Personal;
import org.shouwang.registry.ActId;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Contradiction;
import org.shouwang.registry.Decisions;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.Question;
import org.shouwang.registry.SelfRegistered;
import org.shouwang.registry.SelfRegistrationId;
import org.shouwang.registry.SelfRegistrations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Decisions", description = "What waits for a person: contradictions of the register, and households that registered themselves.")
class DecisionsApi {

    private static final String WHY = "to decide who is who";

    private final Decisions decisions;
    private final SelfRegistrations selves;

    DecisionsApi(Decisions decisions, SelfRegistrations selves) {
        this.decisions = decisions;
        this.selves = selves;
    }

    @GetMapping("/decisions")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "How many cases wait, by question")
    Map<Question, Integer> counts() {
        return decisions.counts();
    }

    record CaseBody(Question question, String caseKey, List<InvolvedBody> involved) {

        static CaseBody of(Contradiction one) {
            return new CaseBody(one.question(), one.caseKey(), one.involved().stream().map(InvolvedBody::of).toList());
        }
    }

    record InvolvedBody(UUID household, @Nullable UUID resident, @Personal(WHY) String name, UUID door, String doorWords) {

        static InvolvedBody of(Contradiction.Involved one) {
            var resident = one.resident();
            return new InvolvedBody(one.household().value(), resident == null ? null : resident.value(), one.name(), one.door().value(),
                    one.doorWords());
        }
    }

    @GetMapping("/decisions/{question}")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "The first cases of a question")
    List<CaseBody> waiting(@PathVariable Question question, @RequestParam(defaultValue = "50") int size) {
        return decisions.waiting(question, Math.clamp(size, 1, 500)).stream().map(CaseBody::of).toList();
    }

    record Stands(@Nullable String caseKey, @Personal("not to ask again") @Nullable String reason) {
    }

    @PostMapping("/decisions/{question}/stands")
    @Requires(Permission.REGISTER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decide that a case is right as it stands")
    void stands(@PathVariable Question question, @RequestBody Stands body) {
        decisions.stands(question, Asked.text(body.caseKey()), Asked.text(body.reason()));
    }

    /** Names and phones stay behind the masked comparison on the page; a program counts and routes. */
    record WaitingBody(UUID id, UUID building, @Nullable UUID door, @Personal("to find the door") String doorWords,
            java.time.Instant sentAt, int people) {

        static WaitingBody of(SelfRegistered one) {
            var door = one.door();
            return new WaitingBody(one.id().value(), one.building().value(), door == null ? null : door.value(), one.doorWords(),
                    one.sentAt(), one.words().people().size());
        }
    }

    @GetMapping("/self-registrations")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "Households that registered themselves and wait, the oldest first")
    Listing<WaitingBody> selves(@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int size) {
        return selves.waiting(cursor, Math.clamp(size, 1, 200)).map(WaitingBody::of);
    }

    record ConfirmBody(@Nullable UUID door, @Nullable UUID household, @Nullable Set<Integer> people) {
    }

    record ConfirmedBody(@Nullable UUID household) {
    }

    @PostMapping("/self-registrations/{id}/confirm")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "Take people of a self-registration into the register, into a household that is there or a new one")
    ConfirmedBody confirm(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ConfirmBody body) {
        var act = new ActId(Asked.id(null, key));
        return new ConfirmedBody(selves.confirm(act, new SelfRegistrationId(id), new DoorId(Asked.given(body.door(), "door")),
                body.household() == null ? null : new HouseholdId(body.household()), new HouseholdId(id),
                body.people() == null ? Set.of() : body.people()).map(card -> card.household().id().value()).orElse(null));
    }

    record Decline(@Personal("to answer the household") @Nullable String reason) {
    }

    @PostMapping("/self-registrations/{id}/decline")
    @Requires(Permission.REGISTER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decline a self-registration; what was written is gone")
    void decline(@PathVariable UUID id, @RequestBody Decline body) {
        selves.decline(new SelfRegistrationId(id), Asked.text(body.reason()));
    }

    record PosterBody(String token, String estate, String building, java.time.Instant until) {
    }

    @PostMapping("/buildings/{id}/poster")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "The building's poster for self-registration; made when there is none")
    PosterBody poster(@PathVariable UUID id) {
        var poster = selves.poster(new BuildingId(id));
        return new PosterBody(poster.token(), poster.estate(), poster.buildingName(), poster.until());
    }
}
