package org.shouwang.roster.web;

import java.util.List;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People who serve, by the name that a lead hears at the post. */
@Component
class ByName {

    private final JdbcClient jdbc;

    ByName(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody, exactly one, or two where there are more of this name. */
    @Transactional(readOnly = true)
    List<VolunteerId> serving(String name) {
        return jdbc.sql("SELECT id FROM roster.person WHERE area_id = :area AND serves AND name = :name LIMIT 2").param("area", Current.area().value())
                .param("name", name).query((row, n) -> new VolunteerId(Columns.uuid(row, "id"))).list();
    }

    /** Why there is not exactly one, as a key. */
    static String refusal(List<VolunteerId> named) {
        return named.isEmpty() ? "roster.check-in.conflict.unknown" : "roster.check-in.conflict.several";
    }
}
