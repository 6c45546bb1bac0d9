package org.shouwang.registry.api;

import static org.shouwang.registry.api.PeopleBodies.DocumentBody;
import static org.shouwang.registry.api.PeopleBodies.Happened;
import static org.shouwang.registry.api.PeopleBodies.Line;
import static org.shouwang.registry.api.PeopleBodies.NeedBody;
import static org.shouwang.registry.api.PeopleBodies.Page;
import static org.shouwang.registry.api.PeopleBodies.ResidentBody;
import static org.shouwang.registry.api.PeopleBodies.Shown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Personal;
import org.shouwang.privacy.Sensitive;
import org.shouwang.registry.ActId;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Directory;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.LeftHow;
import org.shouwang.registry.Moves;
import org.shouwang.registry.NeedId;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.Needs;
import org.shouwang.registry.Presence;
import org.shouwang.registry.Registry;
import org.shouwang.registry.Relation;
import org.shouwang.registry.Resident;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.ResidentQuery;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
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
@Tag(name = "Residents", description = "Phones, documents and birth dates are masked; reveal shows them in full, with a reason, logged.")
class ResidentsApi {

    private final Registry registry;
    private final Directory directory;
    private final Moves moves;
    private final Needs needs;

    ResidentsApi(Registry registry, Directory directory, Moves moves, Needs needs) {
        this.registry = registry;
        this.directory = directory;
        this.moves = moves;
        this.needs = needs;
    }

    @GetMapping("/residents")
    @Requires(Permission.REGISTER_READ)
    @Operation(summary = "Find residents by name, pinyin or its initials, phone or its tail, ID number, door, and filters")
    Page find(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Set<UUID> building,
            @RequestParam(required = false) @Nullable NeedKind need, @RequestParam(defaultValue = "false") boolean anyNeed,
            @RequestParam(required = false) @Nullable Integer fromAge, @RequestParam(required = false) @Nullable Integer toAge,
            @RequestParam(required = false) @Nullable Presence presence, @RequestParam(defaultValue = "false") boolean withoutPhone,
            @RequestParam(defaultValue = "false") boolean withoutHead, @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(defaultValue = "NAME") ResidentQuery.Order order, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        var buildings = building == null ? Set.<BuildingId>of() : building.stream().map(BuildingId::new).collect(Collectors.toSet());
        var query = new ResidentQuery(q, buildings, need, anyNeed, fromAge, toAge, presence, withoutPhone, withoutHead, left, order);
        var found = directory.look(query, cursor, size);
        return new Page(found.list().rows().stream().map(Line::of).toList(), found.list().next(), found.count());
    }

    @GetMapping("/residents/{id}")
    @Requires(Permission.REGISTER_READ)
    @Operation(summary = "A resident, who can see who looked; the id of a merged duplicate leads to the entry that was kept")
    ResponseEntity<Shown> resident(@PathVariable UUID id) {
        return shown(registry.open(new ResidentId(id)));
    }

    @GetMapping("/residents/{id}/timeline")
    @Requires(Permission.REGISTER_READ)
    @Operation(summary = "What happened to a resident, newest first")
    Listing<Happened> timeline(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        return registry.timeline(new ResidentId(id), cursor, Math.clamp(size, 1, 200)).map(Happened::of);
    }

    @PostMapping("/households/{id}/residents")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "Add somebody to a household")
    ResponseEntity<Shown> add(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ResidentBody body) {
        return shown(registry.addResident(new HouseholdId(id), body.fresh(Asked.id(body.id(), key))));
    }

    @PatchMapping("/residents/{id}")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "Change a resident; what is left out stays, what is named in clear becomes unknown")
    ResponseEntity<Shown> edit(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ResidentBody body) {
        var old = known(id);
        return shown(registry.editResident(new ActId(Asked.id(null, key)), old.id(), Asked.version(seen), body.over(old.facts()), body.documentEdit()));
    }

    record Why(@Personal("to explain why") @Nullable String reason) {
    }

    record RevealedBody(@Sensitive("in full, for a reason that is logged") @Nullable DocumentBody document,
            @Personal("in full, for a reason that is logged") List<String> phones,
            @Personal("in full, for a reason that is logged") String birthDate,
            @Sensitive("in full, for a reason that is logged") Map<UUID, String> needNotes) {
    }

    @PostMapping("/residents/{id}/reveal")
    @Requires(Permission.UNMASK)
    @Operation(summary = "What is masked elsewhere, in full; the resident can see who asked and why")
    RevealedBody reveal(@PathVariable UUID id, @RequestBody Why why) {
        var revealed = registry.reveal(new ResidentId(id), Asked.text(why.reason()));
        var document = revealed.document();
        var born = known(id).facts().birthDate();
        return new RevealedBody(document == null ? null : new DocumentBody(document.type(), document.number()), revealed.phones(),
                born == null ? "" : born.toString(), revealed.needNotes().entrySet().stream()
                        .collect(Collectors.toMap(note -> note.getKey().value(), Map.Entry::getValue)));
    }

    record LeaveBody(@Nullable Set<UUID> residents, @Nullable LeftHow how, @Personal("to answer who asks") @Nullable String to,
            @Personal("to explain how a record came to be") @Nullable String reason) {
    }

    @PostMapping("/residents/leave")
    @Requires(Permission.REGISTER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Residents move out of the area, or died; a household that nobody is left in ends")
    void leave(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody LeaveBody body) {
        moves.leave(new ActId(Asked.id(null, key)), HouseholdsApi.residents(body.residents()), Asked.or(body.how(), LeftHow.MOVED_OUT),
                Asked.text(body.to()), Asked.text(body.reason()));
    }

    @PostMapping("/residents/{id}/come-back")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "Somebody who left belongs to the household again")
    ResponseEntity<Shown> comeBack(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        moves.comeBack(new ActId(Asked.id(null, key)), new ResidentId(id));
        return shown(known(id));
    }

    record MoveBody(@Nullable Set<UUID> residents, @Nullable UUID household, @Nullable Map<UUID, Relation> relations,
            @Personal("to explain how a record came to be") @Nullable String reason) {
    }

    @PostMapping("/residents/move")
    @Requires(Permission.REGISTER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Residents go to another household of the area")
    void move(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody MoveBody body) {
        moves.moveTo(new ActId(Asked.id(null, key)), HouseholdsApi.residents(body.residents()), new HouseholdId(Asked.given(body.household(), "household")),
                HouseholdsApi.relations(body.relations()), Asked.text(body.reason()));
    }

    record MergeBody(@Nullable UUID gone, @Personal("to explain how a record came to be") @Nullable String reason) {
    }

    @PostMapping("/residents/{id}/merge")
    @Requires(Permission.REGISTER_EDIT)
    @Operation(summary = "Two entries are one person: the other is gone, its id leads here")
    ResponseEntity<Shown> merge(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody MergeBody body) {
        moves.mergeResidents(new ActId(Asked.id(null, key)), new ResidentId(id), new ResidentId(Asked.given(body.gone(), "gone")), Asked.text(body.reason()));
        return shown(known(id));
    }

    @DeleteMapping("/residents/{id}")
    @Requires(Permission.ERASE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Erase somebody for good; history keeps that it was done, not who it was")
    void erase(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(defaultValue = "") String reason) {
        moves.erase(new ActId(Asked.id(null, key)), new ResidentId(id), reason);
    }

    @PostMapping("/residents/{id}/needs")
    @Requires(Permission.NEEDS_EDIT)
    @Operation(summary = "Record why somebody needs more, with consent and end")
    ResponseEntity<Shown> addNeed(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NeedBody body) {
        return shown(needs.add(new NeedId(Asked.id(body.id(), key)), new ResidentId(id), body.facts()));
    }

    @PutMapping("/residents/{id}/needs/{need}")
    @Requires(Permission.NEEDS_EDIT)
    @Operation(summary = "Change a need; a note that is left out stays")
    ResponseEntity<Shown> editNeed(@PathVariable UUID id, @PathVariable UUID need,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody NeedBody body) {
        if (known(id).needs().stream().noneMatch(held -> held.id().value().equals(need))) {
            throw Problem.notFound("registry.need.unknown");
        }
        return shown(needs.edit(new ActId(Asked.id(null, key)), new NeedId(need), Asked.version(seen), body.facts()));
    }

    @DeleteMapping("/residents/{id}/needs/{need}")
    @Requires(Permission.NEEDS_EDIT)
    @Operation(summary = "End a need before its time")
    ResponseEntity<Shown> endNeed(@PathVariable UUID id, @PathVariable UUID need,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return shown(needs.end(new ActId(Asked.id(null, key)), new ResidentId(id), new NeedId(need)));
    }

    private Resident known(UUID id) {
        return registry.resident(new ResidentId(id)).orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
    }

    private static ResponseEntity<Shown> shown(Resident resident) {
        return Asked.versioned(resident.version(), Shown.of(resident));
    }
}
