package org.shouwang.accounts;

import org.shouwang.platform.AreaId;
import org.shouwang.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a community takes in, as a row; where nobody said anything, somebody looks first. */
@Component
class JoiningRules {

    private final JdbcClient jdbc;

    JoiningRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    JoiningModes of(AreaId area) {
        return jdbc.sql("SELECT residents, volunteers, version FROM accounts.joining WHERE area_id = :area")
                .param("area", area.value())
                .query((row, n) -> new JoiningModes(JoiningMode.valueOf(row.getString("residents")),
                        JoiningMode.valueOf(row.getString("volunteers")), row.getLong("version")))
                .optional().orElse(new JoiningModes(JoiningMode.ASK, JoiningMode.ASK, 0));
    }

    void set(AreaId area, JoiningModes modes) {
        int changed = jdbc.sql("""
                        INSERT INTO accounts.joining AS j (area_id, residents, volunteers, version)
                        VALUES (:area, :residents, :volunteers, :version + 1)
                        ON CONFLICT (area_id) DO UPDATE SET residents = excluded.residents, volunteers = excluded.volunteers,
                            version = excluded.version
                        WHERE j.version = excluded.version - 1""")
                .param("area", area.value()).param("residents", modes.residents().name())
                .param("volunteers", modes.volunteers().name()).param("version", modes.version()).update();
        if (changed == 0) {
            throw Problem.of(Problem.Kind.STALE, "accounts.stale");
        }
    }
}
