package org.shouwang.roster;

import java.time.Instant;
import java.util.List;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which areas somebody may stand by or be asked for a seat, so that what runs every few seconds looks nowhere else. */
@Component
class AreasAtWork {

    private final JdbcClient jdbc;
    private final AreaDay day;

    AreasAtWork(JdbcClient jdbc, AreaDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /** The current area is one until then. */
    void until(Instant end) {
        jdbc.sql("""
                        INSERT INTO roster.area_with_openings AS known (area_id, until) VALUES (:area, :until)
                        ON CONFLICT (area_id) DO UPDATE SET until = greatest(known.until, excluded.until)""")
                .param("area", Current.area().value()).param("until", Columns.at(end)).update();
    }

    /** Asked in no area. */
    List<AreaId> now() {
        return jdbc.sql("SELECT area_id FROM roster.area_with_openings WHERE until > :now ORDER BY area_id").param("now", Columns.at(day.now()))
                .query((row, n) -> new AreaId(Columns.uuid(row, "area_id"))).list();
    }
}
