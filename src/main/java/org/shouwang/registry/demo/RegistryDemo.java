package org.shouwang.registry.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.shouwang.accounts.DemoPeople;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.DemoContent;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Role;
import org.shouwang.registry.ActId;
import org.shouwang.registry.BuildingFacts;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.CorrectionId;
import org.shouwang.registry.Document;
import org.shouwang.registry.DocumentType;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.DoorPlan;
import org.shouwang.registry.EstateFacts;
import org.shouwang.registry.EstateId;
import org.shouwang.registry.HouseholdFacts;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.Intake;
import org.shouwang.registry.IntakePlan;
import org.shouwang.registry.NeedFacts;
import org.shouwang.registry.NeedId;
import org.shouwang.registry.NewHousehold;
import org.shouwang.registry.NewNeed;
import org.shouwang.registry.NewResident;
import org.shouwang.registry.OwnHousehold;
import org.shouwang.registry.OwnWords;
import org.shouwang.registry.Relation;
import org.shouwang.registry.ResidentFacts;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.Sex;
import org.shouwang.registry.Wish;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills a register that is still empty with the invented community, all of it or nothing. */
@Component
@Order(100)
class RegistryDemo implements DemoContent {

    private final Buildings buildings;
    private final Intake intake;
    private final LooseEnds looseEnds;
    private final OwnHousehold own;
    private final ObjectProvider<DemoPeople> people;
    private final Areas areas;
    private final Clock clock;

    RegistryDemo(Buildings buildings, Intake intake, LooseEnds looseEnds, OwnHousehold own,
            ObjectProvider<DemoPeople> people, Areas areas, Clock clock) {
        this.buildings = buildings;
        this.intake = intake;
        this.looseEnds = looseEnds;
        this.own = own;
        this.people = people;
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
        var households = new ArrayList<NewHousehold>();
        var recorded = new ArrayList<NewNeed>();
        for (var household : community.households()) {
            var door = doors.get(household.building()).get(household.door());
            var people = new ArrayList<NewResident>();
            for (var person : household.people()) {
                var resident = resident(person);
                people.add(resident);
                person.needs().forEach(need -> recorded.add(new NewNeed(NeedId.next(), resident.id(), facts(need, today))));
            }
            households.add(new NewHousehold(HouseholdId.next(), door, new HouseholdFacts(household.tenure(), household.since(), ""), people));
        }
        letLiveHere(households);
        intake.take(ActId.next(), new IntakePlan(households, List.of(), List.of(), recorded));
        looseEnds.leave();
        sayWhatIsWrong();
    }

    /** The demo's resident misses a grandmother in the register, so that the coordinator has something to check. */
    private void sayWhatIsWrong() {
        people.stream().flatMap(demo -> demo.resident().stream()).forEach(account -> Current.run(
                new Actor(Actor.Kind.PERSON, account.id().value(), account.name(), List.of(Grant.of(Current.area(), Role.RESIDENT))),
                Current.area(), () -> own.homes().stream().findFirst().ifPresent(home -> own.say(CorrectionId.next(), home.me().id(),
                        new Wish.Missing(new OwnWords.Person("程桂兰", "", Relation.PARENT, Sex.FEMALE, null), "上个月搬来同住")))));
    }

    /** The demo's resident is the head of the first household, so that the own page has something to show. */
    private void letLiveHere(List<NewHousehold> households) {
        people.stream().flatMap(demo -> demo.resident().stream()).forEach(account -> {
            var first = households.getFirst();
            var members = new ArrayList<>(first.people());
            members.replaceAll(member -> member.facts().head() ? new NewResident(member.id(),
                    member.facts().named(account.name()).calledAt(account.phone().text()), member.document()) : member);
            households.set(0, new NewHousehold(first.id(), first.door(), first.facts(), members));
        });
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

    private static NewResident resident(InventedPerson person) {
        return new NewResident(ResidentId.next(), facts(person),
                person.idNumber() == null ? null : new Document(DocumentType.ID_CARD, person.idNumber()));
    }

    private static ResidentFacts facts(InventedPerson person) {
        return new ResidentFacts(person.name(), person.sex(), person.born(), person.relation(), "", person.registered(), "",
                person.presence(), null, null, person.phone() == null ? List.of() : List.of(person.phone()), "");
    }

    private static NeedFacts facts(InventedNeed need, LocalDate today) {
        return new NeedFacts(need.kind(), need.consent(), need.source(), today, need.until(), need.due(), need.schedule(), "");
    }
}
