package org.shouwang.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.shouwang.platform.AreaId;
import org.shouwang.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first set-up, as rows. */
@Component
class SetupRows {

    private final JdbcClient jdbc;

    SetupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addLink(byte[] secretHash, Instant until) {
        jdbc.sql("INSERT INTO accounts.setup_link (secret_hash, until) VALUES (:hash, :until)")
                .param("hash", secretHash).param("until", Moments.param(until)).update();
    }

    boolean isGood(byte[] secretHash, Instant now) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM accounts.setup_link WHERE secret_hash = :hash AND until > :now)")
                .param("hash", secretHash).param("now", Moments.param(now)).query(Boolean.class).single();
    }

    /**
     * The set-up as far as it is; begun if it was not, or if one was done once and there is no admin any more. Its ids
     * are fixed from the first moment, so that finishing twice makes one.
     */
    Setup.Progress begin() {
        jdbc.sql("""
                        INSERT INTO accounts.setup AS s (area_id, account_id) VALUES (:area, :account)
                        ON CONFLICT (one) DO UPDATE SET area_id = excluded.area_id, account_id = excluded.account_id, done_at = NULL
                        WHERE s.done_at IS NOT NULL""")
                .param("area", Ids.next()).param("account", Ids.next()).update();
        return jdbc.sql("SELECT area_id, account_id, language, name, code, region, zone FROM accounts.setup")
                .query(SetupRows::progress).single();
    }

    void language(String tag) {
        jdbc.sql("UPDATE accounts.setup SET language = :language WHERE done_at IS NULL").param("language", tag).update();
    }

    void community(Setup.Community it) {
        jdbc.sql("""
                        UPDATE accounts.setup SET name = :name, code = :code, region = :region, zone = :zone
                        WHERE done_at IS NULL""")
                .param("name", it.name().strip()).param("code", it.code()).param("region", it.region())
                .param("zone", it.zone().getId()).update();
    }

    /** True for exactly one of those who finish at the same moment. */
    boolean finish(Instant now) {
        return jdbc.sql("UPDATE accounts.setup SET done_at = :now WHERE done_at IS NULL")
                .param("now", Moments.param(now)).update() == 1;
    }

    int sweep(Instant now) {
        return jdbc.sql("DELETE FROM accounts.setup_link WHERE until <= :now").param("now", Moments.param(now)).update();
    }

    private static Setup.Progress progress(ResultSet row, int n) throws SQLException {
        return new Setup.Progress(new AreaId(row.getObject("area_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)), row.getString("language"), row.getString("name"),
                row.getString("code"), row.getString("region"), ZoneId.of(row.getString("zone")));
    }
}
