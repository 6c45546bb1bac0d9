package org.shouwang.roster.api;

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
import org.shouwang.roster.RequestId;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Swap;
import org.shouwang.roster.SwapId;
import org.shouwang.roster.SwapKind;
import org.shouwang.roster.Swaps;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Swaps", description = "Seats that people pass to one another. Ids are made on the device: the same again gets the first answer again.")
class SwapsApi {

    private static final int PAGE = 100;

    private final Swaps swaps;
    private final Answers answers;

    SwapsApi(Swaps swaps, Answers answers) {
        this.swaps = swaps;
        this.answers = answers;
    }

    record PlaceBody(UUID seat, UUID shift, String post, Instant from, Instant until, UUID person,
            @Personal(value = "to know with whom one swaps", kept = Kept.VOLUNTEER) String personName) {

        static PlaceBody of(Swap.Place place) {
            return new PlaceBody(place.seat().value(), place.shift().value(), place.postName(), place.from(), place.until(), place.holder().value(),
                    place.personName());
        }
    }

    record SwapBody(UUID id, SwapKind kind, PlaceBody given, @Nullable PlaceBody wanted, Instant until) {

        static SwapBody of(Swap swap) {
            return new SwapBody(swap.id().value(), swap.kind(), PlaceBody.of(swap.given()), swap.wanted() == null ? null : PlaceBody.of(swap.wanted()), swap.until());
        }
    }

    /** @param toMe what others ask; mine what one has asked; ofOthers what anybody may answer */
    record SwapsBody(List<SwapBody> toMe, List<SwapBody> mine, List<SwapBody> ofOthers) {
    }

    record Places(List<PlaceBody> rows, @Nullable String next) {
    }

    /** @param seat the one asked for: with {@code SWAP} only */
    record Ask(@Nullable SwapKind kind, @Nullable UUID seat) {
    }

    @GetMapping("/duty/swaps")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "What is asked about seats: of whoever asks, by them, and of everybody")
    SwapsBody all() {
        return new SwapsBody(bodies(swaps.toMe()), bodies(swaps.mine()), bodies(swaps.ofOthers()));
    }

    private static List<SwapBody> bodies(List<Swap> some) {
        return some.stream().map(SwapBody::of).toList();
    }

    @GetMapping("/shifts/{shift}/swap-partners")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Seats of others that could be asked for instead of one's own in this shift")
    Places partners(@PathVariable UUID shift, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String cursor) {
        var seat = swaps.givable(new ShiftId(shift)).orElseThrow(() -> Problem.notFound("roster.seat.unknown"));
        var page = swaps.wanted(seat, q, cursor, PAGE).map(PlaceBody::of);
        return new Places(page.rows(), page.next());
    }

    @PostMapping("/shifts/{shift}/swaps/{id}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Offer one's own seat in this shift: for a seat that is named, for any, or to whoever takes it over")
    Answers.Answer ask(@PathVariable UUID shift, @PathVariable UUID id, @RequestBody Ask body) {
        var kind = Asked.given(body.kind(), "kind");
        return answers.of(kind == SwapKind.SWAP ? swaps.ask(new SwapId(id), new ShiftId(shift), new SeatId(Asked.given(body.seat(), "seat")))
                : swaps.putUp(new SwapId(id), new ShiftId(shift), kind));
    }

    @PostMapping("/swaps/{id}/acceptances/{request}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Agree to a swap that one is asked for, or take over a seat: every rule is looked at again for both people")
    Answers.Answer accept(@PathVariable UUID id, @PathVariable UUID request) {
        return answers.of(swaps.accept(new RequestId(request), new SwapId(id)));
    }

    @PostMapping("/swaps/{id}/refusals/{request}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Decline a swap that one is asked for")
    Answers.Answer decline(@PathVariable UUID id, @PathVariable UUID request) {
        return answers.of(swaps.decline(new RequestId(request), new SwapId(id)));
    }

    @DeleteMapping("/swaps/{id}")
    @Requires(Permission.DUTY_TAKE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask no longer")
    void withdraw(@PathVariable UUID id) {
        swaps.withdraw(new SwapId(id));
    }
}
