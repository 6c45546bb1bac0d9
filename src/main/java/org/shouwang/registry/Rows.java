package org.shouwang.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register row by row, for sheets. */
@Component
class Rows {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Residents residents;
    private final Doors doors;
    private final NeedRows needs;

    Rows(JdbcClient jdbc, Residents residents, Doors doors, NeedRows needs) {
        this.jdbc = jdbc;
        this.residents = residents;
        this.doors = doors;
        this.needs = needs;
    }

    private record Read(Resident resident, String documentKey, @Nullable Document document) {
    }

    void each(Sight sight, boolean inFull, LocalDate today, Consumer<RegisterRow> reader) {
        for (var building : buildings(sight)) {
            var doorOf = new HashMap<DoorId, Door>();
            doors.ofBuilding(building).forEach(door -> doorOf.put(door.id(), door));
            var householdOf = new HashMap<HouseholdId, Household>();
            households(building).forEach(household -> householdOf.put(household.id(), household));
            var read = read(building);
            for (int from = 0; from < read.size(); from += AT_ONCE) {
                var some = read.subList(from, Math.min(read.size(), from + AT_ONCE));
                var held = needs.holding(some.stream().map(one -> one.resident().id()).toList(), today);
                for (var one : some) {
                    var resident = one.resident().with(held.getOrDefault(one.resident().id(), List.of()));
                    reader.accept(new RegisterRow(java.util.Objects.requireNonNull(doorOf.get(resident.door())),
                            java.util.Objects.requireNonNull(householdOf.get(resident.household())), resident, one.documentKey(),
                            inFull ? one.document() : null));
                }
            }
        }
    }

    private List<BuildingId> buildings(Sight sight) {
        return jdbc.sql("""
                        SELECT b.id FROM registry.building b
                        JOIN registry.estate e ON e.area_id = b.area_id AND e.id = b.estate_id
                        WHERE b.area_id = :area""" + sight.and("b.id") + " ORDER BY e.sort_key, b.sort_key, b.id")
                .param("area", Current.area().value()).params(sight.params())
                .query((row, n) -> new BuildingId(Columns.uuid(row, "id"))).list();
    }

    private List<Household> households(BuildingId building) {
        return jdbc.sql(Households.SELECT + " AND h.building_id = :building AND h.ended_at IS NULL")
                .param("area", Current.area().value()).param("building", building.value()).query(Households.HOUSEHOLD).list();
    }

    private List<Read> read(BuildingId building) {
        return jdbc.sql("SELECT " + Residents.COLUMNS + """
                        , coalesce(encode(r.document_lookup, 'hex'), '') AS document_key
                        FROM registry.resident r JOIN registry.door d ON d.area_id = r.area_id AND d.id = r.door_id
                        WHERE r.area_id = :area AND r.building_id = :building AND r.left_at IS NULL
                        ORDER BY d.sort_key, d.id, r.household_id, r.head DESC, r.birth_date, r.id""")
                .param("area", Current.area().value()).param("building", building.value())
                .query((row, n) -> new Read(residents.resident(row), row.getString("document_key"), residents.document(row))).list();
    }

    /** Two sheets that are taken in at the same time would each see the register without the other. */
    void oneSheetAtATime() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:key)").param("key", Current.area().value().getLeastSignificantBits() ^ 0x5ee7)
                .query(row -> { });
    }

    Map<DoorId, BuildingId> buildingsOf(Set<DoorId> some) {
        var found = new HashMap<DoorId, BuildingId>();
        jdbc.sql("SELECT id, building_id FROM registry.door WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[]))")
                .param("area", Current.area().value()).param("ids", some.stream().map(DoorId::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(new DoorId(Columns.uuid(row, "id")), new BuildingId(Columns.uuid(row, "building_id")));
                });
        return found;
    }

    /** The heads of these households, and of those to which these residents belong. */
    Map<HouseholdId, ResidentId> heads(Set<HouseholdId> households, Set<ResidentId> residentsOf) {
        var found = new HashMap<HouseholdId, ResidentId>();
        jdbc.sql("""
                        SELECT household_id, id FROM registry.resident
                        WHERE area_id = :area AND head AND left_at IS NULL
                          AND (household_id = ANY (CAST(:households AS uuid[])) OR household_id IN (
                               SELECT household_id FROM registry.resident WHERE area_id = :area AND id = ANY (CAST(:residents AS uuid[]))))""")
                .param("area", Current.area().value())
                .param("households", households.stream().map(HouseholdId::toString).toArray(String[]::new))
                .param("residents", residentsOf.stream().map(ResidentId::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(new HouseholdId(Columns.uuid(row, "household_id")), new ResidentId(Columns.uuid(row, "id")));
                });
        return found;
    }
}
