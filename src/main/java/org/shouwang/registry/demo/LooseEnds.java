package org.shouwang.registry.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.shouwang.registry.ActId;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Document;
import org.shouwang.registry.DocumentEdit;
import org.shouwang.registry.DocumentType;
import org.shouwang.registry.Door;
import org.shouwang.registry.DoorKind;
import org.shouwang.registry.HouseholdCard;
import org.shouwang.registry.HouseholdFacts;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.NewResident;
import org.shouwang.registry.OwnWords;
import org.shouwang.registry.PlaceFacts;
import org.shouwang.registry.PlaceId;
import org.shouwang.registry.PlaceKind;
import org.shouwang.registry.Places;
import org.shouwang.registry.Position;
import org.shouwang.registry.Registry;
import org.shouwang.registry.Relation;
import org.shouwang.registry.ResidentFacts;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.SelfRegistrationId;
import org.shouwang.registry.SelfRegistrations;
import org.springframework.stereotype.Component;

/** What no register is without: cases that somebody must decide, households that wait, places around. */
@Component
class LooseEnds {

    private static final String ESTATE = InventedEstates.FIRST;
    /** Somewhere on the plain; the places exist as little as the people. */
    private static final double LATITUDE = 35.0012;
    private static final double LONGITUDE = 113.0045;

    private final Buildings buildings;
    private final Registry registry;
    private final SelfRegistrations registrations;
    private final Places places;

    LooseEnds(Buildings buildings, Registry registry, SelfRegistrations registrations, Places places) {
        this.buildings = buildings;
        this.registry = registry;
        this.registrations = registrations;
        this.places = places;
    }

    void leave() {
        places();
        var lived = doors("3号楼", true, 17);
        var empty = doors("8号楼", false, 3);
        add(lived.get(6), List.of(person("马建文", Relation.HEAD, "19900019001"), person("马梓涵", Relation.CHILD, "")));
        add(empty.get(0), List.of(person("魏素英", Relation.UNKNOWN, "19900019002"), person("魏晓静", Relation.UNKNOWN, "")));
        twin(lived.get(11), empty.get(1));
        waiting(lived.get(16), empty.get(2));
    }

    private void add(Door door, List<NewResident> people) {
        registry.addHousehold(HouseholdId.next(), door.id(), HouseholdFacts.unknown(), people);
    }

    /** The head of one household stands in another one too, under the same number. */
    private void twin(Door door, Door other) {
        var head = behind(door).head().orElseThrow();
        var facts = head.facts();
        var number = new Document(DocumentType.ID_CARD, "00000019500101001X");
        registry.editResident(ActId.next(), head.id(), head.version(), facts,
                new DocumentEdit.Replace(number));
        registry.addHousehold(HouseholdId.next(), other.id(), HouseholdFacts.unknown(),
                List.of(new NewResident(ResidentId.next(), facts, number)));
    }

    /** One household that says what is known, one that moved into an empty flat, and the words that fit no door. */
    private void waiting(Door lived, Door empty) {
        var head = behind(lived).head().orElseThrow().facts();
        send(lived, new OwnWords(words(lived), List.of(new OwnWords.Person(head.name(), "19900019003", Relation.HEAD, head.sex(), head.birthDate()),
                new OwnWords.Person(head.name().charAt(0) + "小满", "", Relation.CHILD, null, null)), "孩子上小学"));
        send(empty, new OwnWords(words(empty), List.of(new OwnWords.Person("孟涛", "19900019004", Relation.HEAD, null, null)), ""));
        send(empty, new OwnWords("9单元1702", List.of(new OwnWords.Person("秦欣怡", "19900019005", Relation.HEAD, null, null)), "刚租的房子"));
    }

    private void send(Door at, OwnWords words) {
        registrations.send(registrations.poster(at.building()).token(), SelfRegistrationId.next(), words);
    }

    private static String words(Door door) {
        return door.unit() + door.room();
    }

    private HouseholdCard behind(Door door) {
        return registry.behind(door.id()).getFirst();
    }

    /** Flats of one building, lived in or not, in house order: of the usual building, or of the first that has enough of them. */
    private List<Door> doors(String usual, boolean lived, int atLeast) {
        return buildings.buildings().stream().filter(one -> one.estateName().equals(ESTATE))
                .sorted(Comparator.comparing((Building one) -> !one.name().equals(usual)))
                .map(one -> flats(one.id(), lived)).filter(flats -> flats.size() >= atLeast).findFirst().orElseThrow();
    }

    private List<Door> flats(BuildingId building, boolean lived) {
        var such = buildings.wall(building).doors().stream().filter(door -> door.kind() == DoorKind.FLAT && door.households() > 0 == lived)
                .map(door -> door.id()).toList();
        return buildings.doors(building).stream().filter(door -> such.contains(door.id())).toList();
    }

    private static NewResident person(String name, Relation relation, String phone) {
        var facts = ResidentFacts.of(name, relation);
        return NewResident.of(phone.isEmpty() ? facts : facts.calledAt(phone));
    }

    private void places() {
        var all = List.of(Map.entry("春风菜市场", PlaceKind.MARKET), Map.entry("望春小学", PlaceKind.SCHOOL), Map.entry("望春路公交站", PlaceKind.STATION),
                Map.entry("东门", PlaceKind.GATE), Map.entry("西门", PlaceKind.GATE), Map.entry("社区物资库", PlaceKind.DEPOT),
                Map.entry("中心广场采样点", PlaceKind.SAMPLING_SITE), Map.entry("北广场采样点", PlaceKind.SAMPLING_SITE),
                Map.entry("望春社区卫生服务站", PlaceKind.HOSPITAL), Map.entry("康宁药房", PlaceKind.PHARMACY), Map.entry("城北收费站", PlaceKind.TOLL_GATE));
        for (int i = 0; i < all.size(); i++) {
            var at = new Position(Math.round((LATITUDE + i % 4 * 0.0011) * 1e4) / 1e4, Math.round((LONGITUDE + i / 4 * 0.0013) * 1e4) / 1e4);
            places.add(PlaceId.next(), new PlaceFacts(all.get(i).getKey(), all.get(i).getValue(), "", "", at, ""));
        }
    }
}
