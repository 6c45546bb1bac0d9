package org.shouwang.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.registry.NeedId;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Needs that run out within a week: somebody asks again, or they end by themselves. */
@Component
class EndingNeeds {

    static final int DAYS = 7;
    private static final int MOST = 200;

    private static final String WHERE = """
            FROM registry.need n
            JOIN registry.resident r ON r.area_id = n.area_id AND r.id = n.resident_id
            WHERE n.area_id = :area AND n.ended_at IS NULL AND n.until >= :today AND n.until <= :last AND r.left_at IS NULL
              AND (:whole OR r.building_id = ANY (CAST(:buildings AS uuid[])))
            """;

    private final JdbcClient jdbc;
    private final Today today;

    EndingNeeds(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Transactional(readOnly = true)
    int count() {
        return sql("SELECT count(*) " + WHERE).query(Integer.class).single();
    }

    @Transactional(readOnly = true)
    List<EndingPage.Line> all() {
        return sql("SELECT n.id, n.kind, n.until, r.id AS resident, r.name, "
                + "(SELECT b.name || u.name || coalesce(nullif(d.label, ''), d.room) FROM registry.door d "
                + "JOIN registry.unit u ON u.area_id = d.area_id AND u.id = d.unit_id "
                + "JOIN registry.building b ON b.area_id = d.area_id AND b.id = d.building_id "
                + "WHERE d.area_id = r.area_id AND d.id = r.door_id) AS door " + WHERE + " ORDER BY n.until, r.sort_key, n.id LIMIT " + MOST)
                .query((row, n) -> new EndingPage.Line(new NeedId(row.getObject("id", UUID.class)),
                        NeedKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getObject("until", LocalDate.class),
                        new ResidentId(row.getObject("resident", UUID.class)), row.getString("name"), row.getString("door")))
                .list();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        var scope = Current.actor().buildingsFor(Permission.NEEDS_EDIT, Current.area());
        var only = scope instanceof BuildingScope.Only some ? some.buildings().stream().map(UUID::toString).toArray(String[]::new) : new String[0];
        var day = today.date();
        return jdbc.sql(sql).param("area", Current.area().value()).param("today", day).param("last", day.plusDays(DAYS))
                .param("whole", scope instanceof BuildingScope.WholeArea).param("buildings", only);
    }
}
