package org.shouwang.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.registry.BuildingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Zones with their places, as rows. */
@Component
class ZoneRows {

    private static final String SELECT = """
            SELECT z.id, z.incident_id, z.level, z.basis, z.version_id, z.starts_at, z.ends_at, z.ended, z.version,
                   array_agg(p.building_id ORDER BY p.place) AS buildings, array_agg(p.unit ORDER BY p.place) AS units
            FROM incidents.zone z
            JOIN incidents.zone_place p ON p.area_id = z.area_id AND p.zone_id = z.id
            WHERE z.area_id = :area AND\s""";
    private static final String GROUP = """

            GROUP BY z.area_id, z.id ORDER BY z.starts_at, z.id""";

    private final JdbcClient jdbc;

    ZoneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Zone> on(Instant at) {
        return jdbc.sql(SELECT + "z.starts_at <= :at AND z.ends_at > :at" + GROUP).param("area", Current.area().value())
                .param("at", Columns.at(at)).query(ZoneRows::zone).list();
    }

    List<Zone> ofIncident(IncidentId incident) {
        return jdbc.sql(SELECT + "z.incident_id = :incident" + GROUP).param("area", Current.area().value())
                .param("incident", incident.value()).query(ZoneRows::zone).list();
    }

    Optional<Zone> find(ZoneId id) {
        return jdbc.sql(SELECT + "z.id = :id" + GROUP).param("area", Current.area().value()).param("id", id.value())
                .query(ZoneRows::zone).optional();
    }

    /** Ended by their instant, without anybody having noted it. */
    List<Zone> over(Instant now) {
        return jdbc.sql(SELECT + "z.ended IS NULL AND z.ends_at <= :now" + GROUP).param("area", Current.area().value())
                .param("now", Columns.at(now)).query(ZoneRows::zone).list();
    }

    /** @return false when this very zone was there already */
    boolean add(Zone zone) {
        var area = Current.area().value();
        int made = jdbc.sql("""
                        INSERT INTO incidents.zone (area_id, id, incident_id, level, basis, version_id, starts_at, ends_at)
                        VALUES (:area, :id, :incident, :level, :basis, :version, :from, :until)
                        ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", area).param("id", zone.id().value()).param("incident", zone.incident().value())
                .param("level", Columns.word(zone.level())).param("basis", zone.basis()).param("version", zone.rules().value())
                .param("from", Columns.at(zone.from())).param("until", Columns.at(zone.until())).update();
        if (made == 1) {
            jdbc.sql("""
                            INSERT INTO incidents.zone_place (area_id, zone_id, incident_id, place, building_id, unit, during)
                            SELECT :area, :id, :incident, place, building, unit, tstzrange(:from, :until)
                            FROM unnest(CAST(:places AS text[]), CAST(:buildings AS uuid[]), CAST(:units AS text[])) AS p (place, building, unit)""")
                    .param("area", area).param("id", zone.id().value()).param("incident", zone.incident().value())
                    .param("from", Columns.at(zone.from())).param("until", Columns.at(zone.until()))
                    .param("places", zone.places().stream().map(ZonePlace::key).toArray(String[]::new))
                    .param("buildings", zone.places().stream().map(place -> place.building().value()).toArray(UUID[]::new))
                    .param("units", zone.places().stream().map(ZonePlace::unit).toArray(String[]::new))
                    .update();
        }
        return made == 1;
    }

    /** Gives a zone that still holds another end. */
    boolean until(ZoneId id, long version, Instant until) {
        return jdbc.sql("""
                        WITH zone AS (
                            UPDATE incidents.zone SET ends_at = :until, version = version + 1
                            WHERE area_id = :area AND id = :id AND version = :version AND ended IS NULL RETURNING area_id, id)
                        UPDATE incidents.zone_place p SET during = tstzrange(lower(p.during), :until)
                        FROM zone WHERE p.area_id = :area AND p.zone_id = zone.id""")
                .param("area", Current.area().value()).param("id", id.value()).param("version", version)
                .param("until", Columns.at(until)).update() > 0;
    }

    /** Notes that a zone has ended; only whoever is first does. */
    boolean ended(ZoneId id, Zone.Ended how) {
        return jdbc.sql("UPDATE incidents.zone SET ended = :how, version = version + 1 WHERE area_id = :area AND id = :id AND ended IS NULL")
                .param("area", Current.area().value()).param("id", id.value()).param("how", Columns.word(how)).update() == 1;
    }

    private static Zone zone(ResultSet row, int n) throws SQLException {
        var buildings = (UUID[]) row.getArray("buildings").getArray();
        var units = Columns.strings(row, "units");
        var places = new ArrayList<ZonePlace>();
        for (int i = 0; i < buildings.length; i++) {
            places.add(new ZonePlace(new BuildingId(buildings[i]), units[i]));
        }
        return new Zone(new ZoneId(Columns.uuid(row, "id")), new IncidentId(Columns.uuid(row, "incident_id")),
                Columns.wordThere(row, "level", ZoneLevel.class), places, row.getString("basis"),
                new PlaybookVersionId(Columns.uuid(row, "version_id")), Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"),
                Columns.word(row, "ended", Zone.Ended.class), row.getLong("version"));
    }
}
