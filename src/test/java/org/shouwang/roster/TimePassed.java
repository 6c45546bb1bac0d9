package org.shouwang.roster;

import java.time.Duration;
import java.util.List;

import org.shouwang.TestDatabase;
import org.shouwang.platform.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Moves what happened in an area's roster into the past: for tests of the whole program, whose clock is the real one. */
public final class TimePassed {

    private TimePassed() {
    }

    public static void by(AreaId area, Duration time) {
        var owner = JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl()));
        for (var columns : List.of("shift SET starts_at = starts_at - make_interval(secs => :secs), ends_at = ends_at - make_interval(secs => :secs)",
                "seat SET starts_at = starts_at - make_interval(secs => :secs), ends_at = ends_at - make_interval(secs => :secs), "
                        + "checked_in_at = checked_in_at - make_interval(secs => :secs), checked_out_at = checked_out_at - make_interval(secs => :secs)")) {
            owner.sql("UPDATE roster." + columns + " WHERE area_id = :area").param("area", area.value()).param("secs", time.toSeconds()).update();
        }
    }
}
