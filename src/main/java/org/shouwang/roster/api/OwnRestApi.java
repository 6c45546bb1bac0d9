package org.shouwang.roster.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.roster.ChargeOffer;
import org.shouwang.roster.ChargeOfferId;
import org.shouwang.roster.Charges;
import org.shouwang.roster.Fatigue;
import org.shouwang.roster.OtherWork;
import org.shouwang.roster.OtherWorkFacts;
import org.shouwang.roster.OtherWorkId;
import org.shouwang.roster.OtherWorks;
import org.shouwang.roster.Staff;
import org.shouwang.roster.limits.RosterRule;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}/duty")
@Tag(name = "My rest", description = "How tired whoever asks is by the rules, work beside the roster, charges that wait for an answer.")
class OwnRestApi {

    private final Staff staff;
    private final OtherWorks otherWorks;
    private final Charges charges;

    OwnRestApi(Staff staff, OtherWorks otherWorks, Charges charges) {
        this.staff = staff;
        this.otherWorks = otherWorks;
        this.charges = charges;
    }

    /** @param restUntil until when the person must rest; none for who may work */
    record FatigueBody(UUID person, Fatigue.State state, @Nullable Instant restUntil, @Nullable RosterRule rule, Duration lastDay, Duration lastWeek) {

        static FatigueBody of(Fatigue one) {
            return new FatigueBody(one.person().value(), one.state(), one.until(), one.rule(), one.lastDay(), one.lastWeek());
        }
    }

    /** @param reason why it is corrected; only then */
    record OtherWorkBody(@Nullable UUID id, @Nullable UUID person, @Nullable Instant from, @Nullable Instant until,
            @Personal(value = "to count all work for the limits", kept = Kept.VOLUNTEER) @Nullable String what, @Nullable Boolean suit,
            @Nullable Boolean outdoors, @Nullable String reason, @Nullable Boolean confirmed) {

        static OtherWorkBody of(OtherWork work) {
            var facts = work.facts();
            return new OtherWorkBody(work.id().value(), work.person().value(), facts.from(), facts.until(), facts.what(), facts.suit(), facts.outdoors(),
                    null, work.confirmedAt() != null);
        }

        OtherWorkFacts facts() {
            return new OtherWorkFacts(Asked.given(from, "from"), Asked.given(until, "until"), Asked.text(what), Boolean.TRUE.equals(suit),
                    Boolean.TRUE.equals(outdoors));
        }
    }

    /** @param what the name of the post or team */
    record ChargeBody(UUID id, ChargeOffer.Kind kind, String what, UUID from, UUID to, RosterRule rule, Instant restUntil, Instant until,
            ChargeOffer.@Nullable Outcome outcome) {

        static ChargeBody of(ChargeOffer offer) {
            return new ChargeBody(offer.id().value(), offer.kind(), offer.what(), offer.from().value(), offer.to().value(), offer.rule(), offer.restUntil(),
                    offer.until(), offer.outcome());
        }
    }

    @GetMapping("/rest")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "How tired one is by the rules, over all work")
    FatigueBody rest() {
        return FatigueBody.of(staff.me().orElseThrow(() -> Problem.notFound("volunteers.unknown")));
    }

    @GetMapping("/other-work")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "What one has reported of work beside the roster in the last month")
    List<OtherWorkBody> work() {
        return staff.me().map(me -> otherWorks.of(me.person())).orElse(List.of()).stream().map(OtherWorkBody::of).toList();
    }

    @PostMapping("/other-work")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Report work beside the roster; the same id again changes nothing")
    ResponseEntity<OtherWorkBody> report(@RequestBody OtherWorkBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answer(otherWorks.report(new OtherWorkId(Asked.id(body.id(), key)), body.facts()));
    }

    @PutMapping("/other-work/{id}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Correct it, with a reason; it has to be confirmed anew")
    ResponseEntity<OtherWorkBody> correct(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody OtherWorkBody body) {
        return answer(otherWorks.correct(new OtherWorkId(id), Asked.version(seen), body.facts(), Asked.text(body.reason())));
    }

    @DeleteMapping("/other-work/{id}")
    @Requires(Permission.DUTY_TAKE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take it back")
    void withdraw(@PathVariable UUID id) {
        otherWorks.withdraw(new OtherWorkId(id));
    }

    @GetMapping("/charge-offers")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Charges that wait for one's answer while who has them must rest")
    List<ChargeBody> charges() {
        return charges.forMe().stream().map(ChargeBody::of).toList();
    }

    @PostMapping("/charge-offers/{id}/accept")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Take the charge; again changes nothing")
    ChargeBody accept(@PathVariable UUID id) {
        return ChargeBody.of(charges.accept(new ChargeOfferId(id)));
    }

    @PostMapping("/charge-offers/{id}/decline")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Not take it; the next is asked")
    ChargeBody decline(@PathVariable UUID id) {
        return ChargeBody.of(charges.decline(new ChargeOfferId(id)));
    }

    private static ResponseEntity<OtherWorkBody> answer(OtherWork work) {
        return Asked.versioned(work.version(), OtherWorkBody.of(work));
    }
}
