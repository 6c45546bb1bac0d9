package org.shouwang.registry;

import static org.shouwang.platform.Columns.each;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.shouwang.platform.Problem;

/** The doors and units, as rows. */
@Component
class Doors {

    static final RowMapper<Door> DOOR = (row, n) -> new Door(new DoorId(Columns.uuid(row, "id")),
            new BuildingId(Columns.uuid(row, "building_id")), row.getString("estate_name"), row.getString("building_name"),
            row.getString("unit_name"), row.getInt("floor"), row.getString("room"),
            Columns.wordThere(row, "kind", DoorKind.class), row.getString("label"), row.getString("note"), row.getLong("version"));

    private static final String SELECT = """
            SELECT d.id, d.building_id, e.name AS estate_name, b.name AS building_name, u.name AS unit_name, d.floor, d.room,
                   d.kind, d.label, d.note, d.version
            FROM registry.door d
            JOIN registry.unit u ON u.area_id = d.area_id AND u.id = d.unit_id
            JOIN registry.building b ON b.area_id = d.area_id AND b.id = d.building_id
            JOIN registry.estate e ON e.area_id = b.area_id AND e.id = b.estate_id
            WHERE d.area_id = :area""";

    private static final String IN_ORDER = " ORDER BY e.sort_key, b.sort_key, d.sort_key, d.id";

    private final JdbcClient jdbc;

    Doors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record House(int rank, String estate, String name) {
    }

    private record Ranked(int rank, Door door) {
    }

    /**
     * All doors, in order. Put together here and not by a join: a sheet of 100,000 rows has just written most of them,
     * and the database, which has not counted them yet, would go through all units for each door.
     */
    List<Door> all() {
        var area = Current.area().value();
        var houses = new HashMap<UUID, House>();
        jdbc.sql("""
                        SELECT b.id, e.name AS estate_name, b.name FROM registry.building b
                        JOIN registry.estate e ON e.area_id = b.area_id AND e.id = b.estate_id
                        WHERE b.area_id = :area ORDER BY e.sort_key, b.sort_key, b.id""").param("area", area)
                .query(row -> {
                    houses.put(Columns.uuid(row, "id"), new House(houses.size(), row.getString("estate_name"), row.getString("name")));
                });
        var units = new HashMap<UUID, String>();
        jdbc.sql("SELECT id, name FROM registry.unit WHERE area_id = :area").param("area", area)
                .query(row -> {
                    units.put(Columns.uuid(row, "id"), row.getString("name"));
                });
        return jdbc.sql("""
                        SELECT id, building_id, unit_id, floor, room, kind, label, note, version
                        FROM registry.door WHERE area_id = :area ORDER BY sort_key, id""").param("area", area)
                .query((row, n) -> {
                    var building = Columns.uuid(row, "building_id");
                    var house = houses.get(building);
                    return new Ranked(house.rank(), new Door(new DoorId(Columns.uuid(row, "id")), new BuildingId(building), house.estate(),
                            house.name(), units.get(Columns.uuid(row, "unit_id")), row.getInt("floor"), row.getString("room"),
                            Columns.wordThere(row, "kind", DoorKind.class), row.getString("label"), row.getString("note"),
                            row.getLong("version")));
                })
                .list().stream().sorted(Comparator.comparingInt(Ranked::rank)).map(Ranked::door).toList();
    }

    List<Door> ofBuilding(BuildingId building) {
        return jdbc.sql(SELECT + " AND d.building_id = :building" + IN_ORDER)
                .param("area", Current.area().value()).param("building", building.value()).query(DOOR).list();
    }

    /** The doors of these buildings that have one of these rooms. */
    List<Door> among(Collection<BuildingId> buildings, Collection<String> rooms) {
        return jdbc.sql(SELECT + """

                        AND d.building_id = ANY (CAST(:buildings AS uuid[]))
                        AND d.room = ANY (CAST(:rooms AS text[]))""" + IN_ORDER)
                .param("area", Current.area().value())
                .param("buildings", buildings.stream().map(BuildingId::toString).toArray(String[]::new))
                .param("rooms", rooms.toArray(String[]::new)).query(DOOR).list();
    }

    Optional<Door> find(DoorId id, Sight sight) {
        return jdbc.sql(SELECT + " AND d.id = :id" + sight.and("d.building_id"))
                .param("area", Current.area().value()).param("id", id.value()).params(sight.params()).query(DOOR).optional();
    }

    /**
     * Makes the doors that are not there yet, and their units.
     *
     * @return how many were made
     */
    int add(BuildingId building, List<DoorPlan> plans) {
        addUnits(building, plans);
        return jdbc.sql("""
                        INSERT INTO registry.door (area_id, id, building_id, unit_id, floor, room, sort_key, kind, label, note)
                        SELECT :area, n.id, :building, u.id, n.floor, n.room, n.sort_key, n.kind, n.label, n.note
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:unitKeys AS text[]), CAST(:floors AS int[]), CAST(:rooms AS text[]),
                                    CAST(:sortKeys AS text[]), CAST(:kinds AS text[]), CAST(:labels AS text[]), CAST(:notes AS text[]))
                             AS n (id, unit_key, floor, room, sort_key, kind, label, note)
                        JOIN registry.unit u ON u.area_id = :area AND u.building_id = :building AND u.match_key = n.unit_key
                        ON CONFLICT (area_id, unit_id, room) DO NOTHING""")
                .param("area", Current.area().value()).param("building", building.value())
                .param("ids", each(plans, plan -> Ids.next().toString())).param("unitKeys", each(plans, DoorPlan::unitKey))
                .param("floors", each(plans, plan -> String.valueOf(plan.floor()))).param("rooms", each(plans, DoorPlan::roomKey))
                .param("sortKeys", each(plans, DoorPlan::sortKey)).param("kinds", each(plans, plan -> Columns.word(plan.kind())))
                .param("labels", each(plans, DoorPlan::label)).param("notes", each(plans, DoorPlan::note)).update();
    }

    private void addUnits(BuildingId building, List<DoorPlan> plans) {
        jdbc.sql("""
                        INSERT INTO registry.unit (area_id, id, building_id, name, match_key, sort_key)
                        SELECT DISTINCT ON (n.match_key) :area, n.id, :building, n.name, n.match_key, n.sort_key
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:names AS text[]), CAST(:keys AS text[]), CAST(:sortKeys AS text[]))
                             AS n (id, name, match_key, sort_key)
                        ON CONFLICT (area_id, building_id, match_key) DO NOTHING""")
                .param("area", Current.area().value()).param("building", building.value())
                .param("ids", each(plans, plan -> Ids.next().toString())).param("names", each(plans, DoorPlan::unit))
                .param("keys", each(plans, DoorPlan::unitKey))
                .param("sortKeys", each(plans, plan -> DoorWords.sortKey(plan.unitKey()))).update();
    }

    /** Adds one door under an id of the client's; the same id again changes nothing. */
    void add(DoorId id, BuildingId building, DoorPlan plan) {
        addUnits(building, List.of(plan));
        try {
            write("""
                    INSERT INTO registry.door (area_id, id, building_id, unit_id, floor, room, sort_key, kind, label, note)
                    SELECT :area, :id, :building, u.id, :floor, :room, :sortKey, :kind, :label, :note
                    FROM registry.unit u WHERE u.area_id = :area AND u.building_id = :building AND u.match_key = :unitKey
                    ON CONFLICT (area_id, id) DO NOTHING""", id, building, plan, 0);
        } catch (DuplicateKeyException e) {
            throw taken(plan);
        }
    }

    boolean edit(DoorId id, BuildingId building, long version, DoorPlan plan) {
        addUnits(building, List.of(plan));
        try {
            return write("""
                    UPDATE registry.door SET unit_id = (SELECT u.id FROM registry.unit u
                               WHERE u.area_id = :area AND u.building_id = :building AND u.match_key = :unitKey),
                           floor = :floor, room = :room, sort_key = :sortKey, kind = :kind, label = :label, note = :note,
                           version = version + 1
                    WHERE area_id = :area AND id = :id AND version = :version""", id, building, plan, version) == 1;
        } catch (DuplicateKeyException e) {
            throw taken(plan);
        }
    }

    private int write(String sql, DoorId id, BuildingId building, DoorPlan plan, long version) {
        return jdbc.sql(sql).param("area", Current.area().value()).param("id", id.value())
                .param("building", building.value()).param("unitKey", plan.unitKey()).param("floor", plan.floor())
                .param("room", plan.roomKey()).param("sortKey", plan.sortKey()).param("kind", Columns.word(plan.kind()))
                .param("label", plan.label()).param("note", plan.note()).param("version", version).update();
    }

    boolean remove(DoorId id, long version) {
        try {
            return jdbc.sql("DELETE FROM registry.door WHERE area_id = :area AND id = :id AND version = :version")
                    .param("area", Current.area().value()).param("id", id.value()).param("version", version).update() == 1;
        } catch (DataIntegrityViolationException e) {
            throw Problem.refused("registry.door.lived-in");
        }
    }

    private static Problem taken(DoorPlan plan) {
        return Problem.refused("registry.door.taken", plan.unit() + plan.room())
                .at("room", "registry.door.taken", plan.unit() + plan.room());
    }
}
