package org.shouwang.registry;

import java.util.List;
import java.util.Optional;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Pinyin;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The estates, as rows. */
@Component
class Estates {

    private static final RowMapper<Estate> ESTATE = (row, n) -> new Estate(new EstateId(Columns.uuid(row, "id")),
            row.getString("name"), row.getString("address"), Positions.position(row), row.getLong("version"));

    private final JdbcClient jdbc;

    Estates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Estate> all() {
        return jdbc.sql("""
                        SELECT id, name, address, latitude, longitude, version FROM registry.estate
                        WHERE area_id = :area ORDER BY sort_key, id""")
                .param("area", Current.area().value()).query(ESTATE).list();
    }

    Optional<Estate> find(EstateId id) {
        return jdbc.sql("""
                        SELECT id, name, address, latitude, longitude, version FROM registry.estate
                        WHERE area_id = :area AND id = :id""")
                .param("area", Current.area().value()).param("id", id.value()).query(ESTATE).optional();
    }

    void add(EstateId id, EstateFacts facts) {
        try {
            write("""
                    INSERT INTO registry.estate (area_id, id, name, sort_key, address, latitude, longitude)
                    VALUES (:area, :id, :name, :sortKey, :address, :latitude, :longitude)
                    ON CONFLICT (area_id, id) DO NOTHING""", id, facts, 0);
        } catch (DuplicateKeyException e) {
            throw taken(facts);
        }
    }

    boolean edit(EstateId id, long version, EstateFacts facts) {
        try {
            return write("""
                    UPDATE registry.estate SET name = :name, sort_key = :sortKey, address = :address,
                           latitude = :latitude, longitude = :longitude, version = version + 1
                    WHERE area_id = :area AND id = :id AND version = :version""", id, facts, version) == 1;
        } catch (DuplicateKeyException e) {
            throw taken(facts);
        }
    }

    private int write(String sql, EstateId id, EstateFacts facts, long version) {
        return jdbc.sql(sql).param("area", Current.area().value()).param("id", id.value()).param("name", facts.name())
                .param("sortKey", DoorWords.sortKey(Pinyin.of(facts.name()).sortKey())).param("address", facts.address())
                .param("latitude", Positions.latitude(facts.position()), java.sql.Types.DOUBLE)
                .param("longitude", Positions.longitude(facts.position()), java.sql.Types.DOUBLE)
                .param("version", version).update();
    }

    private static Problem taken(EstateFacts facts) {
        return Problem.refused("registry.estate.taken", facts.name()).at("name", "registry.estate.taken", facts.name());
    }
}
