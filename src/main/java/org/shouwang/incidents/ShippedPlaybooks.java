package org.shouwang.incidents;

import java.util.List;
import java.util.Optional;

import org.shouwang.platform.Columns;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The playbooks that come with the program, from a reference table. */
@Component
class ShippedPlaybooks {

    private static final RowMapper<ShippedVersion> VERSION = (row, n) -> new ShippedVersion(row.getString("code"),
            Columns.wordThere(row, "playbook", IncidentKind.class), Columns.date(row, "since"), row.getBoolean("standard"));

    private final JdbcClient jdbc;

    ShippedPlaybooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ShippedVersion> all() {
        return jdbc.sql("SELECT code, playbook, since, standard FROM incidents.shipped_version ORDER BY playbook, place")
                .query(VERSION).list();
    }

    Optional<ShippedVersion> find(String code) {
        return jdbc.sql("SELECT code, playbook, since, standard FROM incidents.shipped_version WHERE code = :code")
                .param("code", code).query(VERSION).optional();
    }

    ShippedVersion standard(IncidentKind playbook) {
        return jdbc.sql("""
                        SELECT code, playbook, since, standard FROM incidents.shipped_version
                        WHERE playbook = :playbook AND standard""")
                .param("playbook", Columns.word(playbook)).query(VERSION).single();
    }

    /** All values of a shipped version, those that it leaves to the program's defaults included. */
    RuleSet rules(String code) {
        return RuleSet.of(PlaybookVersionId.SHIPPED, jdbc.sql("SELECT key, value, basis, source FROM incidents.shipped_value WHERE version = :code")
                .param("code", code).query(PlaybookRows.VALUE).list());
    }
}
