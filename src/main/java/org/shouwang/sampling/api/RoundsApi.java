package org.shouwang.sampling.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.platform.web.Edition;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.PlaceId;
import org.shouwang.registry.ResidentId;
import org.shouwang.sampling.Level;
import org.shouwang.sampling.NewRound;
import org.shouwang.sampling.Purpose;
import org.shouwang.sampling.Round;
import org.shouwang.sampling.RoundBuilding;
import org.shouwang.sampling.RoundId;
import org.shouwang.sampling.RoundState;
import org.shouwang.sampling.Rounds;
import org.shouwang.sampling.Scope;
import org.shouwang.sampling.Site;
import org.shouwang.sampling.SiteFacts;
import org.shouwang.sampling.SiteId;
import org.shouwang.sampling.Suggestion;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Sampling rounds", description = "Rounds with their sites, buildings and call-ups.")
class RoundsApi {

    private static final int NEWEST = 50;

    record RoundBody(UUID id, @Nullable Integer number, @Nullable UUID incident, Purpose purpose, Scope scope, String title, UUID rules,
            RoundState state, Instant dueBy, @Nullable String follows, @Nullable Instant startedAt, @Nullable Instant closedAt, long version) {

        static RoundBody of(Round round) {
            var incident = round.incident();
            return new RoundBody(round.id().value(), round.number(), incident == null ? null : incident.value(), round.purpose(), round.scope(),
                    round.title(), round.rules().value(), round.state(), round.dueBy(), round.follows(), round.startedAt(), round.closedAt(),
                    round.version());
        }
    }

    /** @param buildings everybody in them; or {@code persons}, each in a tube alone */
    record NewRoundBody(@Nullable UUID id, @Nullable Purpose purpose, @Nullable String title, @Nullable Instant dueBy,
            @Nullable Set<UUID> buildings, @Nullable Set<UUID> persons) {
    }

    record DescribedBody(@Nullable String title, @Nullable Instant dueBy) {
    }

    record SiteBody(@Nullable UUID id, @Nullable String name, @Nullable UUID place, @Nullable Integer lanes, @Nullable Instant opens,
            @Nullable Instant shuts, @Nullable Long version) {

        static SiteBody of(Site site) {
            var facts = site.facts();
            return new SiteBody(site.id().value(), facts.name(), facts.place() == null ? null : facts.place().value(), facts.lanes(),
                    facts.opens(), facts.shuts(), site.version());
        }

        SiteFacts facts() {
            return new SiteFacts(name == null ? "" : name, place == null ? null : new PlaceId(place), lanes == null ? 1 : lanes,
                    Asked.given(opens, "opens"), Asked.given(shuts, "shuts"));
        }
    }

    record BuildingBody(UUID building, Level level, int pool, boolean byHousehold, @Nullable UUID site, @Nullable Instant callFrom,
            @Nullable Instant callUntil) {

        static BuildingBody of(RoundBuilding one) {
            var call = one.callUp();
            return call == null ? new BuildingBody(one.building().value(), one.level(), one.pool(), one.byHousehold(), null, null, null)
                    : new BuildingBody(one.building().value(), one.level(), one.pool(), one.byHousehold(), call.site().value(), call.from(), call.until());
        }
    }

    private final Rounds rounds;

    RoundsApi(Rounds rounds) {
        this.rounds = rounds;
    }

    @GetMapping("/rounds")
    @Requires(Permission.SAMPLING_READ)
    @Operation(summary = "The newest rounds first")
    List<RoundBody> all() {
        return rounds.newest(NEWEST).stream().map(RoundBody::of).toList();
    }

    @GetMapping("/rounds/{round}")
    @Requires(Permission.SAMPLING_READ)
    @Operation(summary = "A round or a follow-up")
    ResponseEntity<RoundBody> round(@PathVariable UUID round) {
        return versioned(rounds.get(new RoundId(round)));
    }

    @PostMapping("/rounds")
    @Requires(Permission.SAMPLING_PLAN)
    @Operation(summary = "Plan a round; who is due is frozen from the register")
    ResponseEntity<RoundBody> plan(@RequestBody NewRoundBody body) {
        return versioned(rounds.plan(new NewRound(new RoundId(body.id() == null ? Ids.next() : body.id()),
                body.purpose() == null ? Purpose.NUCLEIC : body.purpose(), body.title() == null ? "" : body.title(),
                body.dueBy() == null ? rounds.usualDeadline() : body.dueBy(),
                ids(body.buildings(), BuildingId::new), ids(body.persons(), ResidentId::new))));
    }

    @PutMapping("/rounds/{round}")
    @Requires(Permission.SAMPLING_PLAN)
    @Operation(summary = "Change its title or deadline")
    ResponseEntity<RoundBody> describe(@PathVariable UUID round, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody DescribedBody body) {
        return versioned(rounds.describe(new RoundId(round), Edition.demanded(seen), body.title() == null ? "" : body.title(),
                Asked.given(body.dueBy(), "dueBy")));
    }

    @PostMapping("/rounds/{round}/start")
    @Requires(Permission.SAMPLING_PLAN)
    @Operation(summary = "Start it; starting again changes nothing")
    ResponseEntity<RoundBody> start(@PathVariable UUID round) {
        return versioned(rounds.start(new RoundId(round)));
    }

    @PostMapping("/rounds/{round}/close")
    @Requires(Permission.SAMPLING_PLAN)
    @Operation(summary = "Close it; closing again changes nothing")
    ResponseEntity<RoundBody> close(@PathVariable UUID round) {
        return versioned(rounds.close(new RoundId(round)));
    }

    @GetMapping("/rounds/{round}/suggestion")
    @Requires(Permission.SAMPLING_READ)
    @Operation(summary = "How many sites, lanes and samplers a round of this size needs by its rules")
    Suggestion suggestion(@PathVariable UUID round) {
        return rounds.suggestion(rounds.get(new RoundId(round)));
    }

    @GetMapping("/rounds/{round}/sites")
    @Requires(Permission.SAMPLING_READ)
    @Operation(summary = "Its sites")
    List<SiteBody> sites(@PathVariable UUID round) {
        return rounds.sites(new RoundId(round)).stream().map(SiteBody::of).toList();
    }

    @PostMapping("/rounds/{round}/sites")
    @Requires(Permission.SAMPLING_PLAN)
    @Operation(summary = "Add a site")
    ResponseEntity<SiteBody> addSite(@PathVariable UUID round, @RequestBody SiteBody body) {
        var site = rounds.addSite(new SiteId(body.id() == null ? Ids.next() : body.id()), new RoundId(round), body.facts());
        return ResponseEntity.ok().eTag(Edition.tag(site.version())).body(SiteBody.of(site));
    }

    @PutMapping("/rounds/{round}/sites/{site}")
    @Requires(Permission.SAMPLING_PLAN)
    @Operation(summary = "Change a site")
    ResponseEntity<SiteBody> editSite(@PathVariable UUID site, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody SiteBody body) {
        var edited = rounds.editSite(new SiteId(site), Edition.demanded(seen), body.facts());
        return ResponseEntity.ok().eTag(Edition.tag(edited.version())).body(SiteBody.of(edited));
    }

    @DeleteMapping("/rounds/{round}/sites/{site}")
    @Requires(Permission.SAMPLING_PLAN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a site away that has filled no tube")
    void removeSite(@PathVariable UUID site) {
        rounds.removeSite(new SiteId(site));
    }

    @GetMapping("/rounds/{round}/buildings")
    @Requires(Permission.SAMPLING_READ)
    @Operation(summary = "Its buildings, with the size of their pools and when each is called to which site")
    List<BuildingBody> buildings(@PathVariable UUID round) {
        return rounds.buildings(new RoundId(round)).stream().map(BuildingBody::of).toList();
    }

    @PostMapping("/rounds/{round}/call-ups")
    @Requires(Permission.SAMPLING_PLAN)
    @Operation(summary = "Plan anew which building is called where and when, for those still missing")
    List<BuildingBody> callUps(@PathVariable UUID round) {
        return rounds.planCallUps(new RoundId(round)).stream().map(BuildingBody::of).toList();
    }

    private static ResponseEntity<RoundBody> versioned(Round round) {
        return ResponseEntity.ok().eTag(Edition.tag(round.version())).body(RoundBody.of(round));
    }

    private static <T> Set<T> ids(@Nullable Set<UUID> said, java.util.function.Function<UUID, T> as) {
        return said == null ? Set.of() : said.stream().map(as).collect(Collectors.toSet());
    }
}
