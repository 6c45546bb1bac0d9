package org.shouwang.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Personal;
import org.shouwang.registry.Correction;
import org.shouwang.registry.CorrectionId;
import org.shouwang.registry.Corrections;
import org.shouwang.registry.NeedId;
import org.shouwang.registry.OwnHome;
import org.shouwang.registry.OwnHousehold;
import org.shouwang.registry.OwnWords;
import org.shouwang.registry.Relation;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.Sex;
import org.shouwang.registry.Wish;
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
@Tag(name = "Corrections", description = "What residents say is wrong about them, and what came of it.")
class CorrectionsApi {

    private static final String WHY = "to correct the register";

    private final OwnHousehold own;
    private final Corrections corrections;

    CorrectionsApi(OwnHousehold own, Corrections corrections) {
        this.own = own;
        this.corrections = corrections;
    }

    record Member(UUID id, @Personal("to know who is registered at home") String name, Relation relation) {
    }

    record HomeBody(UUID me, UUID household, String doorWords, List<Member> members, PeopleBodies.Shown entry) {

        static HomeBody of(OwnHome home) {
            return new HomeBody(home.me().id().value(), home.card().household().id().value(), home.card().door().words(),
                    home.card().residents().stream().map(one -> new Member(one.id().value(), one.facts().name(), one.facts().relation()))
                            .toList(), PeopleBodies.Shown.of(home.me()));
        }
    }

    @GetMapping("/my-home")
    @Requires(Permission.BE_HERE)
    @Operation(summary = "The own household as the register has it")
    List<HomeBody> homes() {
        return own.homes().stream().map(HomeBody::of).toList();
    }

    /** What the kind needs: FACTS name, birthDate, phones; MISSING name, relation; GONE who; NEED_OVER need; OTHER words. */
    record WrongBody(@Nullable UUID id, Wish.@Nullable Kind kind, @Personal(WHY) @Nullable String name, @Personal(WHY) @Nullable Sex sex,
            @Personal(WHY) @Nullable LocalDate birthDate, @Personal(WHY) @Nullable List<String> phones, @Nullable Relation relation,
            @Nullable UUID who, @Nullable UUID need, @Personal(WHY) @Nullable String words) {

        Wish wish() {
            var said = Asked.text(words);
            return switch (Asked.given(kind, "kind")) {
                case FACTS -> new Wish.Facts(Asked.text(name), birthDate, Asked.list(phones), said);
                case MISSING -> new Wish.Missing(new OwnWords.Person(Asked.text(name),
                        Asked.list(phones).stream().findFirst().orElse(""), Asked.or(relation, Relation.UNKNOWN), sex, birthDate), said);
                case GONE -> new Wish.Gone(new ResidentId(Asked.given(who, "who")), said);
                case NEED_OVER -> new Wish.NeedOver(new NeedId(Asked.given(need, "need")), said);
                case OTHER -> new Wish.Other(said);
            };
        }
    }

    @PostMapping("/my-home/{me}/corrections")
    @Requires(Permission.BE_HERE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say what is wrong with the own entry or household; a coordinator decides")
    void say(@PathVariable UUID me, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody WrongBody body) {
        own.say(new CorrectionId(Asked.id(body.id(), key)), new ResidentId(me), body.wish());
    }

    record CorrectionBody(UUID id, UUID resident, UUID household, String doorWords, Instant sentAt, Wish.Kind kind,
            @Nullable Boolean accepted, @Personal("to answer the resident") @Nullable String reason) {

        static CorrectionBody of(Correction one) {
            var answer = one.answer();
            return new CorrectionBody(one.id().value(), one.resident().value(), one.household().value(), one.doorWords(), one.sentAt(),
                    one.kind(), answer == null ? null : answer.accepted(), answer == null ? null : answer.reason());
        }
    }

    @GetMapping("/my-home/corrections")
    @Requires(Permission.BE_HERE)
    @Operation(summary = "What one said was wrong, with the answers")
    List<CorrectionBody> said() {
        return own.said().stream().map(CorrectionBody::of).toList();
    }

    @GetMapping("/corrections")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "What residents say is wrong and waits, the oldest first; the words stay on the page")
    Listing<CorrectionBody> waiting(@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int size) {
        return corrections.waiting(cursor, Math.clamp(size, 1, 200)).map(CorrectionBody::of);
    }

    @PostMapping("/corrections/{id}/accept")
    @Requires(Permission.REGISTER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Make the register say what the resident wants it to say")
    void accept(@PathVariable UUID id) {
        corrections.accept(new CorrectionId(id));
    }

    record Decline(@Personal("to answer the resident") @Nullable String reason) {
    }

    @PostMapping("/corrections/{id}/decline")
    @Requires(Permission.REGISTER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decline it with a reason that the resident reads")
    void decline(@PathVariable UUID id, @RequestBody Decline body) {
        corrections.decline(new CorrectionId(id), Asked.text(body.reason()));
    }
}
