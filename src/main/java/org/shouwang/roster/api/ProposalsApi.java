package org.shouwang.roster.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.shouwang.roster.EmptySeats;
import org.shouwang.roster.PostId;
import org.shouwang.roster.Proposal;
import org.shouwang.roster.ProposalFacts;
import org.shouwang.roster.ProposalId;
import org.shouwang.roster.ProposalState;
import org.shouwang.roster.Proposals;
import org.shouwang.roster.ProposedLoad;
import org.shouwang.roster.ProposedSeat;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.limits.Refusal;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}/roster-proposals")
@Tag(name = "Proposed rosters", description = "Rosters that the program proposes: searched, changed, taken over.")
class ProposalsApi {

    private static final int LATEST = 100;

    private final Proposals proposals;
    private final Said said;

    ProposalsApi(Proposals proposals, Said said) {
        this.proposals = proposals;
        this.said = said;
    }

    record ProposalBody(@Nullable UUID id, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, @Nullable Set<UUID> posts, @Nullable Integer seconds,
            @Nullable UUID without, @Nullable Boolean moves, @Nullable ProposalState state, @Nullable Long spentSeconds, @Nullable Integer seats, @Nullable Integer filled) {

        static ProposalBody of(Proposal one) {
            var facts = one.facts();
            return new ProposalBody(one.id().value(), facts.firstDay(), facts.lastDay(), facts.posts().stream().map(PostId::value).collect(Collectors.toSet()),
                    (int) facts.time().toSeconds(), facts.without() == null ? null : facts.without().value(), facts.moves(), one.state(), one.spent().toSeconds(), one.seats(), one.filled());
        }

        ProposalFacts facts() {
            return new ProposalFacts(Asked.given(firstDay, "firstDay"), Asked.given(lastDay, "lastDay"),
                    Asked.set(posts).stream().map(PostId::new).collect(Collectors.toSet()), Duration.ofSeconds(Asked.or(seconds, 60)),
                    without == null ? null : new VolunteerId(without), Boolean.TRUE.equals(moves));
        }
    }

    record SeatBody(UUID shift, Instant from, Instant until, UUID post, UUID person,
            @Personal(value = "to say who would stand where", kept = Kept.VOLUNTEER) String personName, boolean pinned, boolean taken, @Nullable String refused, @Nullable UUID givesBack) {
    }

    record LoadBody(UUID person, @Personal(value = "so that everybody carries about the same", kept = Kept.VOLUNTEER) String personName, double hoursBefore,
            double hoursStanding, double hoursProposed, int nights, int hardPosts) {

        static LoadBody of(ProposedLoad one) {
            return new LoadBody(one.person().value(), one.personName(), hours(one.before()), hours(one.stands()), hours(one.proposed()), one.nights(), one.hardPosts());
        }

        private static double hours(Duration time) {
            return time.toMinutes() / 60.0;
        }
    }

    record EmptyBody(UUID shift, UUID post, Instant from, Instant until, int empty, Map<RosterRule, Integer> why, int noTime, int free) {

        static EmptyBody of(EmptySeats one) {
            return new EmptyBody(one.shift().value(), one.post().value(), one.from(), one.until(), one.empty(), one.why(), one.noTime(), one.free());
        }
    }

    record PinBody(@Nullable Boolean pinned) {
    }

    record Answer(@Nullable RosterRule refusedBy, @Nullable String why) {
    }

    @GetMapping
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Proposed rosters, the newest first")
    List<ProposalBody> latest() {
        return proposals.latest(LATEST).stream().map(ProposalBody::of).toList();
    }

    @PostMapping
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Search a roster for some days and posts; the same id again changes nothing")
    ProposalBody start(@RequestBody ProposalBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return ProposalBody.of(proposals.start(new ProposalId(Asked.id(body.id(), key)), body.facts()));
    }

    @GetMapping("/{id}")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "How far a proposed roster is")
    ProposalBody one(@PathVariable UUID id) {
        return ProposalBody.of(proposals.find(new ProposalId(id)).orElseThrow(() -> Problem.notFound("roster.proposal.unknown")));
    }

    @PostMapping("/{id}/stop")
    @Requires(Permission.ROSTER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the search with what was found so far")
    void stop(@PathVariable UUID id) {
        proposals.stop(new ProposalId(id));
    }

    @PostMapping("/{id}/go-on")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Search on; what was set by hand stays")
    ProposalBody goOn(@PathVariable UUID id) {
        return ProposalBody.of(proposals.goOn(new ProposalId(id)));
    }

    @PostMapping("/{id}/take-over")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Give the seats to those who were proposed, each by the rules of the moment; done again, it goes on where it was")
    ProposalBody takeOver(@PathVariable UUID id) {
        return ProposalBody.of(proposals.takeOver(new ProposalId(id)));
    }

    @GetMapping("/{id}/seats")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Who would stand where; after taking over, who got it and why not")
    List<SeatBody> seats(@PathVariable UUID id) {
        return proposals.seats(new ProposalId(id)).stream().map(this::seat).toList();
    }

    @GetMapping("/{id}/loads")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "What everybody who serves would bear, the most first")
    List<LoadBody> loads(@PathVariable UUID id) {
        return proposals.loads(new ProposalId(id)).stream().map(LoadBody::of).toList();
    }

    @GetMapping("/{id}/empty-seats")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Seats that would stay empty, and which rule keeps how many people from them")
    List<EmptyBody> empty(@PathVariable UUID id) {
        return proposals.emptySeats(new ProposalId(id)).stream().map(EmptyBody::of).toList();
    }

    @PutMapping("/{id}/shifts/{shift}/people/{person}")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Set somebody into a shift by hand, or only pin or unpin who is there")
    Answer put(@PathVariable UUID id, @PathVariable UUID shift, @PathVariable UUID person, @RequestBody PinBody body) {
        if (Boolean.FALSE.equals(body.pinned())) {
            proposals.pin(new ProposalId(id), new ShiftId(shift), new VolunteerId(person), false);
            return new Answer(null, null);
        }
        return proposals.put(new ProposalId(id), new ShiftId(shift), new VolunteerId(person)).map(this::refused).orElse(new Answer(null, null));
    }

    @DeleteMapping("/{id}/shifts/{shift}/people/{person}")
    @Requires(Permission.ROSTER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Leave somebody out of a shift")
    void remove(@PathVariable UUID id, @PathVariable UUID shift, @PathVariable UUID person) {
        proposals.remove(new ProposalId(id), new ShiftId(shift), new VolunteerId(person));
    }

    private Answer refused(Refusal why) {
        return new Answer(why.rule(), said.words(why.words()));
    }

    private SeatBody seat(ProposedSeat one) {
        return new SeatBody(one.shift().value(), one.from(), one.until(), one.post().value(), one.person().value(), one.personName(), one.pinned(), one.taken(),
                one.refused() == null ? null : said.words(one.refused().words()), one.gives() == null ? null : one.gives().shift().value());
    }
}
