package org.shouwang.accounts.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.NewAccount;
import org.shouwang.accounts.NewArea;
import org.shouwang.accounts.OpeningAreas;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The areas of this installation, as seen from one of them, for programs. */
@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "areas", description = "Areas above and below, and opening further ones")
class AreasApi {

    private final Areas areas;
    private final OpeningAreas opening;

    AreasApi(Areas areas, OpeningAreas opening) {
        this.areas = areas;
        this.opening = opening;
    }

    record Shown(UUID id, String code, String name, AreaKind kind, String region, String zone) {

        static Shown of(Area area) {
            return new Shown(area.id().value(), area.code(), area.name(), area.kind(), area.region(), area.zone().getId());
        }
    }

    /**
     * @param parent the area that this one lies in
     * @param below those that lie in it, the nearest first
     */
    record Around(Shown area, @Nullable Shown parent, List<Shown> below) {
    }

    /**
     * @param id made by the caller, so that asking again opens nothing twice
     * @param parent an area that the caller administers and in which the new one will lie
     * @param child the same, which will lie in the new one
     */
    record Wanted(UUID id, @Nullable String code, String name, AreaKind kind, @Nullable String region, @Nullable String zone,
            @Nullable UUID parent, @Nullable UUID child, @Nullable First first) {

        NewArea area(Area from, OpeningAreas opening) {
            return new NewArea(new AreaId(id), code == null ? opening.proposeCode(name) : code, name, kind, region == null ? "" : region,
                    zone == null ? from.zone() : AreaForm.zone(zone), parent == null ? null : new AreaId(parent), child == null ? null : new AreaId(child));
        }
    }

    /** Who begins there; a program has to name the first ADMIN. */
    record First(UUID id, String name, String phone, UUID roleId, Role role) {

        OpeningAreas.FirstPerson person() {
            return new OpeningAreas.FirstPerson(new NewAccount(new AccountId(id), EnteredPerson.phone(phone), EnteredPerson.name(name), null,
                    Locale.SIMPLIFIED_CHINESE), roleId, role);
        }
    }

    record Place(@Nullable UUID parent) {
    }

    @GetMapping("/areas")
    @Requires(Permission.FIGURES_READ)
    @Operation(summary = "The area, the one that it lies in, and all that lie in it")
    Around around() {
        var here = areas.get(Current.area());
        return new Around(Shown.of(here), areas.parentOf(here.id()).map(Shown::of).orElse(null),
                areas.below(here.id()).stream().map(Shown::of).toList());
    }

    @PostMapping("/areas")
    @Requires(Permission.AREA_EDIT)
    @Operation(summary = "Open a further area, with its first person")
    ResponseEntity<Shown> open(@RequestBody Wanted wanted) {
        var opened = opening.open(wanted.area(areas.get(Current.area()), opening), wanted.first() == null ? null : wanted.first().person());
        return ResponseEntity.created(URI.create("/api/v1/areas/" + opened.area().code() + "/areas")).body(Shown.of(opened.area()));
    }

    @PutMapping("/parent")
    @Requires(Permission.AREA_EDIT)
    @Operation(summary = "Put the area into a greater one that the caller administers too, or into none")
    Around put(@RequestBody Place place) {
        opening.put(place.parent() == null ? null : new AreaId(place.parent()));
        return around();
    }
}
