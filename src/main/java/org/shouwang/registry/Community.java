package org.shouwang.registry;

import java.util.List;
import java.util.Optional;

import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The community of the current area, and the regions it may lie in. */
@Component
public class Community {

    private final JdbcClient jdbc;

    Community(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known; all empty, in version 0, until somebody says something. */
    @Transactional(readOnly = true)
    public CommunityFacts facts() {
        return jdbc.sql("SELECT region_code, street, address, phone, note, version FROM registry.community WHERE area_id = :area")
                .param("area", Current.area().value())
                .query((row, n) -> new CommunityFacts(row.getString("region_code"), row.getString("street"), row.getString("address"),
                        row.getString("phone"), row.getString("note"), row.getLong("version")))
                .optional().orElse(new CommunityFacts("", "", "", "", "", 0));
    }

    /** Says what is known; {@code facts.version()} is the version that was seen. */
    @Transactional
    public CommunityFacts describe(CommunityFacts facts) {
        int written = jdbc.sql("""
                        INSERT INTO registry.community AS c (area_id, region_code, street, address, phone, note)
                        SELECT :area, :region, :street, :address, :phone, :note WHERE :version = 0
                           OR EXISTS (SELECT 1 FROM registry.community k WHERE k.area_id = :area AND k.version = :version)
                        ON CONFLICT (area_id) DO UPDATE SET region_code = excluded.region_code, street = excluded.street,
                            address = excluded.address, phone = excluded.phone, note = excluded.note, version = c.version + 1
                        WHERE c.version = :version""")
                .param("area", Current.area().value()).param("region", facts.regionCode()).param("street", facts.street())
                .param("address", facts.address()).param("phone", facts.phone()).param("note", facts.note())
                .param("version", facts.version()).update();
        if (written == 0) {
            throw Problem.stale();
        }
        return facts();
    }

    /** The region with this code, or the one above it that is known: an office's code is longer than the list is deep. */
    @Transactional(readOnly = true)
    public Optional<Region> region(String code) {
        return jdbc.sql("""
                        SELECT code, name, parent FROM registry.region
                        WHERE code IN (:code, left(:code, 6), left(:code, 4) || '00', left(:code, 2) || '0000')
                        ORDER BY length(rtrim(code, '0')) DESC LIMIT 1""")
                .param("code", code)
                .query((row, n) -> new Region(row.getString("code"), row.getString("name"), row.getString("parent"))).optional();
    }

    @Transactional(readOnly = true)
    public List<Region> provinces() {
        return jdbc.sql("SELECT code, name, parent FROM registry.region WHERE parent IS NULL ORDER BY code")
                .query((row, n) -> new Region(row.getString("code"), row.getString("name"), row.getString("parent"))).list();
    }
}
