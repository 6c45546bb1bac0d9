package org.shouwang.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who lives where, in bulk, for other modules of the program: the people of a sampling round, the receivers of a notice,
 * the lines of a list that holds ids. One statement each, however many.
 *
 * <p>It asks for no permission, is not narrowed by the actor's buildings and logs no look at a person: a round is made of
 * everybody in its buildings whoever starts it. What of it somebody gets to see is for the calling module to decide, by
 * its own permission and {@link org.shouwang.platform.BuildingScope}, and to log. Whoever opens a person's card goes
 * through {@link Registry}.
 */
@Component
public class Roll {

    private static final String COLUMNS = """
            r.id, r.household_id, r.door_id, r.building_id, d.unit_id, u.name AS unit_name, d.floor,
            b.name || u.name || coalesce(nullif(d.label, ''), d.room) AS door_words,
            e.sort_key || '/' || b.sort_key || '/' || d.sort_key AS house, r.name, r.head, r.presence, r.birth_date,
            r.has_phone, n.needs
            """;

    private static final String PLACES_AND_NEEDS = """

            JOIN registry.door d ON d.area_id = r.area_id AND d.id = r.door_id
            JOIN registry.unit u ON u.area_id = d.area_id AND u.id = d.unit_id
            JOIN registry.building b ON b.area_id = r.area_id AND b.id = r.building_id
            JOIN registry.estate e ON e.area_id = b.area_id AND e.id = b.estate_id
            LEFT JOIN (SELECT resident_id, array_agg(DISTINCT kind) AS needs FROM registry.need
                       WHERE area_id = :area AND ended_at IS NULL AND (until IS NULL OR until >= :today)
                       GROUP BY resident_id) n ON n.resident_id = r.id
            WHERE r.area_id = :area""";

    private static final String AS_ONE_WALKS = " ORDER BY e.sort_key, e.id, b.sort_key, b.id, d.sort_key, d.id, r.head DESC, r.sort_key, r.id";

    private final JdbcClient jdbc;
    private final AreaDay day;

    Roll(JdbcClient jdbc, AreaDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /** Everybody who lives in the current area, as one walks from house to house; those away included. */
    @Transactional(readOnly = true)
    public List<Inhabitant> everybody() {
        var today = day.today();
        return jdbc.sql("SELECT " + COLUMNS + "FROM registry.resident r" + PLACES_AND_NEEDS + " AND r.left_at IS NULL" + AS_ONE_WALKS)
                .param("area", Current.area().value()).param("today", today).query((row, n) -> inhabitant(row, today)).list();
    }

    /** Everybody who lives in these buildings, as one walks from house to house; nobody when there are none. */
    @Transactional(readOnly = true)
    public List<Inhabitant> livingIn(Set<BuildingId> buildings) {
        var today = day.today();
        return jdbc.sql("SELECT " + COLUMNS + "FROM registry.resident r" + PLACES_AND_NEEDS
                        + " AND r.left_at IS NULL AND r.building_id = ANY (CAST(:buildings AS uuid[]))" + AS_ONE_WALKS)
                .param("area", Current.area().value()).param("today", today).param("buildings", texts(buildings))
                .query((row, n) -> inhabitant(row, today)).list();
    }

    /**
     * These residents, in the order in which one walks. Who left is there too, at the door that was left; the id of a
     * merged duplicate leads to the entry that was kept; who was erased is missing.
     */
    @Transactional(readOnly = true)
    public Map<ResidentId, Inhabitant> residents(Collection<ResidentId> ids) {
        var today = day.today();
        var found = new LinkedHashMap<ResidentId, Inhabitant>();
        jdbc.sql("""
                        WITH asked AS (
                            SELECT a.id AS asked, coalesce(f.kept, a.id) AS id FROM unnest(CAST(:ids AS uuid[])) AS a (id)
                            LEFT JOIN registry.forwarding f ON f.area_id = :area AND f.gone = a.id)
                        SELECT asked.asked,\s""" + COLUMNS + "FROM asked JOIN registry.resident r ON r.id = asked.id"
                        + PLACES_AND_NEEDS + AS_ONE_WALKS)
                .param("area", Current.area().value()).param("today", today).param("ids", texts(ids))
                .query(row -> {
                    found.put(new ResidentId(Columns.uuid(row, "asked")), inhabitant(row, today));
                });
        return found;
    }

    /** These households, in the order in which one walks, ended ones too. */
    @Transactional(readOnly = true)
    public Map<HouseholdId, HouseholdLine> households(Collection<HouseholdId> ids) {
        var found = new LinkedHashMap<HouseholdId, HouseholdLine>();
        jdbc.sql("""
                        SELECT h.id, h.door_id, h.building_id, b.name || u.name || coalesce(nullif(d.label, ''), d.room) AS door_words,
                               h.ended_at IS NOT NULL AS ended, r.head, coalesce(r.members, 0) AS members
                        FROM registry.household h
                        JOIN registry.door d ON d.area_id = h.area_id AND d.id = h.door_id
                        JOIN registry.unit u ON u.area_id = d.area_id AND u.id = d.unit_id
                        JOIN registry.building b ON b.area_id = h.area_id AND b.id = h.building_id
                        JOIN registry.estate e ON e.area_id = b.area_id AND e.id = b.estate_id
                        LEFT JOIN (SELECT household_id, min(name) FILTER (WHERE head) AS head, count(*) AS members
                                   FROM registry.resident
                                   WHERE area_id = :area AND left_at IS NULL AND household_id = ANY (CAST(:ids AS uuid[]))
                                   GROUP BY household_id) r ON r.household_id = h.id
                        WHERE h.area_id = :area AND h.id = ANY (CAST(:ids AS uuid[]))
                        ORDER BY e.sort_key, e.id, b.sort_key, b.id, d.sort_key, d.id, h.id""")
                .param("area", Current.area().value()).param("ids", texts(ids))
                .query(row -> {
                    var id = new HouseholdId(Columns.uuid(row, "id"));
                    found.put(id, new HouseholdLine(id, new DoorId(Columns.uuid(row, "door_id")),
                            new BuildingId(Columns.uuid(row, "building_id")), row.getString("door_words"), row.getString("head"),
                            row.getInt("members"), row.getBoolean("ended")));
                });
        return found;
    }

    private static Inhabitant inhabitant(ResultSet row, LocalDate today) throws SQLException {
        var birthDate = Columns.date(row, "birth_date");
        var needs = EnumSet.noneOf(NeedKind.class);
        for (var kind : Columns.strings(row, "needs")) {
            needs.add(NeedKind.valueOf(kind.toUpperCase(Locale.ROOT)));
        }
        var old = birthDate != null && !birthDate.isAfter(OldAge.bornBy(today));
        if (old) {
            needs.add(NeedKind.OVER_70);
        }
        return new Inhabitant(new ResidentId(Columns.uuid(row, "id")), new HouseholdId(Columns.uuid(row, "household_id")),
                new DoorId(Columns.uuid(row, "door_id")), new BuildingId(Columns.uuid(row, "building_id")),
                new UnitId(Columns.uuid(row, "unit_id")), row.getString("unit_name"), row.getInt("floor"),
                row.getString("door_words"), row.getString("house"), row.getString("name"), row.getBoolean("head"),
                Columns.wordThere(row, "presence", Presence.class), birthDate == null ? null : birthDate.getYear(), old,
                row.getBoolean("has_phone"), needs);
    }

    private static String[] texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }
}
