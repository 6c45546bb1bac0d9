package org.shouwang.volunteers;

import java.util.List;
import java.util.UUID;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs where, for figures of other modules that add up by team or by work unit: ids only. */
@Component
public class Affiliations {

    /** @param to a team's or a work unit's id */
    public record Affiliation(VolunteerId volunteer, UUID to) {
    }

    private final JdbcClient jdbc;

    Affiliations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who stands in which team; somebody in two teams is there twice. */
    @Transactional(readOnly = true)
    public List<Affiliation> teams() {
        return asked("SELECT volunteer_id, team_id AS belongs_to FROM volunteers.team_member WHERE area_id = :area AND state = 'in'");
    }

    /** Who was sent by which work unit; who came alone is not there. */
    @Transactional(readOnly = true)
    public List<Affiliation> units() {
        return asked("SELECT id AS volunteer_id, organisation_id AS belongs_to FROM volunteers.volunteer WHERE area_id = :area AND organisation_id IS NOT NULL");
    }

    private List<Affiliation> asked(String sql) {
        return jdbc.sql(sql).param("area", Current.area().value())
                .query((row, n) -> new Affiliation(new VolunteerId(Columns.uuid(row, "volunteer_id")), Columns.uuid(row, "belongs_to"))).list();
    }
}
