package org.shouwang.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statement behind lists of residents: first the ids of one page, then what the page shows of them. */
@Component
class ResidentList {

    private static final String HOLDS = "n.ended_at IS NULL AND (n.until IS NULL OR n.until >= :today)";

    private final JdbcClient jdbc;
    private final AreaDay day;

    ResidentList(JdbcClient jdbc, AreaDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    private record Key(ResidentLine line, Keyset keyset) {
    }

    Listing<ResidentLine> page(ResidentQuery query, @Nullable Sought sought, Sight sight, @Nullable String cursor, int size) {
        if (sought != null && sought.nothing()) {
            return new Listing<>(List.of(), null);
        }
        var byDoor = query.order() == ResidentQuery.Order.DOOR;
        var after = Keyset.read(cursor, byDoor ? 4 : 2);
        var params = params(query, sought, sight);
        params.put("most", size + 1);
        if (after != null) {
            for (int i = 0; i < after.values().size(); i++) {
                params.put(String.valueOf((char) ('a' + i)), after.values().get(i));
            }
        }
        var conditions = conditions(query, sought, sight);
        var page = few(query, sought) ? pageOfFew(conditions, byDoor, after != null)
                : byDoor ? pageByDoor(conditions, sight, after != null) : pageByName(conditions, after != null);
        var rows = jdbc.sql(page + """

                        SELECT r.id, r.household_id, r.door_id, r.building_id, r.name, r.sort_key, r.sex, r.birth_date, r.relation,
                               r.presence, b.name || u.name || coalesce(nullif(d.label, ''), d.room) AS door_words,
                               b.sort_key AS building_key, d.sort_key AS door_key,
                               ARRAY(SELECT p.number FROM registry.phone p WHERE p.area_id = r.area_id AND p.resident_id = r.id
                                     ORDER BY p.rank) AS phones,
                               ARRAY(SELECT DISTINCT n.kind FROM registry.need n WHERE n.area_id = r.area_id AND n.resident_id = r.id
                                     AND\s""" + HOLDS + """
                        ) AS needs
                        FROM page
                        JOIN registry.resident r ON r.area_id = :area AND r.id = page.id
                        JOIN registry.door d ON d.area_id = r.area_id AND d.id = r.door_id
                        JOIN registry.unit u ON u.area_id = r.area_id AND u.id = d.unit_id
                        JOIN registry.building b ON b.area_id = r.area_id AND b.id = r.building_id
                        ORDER BY\s""" + (byDoor ? "b.sort_key, b.id, d.sort_key, r.id" : "r.sort_key, r.id"))
                .params(params).query((row, n) -> key(row, byDoor)).list();
        return Listing.of(rows, size, Key::keyset).map(Key::line);
    }

    /** Whether the query rather finds some than most: then whoever is found is put in order, else the order is walked along. */
    private static boolean few(ResidentQuery query, @Nullable Sought sought) {
        return sought != null || query.withoutHead() || query.left() || query.need() != null && query.need() != NeedKind.OVER_70;
    }

    /**
     * All who are found, put in order. They are found first and by themselves: the database believes that those who are
     * sought stand anywhere in the order, walks along it, and finds the first of them at its end.
     */
    private static String pageOfFew(String conditions, boolean byDoor, boolean goesOn) {
        return "WITH found AS MATERIALIZED (SELECT r.id, r.sort_key, r.building_id, r.door_id FROM registry.resident r\nWHERE "
                + conditions + ")" + (byDoor ? """
                , page AS (SELECT f.id FROM found f
                           JOIN registry.building b ON b.area_id = :area AND b.id = f.building_id
                           JOIN registry.door d ON d.area_id = :area AND d.id = f.door_id
                """ + (goesOn ? "WHERE (b.sort_key, b.id, d.sort_key, f.id) > (:a, CAST(:b AS uuid), :c, CAST(:d AS uuid))\n" : "")
                        + "ORDER BY b.sort_key, b.id, d.sort_key, f.id LIMIT :most)"
                        : ", page AS (SELECT f.id FROM found f" + (goesOn ? " WHERE (f.sort_key, f.id) > (:a, CAST(:b AS uuid))" : "")
                                + "\nORDER BY f.sort_key, f.id LIMIT :most)");
    }

    private static String pageByName(String conditions, boolean goesOn) {
        return "WITH page AS (SELECT r.id FROM registry.resident r\nWHERE " + conditions
                + (goesOn ? " AND (r.sort_key, r.id) > (:a, CAST(:b AS uuid))" : "") + "\nORDER BY r.sort_key, r.id LIMIT :most)";
    }

    /** From building to building until the page is full. */
    private static String pageByDoor(String conditions, Sight sight, boolean goesOn) {
        return "WITH page AS (SELECT lives.id FROM registry.building b CROSS JOIN LATERAL (\n"
                + "SELECT r.id, d.sort_key FROM registry.resident r JOIN registry.door d ON d.area_id = r.area_id AND d.id = r.door_id\nWHERE "
                + conditions + " AND r.building_id = b.id"
                + (goesOn ? " AND (b.sort_key, b.id, d.sort_key, r.id) > (:a, CAST(:b AS uuid), :c, CAST(:d AS uuid))" : "")
                + "\nORDER BY d.sort_key, r.id LIMIT :most) lives\nWHERE b.area_id = :area" + sight.and("b.id")
                + (goesOn ? " AND (b.sort_key, b.id) >= (:a, CAST(:b AS uuid))" : "")
                + "\nORDER BY b.sort_key, b.id, lives.sort_key, lives.id LIMIT :most)";
    }

    int count(ResidentQuery query, @Nullable Sought sought, Sight sight) {
        if (sought != null && sought.nothing()) {
            return 0;
        }
        var others = exceptNeeds(query, sought, sight);
        return jdbc.sql(needParts(query).stream().map(part -> "(SELECT count(*) FROM registry.resident r WHERE " + others + "\nAND " + part + ")")
                        .collect(Collectors.joining("\n+ ", "SELECT ", "")))
                .params(params(query, sought, sight)).query(Integer.class).single();
    }

    /** Who has a phone that ends so; at most as many as a list could be of use for. */
    List<ResidentId> called(String tail) {
        var backwards = new StringBuilder(tail).reverse().toString();
        return jdbc.sql("""
                        SELECT p.resident_id AS id FROM registry.phone p
                        WHERE p.area_id = :area AND p.backwards >= :tail AND p.backwards < :tailEnd LIMIT 1000""")
                .param("area", Current.area().value()).param("tail", backwards).param("tailEnd", Sought.after(backwards))
                .query((row, n) -> new ResidentId(Columns.uuid(row, "id"))).list();
    }

    private static String conditions(ResidentQuery query, @Nullable Sought sought, Sight sight) {
        return exceptNeeds(query, sought, sight) + "\nAND (" + String.join(" OR ", needParts(query)) + ")";
    }

    /** Who has a need that was asked for, in parts that share nobody: each part is counted by an index of its own. */
    private static List<String> needParts(ResidentQuery query) {
        var old = "r.birth_date <= :oldIfBornBy";
        if (query.need() == NeedKind.OVER_70) {
            return List.of(old);
        }
        if (query.need() != null) {
            return List.of("r.id IN (SELECT n.resident_id FROM registry.need n WHERE n.area_id = :area AND n.kind = :need AND " + HOLDS + ")");
        }
        return !query.anyNeed() ? List.of("true") : List.of(old, "(r.birth_date IS NULL OR r.birth_date > :oldIfBornBy) AND r.id IN "
                + "(SELECT n.resident_id FROM registry.need n WHERE n.area_id = :area AND " + HOLDS + ")");
    }

    private static String exceptNeeds(ResidentQuery query, @Nullable Sought sought, Sight sight) {
        var sql = new StringBuilder("r.area_id = :area AND r.left_at IS ").append(query.left() ? "NOT NULL" : "NULL")
                .append(sight.and("r.building_id"));
        if (sought != null) {
            sql.append("\nAND ").append(sought.sql());
        }
        if (!query.buildings().isEmpty()) {
            sql.append("\nAND r.building_id = ANY (CAST(:buildings AS uuid[]))");
        }
        if (query.fromAge() != null) {
            sql.append("\nAND r.birth_date <= :bornBy");
        }
        if (query.toAge() != null) {
            sql.append("\nAND r.birth_date > :bornAfter");
        }
        if (query.presence() != null) {
            sql.append("\nAND r.presence = :presence");
        }
        if (query.withoutPhone()) {
            sql.append("\nAND NOT r.has_phone");
        }
        if (query.withoutHead()) {
            // As sets, not household by household: mostly there are few or none, and looking for them one by one finds no end.
            sql.append("""

                    AND r.household_id IN (SELECT h.id FROM registry.household h WHERE h.area_id = :area AND h.ended_at IS NULL
                                           EXCEPT SELECT h.household_id FROM registry.resident h
                                           WHERE h.area_id = :area AND h.head AND h.left_at IS NULL)""");
        }
        return sql.toString();
    }

    private Map<String, Object> params(ResidentQuery query, @Nullable Sought sought, Sight sight) {
        var today = day.today();
        var params = new HashMap<String, Object>(sight.params());
        if (sought != null) {
            params.putAll(sought.params());
        }
        params.put("area", Current.area().value());
        params.put("today", today);
        params.put("oldIfBornBy", OldAge.bornBy(today));
        params.put("buildings", query.buildings().stream().map(BuildingId::toString).toArray(String[]::new));
        if (query.need() != null) {
            params.put("need", Columns.word(query.need()));
        }
        if (query.fromAge() != null) {
            params.put("bornBy", today.minusYears(query.fromAge()));
        }
        if (query.toAge() != null) {
            params.put("bornAfter", today.minusYears(query.toAge() + 1L));
        }
        if (query.presence() != null) {
            params.put("presence", Columns.word(query.presence()));
        }
        return params;
    }

    private Key key(ResultSet row, boolean byDoor) throws SQLException {
        var birthDate = Columns.date(row, "birth_date");
        var line = new ResidentLine(new ResidentId(Columns.uuid(row, "id")), new HouseholdId(Columns.uuid(row, "household_id")),
                new DoorId(Columns.uuid(row, "door_id")), new BuildingId(Columns.uuid(row, "building_id")), row.getString("name"),
                Columns.word(row, "sex", Sex.class), birthDate, Columns.wordThere(row, "relation", Relation.class),
                Columns.wordThere(row, "presence", Presence.class), List.of(Columns.strings(row, "phones")),
                row.getString("door_words"), needs(row, birthDate));
        var id = line.id().toString();
        return new Key(line, byDoor
                ? Keyset.after(row.getString("building_key"), line.building().toString(), row.getString("door_key"), id)
                : Keyset.after(row.getString("sort_key"), id));
    }

    private Set<NeedKind> needs(ResultSet row, @Nullable LocalDate birthDate) throws SQLException {
        var needs = EnumSet.noneOf(NeedKind.class);
        for (var kind : Columns.strings(row, "needs")) {
            needs.add(NeedKind.valueOf(kind.toUpperCase(Locale.ROOT)));
        }
        if (birthDate != null && !birthDate.isAfter(OldAge.bornBy(day.today()))) {
            needs.add(NeedKind.OVER_70);
        }
        return needs;
    }
}
