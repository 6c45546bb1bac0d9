package org.shouwang.roster.api;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.roster.CheckInKind;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.Grabs;
import org.shouwang.roster.OfferId;
import org.shouwang.roster.Outcome;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.RosterRule;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.ShiftId;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Seats", description = "Asking for seats and giving them back. The id of a request is made on the device: the same again gets the first answer again.")
class GrabsApi {

    private final Grabs grabs;
    private final CheckIns checkIns;
    private final Said said;

    GrabsApi(Grabs grabs, CheckIns checkIns, Said said) {
        this.grabs = grabs;
        this.checkIns = checkIns;
        this.said = said;
    }

    /** Which answer it was; the other values are there where they belong to it. */
    enum Kind { TAKEN, STANDING_BY, REFUSED, DONE }

    /**
     * @param place among those who stand by
     * @param rule that refused
     * @param why in the language of the request
     */
    record Answer(Kind answer, @Nullable UUID seat, @Nullable Integer place, @Nullable RosterRule rule, @Nullable Instant from, @Nullable Instant until,
            @Nullable String why) {
    }

    record Sent(@Nullable UUID person) {
    }

    record Came(@Nullable UUID person, @Nullable Instant madeAt) {
    }

    record Entry(@Nullable CheckInKind kind, @Nullable Instant madeAt) {
    }

    record SeatState(UUID seat, @Nullable Instant cameAt, @Nullable Instant leftAt, boolean absent, boolean late) {
    }

    @PostMapping("/shifts/{shift}/grabs/{request}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Ask for a seat in a shift: taken, standing by, or refused with the rule in plain words")
    Answer grab(@PathVariable UUID shift, @PathVariable UUID request, @RequestParam(defaultValue = "true") boolean standBy) {
        return answer(grabs.grab(new RequestId(request), new ShiftId(shift), standBy));
    }

    @PostMapping("/shifts/{shift}/assignments/{request}")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Give somebody a seat; the limits bind here too")
    Answer assign(@PathVariable UUID shift, @PathVariable UUID request, @RequestBody Sent body) {
        return answer(grabs.assign(new RequestId(request), new ShiftId(shift), new VolunteerId(Asked.given(body.person(), "person"))));
    }

    @PostMapping("/shifts/{shift}/sign-offs/{request}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Give one's seat back before the shift begins")
    Answer signOff(@PathVariable UUID shift, @PathVariable UUID request) {
        return answer(grabs.signOff(new RequestId(request), new ShiftId(shift)));
    }

    @PostMapping("/shifts/{shift}/step-backs/{request}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Stand by no longer")
    Answer stepBack(@PathVariable UUID shift, @PathVariable UUID request) {
        return answer(grabs.stepBack(new RequestId(request), new ShiftId(shift)));
    }

    @PostMapping("/offers/{offer}/acceptances/{request}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Take a seat that was offered")
    Answer accept(@PathVariable UUID offer, @PathVariable UUID request) {
        return answer(grabs.accept(new RequestId(request), new OfferId(offer)));
    }

    @PostMapping("/offers/{offer}/refusals/{request}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Decline a seat that was offered; the next one is asked")
    Answer decline(@PathVariable UUID offer, @PathVariable UUID request) {
        return answer(grabs.decline(new RequestId(request), new OfferId(offer)));
    }

    @PostMapping("/seats/{seat}/check-ins/{entry}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Record that somebody came, left or did not come; the same entry again changes nothing")
    SeatState checkIn(@PathVariable UUID seat, @PathVariable UUID entry, @RequestBody Entry body) {
        var now = checkIns.record(entry, new SeatId(seat), Asked.given(body.kind(), "kind"), Asked.given(body.madeAt(), "madeAt"));
        return new SeatState(now.seat().value(), now.cameAt(), now.leftAt(), now.absent(), now.late());
    }

    @PostMapping("/shifts/{shift}/walk-ins/{entry}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Check somebody in whom nobody expected, under the same limits: for who leads the post")
    Answer walkIn(@PathVariable UUID shift, @PathVariable UUID entry, @RequestBody Came body) {
        return answer(checkIns.walkIn(new RequestId(entry), new ShiftId(shift), new VolunteerId(Asked.given(body.person(), "person")),
                Asked.given(body.madeAt(), "madeAt")));
    }

    private Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken taken -> new Answer(Kind.TAKEN, taken.seat().value(), null, null, null, null, null);
            case Outcome.StandingBy standing -> new Answer(Kind.STANDING_BY, null, standing.place(), null, null, null, null);
            case Outcome.Refused refused -> new Answer(Kind.REFUSED, null, null, refused.why().rule(), refused.why().from(), refused.why().until(),
                    said.words(refused.why().words()));
            case Outcome.Done done -> new Answer(Kind.DONE, null, null, null, null, null, null);
        };
    }
}
