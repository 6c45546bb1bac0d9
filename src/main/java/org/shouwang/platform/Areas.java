package org.shouwang.platform;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;

/** The working areas that this installation serves. A reference table: readable from every area. */
@Component
public class Areas {

    private static final RowMapper<Area> AREA = (row, n) -> new Area(
            new AreaId(row.getObject("id", UUID.class)), row.getString("code"), row.getString("name"),
            AreaKind.valueOf(row.getString("kind")), row.getString("region"), ZoneId.of(row.getString("zone")));

    private final JdbcClient jdbc;
    private final Cache<String, Area> recent = Caffeine.newBuilder()
            .maximumSize(2_000).expireAfterWrite(Duration.ofMinutes(1)).build();

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The area whose code or id is written in an address; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Area> find(String codeOrId) {
        var known = recent.getIfPresent(codeOrId);
        if (known != null) {
            return Optional.of(known);
        }
        var found = jdbc.sql("""
                        SELECT id, code, name, kind, region, zone FROM platform.area
                        WHERE code = :text OR id::text = :text""")
                .param("text", codeOrId).query(AREA).optional();
        found.ifPresent(area -> recent.put(codeOrId, area));
        return found;
    }

    /** The area with this id; a bug if there is none. */
    @Transactional(readOnly = true)
    public Area get(AreaId id) {
        return find(id.toString()).orElseThrow(() -> new IllegalStateException("no area " + id));
    }

    /** All areas, by name. */
    @Transactional(readOnly = true)
    public List<Area> all() {
        return jdbc.sql("SELECT id, code, name, kind, region, zone FROM platform.area ORDER BY name, id")
                .query(AREA).list();
    }

    /**
     * Opens an area. Saying the same again changes nothing.
     *
     * @throws Problem {@code platform.area.code-taken} when another area has this code
     */
    @Transactional
    public Area open(Area area) {
        try {
            jdbc.sql("""
                            INSERT INTO platform.area (id, code, name, kind, region, zone)
                            VALUES (:id, :code, :name, :kind, :region, :zone)
                            ON CONFLICT (id) DO NOTHING""")
                    .param("id", area.id().value()).param("code", area.code()).param("name", area.name())
                    .param("kind", area.kind().name()).param("region", area.region()).param("zone", area.zone().getId())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Problem.refused("platform.area.code-taken", area.code());
        }
        return area;
    }

    /** Gives an area another name, region or zone; its code and kind stay. */
    @Transactional
    public void describe(AreaId id, String name, String region, ZoneId zone) {
        jdbc.sql("UPDATE platform.area SET name = :name, region = :region, zone = :zone WHERE id = :id")
                .param("name", name).param("region", region).param("zone", zone.getId()).param("id", id.value())
                .update();
        recent.invalidateAll();
    }
}
