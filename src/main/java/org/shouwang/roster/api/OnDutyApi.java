package org.shouwang.roster.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.roster.Absence;
import org.shouwang.roster.AbsenceId;
import org.shouwang.roster.Absences;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.Reserve;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.StayingOn;
import org.springframework.http.HttpStatus;
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
@Tag(name = "On duty", description = "Staying on, not coming, being sent where it is short.")
class OnDutyApi {

    private static final int PAGE = 100;

    private final StayingOn staying;
    private final Absences absences;
    private final Reserve reserve;
    private final Answers answers;
    private final Said said;

    OnDutyApi(StayingOn staying, Absences absences, Reserve reserve, Answers answers, Said said) {
        this.staying = staying;
        this.absences = absences;
        this.reserve = reserve;
        this.answers = answers;
        this.said = said;
    }

    /** @param until when the person ends; nothing for the next turn at the same post */
    record Stay(@Nullable Instant until) {
    }

    record Send(@Nullable UUID seat) {
    }

    record Explanation(Absence.@Nullable Reason reason, @Nullable String said) {
    }

    record DecisionBody(@Nullable Boolean excused, @Nullable String because) {
    }

    record AbsenceBody(UUID id, Absence.Kind kind, UUID shift, String post, Instant from, Instant until, UUID person,
            @Personal(value = "to know who could not come", kept = Kept.VOLUNTEER) String personName, Instant notedAt, boolean explained,
            Absence.@Nullable Decision decision) {

        static AbsenceBody of(Absence one) {
            return new AbsenceBody(one.id().value(), one.kind(), one.shift().value(), one.postName(), one.from(), one.until(), one.person().value(),
                    one.personName(), one.notedAt(), one.explained(), one.decision());
        }
    }

    record AbsencesBody(List<AbsenceBody> rows, @Nullable String next) {
    }

    /** @param why who may not be sent, cannot be for this reason */
    record OnCallBody(UUID seat, UUID person, @Personal(value = "to send people where it is short", kept = Kept.VOLUNTEER) String personName, String post,
            Instant from, Instant until, boolean came, @Nullable String why) {
    }

    @PostMapping("/seats/{seat}/stays/{request}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Stay on: until a time, or for the next turn; for the person and for the lead")
    Answers.Answer stay(@PathVariable UUID seat, @PathVariable UUID request, @RequestBody Stay body) {
        return answers.of(body.until() == null ? staying.next(new RequestId(request), new SeatId(seat))
                : staying.until(new RequestId(request), new SeatId(seat), body.until()));
    }

    @PostMapping("/shifts/{shift}/cannot-comes/{request}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Not come: the seat goes to those who stand by, the lead is told; the id is that of the absence to explain")
    Answers.Answer cannotCome(@PathVariable UUID shift, @PathVariable UUID request) {
        return answers.of(absences.cannotCome(new RequestId(request), new ShiftId(shift)));
    }

    @GetMapping("/duty/absences")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "When whoever asks could not come, or did not")
    List<AbsenceBody> mine() {
        return absences.mine().stream().map(AbsenceBody::of).toList();
    }

    @GetMapping("/absences")
    @Requires(Permission.ROSTER_READ)
    @Operation(summary = "Who could not come or did not, at the posts that one leads; all for who plans the roster")
    AbsencesBody all(@RequestParam(defaultValue = "false") boolean undecided, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = absences.page(undecided, q, cursor, PAGE).map(AbsenceBody::of);
        return new AbsencesBody(page.rows(), page.next());
    }

    @PutMapping("/absences/{id}/explanation")
    @Requires(Permission.DUTY_TAKE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say why one could not come")
    void explain(@PathVariable UUID id, @RequestBody Explanation body) {
        absences.explain(new AbsenceId(id), Asked.given(body.reason(), "reason"), Asked.text(body.said()));
    }

    @PutMapping("/absences/{id}/decision")
    @Requires(Permission.ROSTER_READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decide whether an absence is excused: for who leads the post")
    void decide(@PathVariable UUID id, @RequestBody DecisionBody body) {
        absences.decide(new AbsenceId(id), Asked.given(body.excused(), "excused"), Asked.text(body.because()));
    }

    @GetMapping("/shifts/{shift}/reserve")
    @Requires(Permission.ROSTER_READ)
    @Operation(summary = "Who is on call while this shift goes on, and whether they may be sent")
    List<OnCallBody> reserve(@PathVariable UUID shift) {
        return reserve.forShift(new ShiftId(shift)).stream().map(one -> new OnCallBody(one.seat().value(), one.person().value(), one.personName(), one.postName(),
                one.from(), one.until(), one.came(), one.refused().map(why -> said.words(why.aboutTheOther())).orElse(null))).toList();
    }

    @PostMapping("/shifts/{shift}/sends/{request}")
    @Requires(Permission.ROSTER_READ)
    @Operation(summary = "Send somebody on call to a shift that lacks people: for who leads one of the two posts")
    Answers.Answer send(@PathVariable UUID shift, @PathVariable UUID request, @RequestBody Send body) {
        return answers.of(reserve.send(new RequestId(request), new SeatId(Asked.given(body.seat(), "seat")), new ShiftId(shift)));
    }
}
