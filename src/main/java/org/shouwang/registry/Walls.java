package org.shouwang.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What walls are drawn from: one statement for a building, one for the whole estate overview. Where the database has not yet
 * counted what came in it believes the tables empty. So each part is added up once, not once for each door or building, and who
 * is in need is looked up by a key.
 */
@Component
class Walls {

    private static final String NEED_HOLDS = "n.ended_at IS NULL AND (n.until IS NULL OR n.until >= :today)";

    private final JdbcClient jdbc;

    Walls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Wall> wall(BuildingId building, Sight sight, LocalDate today, LocalDate oldIfBornBy) {
        var rows = jdbc.sql("""
                        WITH behind AS MATERIALIZED (
                            SELECT id, door_id, presence, name, head, birth_date FROM registry.resident
                            WHERE area_id = :area AND building_id = :building AND left_at IS NULL),
                        home AS MATERIALIZED (
                            SELECT door_id, count(*) AS households, (array_agg(id ORDER BY created_at, id))[1] AS household
                            FROM registry.household WHERE area_id = :area AND building_id = :building AND ended_at IS NULL
                            GROUP BY door_id),
                        people AS MATERIALIZED (
                            SELECT door_id, count(*) AS residents, count(*) FILTER (WHERE presence = 'present') AS here,
                                   min(name) FILTER (WHERE head) AS head, bool_or(birth_date <= :oldIfBornBy) AS old
                            FROM behind GROUP BY door_id),
                        need AS MATERIALIZED (
                            SELECT door_id, array_agg(DISTINCT kind) AS needs FROM behind
                            CROSS JOIN LATERAL (SELECT n.kind FROM registry.need n
                                                WHERE n.area_id = :area AND n.resident_id = behind.id AND\s""" + NEED_HOLDS + """

                                                OFFSET 0) held
                            GROUP BY door_id),
                        question AS MATERIALIZED (""" + Cases.behindDoors(sight) + """
                        )
                        SELECT b.id, b.estate_id, e.name AS estate_name, b.name, b.kind, b.address, b.latitude, b.longitude,
                               b.note, b.version, d.id AS door_id, u.name AS unit_name, d.floor, d.room, d.label,
                               d.kind AS door_kind, coalesce(home.households, 0) AS households, home.household,
                               coalesce(people.residents, 0) AS residents, coalesce(people.here, 0) AS here, people.head, people.old,
                               need.needs, question.questions
                        FROM registry.building b
                        JOIN registry.estate e ON e.area_id = b.area_id AND e.id = b.estate_id
                        LEFT JOIN registry.door d ON d.area_id = b.area_id AND d.building_id = b.id
                        LEFT JOIN registry.unit u ON u.area_id = d.area_id AND u.id = d.unit_id
                        LEFT JOIN home ON home.door_id = d.id
                        LEFT JOIN people ON people.door_id = d.id
                        LEFT JOIN need ON need.door_id = d.id
                        LEFT JOIN question ON question.door_id = d.id
                        WHERE b.area_id = :area AND b.id = :building""" + sight.and("b.id") + " ORDER BY d.sort_key, d.id")
                .param("area", Current.area().value()).param("building", building.value()).param("today", today)
                .param("oldIfBornBy", oldIfBornBy).params(sight.params())
                .query((row, n) -> new Wall(Houses.BUILDING.mapRow(row, n), door(row))).list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Wall(rows.getFirst().building(),
                rows.stream().flatMap(row -> row.doors().stream()).toList()));
    }

    private static List<WallDoor> door(ResultSet row) throws SQLException {
        var id = row.getObject("door_id", UUID.class);
        if (id == null) {
            return List.of();
        }
        var household = row.getObject("household", UUID.class);
        return List.of(new WallDoor(new DoorId(id), row.getString("unit_name"), row.getInt("floor"), row.getString("room"),
                row.getString("label"), Columns.wordThere(row, "door_kind", DoorKind.class), row.getInt("households"),
                household == null ? null : new HouseholdId(household), row.getInt("residents"), row.getInt("here"),
                row.getString("head"), needs(row), questions(row)));
    }

    private static Set<Question> questions(ResultSet row) throws SQLException {
        return Arrays.stream(Columns.strings(row, "questions")).map(word -> Question.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Set<NeedKind> needs(ResultSet row) throws SQLException {
        var needs = EnumSet.noneOf(NeedKind.class);
        for (var kind : Columns.strings(row, "needs")) {
            needs.add(NeedKind.valueOf(kind.toUpperCase(Locale.ROOT)));
        }
        if (row.getBoolean("old")) {
            needs.add(NeedKind.OVER_70);
        }
        return needs;
    }

    private record Tile(Estate estate, List<BuildingTile> building) {
    }

    List<EstateTiles> overview(Sight sight, LocalDate today) {
        var rows = jdbc.sql("""
                        WITH fact AS (
                            SELECT id AS door_id, building_id, floor, sort_key, kind, 0 AS household, 0 AS resident, 0 AS here,
                                   false AS need
                            FROM registry.door WHERE area_id = :area""" + sight.and("building_id") + """

                            UNION ALL
                            SELECT door_id, building_id, NULL, NULL, NULL, 1, 0, 0, false
                            FROM registry.household WHERE area_id = :area AND ended_at IS NULL""" + sight.and("building_id") + """

                            UNION ALL
                            SELECT door_id, building_id, NULL, NULL, NULL, 0, 1, (presence = 'present')::int, false
                            FROM registry.resident WHERE area_id = :area AND left_at IS NULL""" + sight.and("building_id") + """

                            UNION ALL
                            SELECT p.door_id, p.building_id, NULL, NULL, NULL, 0, 0, 0, true
                            FROM registry.need n
                            CROSS JOIN LATERAL (SELECT door_id, building_id, left_at FROM registry.resident
                                                WHERE area_id = :area AND id = n.resident_id LIMIT 1) p
                            WHERE n.area_id = :area AND p.left_at IS NULL AND\s""" + NEED_HOLDS + sight.and("p.building_id") + """
                        ),
                        door AS (
                            SELECT building_id, max(floor) AS floor, max(sort_key) AS sort_key, max(kind) AS kind,
                                   sum(household) AS households, sum(resident) AS residents, sum(here) AS here, bool_or(need) AS in_need
                            FROM fact GROUP BY door_id, building_id),
                        floor AS (
                            SELECT building_id, floor, count(*) AS doors, sum(households) AS households, sum(residents) AS residents,
                                   sum(residents - here) AS away, count(*) FILTER (WHERE in_need) AS in_need,
                                   count(*) FILTER (WHERE households = 0 AND kind = 'flat') AS empty_flats,
                                   string_agg(CASE WHEN households = 0 THEN CASE kind WHEN 'flat' THEN '.' WHEN 'shop' THEN 's' ELSE 'x' END
                                                   WHEN residents > 0 AND here = 0 THEN 'a'
                                                   WHEN in_need THEN 'n' ELSE 'o' END, '' ORDER BY sort_key) AS signs
                            FROM door GROUP BY building_id, floor),
                        tile AS MATERIALIZED (
                            SELECT building_id, sum(doors) AS doors, sum(households) AS households, sum(residents) AS residents,
                                   sum(away) AS away, sum(in_need) AS in_need, sum(empty_flats) AS empty_flats,
                                   string_agg(signs, '/' ORDER BY floor DESC) AS floors
                            FROM floor GROUP BY building_id)
                        SELECT e.id, e.name, e.address, e.latitude, e.longitude, e.version, b.id AS building_id,
                               b.name AS building_name, b.kind, t.doors, t.households, t.residents, t.away, t.in_need,
                               t.empty_flats, t.floors
                        FROM registry.estate e
                        LEFT JOIN registry.building b ON b.area_id = e.area_id AND b.estate_id = e.id""" + sight.and("b.id") + """

                        LEFT JOIN tile t ON t.building_id = b.id
                        WHERE e.area_id = :area""" + (sight.whole() ? "" : " AND b.id IS NOT NULL") + """

                        ORDER BY e.sort_key, e.id, b.sort_key, b.id""")
                .param("area", Current.area().value()).param("today", today)
                .params(sight.params()).query((row, n) -> tile(row)).list();
        var estates = new LinkedHashMap<Estate, List<BuildingTile>>();
        rows.forEach(row -> estates.computeIfAbsent(row.estate(), estate -> new ArrayList<>()).addAll(row.building()));
        return estates.entrySet().stream().map(estate -> new EstateTiles(estate.getKey(), List.copyOf(estate.getValue()))).toList();
    }

    private static Tile tile(ResultSet row) throws SQLException {
        var estate = new Estate(new EstateId(Columns.uuid(row, "id")), row.getString("name"), row.getString("address"),
                Positions.position(row), row.getLong("version"));
        var building = row.getObject("building_id", UUID.class);
        if (building == null) {
            return new Tile(estate, List.of());
        }
        var floors = row.getString("floors");
        return new Tile(estate, List.of(new BuildingTile(new BuildingId(building), estate.id(), row.getString("building_name"),
                Columns.wordThere(row, "kind", BuildingKind.class), row.getInt("doors"), row.getInt("households"),
                row.getInt("residents"), row.getInt("away"), row.getInt("in_need"), row.getInt("empty_flats"),
                floors == null ? List.of() : Arrays.stream(floors.split("/"))
                        .map(signs -> signs.chars().mapToObj(sign -> DoorState.of((char) sign)).toList()).toList())));
    }
}
