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
import org.shouwang.roster.RequestId;
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
    private final Answers answers;

    GrabsApi(Grabs grabs, CheckIns checkIns, Answers answers) {
        this.grabs = grabs;
        this.checkIns = checkIns;
        this.answers = answers;
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
    Answers.Answer grab(@PathVariable UUID shift, @PathVariable UUID request, @RequestParam(defaultValue = "true") boolean standBy) {
        return answers.of(grabs.grab(new RequestId(request), new ShiftId(shift), standBy));
    }

    @PostMapping("/shifts/{shift}/assignments/{request}")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Give somebody a seat; the limits bind here too")
    Answers.Answer assign(@PathVariable UUID shift, @PathVariable UUID request, @RequestBody Sent body) {
        return answers.of(grabs.assign(new RequestId(request), new ShiftId(shift), new VolunteerId(Asked.given(body.person(), "person"))));
    }

    @PostMapping("/shifts/{shift}/sign-offs/{request}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Give one's seat back before the shift begins")
    Answers.Answer signOff(@PathVariable UUID shift, @PathVariable UUID request) {
        return answers.of(grabs.signOff(new RequestId(request), new ShiftId(shift)));
    }

    @PostMapping("/shifts/{shift}/step-backs/{request}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Stand by no longer")
    Answers.Answer stepBack(@PathVariable UUID shift, @PathVariable UUID request) {
        return answers.of(grabs.stepBack(new RequestId(request), new ShiftId(shift)));
    }

    @PostMapping("/offers/{offer}/acceptances/{request}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Take a seat that was offered")
    Answers.Answer accept(@PathVariable UUID offer, @PathVariable UUID request) {
        return answers.of(grabs.accept(new RequestId(request), new OfferId(offer)));
    }

    @PostMapping("/offers/{offer}/refusals/{request}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Decline a seat that was offered; the next one is asked")
    Answers.Answer decline(@PathVariable UUID offer, @PathVariable UUID request) {
        return answers.of(grabs.decline(new RequestId(request), new OfferId(offer)));
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
    Answers.Answer walkIn(@PathVariable UUID shift, @PathVariable UUID entry, @RequestBody Came body) {
        return answers.of(checkIns.walkIn(new RequestId(entry), new ShiftId(shift), new VolunteerId(Asked.given(body.person(), "person")),
                Asked.given(body.madeAt(), "madeAt")));
    }
}
