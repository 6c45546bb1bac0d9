package org.shouwang.sampling.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Sensitive;
import org.shouwang.sampling.Box;
import org.shouwang.sampling.BoxId;
import org.shouwang.sampling.Result;
import org.shouwang.sampling.Results;
import org.shouwang.sampling.RoundId;
import org.shouwang.sampling.Rounds;
import org.shouwang.sampling.SiteId;
import org.shouwang.sampling.Tube;
import org.shouwang.sampling.TubeState;
import org.shouwang.sampling.TubeTotals;
import org.shouwang.sampling.Tubes;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/api/v1/areas/{area}/rounds/{round}")
@Tag(name = "Tubes and results", description = "Boxes that leave for the laboratory, what it says, and the follow-ups of positive and invalid pools.")
class ResultsApi {

    private static final int PAGE = 200;

    record TubeBody(String label, @Nullable UUID site, int lane, int size, int people, @Nullable Instant closed, TubeState state, boolean left,
            @Sensitive(value = "to tell people their result and to sample again who has to be", kept = Kept.INCIDENT) @Nullable Result result) {

        static TubeBody of(Tube tube) {
            var site = tube.site();
            return new TubeBody(tube.label(), site == null ? null : site.value(), tube.lane(), tube.size(), tube.people(), tube.closed(), tube.state(),
                    tube.box() != null, tube.result());
        }
    }

    record TubesBody(TubeTotals totals, List<TubeBody> rows, @Nullable String next) {
    }

    record ResultBody(@Nullable String tube, @Sensitive(value = "to tell people their result", kept = Kept.INCIDENT) @Nullable Result result) {
    }

    /** @param tubes as counted by hand, with the people in them */
    record PackBody(@Nullable UUID id, @Nullable UUID site, int tubes, int people) {
    }

    record BoxBody(UUID id, int number, @Nullable UUID site, int tubes, int people, Instant left) {

        static BoxBody of(Box box) {
            var site = box.site();
            return new BoxBody(box.id().value(), box.number(), site == null ? null : site.value(), box.tubes(), box.people(), box.left());
        }
    }

    private final Tubes tubes;
    private final Results results;
    private final Rounds rounds;

    ResultsApi(Tubes tubes, Results results, Rounds rounds) {
        this.tubes = tubes;
        this.results = results;
        this.rounds = rounds;
    }

    @GetMapping("/tubes")
    @Requires(Permission.SAMPLING_RESULTS)
    @Operation(summary = "Its tubes, the newest first")
    TubesBody all(@PathVariable UUID round, @RequestParam(required = false) @Nullable TubeState state,
            @RequestParam(required = false) @Nullable String cursor) {
        var id = new RoundId(round);
        var page = tubes.all(id, state, cursor, PAGE);
        return new TubesBody(tubes.totals(id), page.rows().stream().map(TubeBody::of).toList(), page.next());
    }

    @PostMapping("/results")
    @Requires(Permission.SAMPLING_RESULTS)
    @Operation(summary = "Enter what the laboratory said of a tube; a positive is claimed by one person and confirmed by another")
    TubeBody enter(@PathVariable UUID round, @RequestBody ResultBody body) {
        if (body.tube() == null || body.result() == null) {
            throw Problem.invalid("platform.problem.check").at(body.tube() == null ? "tube" : "result", "platform.field.missing");
        }
        return TubeBody.of(results.enter(new RoundId(round), body.tube(), body.result()));
    }

    @PostMapping("/tubes/{label}/withdraw")
    @Requires(Permission.SAMPLING_RESULTS)
    @Operation(summary = "Take a claimed positive back before somebody confirms it")
    TubeBody withdraw(@PathVariable UUID round, @PathVariable String label) {
        return TubeBody.of(results.withdraw(new RoundId(round), label));
    }

    @GetMapping("/follow-ups")
    @Requires(Permission.SAMPLING_READ)
    @Operation(summary = "Rounds of single samples that tubes of this round opened; each is a round itself")
    List<UUID> followUps(@PathVariable UUID round) {
        return rounds.followUps(new RoundId(round)).stream().map(one -> one.id().value()).toList();
    }

    @PostMapping("/told")
    @Requires(Permission.SAMPLING_RESULTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Note that everybody of a follow-up was told")
    void told(@PathVariable UUID round) {
        results.told(new RoundId(round));
    }

    @GetMapping("/boxes")
    @Requires(Permission.SAMPLING_REGISTER)
    @Operation(summary = "Boxes that left for the laboratory")
    List<BoxBody> boxes(@PathVariable UUID round) {
        return tubes.boxes(new RoundId(round)).stream().map(BoxBody::of).toList();
    }

    @PostMapping("/boxes")
    @Requires(Permission.SAMPLING_REGISTER)
    @Operation(summary = "Let a box leave with all closed tubes of a site; refused when the count by hand differs")
    BoxBody pack(@PathVariable UUID round, @RequestBody PackBody body) {
        return BoxBody.of(tubes.pack(new BoxId(body.id() == null ? Ids.next() : body.id()), new RoundId(round),
                body.site() == null ? null : new SiteId(body.site()), body.tubes(), body.people()));
    }
}
