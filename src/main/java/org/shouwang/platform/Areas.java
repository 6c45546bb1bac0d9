package org.shouwang.platform;

import java.sql.Types;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

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
        var found = read(codeOrId);
        found.ifPresent(area -> recent.put(codeOrId, area));
        return found;
    }

    private Optional<Area> read(String codeOrId) {
        return jdbc.sql("""
                        SELECT id, code, name, kind, region, zone FROM platform.area
                        WHERE code = :text OR id::text = :text""")
                .param("text", codeOrId).query(AREA).optional();
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

    /** Which areas there are, for what is done in each of them. */
    @Transactional(readOnly = true)
    public List<AreaId> ids() {
        return all().stream().map(Area::id).toList();
    }

    /** The area in which this one lies: a community's street, a street's county; empty where nobody said. */
    @Transactional(readOnly = true)
    public Optional<Area> parentOf(AreaId id) {
        return jdbc.sql("""
                        SELECT above.id, above.code, above.name, above.kind, above.region, above.zone
                        FROM platform.area it JOIN platform.area above ON above.id = it.parent WHERE it.id = :id""")
                .param("id", id.value()).query(AREA).optional();
    }

    /** Every area that lies in this one, at whatever depth: the nearest first, then by name; never the area itself. */
    @Transactional(readOnly = true)
    public List<Area> below(AreaId id) {
        return jdbc.sql("""
                        WITH RECURSIVE inside AS (
                            SELECT id, 1 AS depth FROM platform.area WHERE parent = :id
                            UNION ALL
                            SELECT a.id, i.depth + 1 FROM platform.area a JOIN inside i ON a.parent = i.id)
                        SELECT a.id, a.code, a.name, a.kind, a.region, a.zone
                        FROM platform.area a JOIN inside i ON i.id = a.id ORDER BY i.depth, a.name, a.id""")
                .param("id", id.value()).query(AREA).list();
    }

    /**
     * Puts an area into a greater one, or takes it out of any; whoever calls this has asked both.
     *
     * @param parent null for none
     * @throws Problem {@code platform.area.not-greater} for a parent in which such an area cannot lie
     */
    @Transactional
    public void put(AreaId id, @Nullable AreaId parent) {
        // Not from what is remembered, and not remembered: the area may have been opened by this very transaction.
        var above = parent == null ? null : read(parent.toString()).orElseThrow();
        if (above != null && !read(id.toString()).orElseThrow().kind().liesIn(above.kind())) {
            throw Problem.refused("platform.area.not-greater", above.name()).at("parent", "platform.area.not-greater", above.name());
        }
        jdbc.sql("UPDATE platform.area SET parent = :parent, parent_kind = :kind WHERE id = :id")
                .param("parent", above == null ? null : above.id().value(), Types.OTHER)
                .param("kind", above == null ? null : above.kind().name(), Types.VARCHAR).param("id", id.value()).update();
    }

    /**
     * Opens an area. Saying the same again changes nothing.
     *
     * @throws Problem {@code platform.area.code-taken} when another area has this code
     */
    @Transactional
    public Area open(Area area) {
        openNew(area);
        return area;
    }

    /**
     * The same, telling whether it is new: false where an area has this id already, whatever else it is.
     *
     * @throws Problem {@code platform.area.code-taken} when another area has this code
     */
    @Transactional
    public boolean openNew(Area area) {
        try {
            return jdbc.sql("""
                            INSERT INTO platform.area (id, code, name, kind, region, zone)
                            VALUES (:id, :code, :name, :kind, :region, :zone)
                            ON CONFLICT (id) DO NOTHING""")
                    .param("id", area.id().value()).param("code", area.code()).param("name", area.name())
                    .param("kind", area.kind().name()).param("region", area.region()).param("zone", area.zone().getId())
                    .update() == 1;
        } catch (DuplicateKeyException e) {
            throw Problem.refused("platform.area.code-taken", area.code()).at("code", "platform.area.code-taken", area.code());
        }
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
