package org.shouwang.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.registry.BuildingFacts;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.DoorPattern;
import org.shouwang.registry.Dwellings;
import org.shouwang.registry.EstateFacts;
import org.shouwang.registry.EstateId;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.OwnDoor;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a notice concerns: what the database finds is what the words say, for many audiences and many people. */
@ModuleTest
class AudienceModuleTests {

    private static final List<Role> ROLES = List.of(Role.RESIDENT, Role.VOLUNTEER, Role.LINK, Role.COORDINATOR);
    private static final List<NeedKind> NEEDS = List.of(NeedKind.DEAF, NeedKind.DIALYSIS, NeedKind.OVER_70);

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Dwellings dwellings;
    @Autowired Registry registry;
    @Autowired Notices notices;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    RegistryFixtures home;
    /** Unit → its building → its estate. */
    final Map<UUID, UUID> buildingOf = new HashMap<>();
    final Map<UUID, UUID> estateOf = new HashMap<>();
    final List<UUID> households = new ArrayList<>();
    final List<UUID> accounts = new ArrayList<>();

    @BeforeEach
    void twoEstatesWithTwoBuildingsWithTwoUnits() {
        buildingOf.clear();
        estateOf.clear();
        home = RegistryFixtures.in(areas, buildings, registry);
        var other = EstateId.next();
        home.does(() -> buildings.addEstate(other, EstateFacts.named("听雨轩")));
        for (var estate : List.of(home.estate(), other)) {
            for (var name : List.of("1号楼", "2号楼")) {
                var id = BuildingId.next();
                home.does(() -> {
                    buildings.addBuilding(id, estate, BuildingFacts.named(name));
                    buildings.addDoors(id, DoorPattern.of(2, 2, 2));
                });
                estateOf.put(id.value(), estate.value());
            }
        }
        home.here(dwellings::units).forEach(unit -> buildingOf.put(unit.id().value(), unit.building().value()));
        assertThat(buildingOf).hasSize(8);
        for (int n = 0; n < 6; n++) {
            households.add(Ids.next());
            accounts.add(Ids.next());
        }
    }

    @Test
    void the_database_finds_exactly_whom_the_words_name() {
        long seed = new Random().nextLong();
        var chance = new Random(seed);
        var sent = new HashMap<UUID, Audience>();
        while (sent.size() < 150) {
            var audience = audience(chance);
            if (audience != null) {
                var id = NoticeId.next();
                home.does(() -> notices.send(id, NoticesFixtures.facts("通知", Urgency.ORDINARY), audience, Set.of()));
                sent.put(id.value(), audience);
            }
        }
        int concerned = 0;
        for (int n = 0; n < 150; n++) {
            var person = standing(chance);
            var expected = sent.entrySet().stream().filter(one -> concerns(one.getValue(), person)).map(Map.Entry::getKey).collect(Collectors.toSet());
            assertThat(found(person)).as("seed %s, %s", seed, person).isEqualTo(expected);
            concerned += expected.size();
        }
        assertThat(concerned).as("some concern somebody, some do not").isBetween(500, 150 * 150 - 500);
    }

    private Set<UUID> found(Standing person) {
        return Current.as(Actor.system("test"), home.area().id(), () -> new TransactionTemplate(transactions).execute(status ->
                new HashSet<>(jdbc.sql("SELECT n.id FROM notices.notice n WHERE n.area_id = :area AND " + Standing.CONCERNED)
                        .param("area", home.area().id().value()).params(person.params()).query(UUID.class).list())));
    }

    /** The words of {@link Audience}, read once more and without SQL. */
    private boolean concerns(Audience audience, Standing person) {
        if (!audience.people().isEmpty()) {
            return audience.people().contains(new AccountId(person.account()));
        }
        for (var own : person.homes()) {
            boolean there = audience.everywhere() || audience.estates().contains(own.estate()) || audience.buildings().contains(own.building())
                    || audience.units().contains(own.unit().value()) || audience.households().contains(own.household());
            boolean inNeed = audience.needs().isEmpty() || own.needs().stream().anyMatch(audience.needs()::contains);
            boolean asResident = audience.roles().isEmpty() || audience.roles().contains(Role.RESIDENT);
            if (there && inNeed && asResident) {
                return true;
            }
        }
        if (!audience.needs().isEmpty()) {
            return false;
        }
        var places = new HashSet<UUID>();
        estateOf.forEach((building, estate) -> {
            if (audience.estates().contains(new EstateId(estate)) || audience.buildings().contains(new BuildingId(building))
                    || audience.units().stream().anyMatch(unit -> buildingOf.get(unit).equals(building))) {
                places.add(building);
            }
        });
        for (var grant : person.grants()) {
            if (audience.roles().isEmpty() ? audience.everywhere() : audience.roles().contains(grant.role()) && audience.everywhere()) {
                return true;
            }
            if (audience.roles().contains(grant.role()) && grant.role() != Role.RESIDENT && !places.isEmpty()
                    && (grant.buildings().isEmpty() || grant.buildings().stream().anyMatch(places::contains))) {
                return true;
            }
        }
        return false;
    }

    private @org.jspecify.annotations.Nullable Audience audience(Random chance) {
        try {
            if (chance.nextInt(12) == 0) {
                return Audience.ofPeople(Set.of(new AccountId(one(accounts, chance))));
            }
            return new Audience(some(List.copyOf(Set.copyOf(estateOf.values())), chance, 4).stream().map(EstateId::new).collect(Collectors.toSet()),
                    some(List.copyOf(estateOf.keySet()), chance, 4).stream().map(BuildingId::new).collect(Collectors.toSet()),
                    Set.copyOf(some(List.copyOf(buildingOf.keySet()), chance, 4)), Set.copyOf(some(ROLES, chance, 3)), Set.copyOf(some(NEEDS, chance, 4)),
                    some(households, chance, 8).stream().map(HouseholdId::new).collect(Collectors.toSet()), Set.of());
        } catch (Problem needsOfOthersThanResidents) {
            return null;
        }
    }

    private Standing standing(Random chance) {
        var homes = new ArrayList<OwnDoor>();
        for (int n = chance.nextInt(3); n > 0; n--) {
            var unit = one(List.copyOf(buildingOf.keySet()), chance);
            var building = buildingOf.get(unit);
            homes.add(new OwnDoor(ResidentId.next(), new HouseholdId(one(households, chance)), DoorId.next(), new UnitId(unit),
                    new BuildingId(building), new EstateId(estateOf.get(building)), "", Set.copyOf(some(NEEDS, chance, 3))));
        }
        var grants = new ArrayList<Grant>();
        for (var role : some(ROLES, chance, 2)) {
            grants.add(new Grant(home.area().id(), role, Set.copyOf(some(List.copyOf(estateOf.keySet()), chance, 3)), null));
        }
        return new Standing(one(accounts, chance), homes, grants);
    }

    private static <T> T one(List<T> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }

    /** Often none, else each with a chance of a half. */
    private static <T> List<T> some(List<T> all, Random chance, int seldom) {
        return chance.nextInt(seldom) > 0 ? List.of() : all.stream().filter(one -> chance.nextBoolean()).toList();
    }

    @Test
    void a_need_goes_with_no_other_role_than_resident_and_people_with_nothing_else() {
        assertThatThrownBy(() -> new Audience(Set.of(), Set.of(), Set.of(), EnumSet.of(Role.LINK), Set.of(NeedKind.DEAF))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new Audience(Set.of(), Set.of(BuildingId.next()), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(new AccountId(Ids.next()))))
                .isInstanceOf(Problem.class);
        assertThat(new Audience(Set.of(), Set.of(), Set.of(), Set.of(Role.RESIDENT), Set.of(NeedKind.DEAF)).forWholePlaces()).isFalse();
    }
}
