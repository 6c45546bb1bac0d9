package org.shouwang.sampling.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.registry.BuildingId;
import org.shouwang.sampling.Count;
import org.shouwang.sampling.Coverage;
import org.shouwang.sampling.DuePerson;
import org.shouwang.sampling.DueState;
import org.shouwang.sampling.Missing;
import org.shouwang.sampling.Reason;
import org.shouwang.sampling.RoundId;
import org.shouwang.sampling.VisitKind;
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
@RequestMapping("/api/v1/areas/{area}/rounds/{round}")
@Tag(name = "Coverage", description = "due = sampled + exempt + away + missing, always; and who is missing, why, and who is visited.")
class CoverageApi {

    private static final int PAGE = 200;

    record CountBody(int due, int sampled, int exempt, int away, int missing, int reasoned) {

        static CountBody of(Count count) {
            return new CountBody(count.due(), count.sampled(), count.exempt(), count.away(), count.missing(), count.reasoned());
        }
    }

    record PlaceBody(UUID id, CountBody count) {
    }

    record CoverageBody(CountBody whole, List<PlaceBody> buildings) {
    }

    record DueBody(UUID person, boolean guest, @Nullable UUID household, @Nullable UUID door, @Nullable UUID building, int pool,
            boolean byHousehold, boolean priority, DueState state, @Nullable UUID registration, @Nullable Instant sampledAt, @Nullable Reason reason,
            @Nullable LocalDate reasonUntil, @Nullable VisitKind visit) {

        static DueBody of(DuePerson one) {
            var household = one.household();
            var door = one.door();
            var building = one.building();
            var registration = one.registration();
            return new DueBody(one.person(), one.guest(), household == null ? null : household.value(), door == null ? null : door.value(),
                    building == null ? null : building.value(), one.pool(), one.byHousehold(), one.priority(), one.state(),
                    registration == null ? null : registration.value(), one.sampledAt(), one.reason(), one.reasonUntil(), one.visit());
        }
    }

    record PageBody(List<DueBody> rows, @Nullable String next) {
    }

    record ReasonBody(@Nullable Reason reason, @Nullable LocalDate until, @Nullable String words) {
    }

    record VisitBody(@Nullable VisitKind visit) {
    }

    record KnockBody(@Nullable Boolean refused) {
    }

    private final Coverage coverage;
    private final Missing missing;

    CoverageApi(Coverage coverage, Missing missing) {
        this.coverage = coverage;
        this.missing = missing;
    }

    @GetMapping("/coverage")
    @Requires(Permission.SAMPLING_READ)
    @Operation(summary = "How far the round is, and building by building")
    CoverageBody coverage(@PathVariable UUID round) {
        var id = new RoundId(round);
        return new CoverageBody(CountBody.of(coverage.whole(id)), coverage.buildings(id).entrySet().stream()
                .map(one -> new PlaceBody(one.getKey().value(), CountBody.of(one.getValue()))).toList());
    }

    @GetMapping("/coverage/{building}")
    @Requires(Permission.SAMPLING_READ)
    @Operation(summary = "How far one building is")
    CountBody building(@PathVariable UUID round, @PathVariable UUID building) {
        return CountBody.of(coverage.building(new RoundId(round), new BuildingId(building)));
    }

    @GetMapping("/coverage/{building}/doors")
    @Requires(Permission.SAMPLING_READ)
    @Operation(summary = "The same door by door")
    List<PlaceBody> doors(@PathVariable UUID round, @PathVariable UUID building) {
        return coverage.doors(new RoundId(round), new BuildingId(building)).entrySet().stream()
                .map(one -> new PlaceBody(one.getKey().value(), CountBody.of(one.getValue()))).toList();
    }

    @GetMapping("/due")
    @Requires(Permission.SAMPLING_READ)
    @Operation(summary = "Who is due, in house order, without names; filter by state and building")
    PageBody due(@PathVariable UUID round, @RequestParam(required = false) @Nullable DueState state,
            @RequestParam(required = false) @Nullable UUID building, @RequestParam(required = false) @Nullable String cursor) {
        var page = coverage.people(new RoundId(round), state, building == null ? null : new BuildingId(building), cursor, PAGE);
        return new PageBody(page.rows().stream().map(DueBody::of).toList(), page.next());
    }

    @PutMapping("/due/{person}/reason")
    @Requires(Permission.SAMPLING_READ)
    @Operation(summary = "Say why somebody is not sampled: AWAY and HOSPITAL may have an end, EXEMPT needs words; REFUSED and UNREACHABLE stay missing")
    DueBody reason(@PathVariable UUID round, @PathVariable UUID person, @RequestBody ReasonBody body) {
        return DueBody.of(missing.because(new RoundId(round), person, Asked.given(body.reason(), "reason"), body.until(), body.words() == null ? "" : body.words()));
    }

    @DeleteMapping("/due/{person}/reason")
    @Requires(Permission.SAMPLING_READ)
    @Operation(summary = "Take a reason back: due again")
    DueBody noReason(@PathVariable UUID round, @PathVariable UUID person) {
        return DueBody.of(missing.dueAgain(new RoundId(round), person));
    }

    @GetMapping("/visits")
    @Requires(Permission.SAMPLING_REGISTER)
    @Operation(summary = "Who is sampled at the own door, in walking order")
    List<DueBody> visits(@PathVariable UUID round, @RequestParam(required = false) @Nullable UUID building) {
        return coverage.visits(new RoundId(round), building == null ? null : new BuildingId(building)).stream().map(DueBody::of).toList();
    }

    @PutMapping("/due/{person}/visit")
    @Requires(Permission.SAMPLING_READ)
    @Operation(summary = "Put somebody on the door list, or with null take them off")
    DueBody visit(@PathVariable UUID round, @PathVariable UUID person, @RequestBody VisitBody body) {
        return DueBody.of(missing.visit(new RoundId(round), person, body.visit()));
    }

    @PostMapping("/due/{person}/knock")
    @Requires(Permission.SAMPLING_REGISTER)
    @ResponseStatus(HttpStatus.OK)
    @Operation(summary = "Note that a pair was at the door without getting a sample: nobody there, or refused")
    DueBody knock(@PathVariable UUID round, @PathVariable UUID person, @RequestBody KnockBody body) {
        return DueBody.of(missing.knocked(new RoundId(round), person, Boolean.TRUE.equals(body.refused())));
    }
}
