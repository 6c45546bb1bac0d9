package org.shouwang.registry;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which households live in some part of the community, for whoever has to reach them all: nobody's name, one statement
 * however many there are. As far as the current actor's buildings reach.
 */
@Component
public class Dwellings {

    private final JdbcClient jdbc;
    private final AreaDay day;

    Dwellings(JdbcClient jdbc, AreaDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /**
     * A part of the community: the union of the places named; where none is named, all of it.
     *
     * @param needs only households in which somebody has one of these today; empty for all
     */
    public record Part(Set<EstateId> estates, Set<BuildingId> buildings, Set<UnitId> units, Set<HouseholdId> households, Set<NeedKind> needs) {

        public Part {
            estates = Set.copyOf(estates);
            buildings = Set.copyOf(buildings);
            units = Set.copyOf(units);
            households = Set.copyOf(households);
            needs = Set.copyOf(needs);
        }

        boolean everywhere() {
            return estates.isEmpty() && buildings.isEmpty() && units.isEmpty() && households.isEmpty();
        }
    }

    /** The households that live there now, in house order. */
    @Transactional(readOnly = true)
    public List<Dwelling> in(Part part) {
        var sight = Sight.of(Permission.REGISTER_READ);
        return jdbc.sql("""
                        SELECT h.id, h.door_id, d.unit_id, h.building_id, b.name || u.name || coalesce(nullif(d.label, ''), d.room) AS words
                        FROM registry.household h
                        JOIN registry.door d ON d.area_id = h.area_id AND d.id = h.door_id
                        JOIN registry.unit u ON u.area_id = d.area_id AND u.id = d.unit_id
                        JOIN registry.building b ON b.area_id = h.area_id AND b.id = h.building_id
                        JOIN registry.estate e ON e.area_id = b.area_id AND e.id = b.estate_id
                        WHERE h.area_id = :area AND h.ended_at IS NULL
                          AND (:everywhere OR b.estate_id = ANY (CAST(:estates AS uuid[])) OR h.building_id = ANY (CAST(:buildings AS uuid[]))
                               OR d.unit_id = ANY (CAST(:units AS uuid[])) OR h.id = ANY (CAST(:households AS uuid[])))
                          AND (:anybody OR h.id IN (
                               SELECT r.household_id FROM registry.resident r
                               LEFT JOIN registry.need n ON n.area_id = r.area_id AND n.resident_id = r.id
                                     AND n.ended_at IS NULL AND (n.until IS NULL OR n.until >= :today)
                               WHERE r.area_id = :area AND r.left_at IS NULL
                                 AND (n.kind = ANY (CAST(:needs AS text[])) OR :old AND r.birth_date <= :oldIfBornBy)))\s"""
                        + sight.and("h.building_id") + " ORDER BY e.sort_key, b.sort_key, d.sort_key, h.id")
                .param("area", Current.area().value()).param("everywhere", part.everywhere()).param("estates", texts(part.estates()))
                .param("buildings", texts(part.buildings())).param("units", texts(part.units())).param("households", texts(part.households()))
                .param("anybody", part.needs().isEmpty()).param("needs", part.needs().stream().map(Columns::word).toArray(String[]::new))
                .param("old", part.needs().contains(NeedKind.OVER_70)).param("today", day.today())
                .param("oldIfBornBy", OldAge.bornBy(day.today())).params(sight.params())
                .query((row, n) -> new Dwelling(new HouseholdId(Columns.uuid(row, "id")), new DoorId(Columns.uuid(row, "door_id")),
                        new UnitId(Columns.uuid(row, "unit_id")), new BuildingId(Columns.uuid(row, "building_id")), row.getString("words"))).list();
    }

    /** The entrances of the buildings that have several, building by building in house order. */
    @Transactional(readOnly = true)
    public List<UnitPlace> units() {
        var sight = Sight.of(Permission.PLACES_READ);
        return jdbc.sql("""
                        SELECT u.id, u.name, u.building_id FROM registry.unit u
                        JOIN registry.building b ON b.area_id = u.area_id AND b.id = u.building_id
                        WHERE u.area_id = :area AND u.name <> ''""" + sight.and("u.building_id") + " ORDER BY b.sort_key, u.sort_key, u.id")
                .param("area", Current.area().value()).params(sight.params())
                .query((row, n) -> new UnitPlace(new UnitId(Columns.uuid(row, "id")), row.getString("name"),
                        new BuildingId(Columns.uuid(row, "building_id")))).list();
    }

    private static String[] texts(Collection<?> ids) {
        return ids.stream().map(Objects::toString).toArray(String[]::new);
    }
}
