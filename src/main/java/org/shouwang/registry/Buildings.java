package org.shouwang.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people live: estates, buildings, units and doors of the current area. What is asked for is limited to the
 * buildings of the current actor's role. Ids are made by the client; adding under the same id again changes nothing.
 */
@Component
public class Buildings {

    private static final int MOST_FOUND = 50;

    private final Estates estates;
    private final Houses houses;
    private final Doors doors;
    private final Walls walls;
    private final AreaDay day;

    Buildings(Estates estates, Houses houses, Doors doors, Walls walls, AreaDay day) {
        this.estates = estates;
        this.houses = houses;
        this.doors = doors;
        this.walls = walls;
        this.day = day;
    }

    @Transactional(readOnly = true)
    public List<Estate> estates() {
        return estates.all();
    }

    @Transactional(readOnly = true)
    public Optional<Estate> estate(EstateId id) {
        return estates.find(id);
    }

    /** Refuses a second estate of the same name. */
    @Transactional
    public Estate addEstate(EstateId id, EstateFacts facts) {
        estates.add(id, facts);
        return estates.find(id).orElseThrow();
    }

    @Transactional
    public Estate editEstate(EstateId id, long version, EstateFacts facts) {
        if (!estates.edit(id, version, facts)) {
            throw estates.find(id).isEmpty() ? Problem.notFound("registry.estate.unknown") : Problem.stale();
        }
        return estates.find(id).orElseThrow();
    }

    /** All buildings that the actor may see, estate by estate in house order. */
    @Transactional(readOnly = true)
    public List<Building> buildings() {
        return houses.all(sight());
    }

    @Transactional(readOnly = true)
    public Optional<Building> building(BuildingId id) {
        return houses.find(id, sight());
    }

    /** Refuses a second building of the same number in the estate: {@code 12号楼} and {@code 12幢} are one. */
    @Transactional
    public Building addBuilding(BuildingId id, EstateId estate, BuildingFacts facts) {
        estates.find(estate).orElseThrow(() -> Problem.notFound("registry.estate.unknown"));
        houses.add(id, estate, facts);
        return houses.find(id, Sight.everything()).orElseThrow();
    }

    @Transactional
    public Building editBuilding(BuildingId id, long version, BuildingFacts facts) {
        known(id);
        if (!houses.edit(id, version, facts)) {
            throw Problem.stale();
        }
        return houses.find(id, Sight.everything()).orElseThrow();
    }

    /**
     * Makes the doors of a pattern that are not there yet.
     *
     * @return how many were made; fewer than the pattern has when some were there
     */
    @Transactional
    public int addDoors(BuildingId building, DoorPattern pattern) {
        return addDoors(building, pattern.plans());
    }

    /** Makes those of the doors that are not there yet, and the units they name. */
    @Transactional
    public int addDoors(BuildingId building, List<DoorPlan> plans) {
        known(building);
        return plans.isEmpty() ? 0 : doors.add(building, plans);
    }

    @Transactional
    public Door addDoor(DoorId id, BuildingId building, DoorPlan plan) {
        known(building);
        doors.add(id, building, plan);
        return doors.find(id, Sight.everything()).orElseThrow();
    }

    @Transactional
    public Door editDoor(DoorId id, long version, DoorPlan plan) {
        var door = knownDoor(id);
        if (!doors.edit(id, door.building(), version, plan)) {
            throw Problem.stale();
        }
        return doors.find(id, Sight.everything()).orElseThrow();
    }

    /** Refuses while a household is or was registered behind the door. */
    @Transactional
    public void removeDoor(DoorId id, long version) {
        knownDoor(id);
        if (!doors.remove(id, version)) {
            throw Problem.stale();
        }
    }

    @Transactional(readOnly = true)
    public Optional<Door> door(DoorId id) {
        return doors.find(id, sight());
    }

    /** The doors of a building in house order. */
    @Transactional(readOnly = true)
    public List<Door> doors(BuildingId building) {
        known(building);
        return doors.ofBuilding(building);
    }

    /** The door that somebody's words name; see {@link DoorAddress}. */
    @Transactional(readOnly = true)
    public FoundDoor find(String words) {
        var readings = DoorAddress.readings(words);
        if (readings.isEmpty()) {
            return new FoundDoor.None();
        }
        var book = new DoorBook(houses.all(sight()), List.of());
        var buildings = new LinkedHashSet<BuildingId>();
        var rooms = new LinkedHashSet<String>();
        for (var reading : readings) {
            if (reading.hasRoom()) {
                book.buildings(reading).forEach(building -> buildings.add(building.id()));
                rooms.add(reading.room());
            }
        }
        var found = buildings.isEmpty() ? List.<Door>of() : doors.among(buildings, rooms);
        found.forEach(book::add);
        return switch (book.found(readings)) {
            case FoundDoor.Several several when several.doors().size() > MOST_FOUND ->
                new FoundDoor.Several(several.doors().subList(0, MOST_FOUND));
            case FoundDoor other -> other;
        };
    }

    /** All doors of the area in memory, for whoever looks up thousands. */
    @Transactional(readOnly = true)
    public DoorBook book() {
        return new DoorBook(houses.all(Sight.everything()), doors.all());
    }

    /** A building as it stands, with who lives behind each door; one statement. */
    @Transactional(readOnly = true)
    public Wall wall(BuildingId building) {
        return walls.wall(building, Sight.of(Permission.REGISTER_READ), day.today(), OldAge.bornBy(day.today()))
                .orElseThrow(() -> Problem.notFound("registry.building.unknown"));
    }

    /** All estates with their buildings and small walls; one statement. */
    @Transactional(readOnly = true)
    public List<EstateTiles> overview() {
        return walls.overview(Sight.of(Permission.REGISTER_READ), day.today());
    }

    private Building known(BuildingId id) {
        return houses.find(id, sight()).orElseThrow(() -> Problem.notFound("registry.building.unknown"));
    }

    private Door knownDoor(DoorId id) {
        return doors.find(id, sight()).orElseThrow(() -> Problem.notFound("registry.door.unknown"));
    }

    private static Sight sight() {
        return Sight.of(Permission.PLACES_READ);
    }
}
