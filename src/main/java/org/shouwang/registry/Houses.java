package org.shouwang.registry;

import java.util.List;
import java.util.Optional;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The buildings, as rows. */
@Component
class Houses {

    static final RowMapper<Building> BUILDING = (row, n) -> new Building(new BuildingId(Columns.uuid(row, "id")),
            new EstateId(Columns.uuid(row, "estate_id")), row.getString("estate_name"), row.getString("name"),
            Columns.wordThere(row, "kind", BuildingKind.class), row.getString("address"), Positions.position(row),
            row.getString("note"), row.getLong("version"));

    private static final String SELECT = """
            SELECT b.id, b.estate_id, e.name AS estate_name, b.name, b.kind, b.address, b.latitude, b.longitude, b.note, b.version
            FROM registry.building b JOIN registry.estate e ON e.area_id = b.area_id AND e.id = b.estate_id
            WHERE b.area_id = :area""";

    private final JdbcClient jdbc;

    Houses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Building> all(Sight sight) {
        return jdbc.sql(SELECT + sight.and("b.id") + " ORDER BY e.sort_key, b.sort_key, b.id")
                .param("area", Current.area().value()).params(sight.params()).query(BUILDING).list();
    }

    Optional<Building> find(BuildingId id, Sight sight) {
        return jdbc.sql(SELECT + " AND b.id = :id" + sight.and("b.id"))
                .param("area", Current.area().value()).param("id", id.value()).params(sight.params())
                .query(BUILDING).optional();
    }

    void add(BuildingId id, EstateId estate, BuildingFacts facts) {
        try {
            jdbc.sql("""
                            INSERT INTO registry.building (area_id, id, estate_id, name, match_key, sort_key, kind, address,
                                                           latitude, longitude, note)
                            VALUES (:area, :id, :estate, :name, :matchKey, :sortKey, :kind, :address, :latitude, :longitude, :note)
                            ON CONFLICT (area_id, id) DO NOTHING""")
                    .param("area", Current.area().value()).param("id", id.value()).param("estate", estate.value())
                    .params(params(facts)).update();
        } catch (DuplicateKeyException e) {
            throw taken(facts);
        }
    }

    boolean edit(BuildingId id, long version, BuildingFacts facts) {
        try {
            return jdbc.sql("""
                            UPDATE registry.building SET name = :name, match_key = :matchKey, sort_key = :sortKey, kind = :kind,
                                   address = :address, latitude = :latitude, longitude = :longitude, note = :note,
                                   version = version + 1
                            WHERE area_id = :area AND id = :id AND version = :version""")
                    .param("area", Current.area().value()).param("id", id.value()).param("version", version)
                    .params(params(facts)).update() == 1;
        } catch (DuplicateKeyException e) {
            throw taken(facts);
        }
    }

    private static java.util.Map<String, Object> params(BuildingFacts facts) {
        var key = DoorWords.building(facts.name());
        var params = new java.util.HashMap<String, Object>();
        params.put("name", facts.name());
        params.put("matchKey", key);
        params.put("sortKey", DoorWords.sortKey(key));
        params.put("kind", Columns.word(facts.kind()));
        params.put("address", facts.address());
        params.put("latitude", Positions.latitude(facts.position()));
        params.put("longitude", Positions.longitude(facts.position()));
        params.put("note", facts.note());
        return params;
    }

    private static Problem taken(BuildingFacts facts) {
        return Problem.refused("registry.building.taken", facts.name()).at("name", "registry.building.taken", facts.name());
    }
}
