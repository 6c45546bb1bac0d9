package org.shouwang.roster.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.roster.Charges;
import org.shouwang.roster.LimitException;
import org.shouwang.roster.LimitExceptionId;
import org.shouwang.roster.LimitExceptions;
import org.shouwang.roster.OtherWorkId;
import org.shouwang.roster.OtherWorks;
import org.shouwang.roster.Outcome;
import org.shouwang.roster.Replacement;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Staff;
import org.shouwang.roster.Superiors;
import org.shouwang.roster.Weather;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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
@Tag(name = "Limits", description = "Nobody worn out: who must rest, what was allowed over a limit, how hot the days become.")
class LimitsApi {

    private static final int MOST = 1_000;

    private final Staff staff;
    private final LimitExceptions exceptions;
    private final Superiors superiors;
    private final OtherWorks otherWorks;
    private final Charges charges;
    private final Replacement replacement;
    private final Weather weather;
    private final Said said;

    LimitsApi(Staff staff, LimitExceptions exceptions, Superiors superiors, OtherWorks otherWorks, Charges charges, Replacement replacement,
            Weather weather, Said said) {
        this.staff = staff;
        this.exceptions = exceptions;
        this.superiors = superiors;
        this.otherWorks = otherWorks;
        this.charges = charges;
        this.replacement = replacement;
        this.weather = weather;
        this.said = said;
    }

    record ExceptionBody(@Nullable UUID id, @Nullable UUID person, @Nullable Set<RosterRule> rules, @Nullable String reason, @Nullable Instant until,
            @Nullable Instant allowedAt, @Nullable UUID allowedBy, @Nullable Instant endedAt) {

        static ExceptionBody of(LimitException one) {
            return new ExceptionBody(one.id().value(), one.person().value(), one.rules(), one.reason(), one.until(), one.allowedAt(), one.allowedBy().value(),
                    one.endedAt());
        }
    }

    record HeatBody(@Nullable LocalDate day, @Nullable Double high, Weather.@Nullable Meaning meaning, @Nullable Integer outdoors) {
    }

    record ReplaceBody(@Nullable UUID id, @Nullable UUID tired, @Nullable UUID rested) {
    }

    /** @param rule the rule that forbids it; none where it is done */
    record ReplacedBody(boolean sent, @Nullable RosterRule rule, @Nullable String why) {
    }

    @GetMapping("/fatigue")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Everybody who worked in the last week, the most tired first")
    List<OwnRestApi.FatigueBody> fatigue() {
        return staff.tired().stream().map(OwnRestApi.FatigueBody::of).toList();
    }

    @GetMapping("/limit-exceptions")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "What holds now of what was allowed over a limit")
    List<ExceptionBody> standing() {
        return exceptions.standing().stream().map(ExceptionBody::of).toList();
    }

    @GetMapping("/volunteers/{id}/limit-exceptions")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Everything that one person was ever allowed; for who answers for the person")
    List<ExceptionBody> of(@PathVariable UUID id) {
        var person = new VolunteerId(id);
        boolean mine = staff.me().filter(me -> me.person().equals(person)).isPresent();
        if (!mine && !superiors.answersFor(person) && !Current.actor().may(Permission.ROSTER_EDIT, Current.area())) {
            throw Problem.notFound("volunteers.unknown");
        }
        return exceptions.of(person).stream().map(ExceptionBody::of).toList();
    }

    @PostMapping("/limit-exceptions")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Allow somebody else to go over limits for a while; the same id again changes nothing")
    ExceptionBody allow(@RequestBody ExceptionBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return ExceptionBody.of(exceptions.allow(new LimitExceptionId(Asked.id(body.id(), key)), new VolunteerId(Asked.given(body.person(), "person")),
                Asked.set(body.rules()), Asked.text(body.reason()), Asked.given(body.until(), "until")));
    }

    @PostMapping("/limit-exceptions/{id}/end")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "End it before its time; again changes nothing")
    ExceptionBody end(@PathVariable UUID id) {
        return ExceptionBody.of(exceptions.end(new LimitExceptionId(id)));
    }

    @GetMapping("/other-work")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "What people report of their work beside the roster")
    List<OwnRestApi.OtherWorkBody> otherWork(@RequestParam(defaultValue = "false") boolean waiting) {
        return otherWorks.recent(waiting, MOST).stream().map(OwnRestApi.OtherWorkBody::of).toList();
    }

    @PostMapping("/other-work/{id}/confirm")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Say of somebody one answers for that it was so; again changes nothing")
    OwnRestApi.OtherWorkBody confirm(@PathVariable UUID id) {
        return OwnRestApi.OtherWorkBody.of(otherWorks.confirm(new OtherWorkId(id)));
    }

    @GetMapping("/charge-offers")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Charges that were offered in the last week, and what came of it")
    List<OwnRestApi.ChargeBody> chargeOffers() {
        return charges.recent().stream().map(OwnRestApi.ChargeBody::of).toList();
    }

    @PostMapping("/shifts/{id}/replace")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Send somebody rested in the place of somebody tired, under the same limits; the same id again gets the first answer again")
    ReplacedBody replace(@PathVariable UUID id, @RequestBody ReplaceBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var outcome = replacement.send(new RequestId(Asked.id(body.id(), key)), new ShiftId(id), new VolunteerId(Asked.given(body.tired(), "tired")),
                new VolunteerId(Asked.given(body.rested(), "rested")));
        return outcome instanceof Outcome.Refused refused ? new ReplacedBody(false, refused.why().rule(), said.words(refused.why().words()))
                : new ReplacedBody(true, null, null);
    }

    @GetMapping("/heat")
    @Requires(Permission.ROSTER_READ)
    @Operation(summary = "How hot the coming days are expected to become, and what that means for work")
    List<HeatBody> heat() {
        return weather.ahead().stream().map(day -> new HeatBody(day.day(), day.high(), day.meaning(), day.outdoors())).toList();
    }

    @PutMapping("/heat/{day}")
    @Requires(Permission.ROSTER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say the highest temperature that is expected of a day, in °C; a feed may do so")
    void expect(@PathVariable LocalDate day, @RequestBody HeatBody body) {
        weather.expect(day, Asked.given(body.high(), "high"));
    }

    @DeleteMapping("/heat/{day}")
    @Requires(Permission.ROSTER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Expect nothing of the day any more")
    void forget(@PathVariable LocalDate day) {
        weather.forget(day);
    }
}
