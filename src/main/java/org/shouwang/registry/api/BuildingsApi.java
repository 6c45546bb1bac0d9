package org.shouwang.registry.api;

import static org.shouwang.registry.api.PlaceBodies.BuildingBody;
import static org.shouwang.registry.api.PlaceBodies.DoorBody;
import static org.shouwang.registry.api.PlaceBodies.EstateBody;
import static org.shouwang.registry.api.PlaceBodies.PatternBody;
import static org.shouwang.registry.api.PlaceBodies.WallDoorBody;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.EstateId;
import org.shouwang.registry.FoundDoor;
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
@Tag(name = "Buildings", description = "Estates, buildings, units and doors. Edits name the version they saw in If-Match.")
class BuildingsApi {

    private final Buildings buildings;

    BuildingsApi(Buildings buildings) {
        this.buildings = buildings;
    }

    @GetMapping("/estates")
    @Requires(Permission.PLACES_READ)
    @Operation(summary = "All estates")
    List<EstateBody> estates() {
        return buildings.estates().stream().map(EstateBody::of).toList();
    }

    @PostMapping("/estates")
    @Requires(Permission.PLACES_EDIT)
    @Operation(summary = "Add an estate; the same id or Idempotency-Key again changes nothing")
    ResponseEntity<EstateBody> addEstate(@RequestBody EstateBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var estate = buildings.addEstate(new EstateId(Asked.id(body.id(), key)), body.facts());
        return Asked.versioned(estate.version(), EstateBody.of(estate));
    }

    @PutMapping("/estates/{id}")
    @Requires(Permission.PLACES_EDIT)
    @Operation(summary = "Change an estate")
    ResponseEntity<EstateBody> editEstate(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody EstateBody body) {
        var estate = buildings.editEstate(new EstateId(id), Asked.version(seen), body.facts());
        return Asked.versioned(estate.version(), EstateBody.of(estate));
    }

    @GetMapping("/buildings")
    @Requires(Permission.PLACES_READ)
    @Operation(summary = "All buildings, in house order")
    List<BuildingBody> buildings(@RequestParam(required = false) @Nullable UUID estate) {
        return buildings.buildings().stream().filter(one -> estate == null || one.estate().value().equals(estate))
                .map(BuildingBody::of).toList();
    }

    @GetMapping("/buildings/{id}")
    @Requires(Permission.PLACES_READ)
    @Operation(summary = "A building")
    ResponseEntity<BuildingBody> building(@PathVariable UUID id) {
        var building = buildings.building(new BuildingId(id)).orElseThrow(() -> Problem.notFound("registry.building.unknown"));
        return Asked.versioned(building.version(), BuildingBody.of(building));
    }

    @PostMapping("/buildings")
    @Requires(Permission.PLACES_EDIT)
    @Operation(summary = "Add a building to an estate")
    ResponseEntity<BuildingBody> addBuilding(@RequestBody BuildingBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var building = buildings.addBuilding(new BuildingId(Asked.id(body.id(), key)), new EstateId(Asked.given(body.estate(), "estate")), body.facts());
        return Asked.versioned(building.version(), BuildingBody.of(building));
    }

    @PutMapping("/buildings/{id}")
    @Requires(Permission.PLACES_EDIT)
    @Operation(summary = "Change a building")
    ResponseEntity<BuildingBody> editBuilding(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody BuildingBody body) {
        var building = buildings.editBuilding(new BuildingId(id), Asked.version(seen), body.facts());
        return Asked.versioned(building.version(), BuildingBody.of(building));
    }

    @GetMapping("/buildings/{id}/wall")
    @Requires(Permission.REGISTER_READ)
    @Operation(summary = "A building's doors with how many live behind each and what they need")
    List<WallDoorBody> wall(@PathVariable UUID id) {
        return buildings.wall(new BuildingId(id)).doors().stream().map(WallDoorBody::of).toList();
    }

    @GetMapping("/buildings/{id}/doors")
    @Requires(Permission.PLACES_READ)
    @Operation(summary = "A building's doors")
    List<DoorBody> doors(@PathVariable UUID id) {
        return buildings.doors(new BuildingId(id)).stream().map(DoorBody::of).toList();
    }

    record Added(int added) {
    }

    @PostMapping("/buildings/{id}/doors")
    @Requires(Permission.PLACES_EDIT)
    @Operation(summary = "Add doors by a pattern; those that are there stay")
    Added addDoors(@PathVariable UUID id, @RequestBody PatternBody body) {
        return new Added(buildings.addDoors(new BuildingId(id), body.pattern()));
    }

    @GetMapping("/doors")
    @Requires(Permission.PLACES_READ)
    @Operation(summary = "The doors that somebody's words name: 12-2-502, 十二号楼二单元502; several when the words are ambiguous")
    List<DoorBody> find(@RequestParam String q) {
        return switch (buildings.find(q)) {
            case FoundDoor.One one -> List.of(DoorBody.of(one.door()));
            case FoundDoor.Several several -> several.doors().stream().map(DoorBody::of).toList();
            case FoundDoor.OnlyBuildings only -> List.of();
            case FoundDoor.None none -> List.of();
        };
    }

    @GetMapping("/doors/{id}")
    @Requires(Permission.PLACES_READ)
    @Operation(summary = "A door")
    ResponseEntity<DoorBody> door(@PathVariable UUID id) {
        var door = buildings.door(new DoorId(id)).orElseThrow(() -> Problem.notFound("registry.door.unknown"));
        return Asked.versioned(door.version(), DoorBody.of(door));
    }

    @PostMapping("/doors")
    @Requires(Permission.PLACES_EDIT)
    @Operation(summary = "Add one door")
    ResponseEntity<DoorBody> addDoor(@RequestBody DoorBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var door = buildings.addDoor(new DoorId(Asked.id(body.id(), key)), new BuildingId(Asked.given(body.building(), "building")), body.plan());
        return Asked.versioned(door.version(), DoorBody.of(door));
    }

    @PutMapping("/doors/{id}")
    @Requires(Permission.PLACES_EDIT)
    @Operation(summary = "Change a door")
    ResponseEntity<DoorBody> editDoor(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody DoorBody body) {
        var door = buildings.editDoor(new DoorId(id), Asked.version(seen), body.plan());
        return Asked.versioned(door.version(), DoorBody.of(door));
    }

    @DeleteMapping("/doors/{id}")
    @Requires(Permission.PLACES_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a door behind which nobody was ever registered")
    void removeDoor(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        buildings.removeDoor(new DoorId(id), Asked.version(seen));
    }
}
