package org.shouwang.roster.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.registry.BuildingId;
import org.shouwang.roster.Act;
import org.shouwang.roster.LoggedRequest;
import org.shouwang.roster.Opening;
import org.shouwang.roster.OpeningFacts;
import org.shouwang.roster.OpeningId;
import org.shouwang.roster.OpeningStage;
import org.shouwang.roster.Openings;
import org.shouwang.roster.Outcome;
import org.shouwang.roster.ShiftId;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.VolunteerId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}/openings")
@Tag(name = "Openings", description = "Shifts whose seats may be taken from a set second on, and the log by which an opening is replayed.")
class OpeningsApi {

    private static final int LATEST = 100;
    private static final int PAGE = 500;

    private final Openings openings;
    private final Said said;

    OpeningsApi(Openings openings, Said said) {
        this.openings = openings;
        this.said = said;
    }

    record OpeningBody(@Nullable UUID id, @Nullable String name, @Nullable Instant opensAt, @Nullable Integer quota, @Nullable Integer firstTimers,
            @Nullable Instant keptUntil, @Nullable List<UUID> shifts, @Nullable Integer seats, @Nullable Integer taken, @Nullable Integer waiting,
            @Nullable Boolean withdrawn, @Nullable List<StageBody> stages) {

        static OpeningBody of(Opening opening) {
            var facts = opening.facts();
            return new OpeningBody(opening.id().value(), facts.name(), facts.opensAt(), facts.quota(), facts.firstTimers(), facts.keptUntil(), null,
                    opening.seats(), opening.taken(), opening.waiting(), opening.withdrawn(),
                    facts.stages().stream().map(StageBody::of).toList());
        }

        OpeningFacts facts() {
            return new OpeningFacts(Asked.text(name), Asked.given(opensAt, "opensAt"), quota, Asked.or(firstTimers, 0), keptUntil,
                    Asked.list(stages).stream().map(StageBody::stage).toList());
        }
    }

    /** Until when only these may ask, and those of the steps before. */
    record StageBody(@Nullable Instant until, @Nullable Set<UUID> buildings, @Nullable Set<UUID> teams) {

        static StageBody of(OpeningStage stage) {
            return new StageBody(stage.until(), stage.buildings().stream().map(BuildingId::value).collect(Collectors.toSet()),
                    stage.teams().stream().map(TeamId::value).collect(Collectors.toSet()));
        }

        OpeningStage stage() {
            return new OpeningStage(Asked.given(until, "until"), Asked.set(buildings).stream().map(BuildingId::new).collect(Collectors.toSet()),
                    Asked.set(teams).stream().map(TeamId::new).collect(Collectors.toSet()));
        }
    }

    record Line(long place, Instant at, @Nullable UUID person, @Personal(value = "to settle a dispute about an opening", kept = Kept.VOLUNTEER) String personName,
            UUID shift, Act act, String answer, @Nullable String why) {
    }

    record Log(List<Line> rows, @Nullable String next) {
    }

    @GetMapping
    @Requires(Permission.BE_HERE)
    @Operation(summary = "Openings, the newest first")
    List<OpeningBody> latest() {
        return openings.latest(LATEST).stream().map(OpeningBody::of).toList();
    }

    @GetMapping("/{id}")
    @Requires(Permission.BE_HERE)
    @Operation(summary = "An opening and how far it is")
    ResponseEntity<OpeningBody> one(@PathVariable UUID id) {
        return answer(openings.find(new OpeningId(id)).orElseThrow(() -> Problem.notFound("roster.opening.unknown")));
    }

    @PostMapping
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Publish shifts for a set second; the same id again changes nothing")
    ResponseEntity<OpeningBody> publish(@RequestBody OpeningBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answer(openings.publish(new OpeningId(Asked.id(body.id(), key)), body.facts(), Asked.list(body.shifts()).stream().map(ShiftId::new).toList()));
    }

    @PutMapping("/{id}")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Change an opening that has not opened")
    ResponseEntity<OpeningBody> edit(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen, @RequestBody OpeningBody body) {
        return answer(openings.edit(new OpeningId(id), Asked.version(seen), body.facts()));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.ROSTER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an opening back that has not opened")
    void withdraw(@PathVariable UUID id) {
        openings.withdraw(new OpeningId(id));
    }

    @GetMapping("/{id}/log")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Who asked when, what the answer was and why, in the order of the answers")
    Log log(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID person, @RequestParam(required = false) @Nullable String cursor) {
        var page = openings.log(new OpeningId(id), person == null ? null : new VolunteerId(person), cursor, PAGE).map(this::line);
        return new Log(page.rows(), page.next());
    }

    private Line line(LoggedRequest line) {
        var answer = switch (line.outcome()) {
            case Outcome.Taken taken -> "TAKEN";
            case Outcome.StandingBy standing -> "STANDING_BY " + standing.place();
            case Outcome.Refused refused -> "REFUSED " + refused.why().rule();
            case Outcome.Done done -> "DONE";
        };
        return new Line(line.place(), line.at(), line.person() == null ? null : line.person().value(), line.personName(), line.shift().value(), line.act(),
                answer, line.outcome() instanceof Outcome.Refused refused ? said.words(refused.why().words()) : null);
    }

    private static ResponseEntity<OpeningBody> answer(Opening opening) {
        return Asked.versioned(opening.version(), OpeningBody.of(opening));
    }
}
