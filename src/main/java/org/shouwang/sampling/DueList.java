package org.shouwang.sampling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.RuleSet;
import org.shouwang.incidents.Rules;
import org.shouwang.incidents.ZoneLevel;
import org.shouwang.incidents.Zones;
import org.shouwang.platform.AreaDay;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Inhabitant;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.Presence;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.Roll;
import org.springframework.stereotype.Component;

/**
 * Who is due: frozen from the register when a round is planned and started, and kept as people move, come back, are
 * merged or erased while it goes on. Doing the same again changes nothing.
 */
@Component
class DueList {

    /** Small children wait badly: the priority lane is theirs up to this age. */
    private static final int SMALL_CHILD = 6;
    /** What one household may put into a tube that is its own; the largest tube there is. */
    private static final int WHOLE_HOUSEHOLD = 20;
    /** So many people are read and written at once, that a city district does not need the memory of all of them. */
    private static final int BUILDINGS_AT_ONCE = 40;
    private static final Set<NeedKind> PRIORITY = Set.of(NeedKind.OVER_70, NeedKind.PREGNANT, NeedKind.IMMOBILE, NeedKind.DIALYSIS);

    private final DueRows rows;
    private final RoundRows rounds;
    private final Roll roll;
    private final Rules rules;
    private final Zones zones;
    private final AreaDay day;

    DueList(DueRows rows, RoundRows rounds, Roll roll, Rules rules, Zones zones, AreaDay day) {
        this.rows = rows;
        this.rounds = rounds;
        this.roll = roll;
        this.rules = rules;
        this.zones = zones;
        this.day = day;
    }

    /** Says how careful one is with each building now, and puts everybody in them on the list. */
    void freeze(Round round, Set<BuildingId> buildings) {
        rounds.levels(round.id(), levels(round, buildings));
        readAgain(round);
    }

    /** Certain persons, each in a tube alone. */
    void freezePersons(Round round, Set<ResidentId> persons) {
        rows.put(round.id(), roll.residents(persons).values().stream().distinct().map(who -> person(who, null)).toList());
    }

    /** Brings a round of buildings up to what the register says of all its people. */
    void readAgain(Round round) {
        var buildings = byId(round);
        var left = new ArrayList<>(buildings.keySet());
        while (!left.isEmpty()) {
            var some = left.subList(0, Math.min(BUILDINGS_AT_ONCE, left.size()));
            var in = new HashSet<>(some);
            var living = roll.livingIn(in);
            rows.put(round.id(), living.stream().map(who -> person(who, buildings.get(who.building()))).toList());
            rows.keepOnly(round.id(), in, living.stream().map(who -> who.id().value()).toList());
            some.clear();
        }
    }

    /** Somebody is here, perhaps at another door than before: due in every round that is not over and has the building. */
    void follow(Set<ResidentId> living) {
        var open = rounds.notClosed();
        if (open.isEmpty()) {
            return;
        }
        var found = roll.residents(living).values();
        for (var round : open) {
            var buildings = round.scope() == Scope.BUILDINGS ? byId(round) : Map.<BuildingId, RoundBuilding>of();
            for (var who : found) {
                var building = buildings.get(who.building());
                if (building != null) {
                    rows.put(round.id(), List.of(person(who, building)));
                } else if (round.scope() == Scope.BUILDINGS) {
                    rows.takeOff(round.id(), who.id().value());
                } else if (rows.of(who.id().value()).stream().anyMatch(held -> held.round().equals(round.id()))) {
                    rows.put(round.id(), List.of(person(who, null)));
                }
            }
        }
    }

    void left(ResidentId who) {
        rounds.notClosed().forEach(round -> rows.takeOff(round.id(), who.value()));
    }

    void merged(ResidentId kept, ResidentId gone) {
        rows.of(gone.value()).forEach(held -> rows.merge(held.round(), kept.value(), gone.value()));
    }

    void erased(UUID who) {
        rows.forget(who);
    }

    private Map<BuildingId, RoundBuilding> byId(Round round) {
        var all = new LinkedHashMap<BuildingId, RoundBuilding>();
        rounds.buildings(round.id()).forEach(building -> all.put(building.building(), building));
        return all;
    }

    private List<RoundBuilding> levels(Round round, Set<BuildingId> buildings) {
        var said = rules.of(round.rules());
        var zoned = zones.on(day.now());
        return buildings.stream().map(id -> building(id, zoned.stream().filter(zone -> zone.touches(id)).map(zone -> zone.level())
                .min(java.util.Comparator.naturalOrder()).orElse(null), said)).toList();
    }

    private static RoundBuilding building(BuildingId id, @Nullable ZoneLevel zone, RuleSet said) {
        if (zone != null && zone.staysHome()) {
            var byHousehold = said.on(RuleKey.POOL_CLOSED_BY_HOUSEHOLD);
            return new RoundBuilding(id, Level.CLOSED, byHousehold ? WHOLE_HOUSEHOLD : said.whole(RuleKey.POOL_SIZE_CLOSED), byHousehold, null);
        }
        return zone != null && zone.limited()
                ? new RoundBuilding(id, Level.CONTROLLED, said.whole(RuleKey.POOL_SIZE_CONTROLLED), false, null)
                : new RoundBuilding(id, Level.CLEAN, said.whole(RuleKey.POOL_SIZE), false, null);
    }

    private DueRows.Person person(Inhabitant who, @Nullable RoundBuilding building) {
        var small = who.bornIn() != null && who.bornIn() >= day.today().getYear() - SMALL_CHILD;
        var visit = who.needs().contains(NeedKind.IMMOBILE) ? VisitKind.IMMOBILE
                : building != null && building.level() == Level.CLOSED ? VisitKind.CLOSED : null;
        return new DueRows.Person(who, building == null ? 1 : building.pool(), building != null && building.byHousehold(),
                small || who.needs().stream().anyMatch(PRIORITY::contains), who.presence() != Presence.PRESENT, visit);
    }
}
