package org.shouwang.volunteers;

import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a community takes people in, as a row; where nobody said anything, somebody looks first. */
@Component
class Settings {

    private final JdbcClient jdbc;

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DutySettings get() {
        return jdbc.sql("SELECT confirm, version FROM volunteers.setting WHERE area_id = :area").param("area", Current.area().value())
                .query((row, n) -> new DutySettings(row.getBoolean("confirm"), row.getLong("version"))).optional()
                .orElse(new DutySettings(true, 0));
    }

    void set(DutySettings wanted) {
        int changed = jdbc.sql("""
                        INSERT INTO volunteers.setting AS s (area_id, confirm, version) VALUES (:area, :confirm, :version + 1)
                        ON CONFLICT (area_id) DO UPDATE SET confirm = excluded.confirm, version = excluded.version
                        WHERE s.version = excluded.version - 1""")
                .param("area", Current.area().value()).param("confirm", wanted.confirm()).param("version", wanted.version()).update();
        if (changed == 0) {
            throw Problem.stale();
        }
    }
}
