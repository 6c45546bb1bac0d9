package org.shouwang.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links that hang on walls, as rows: at most one good one per area. */
@Component
class Posters {

    private final JdbcClient jdbc;

    Posters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The area whose poster this is, as long as it is good. */
    @Transactional(readOnly = true)
    public Optional<AreaId> areaOf(String token) {
        return jdbc.sql("SELECT area_id FROM accounts.poster WHERE token = :token AND revoked_at IS NULL")
                .param("token", token).query(UUID.class).optional().map(AreaId::new);
    }

    /** The area's token; made if there is none. */
    String token(AreaId area, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                        INSERT INTO accounts.poster (id, area_id, token, made_by, made_at) VALUES (:id, :area, :token, :by, :now)
                        ON CONFLICT (area_id) WHERE revoked_at IS NULL DO NOTHING""")
                .param("id", Ids.next()).param("area", area.value()).param("token", Secrets.make().substring(0, 16))
                .param("by", by).param("now", Moments.param(now)).update();
        return jdbc.sql("SELECT token FROM accounts.poster WHERE area_id = :area AND revoked_at IS NULL")
                .param("area", area.value()).query(String.class).single();
    }

    void revoke(AreaId area, Instant now) {
        jdbc.sql("UPDATE accounts.poster SET revoked_at = :now WHERE area_id = :area AND revoked_at IS NULL")
                .param("now", Moments.param(now)).param("area", area.value()).update();
    }
}
