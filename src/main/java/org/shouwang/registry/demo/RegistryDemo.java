package org.shouwang.registry.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.DemoContent;
import org.shouwang.registry.BuildingFacts;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Document;
import org.shouwang.registry.DocumentType;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.DoorPlan;
import org.shouwang.registry.EstateFacts;
import org.shouwang.registry.EstateId;
import org.shouwang.registry.HouseholdFacts;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.NeedFacts;
import org.shouwang.registry.NeedId;
import org.shouwang.registry.Needs;
import org.shouwang.registry.NewResident;
import org.shouwang.registry.Registry;
import org.shouwang.registry.ResidentFacts;
import org.shouwang.registry.ResidentId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills a register that is still empty with the invented community, all of it or nothing. */
@Component
@Order(100)
class RegistryDemo implements DemoContent {

    private final Buildings buildings;
    private final Registry registry;
    private final Needs needs;
    private final Areas areas;
    private final Clock clock;

    RegistryDemo(Buildings buildings, Registry registry, Needs needs, Areas areas, Clock clock) {
        this.buildings = buildings;
        this.registry = registry;
        this.needs = needs;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void fill(Size size) {
        if (!buildings.estates().isEmpty()) {
            return;
        }
        var today = LocalDate.now(clock.withZone(areas.get(Current.area()).zone()));
        var community = InventedCommunity.of(size, today);
        var doors = build(community.buildings());
        for (var household : community.households()) {
            register(household, doors.get(household.building()).get(household.door()), today);
        }
    }

    private Map<InventedBuilding, Map<InventedDoor, DoorId>> build(List<InventedBuilding> invented) {
        var estates = new HashMap<String, EstateId>();
        var doors = new HashMap<InventedBuilding, Map<InventedDoor, DoorId>>();
        for (var building : invented) {
            var estate = estates.computeIfAbsent(building.estate(),
                    name -> buildings.addEstate(EstateId.next(), EstateFacts.named(name)).id());
            var id = buildings.addBuilding(BuildingId.next(), estate,
                    new BuildingFacts(building.name(), building.kind(), "", null, "")).id();
            buildings.addDoors(id, building.doors().stream().map(RegistryDemo::plan).toList());
            doors.put(building, ids(building, id));
        }
        return doors;
    }

    private Map<InventedDoor, DoorId> ids(InventedBuilding building, BuildingId id) {
        var built = new HashMap<String, DoorId>();
        buildings.doors(id).forEach(door -> built.put(door.unit() + " " + door.room(), door.id()));
        var ids = new HashMap<InventedDoor, DoorId>();
        building.doors().forEach(door -> ids.put(door, built.get(plan(door).unit() + " " + door.room())));
        return ids;
    }

    private static DoorPlan plan(InventedDoor door) {
        return new DoorPlan(door.unit(), door.floor(), door.room(), door.kind(), door.label());
    }

    private void register(InventedHousehold household, DoorId door, LocalDate today) {
        var people = new ArrayList<NewResident>();
        var recorded = new HashMap<ResidentId, List<InventedNeed>>();
        for (var person : household.people()) {
            var resident = new NewResident(ResidentId.next(), facts(person), person.idNumber() == null ? null
                    : new Document(DocumentType.ID_CARD, person.idNumber()));
            people.add(resident);
            recorded.put(resident.id(), person.needs());
        }
        registry.addHousehold(HouseholdId.next(), door, new HouseholdFacts(household.tenure(), household.since(), ""), people);
        recorded.forEach((resident, list) -> list.forEach(need -> needs.add(NeedId.next(), resident, facts(need, today))));
    }

    private static ResidentFacts facts(InventedPerson person) {
        return new ResidentFacts(person.name(), person.sex(), person.born(), person.relation(), "", person.registered(), "",
                person.presence(), null, null, person.phone() == null ? List.of() : List.of(person.phone()), "");
    }

    private static NeedFacts facts(InventedNeed need, LocalDate today) {
        return new NeedFacts(need.kind(), need.consent(), need.source(), today, need.until(), need.due(), need.schedule(), "");
    }
}
