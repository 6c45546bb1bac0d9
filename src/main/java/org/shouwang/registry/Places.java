package org.shouwang.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Pinyin;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places of the current area. Ids are made by the client; adding under the same id again changes nothing. */
@Component
public class Places {

    private static final String SELECT = """
            SELECT id, name, kind, address, phone, latitude, longitude, note, closed_at IS NOT NULL AS closed, version
            FROM registry.place WHERE area_id = :area""";

    private static final RowMapper<Place> PLACE = (row, n) -> new Place(new PlaceId(Columns.uuid(row, "id")),
            new PlaceFacts(row.getString("name"), Columns.wordThere(row, "kind", PlaceKind.class), row.getString("address"),
                    row.getString("phone"), Positions.position(row), row.getString("note")),
            row.getBoolean("closed"), row.getLong("version"));

    private final JdbcClient jdbc;
    private final java.time.Clock clock;

    Places(JdbcClient jdbc, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The places in use, kind by kind in the order of their names.
     *
     * @param kinds only these; empty for all
     */
    @Transactional(readOnly = true)
    public List<Place> all(Set<PlaceKind> kinds) {
        return jdbc.sql(SELECT + """

                        AND closed_at IS NULL
                        AND (cardinality(CAST(:kinds AS text[])) = 0 OR kind = ANY (CAST(:kinds AS text[])))
                        ORDER BY kind, sort_key, id""")
                .param("area", Current.area().value()).param("kinds", kinds.stream().map(Columns::word).toArray(String[]::new))
                .query(PLACE).list();
    }

    /** A place, closed ones included. */
    @Transactional(readOnly = true)
    public Optional<Place> find(PlaceId id) {
        return jdbc.sql(SELECT + " AND id = :id").param("area", Current.area().value()).param("id", id.value()).query(PLACE).optional();
    }

    @Transactional
    public Place add(PlaceId id, PlaceFacts facts) {
        write("""
                INSERT INTO registry.place (area_id, id, name, sort_key, kind, address, phone, latitude, longitude, note)
                VALUES (:area, :id, :name, :sortKey, :kind, :address, :phone, :latitude, :longitude, :note)
                ON CONFLICT (area_id, id) DO NOTHING""", id, 0, params(facts));
        return find(id).orElseThrow();
    }

    @Transactional
    public Place edit(PlaceId id, long version, PlaceFacts facts) {
        if (write("""
                UPDATE registry.place SET name = :name, sort_key = :sortKey, kind = :kind, address = :address, phone = :phone,
                       latitude = :latitude, longitude = :longitude, note = :note, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version""", id, version, params(facts)) == 0) {
            throw missingOrStale(id);
        }
        return find(id).orElseThrow();
    }

    /** Takes a place out of use. */
    @Transactional
    public void close(PlaceId id, long version) {
        if (write("""
                UPDATE registry.place SET closed_at = :at, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version""", id, version,
                Map.of("at", Columns.at(clock.instant()))) == 0) {
            throw missingOrStale(id);
        }
    }

    private Problem missingOrStale(PlaceId id) {
        return find(id).isEmpty() ? Problem.notFound("registry.place.unknown") : Problem.stale();
    }

    private int write(String sql, PlaceId id, long version, Map<String, Object> params) {
        return jdbc.sql(sql).param("area", Current.area().value()).param("id", id.value()).param("version", version)
                .params(params).update();
    }

    private static Map<String, Object> params(PlaceFacts facts) {
        var params = new HashMap<String, Object>();
        params.put("name", facts.name());
        params.put("sortKey", Pinyin.of(facts.name()).sortKey());
        params.put("kind", Columns.word(facts.kind()));
        params.put("address", facts.address());
        params.put("phone", facts.phone());
        params.put("latitude", Positions.latitude(facts.position()));
        params.put("longitude", Positions.longitude(facts.position()));
        params.put("note", facts.note());
        return params;
    }
}
