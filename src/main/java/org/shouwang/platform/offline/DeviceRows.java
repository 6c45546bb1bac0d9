package org.shouwang.platform.offline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeviceRows {

    private static final String COLUMNS = """
            SELECT d.id, d.account_id, d.actor_name, d.page, d.bound_at, d.heard_at, d.skew_ms, d.unsent, d.revoked_at,
                coalesce(e.highest, 0) - coalesce(e.arrived, 0) AS missing
            FROM platform.offline_device d LEFT JOIN LATERAL (
                SELECT max(sequence) AS highest, count(*) AS arrived FROM platform.offline_entry
                WHERE area_id = d.area_id AND device_id = d.id) e ON true
            WHERE d.area_id = :area\s""";

    private final JdbcClient jdbc;

    DeviceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is a device with this id already. */
    boolean add(AreaId area, NewDevice device, byte[] keyHash, byte[] recovery, UUID owner, String ownerName, Instant now) {
        return jdbc.sql("""
                        INSERT INTO platform.offline_device (area_id, id, account_id, actor_name, page, key_hash, recovery, bound_at, heard_at)
                        VALUES (:area, :id, :owner, :name, :page, :hash, :recovery, :now, :now)
                        ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", area.value()).param("id", device.id().value()).param("owner", owner).param("name", ownerName)
                .param("page", device.page()).param("hash", keyHash).param("recovery", recovery).param("now", Columns.at(now)).update() == 1;
    }

    Optional<OfflineDevice> find(AreaId area, DeviceId id) {
        return jdbc.sql(COLUMNS + "AND d.id = :id").param("area", area.value()).param("id", id.value()).query(DeviceRows::row).optional();
    }

    Optional<OfflineDevice> byKey(AreaId area, byte[] keyHash) {
        return jdbc.sql("""
                        SELECT id, account_id, actor_name, page, bound_at, heard_at, skew_ms, unsent, revoked_at, 0 AS missing
                        FROM platform.offline_device WHERE area_id = :area AND key_hash = :hash""")
                .param("area", area.value()).param("hash", keyHash).query(DeviceRows::row).optional();
    }

    /** Those last heard of first. */
    List<OfflineDevice> all(AreaId area, @Nullable UUID owner, int most) {
        return jdbc.sql(COLUMNS + """
                        AND (CAST(:owner AS uuid) IS NULL OR d.account_id = :owner)
                        ORDER BY d.revoked_at IS NOT NULL, d.heard_at DESC, d.id LIMIT :most""")
                .param("area", area.value()).param("owner", owner).param("most", most).query(DeviceRows::row).list();
    }

    void heard(AreaId area, DeviceId id, Duration skew, int unsent, Instant now) {
        jdbc.sql("UPDATE platform.offline_device SET heard_at = :now, skew_ms = :skew, unsent = :unsent WHERE area_id = :area AND id = :id")
                .param("now", Columns.at(now)).param("skew", skew.toMillis()).param("unsent", unsent)
                .param("area", area.value()).param("id", id.value()).update();
    }

    void revoke(AreaId area, DeviceId id, UUID by, Instant now) {
        jdbc.sql("""
                        UPDATE platform.offline_device SET revoked_at = :now, revoked_by = :by
                        WHERE area_id = :area AND id = :id AND revoked_at IS NULL""")
                .param("now", Columns.at(now)).param("by", by).param("area", area.value()).param("id", id.value()).update();
    }

    boolean hasKey(AreaId area, DeviceId id, byte[] keyHash, UUID owner) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM platform.offline_device
                        WHERE area_id = :area AND id = :id AND key_hash = :hash AND account_id = :owner)""")
                .param("area", area.value()).param("id", id.value()).param("hash", keyHash).param("owner", owner)
                .query(Boolean.class).single();
    }

    Optional<byte[]> recovery(AreaId area, DeviceId id, UUID owner) {
        return jdbc.sql("""
                        SELECT recovery FROM platform.offline_device
                        WHERE area_id = :area AND id = :id AND account_id = :owner AND revoked_at IS NULL""")
                .param("area", area.value()).param("id", id.value()).param("owner", owner).query(byte[].class).optional();
    }

    private static OfflineDevice row(ResultSet row, int n) throws SQLException {
        return new OfflineDevice(new DeviceId(Columns.uuid(row, "id")), Columns.uuid(row, "account_id"), row.getString("actor_name"),
                row.getString("page"), Columns.instant(row, "bound_at"), Columns.instant(row, "heard_at"),
                Duration.ofMillis(row.getLong("skew_ms")), row.getInt("unsent"), row.getLong("missing"), Columns.instant(row, "revoked_at"));
    }
}
