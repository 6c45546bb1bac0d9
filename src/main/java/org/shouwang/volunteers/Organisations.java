package org.shouwang.volunteers;

import java.util.List;
import java.util.Optional;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Pinyin;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work units that send people to the current area. Adding under the same id again changes nothing. */
@Component
public class Organisations {

    private static final String SELECT = "SELECT id, name, contact_name, contact_phone, note, version FROM volunteers.organisation WHERE area_id = :area";
    private static final RowMapper<Organisation> ORGANISATION = (row, n) -> new Organisation(new OrganisationId(Columns.uuid(row, "id")),
            row.getString("name"), row.getString("contact_name"), row.getString("contact_phone"), row.getString("note"), row.getLong("version"));

    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Organisation> all() {
        return jdbc.sql(SELECT + " ORDER BY sort_key, id").param("area", Current.area().value()).query(ORGANISATION).list();
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql(SELECT + " AND id = :id").param("area", Current.area().value()).param("id", id.value()).query(ORGANISATION).optional();
    }

    /** @throws Problem {@code volunteers.organisation.taken} */
    @Transactional
    public Organisation add(Organisation wanted) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        write("""
                INSERT INTO volunteers.organisation (area_id, id, name, sort_key, contact_name, contact_phone, note)
                VALUES (:area, :id, :name, :sortKey, :contact, :phone, :note) ON CONFLICT (area_id, id) DO NOTHING""", wanted);
        return find(wanted.id()).orElseThrow();
    }

    /** @throws Problem stale; {@code volunteers.organisation.taken} */
    @Transactional
    public Organisation edit(Organisation wanted) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        int changed = write("""
                UPDATE volunteers.organisation SET name = :name, sort_key = :sortKey, contact_name = :contact, contact_phone = :phone,
                    note = :note, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version""", wanted);
        if (changed == 0) {
            throw find(wanted.id()).isEmpty() ? Problem.notFound("volunteers.organisation.unknown") : Problem.stale();
        }
        return find(wanted.id()).orElseThrow();
    }

    private int write(String sql, Organisation wanted) {
        try {
            return params(jdbc.sql(sql), wanted).update();
        } catch (DuplicateKeyException e) {
            throw Problem.refused("volunteers.organisation.taken", wanted.name()).at("name", "volunteers.organisation.taken", wanted.name());
        }
    }

    private static StatementSpec params(StatementSpec statement, Organisation wanted) {
        return statement.param("area", Current.area().value()).param("id", wanted.id().value()).param("name", wanted.name())
                .param("sortKey", Pinyin.of(wanted.name()).sortKey()).param("contact", wanted.contactName())
                .param("phone", wanted.contactPhone()).param("note", wanted.note()).param("version", wanted.version());
    }
}
