package org.shouwang.registry.api;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Personal;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingFacts;
import org.shouwang.registry.BuildingKind;
import org.shouwang.registry.Door;
import org.shouwang.registry.DoorKind;
import org.shouwang.registry.DoorPattern;
import org.shouwang.registry.DoorPlan;
import org.shouwang.registry.Estate;
import org.shouwang.registry.EstateFacts;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.Place;
import org.shouwang.registry.PlaceFacts;
import org.shouwang.registry.PlaceKind;
import org.shouwang.registry.Position;
import org.shouwang.registry.Question;
import org.shouwang.registry.WallDoor;

/** Estates, buildings, doors and places as JSON. */
final class PlaceBodies {

    private PlaceBodies() {
    }

    record EstateBody(@Nullable UUID id, @Nullable String name, @Nullable String address, @Nullable Double latitude,
            @Nullable Double longitude, @Nullable Long version) {

        static EstateBody of(Estate estate) {
            return new EstateBody(estate.id().value(), estate.name(), estate.address(), north(estate.position()),
                    east(estate.position()), estate.version());
        }

        EstateFacts facts() {
            return new EstateFacts(Asked.text(name), Asked.text(address), position(latitude, longitude));
        }
    }

    record BuildingBody(@Nullable UUID id, @Nullable UUID estate, @Nullable String estateName, @Nullable String name,
            @Nullable BuildingKind kind, @Nullable String address, @Nullable Double latitude, @Nullable Double longitude,
            @Personal("what colleagues must know at this building") @Nullable String note, @Nullable Long version) {

        static BuildingBody of(Building building) {
            return new BuildingBody(building.id().value(), building.estate().value(), building.estateName(), building.name(),
                    building.kind(), building.address(), north(building.position()), east(building.position()),
                    building.note(), building.version());
        }

        BuildingFacts facts() {
            return new BuildingFacts(Asked.text(name), Asked.or(kind, BuildingKind.SLAB), Asked.text(address),
                    position(latitude, longitude), Asked.text(note));
        }
    }

    record DoorBody(@Nullable UUID id, @Nullable UUID building, @Nullable String words, @Nullable String unit,
            @Nullable Integer floor, @Nullable String room, @Nullable DoorKind kind,
            @Personal("what colleagues must know at this door") @Nullable String note, @Nullable Long version) {

        static DoorBody of(Door door) {
            return new DoorBody(door.id().value(), door.building().value(), door.words(), door.unit(), door.floor(),
                    door.label().isEmpty() ? door.room() : door.label(), door.kind(), door.note(), door.version());
        }

        DoorPlan plan() {
            return new DoorPlan(Asked.text(unit), Asked.given(floor, "floor"), Asked.text(room), Asked.or(kind, DoorKind.FLAT),
                    Asked.text(note));
        }
    }

    record PatternBody(@Nullable List<String> units, @Nullable Integer fromFloor, @Nullable Integer toFloor,
            @Nullable Set<Integer> withoutFloors, @Nullable Integer doors, @Nullable Set<Integer> withoutNumbers,
            DoorPattern.@Nullable Numbering numbering, @Nullable Integer shops) {

        DoorPattern pattern() {
            return new DoorPattern(Asked.list(units), Asked.or(fromFloor, 1), Asked.given(toFloor, "toFloor"),
                    withoutFloors == null ? Set.of() : withoutFloors, Asked.given(doors, "doors"),
                    withoutNumbers == null ? Set.of() : withoutNumbers,
                    Asked.or(numbering, DoorPattern.Numbering.FLOOR_THEN_NUMBER), Asked.or(shops, 0));
        }
    }

    /** One door of a wall; who is behind it is asked of the household. */
    record WallDoorBody(UUID id, String unit, int floor, String room, DoorKind kind, int households, @Nullable UUID household,
            int residents, int here, Set<NeedKind> needs, Set<Question> questions) {

        static WallDoorBody of(WallDoor door) {
            var household = door.household();
            return new WallDoorBody(door.id().value(), door.unit(), door.floor(), door.room(), door.kind(), door.households(),
                    household == null ? null : household.value(), door.residents(), door.here(), door.needs(), door.questions());
        }
    }

    record PlaceBody(@Nullable UUID id, @Nullable String name, @Nullable PlaceKind kind, @Nullable String address,
            @Personal("to call the place") @Nullable String phone, @Nullable Double latitude, @Nullable Double longitude,
            @Personal("what colleagues must know of the place") @Nullable String note, @Nullable Boolean closed, @Nullable Long version) {

        static PlaceBody of(Place place) {
            var facts = place.facts();
            return new PlaceBody(place.id().value(), facts.name(), facts.kind(), facts.address(), facts.phone(),
                    north(facts.position()), east(facts.position()), facts.note(), place.closed(), place.version());
        }

        PlaceFacts facts() {
            return new PlaceFacts(Asked.text(name), Asked.or(kind, PlaceKind.OTHER), Asked.text(address), Asked.text(phone),
                    position(latitude, longitude), Asked.text(note));
        }
    }

    private static @Nullable Double north(@Nullable Position position) {
        return position == null ? null : position.latitude();
    }

    private static @Nullable Double east(@Nullable Position position) {
        return position == null ? null : position.longitude();
    }

    private static @Nullable Position position(@Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null) {
            return null;
        }
        try {
            return new Position(latitude, longitude);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("platform.problem.check").at("latitude", "registry.field.position");
        }
    }
}
