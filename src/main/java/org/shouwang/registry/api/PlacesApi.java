package org.shouwang.registry.api;

import static org.shouwang.registry.api.PlaceBodies.PlaceBody;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.registry.Community;
import org.shouwang.registry.CommunityFacts;
import org.shouwang.registry.PlaceId;
import org.shouwang.registry.PlaceKind;
import org.shouwang.registry.Places;
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
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Places", description = "The community itself and its places that are no doors: markets, schools, sampling sites.")
class PlacesApi {

    private final Places places;
    private final Community community;

    PlacesApi(Places places, Community community) {
        this.places = places;
        this.community = community;
    }

    @GetMapping("/places")
    @Requires(Permission.PLACES_READ)
    @Operation(summary = "Places in use, kind by kind")
    List<PlaceBody> all(@RequestParam(required = false) @Nullable Set<PlaceKind> kind) {
        return places.all(kind == null ? Set.of() : kind).stream().map(PlaceBody::of).toList();
    }

    @GetMapping("/places/{id}")
    @Requires(Permission.PLACES_READ)
    @Operation(summary = "A place, closed ones included")
    ResponseEntity<PlaceBody> place(@PathVariable UUID id) {
        var place = places.find(new PlaceId(id)).orElseThrow(() -> Problem.notFound("registry.place.unknown"));
        return Asked.versioned(place.version(), PlaceBody.of(place));
    }

    @PostMapping("/places")
    @Requires(Permission.PLACES_EDIT)
    @Operation(summary = "Add a place")
    ResponseEntity<PlaceBody> add(@RequestBody PlaceBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var place = places.add(new PlaceId(Asked.id(body.id(), key)), body.facts());
        return Asked.versioned(place.version(), PlaceBody.of(place));
    }

    @PutMapping("/places/{id}")
    @Requires(Permission.PLACES_EDIT)
    @Operation(summary = "Change a place")
    ResponseEntity<PlaceBody> edit(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody PlaceBody body) {
        var place = places.edit(new PlaceId(id), Asked.version(seen), body.facts());
        return Asked.versioned(place.version(), PlaceBody.of(place));
    }

    @DeleteMapping("/places/{id}")
    @Requires(Permission.PLACES_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a place out of use; who refers to it still finds it")
    void close(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        places.close(new PlaceId(id), Asked.version(seen));
    }

    @GetMapping("/community")
    @Requires(Permission.PLACES_READ)
    @Operation(summary = "Facts of the community itself; version 0 while nobody has said any")
    ResponseEntity<CommunityFacts> community() {
        var facts = community.facts();
        return Asked.versioned(facts.version(), facts);
    }

    @PutMapping("/community")
    @Requires(Permission.AREA_EDIT)
    @Operation(summary = "Say what the community is")
    ResponseEntity<CommunityFacts> describe(@RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody CommunityBody body) {
        var facts = community.describe(new CommunityFacts(Asked.text(body.regionCode()), Asked.text(body.street()),
                Asked.text(body.address()), Asked.text(body.phone()), Asked.text(body.note()), Asked.version(seen)));
        return Asked.versioned(facts.version(), facts);
    }

    record CommunityBody(@Nullable String regionCode, @Nullable String street, @Nullable String address,
            @org.shouwang.privacy.Personal("to call the office") @Nullable String phone, @Nullable String note) {
    }
}
