package org.shouwang.roster.limits;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what the days are expected to become. */
@Component
public class HeatDays {

    private final JdbcClient jdbc;
    private final AreaDay day;

    HeatDays(JdbcClient jdbc, AreaDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /** From yesterday on: work of a night that began then is still looked at. */
    @Transactional(readOnly = true)
    public Heat expected() {
        var highs = new HashMap<LocalDate, Double>();
        jdbc.sql("SELECT day, high FROM roster.heat_day WHERE area_id = :area AND day >= :since").param("area", area())
                .param("since", day.today().minusDays(1)).query(row -> {
                    highs.put(Columns.date(row, "day"), row.getDouble("high"));
                });
        return new Heat(highs);
    }

    public void put(LocalDate on, double high) {
        jdbc.sql("""
                        INSERT INTO roster.heat_day (area_id, day, high, said_at, said_by) VALUES (:area, :day, :high, :now, :by)
                        ON CONFLICT (area_id, day) DO UPDATE SET high = excluded.high, said_at = excluded.said_at, said_by = excluded.said_by""")
                .param("area", area()).param("day", on).param("high", high).param("now", Columns.at(day.now())).param("by", Current.actor().id()).update();
    }

    public void take(LocalDate on) {
        jdbc.sql("DELETE FROM roster.heat_day WHERE area_id = :area AND day = :day").param("area", area()).param("day", on).update();
    }

    private static UUID area() {
        return Current.area().value();
    }
}
