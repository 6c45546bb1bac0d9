package org.shouwang.registry;

import java.util.List;

import org.shouwang.TestAreas;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Area;
import org.shouwang.platform.Current;

/** A community of a test's own with an estate, and people to put behind its doors. */
public record RegistryFixtures(Area area, Buildings buildings, Registry registry, EstateId estate) {

    public static RegistryFixtures in(Areas areas, Buildings buildings, Registry registry) {
        var area = TestAreas.newCommunity(areas);
        var estate = EstateId.next();
        Current.as(Actor.system("test"), area.id(), () -> buildings.addEstate(estate, EstateFacts.named("望春苑")));
        return new RegistryFixtures(area, buildings, registry, estate);
    }

    /** As the program itself, which may do anything. */
    public <T> T here(ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(Actor.system("test"), area.id(), act);
    }

    public void does(Runnable act) {
        Current.run(Actor.system("test"), area.id(), act);
    }

    /** Two units, six floors, two doors a floor. */
    public Building building(String name) {
        return here(() -> {
            var building = buildings.addBuilding(BuildingId.next(), estate, BuildingFacts.named(name));
            buildings.addDoors(building.id(), DoorPattern.of(2, 6, 2));
            return building;
        });
    }

    public Door door(String words) {
        return here(() -> ((FoundDoor.One) buildings.find(words)).door());
    }

    /** A household whose first name is the head's. */
    public HouseholdCard household(String door, String... names) {
        var people = new java.util.ArrayList<NewResident>();
        for (var name : names) {
            people.add(NewResident.of(ResidentFacts.of(name, people.isEmpty() ? Relation.HEAD : Relation.CHILD)));
        }
        return household(door, people);
    }

    public HouseholdCard household(String door, List<NewResident> people) {
        var at = door(door).id();
        return here(() -> registry.addHousehold(HouseholdId.next(), at, HouseholdFacts.unknown(), people));
    }

    public HouseholdCard card(HouseholdId id) {
        return here(() -> registry.household(id).orElseThrow());
    }

    public List<String> names(HouseholdId id) {
        return card(id).residents().stream().map(resident -> resident.facts().name()).toList();
    }
}
