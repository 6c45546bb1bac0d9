package org.shouwang.registry.api;

import static org.shouwang.registry.api.PeopleBodies.Happened;
import static org.shouwang.registry.api.PeopleBodies.HouseholdBody;
import static org.shouwang.registry.api.PeopleBodies.HouseholdShown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Personal;
import org.shouwang.registry.ActId;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.HouseholdCard;
import org.shouwang.registry.HouseholdFacts;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.Moves;
import org.shouwang.registry.Registry;
import org.shouwang.registry.Relation;
import org.shouwang.registry.ResidentId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Households", description = "Who lives behind which door. Every write may carry an Idempotency-Key: sent again, it is done once.")
class HouseholdsApi {

    private final Registry registry;
    private final Moves moves;

    HouseholdsApi(Registry registry, Moves moves) {
        this.registry = registry;
        this.moves = moves;
    }

    @GetMapping("/households/{id}")
    @Requires(Permission.REGISTER_READ)
    @Operation(summary = "A household with its residents; the residents can see who looked")
    ResponseEntity<HouseholdShown> household(@PathVariable UUID id) {
        return shown(registry.open(new HouseholdId(id)));
    }

    @GetMapping("/doors/{id}/households")
    @Requires(Permission.REGISTER_READ)
    @Operation(summary = "The households behind a door")
    List<HouseholdShown> behind(@PathVariable UUID id) {
        return registry.behind(new DoorId(id)).stream().map(card -> HouseholdShown.of(registry.open(card.household().id()))).toList();
    }

    @GetMapping("/households/{id}/timeline")
    @Requires(Permission.REGISTER_READ)
    @Operation(summary = "What happened to a household, newest first")
    Listing<Happened> timeline(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        return registry.timeline(new HouseholdId(id), cursor, Math.clamp(size, 1, 200)).map(Happened::of);
    }

    @PostMapping("/households")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "Register a household with those who live in it; one head at most")
    ResponseEntity<HouseholdShown> add(@RequestBody HouseholdBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var people = Asked.list(body.residents()).stream().map(person -> person.fresh(Ids.next())).toList();
        return shown(registry.addHousehold(new HouseholdId(Asked.id(body.id(), key)), new DoorId(Asked.given(body.door(), "door")),
                body.over(HouseholdFacts.unknown()), people));
    }

    @PatchMapping("/households/{id}")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "Change what is said about a household as a whole; what is left out stays")
    ResponseEntity<HouseholdShown> edit(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody HouseholdBody body) {
        var old = known(id);
        registry.editHousehold(new ActId(Asked.id(null, key)), old.household().id(), Asked.version(seen), body.over(old.household().facts()));
        return shown(known(id));
    }

    record HeadBody(@Nullable UUID head, @Nullable Map<UUID, Relation> relations) {
    }

    @PostMapping("/households/{id}/head")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "Make somebody the head; relations are those of the others to the new head")
    ResponseEntity<HouseholdShown> head(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody HeadBody body) {
        return shown(registry.changeHead(new ActId(Asked.id(null, key)), new HouseholdId(id), new ResidentId(Asked.given(body.head(), "head")),
                relations(body.relations())));
    }

    record DoorMove(@Nullable UUID door, @Personal("to explain how a record came to be") @Nullable String reason) {
    }

    @PostMapping("/households/{id}/move")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "Move the whole household to another door")
    ResponseEntity<HouseholdShown> move(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody DoorMove body) {
        moves.moveHousehold(new ActId(Asked.id(null, key)), new HouseholdId(id), Asked.version(seen), new DoorId(Asked.given(body.door(), "door")),
                Asked.text(body.reason()));
        return shown(known(id));
    }

    record SplitBody(@Nullable UUID id, @Nullable Set<UUID> residents, @Nullable UUID door, @Nullable UUID head,
            @Personal("to explain how a record came to be") @Nullable String reason) {
    }

    @PostMapping("/households/split")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "Residents of one household become a household of their own")
    ResponseEntity<HouseholdShown> split(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody SplitBody body) {
        var act = new ActId(Asked.id(null, key));
        var fresh = new HouseholdId(body.id() == null ? act.value() : body.id());
        moves.split(act, residents(body.residents()), fresh, new DoorId(Asked.given(body.door(), "door")),
                new ResidentId(Asked.given(body.head(), "head")), Asked.text(body.reason()));
        return shown(known(fresh.value()));
    }

    record MergeBody(@Nullable UUID gone, @Personal("to explain how a record came to be") @Nullable String reason) {
    }

    @PostMapping("/households/{id}/merge")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "Everybody of another household belongs to this one; the other ends")
    ResponseEntity<HouseholdShown> merge(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody MergeBody body) {
        moves.merge(new ActId(Asked.id(null, key)), new HouseholdId(id), new HouseholdId(Asked.given(body.gone(), "gone")), Asked.text(body.reason()));
        return shown(known(id));
    }

    private HouseholdCard known(UUID id) {
        return registry.household(new HouseholdId(id)).orElseThrow(() -> Problem.notFound("registry.household.unknown"));
    }

    private static ResponseEntity<HouseholdShown> shown(HouseholdCard card) {
        return Asked.versioned(card.household().version(), HouseholdShown.of(card));
    }

    static Set<ResidentId> residents(@Nullable Set<UUID> ids) {
        return ids == null ? Set.of() : ids.stream().map(ResidentId::new).collect(Collectors.toSet());
    }

    static Map<ResidentId, Relation> relations(@Nullable Map<UUID, Relation> relations) {
        return relations == null ? Map.of()
                : relations.entrySet().stream().collect(Collectors.toMap(one -> new ResidentId(one.getKey()), Map.Entry::getValue));
    }
}
