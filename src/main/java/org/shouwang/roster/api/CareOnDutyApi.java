package org.shouwang.roster.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.roster.Injuries;
import org.shouwang.roster.Injury;
import org.shouwang.roster.InjuryId;
import org.shouwang.roster.Provision;
import org.shouwang.roster.Provisions;
import org.shouwang.roster.SeatId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
@Tag(name = "Care on duty", description = "Meals and breaks of those on duty, and injuries.")
class CareOnDutyApi {

    private static final int PAGE = 100;

    private final Provisions provisions;
    private final Injuries injuries;

    CareOnDutyApi(Provisions provisions, Injuries injuries) {
        this.provisions = provisions;
        this.injuries = injuries;
    }

    record PostProvisions(UUID post, String name, String place, int people, Provisions.Count meals, Provisions.Count rests) {
    }

    record Tick(@Nullable Boolean given) {
    }

    /** @param where and the rest: as far as it was said */
    record Told(@Nullable Instant happenedAt, @Nullable String what, @Nullable String where, @Nullable String firstAid, @Nullable String witness) {
    }

    record InjuryBody(UUID id, UUID seat, UUID shift, String post, UUID person,
            @Personal(value = "to know who was hurt on duty", kept = Kept.VOLUNTEER) String personName, Instant happenedAt, Instant reportedAt,
            @Nullable Instant seenAt) {

        static InjuryBody of(Injury one) {
            return new InjuryBody(one.id().value(), one.seat().value(), one.shift().value(), one.postName(), one.person().value(), one.personName(),
                    one.happenedAt(), one.reportedAt(), one.seenAt());
        }
    }

    record InjuriesBody(List<InjuryBody> rows, @Nullable String next) {
    }

    @GetMapping("/provisions")
    @Requires(Permission.ROSTER_READ)
    @Operation(summary = "How many meals and breaks a day takes and how many were given, post by post")
    List<PostProvisions> provisions(@RequestParam LocalDate day) {
        return provisions.on(day).stream().map(one -> new PostProvisions(one.post().value(), one.postName(), one.place(), one.people(), one.meals(), one.rests()))
                .toList();
    }

    @PutMapping("/seats/{seat}/provisions/{what}/{number}")
    @Requires(Permission.ROSTER_READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Tick a meal or a break of somebody on duty, or take it back: for who leads the post")
    void tick(@PathVariable UUID seat, @PathVariable Provision what, @PathVariable int number, @RequestBody Tick body) {
        provisions.tick(new SeatId(seat), what, number, Asked.or(body.given(), true));
    }

    @PutMapping("/seats/{seat}/injuries/{id}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Tell of an injury on duty; the same id again changes nothing. Who is in charge hears at once that it happened")
    InjuryBody report(@PathVariable UUID seat, @PathVariable UUID id, @RequestBody Told body) {
        return InjuryBody.of(injuries.report(new InjuryId(id), new SeatId(seat), Asked.given(body.happenedAt(), "happenedAt"),
                new Injury.Facts(Asked.text(body.what()), Asked.text(body.where()), Asked.text(body.firstAid()), Asked.text(body.witness()))));
    }

    @GetMapping("/injuries")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Injuries at the posts that one leads, and one's own; all for who plans the roster. What happened is on the page only")
    InjuriesBody injuries(@RequestParam(required = false) @Nullable String cursor) {
        var page = injuries.page(cursor, PAGE).map(InjuryBody::of);
        return new InjuriesBody(page.rows(), page.next());
    }

    @PutMapping("/injuries/{id}/seen")
    @Requires(Permission.ROSTER_READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take note of an injury: for who leads the post")
    void seen(@PathVariable UUID id) {
        injuries.seen(new InjuryId(id));
    }
}
