package org.shouwang.sampling;

import static org.shouwang.platform.Columns.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.IncidentId;
import org.shouwang.incidents.PlaybookVersionId;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.PlaceId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds with their sites and buildings, as rows of the current area. */
@Component
class RoundRows {

    private static final String ROUND = """
            SELECT id, ordinal, incident_id, purpose, scope, title, rules, state, due_by, follows, told_at, created_at, started_at,
                   closed_at, version
            FROM sampling.round WHERE area_id = :area""";

    private static final String SITE = "SELECT id, round_id, place_id, name, lanes, opens, shuts, version FROM sampling.site WHERE area_id = :area";

    private static final RowMapper<Site> AS_SITE = (row, n) -> new Site(new SiteId(Columns.uuid(row, "id")),
            new RoundId(Columns.uuid(row, "round_id")), new SiteFacts(row.getString("name"),
                    row.getObject("place_id", UUID.class) == null ? null : new PlaceId(Columns.uuid(row, "place_id")), row.getInt("lanes"),
                    there(row, "opens"), there(row, "shuts")), row.getLong("version"));

    private final JdbcClient jdbc;

    RoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Round> find(RoundId id) {
        return sql(ROUND + " AND id = :id").param("id", id.value()).query((row, n) -> round(row)).optional();
    }

    /** Holds the round, so that it is planned, started or closed by one at a time. */
    Optional<Round> lock(RoundId id) {
        return sql(ROUND + " AND id = :id FOR UPDATE").param("id", id.value()).query((row, n) -> round(row)).optional();
    }

    Optional<UUID> incident(RoundId id) {
        return sql("SELECT incident_id FROM sampling.round WHERE area_id = :area AND id = :id").param("id", id.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("incident_id", UUID.class))).optional().flatMap(found -> found);
    }

    List<Round> newest(int most) {
        return sql(ROUND + " AND follows IS NULL ORDER BY created_at DESC, id DESC LIMIT :most").param("most", most)
                .query((row, n) -> round(row)).list();
    }

    List<Round> notClosed() {
        return sql(ROUND + " AND state <> 'closed' ORDER BY created_at, id").query((row, n) -> round(row)).list();
    }

    Optional<Round> following(String tube) {
        return sql(ROUND + " AND follows = :tube").param("tube", tube).query((row, n) -> round(row)).optional();
    }

    /** The follow-ups of a round's tubes, the newest first. */
    List<Round> followUps(RoundId of) {
        return sql(ROUND + """
                 AND follows IN (SELECT label FROM sampling.tube t WHERE t.area_id = :area AND t.round_id = :of)
                ORDER BY created_at DESC, id DESC""").param("of", of.value()).query((row, n) -> round(row)).list();
    }

    /** @return false when there was one of this id */
    boolean add(NewRound round, @Nullable UUID incident, PlaybookVersionId rules, @Nullable String follows, RoundState state, Instant now) {
        return sql("""
                INSERT INTO sampling.round (area_id, id, ordinal, incident_id, purpose, scope, title, rules, state, due_by, follows, created_at,
                                            started_at)
                SELECT :area, :id, CASE WHEN CAST(:follows AS text) IS NULL THEN
                           (SELECT coalesce(max(ordinal), 0) + 1 FROM sampling.round WHERE area_id = :area) END,
                       CAST(:incident AS uuid), :purpose, :scope, :title, :rules, :state, :dueBy, :follows, :now,
                       CASE WHEN :state = 'running' THEN CAST(:now AS timestamptz) END
                ON CONFLICT (area_id, id) DO NOTHING""")
                .param("id", round.id().value()).param("incident", incident).param("purpose", Columns.word(round.purpose()))
                .param("scope", Columns.word(round.scope())).param("title", round.title()).param("rules", rules.value())
                .param("state", Columns.word(state)).param("dueBy", Columns.at(round.dueBy())).param("follows", follows)
                .param("now", Columns.at(now)).update() == 1;
    }

    boolean describe(RoundId id, long version, String title, Instant dueBy) {
        return sql("""
                UPDATE sampling.round SET title = :title, due_by = :dueBy, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version AND state <> 'closed'""").param("id", id.value())
                .param("version", version).param("title", title).param("dueBy", Columns.at(dueBy)).update() == 1;
    }

    /** @return false when it is not in the state that it leaves */
    boolean start(RoundId id, Instant now) {
        return sql("""
                UPDATE sampling.round SET state = 'running', started_at = :now, version = version + 1
                WHERE area_id = :area AND id = :id AND state = 'planned'""").param("id", id.value()).param("now", Columns.at(now)).update() == 1;
    }

    boolean close(RoundId id, Instant now) {
        return sql("""
                UPDATE sampling.round SET state = 'closed', closed_at = :now, version = version + 1
                WHERE area_id = :area AND id = :id AND state = 'running'""").param("id", id.value()).param("now", Columns.at(now)).update() == 1;
    }

    void told(RoundId id, Instant now) {
        sql("UPDATE sampling.round SET told_at = :now WHERE area_id = :area AND id = :id AND told_at IS NULL")
                .param("id", id.value()).param("now", Columns.at(now)).update();
    }

    List<Site> sites(RoundId round) {
        return sql(SITE + " AND round_id = :round ORDER BY name COLLATE \"C\", id").param("round", round.value()).query(AS_SITE).list();
    }

    Optional<Site> site(SiteId id) {
        return sql(SITE + " AND id = :id").param("id", id.value()).query(AS_SITE).optional();
    }

    void addSite(SiteId id, RoundId round, SiteFacts facts) {
        site("""
                INSERT INTO sampling.site (area_id, id, round_id, place_id, name, lanes, opens, shuts)
                VALUES (:area, :id, :round, CAST(:place AS uuid), :name, :lanes, :opens, :shuts) ON CONFLICT (area_id, id) DO NOTHING""", id, facts)
                .param("round", round.value()).update();
    }

    boolean editSite(SiteId id, long version, SiteFacts facts) {
        return site("""
                UPDATE sampling.site SET place_id = CAST(:place AS uuid), name = :name, lanes = :lanes, opens = :opens, shuts = :shuts,
                       version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version""", id, facts).param("version", version).update() == 1;
    }

    /** Takes a site away at which nothing has happened; the call-ups to it go too. */
    boolean removeSite(SiteId id) {
        sql("""
                UPDATE sampling.round_building SET site_id = NULL, call_from = NULL, call_until = NULL
                WHERE area_id = :area AND site_id = :id""").param("id", id.value()).update();
        return sql("""
                DELETE FROM sampling.site s WHERE s.area_id = :area AND s.id = :id
                  AND NOT EXISTS (SELECT 1 FROM sampling.tube t WHERE t.area_id = :area AND t.site_id = s.id)""")
                .param("id", id.value()).update() == 1;
    }

    private JdbcClient.StatementSpec site(String sql, SiteId id, SiteFacts facts) {
        return sql(sql).param("id", id.value()).param("place", facts.place() == null ? null : facts.place().value())
                .param("name", facts.name()).param("lanes", facts.lanes()).param("opens", Columns.at(facts.opens()))
                .param("shuts", Columns.at(facts.shuts()));
    }

    List<RoundBuilding> buildings(RoundId round) {
        return sql("""
                SELECT building_id, level, pool, by_household, site_id, call_from, call_until FROM sampling.round_building
                WHERE area_id = :area AND round_id = :round ORDER BY call_from NULLS LAST, building_id""")
                .param("round", round.value()).query((row, n) -> building(row)).list();
    }

    /** Says which buildings, and how careful one is with each; those that are there keep their call-ups. */
    void levels(RoundId round, Collection<RoundBuilding> buildings) {
        sql("""
                INSERT INTO sampling.round_building (area_id, round_id, building_id, level, pool, by_household)
                SELECT :area, :round, b.* FROM unnest(CAST(:buildings AS uuid[]), CAST(:levels AS text[]), CAST(:pools AS int[]),
                                                      CAST(:households AS boolean[])) AS b
                ON CONFLICT (area_id, round_id, building_id) DO UPDATE SET level = excluded.level, pool = excluded.pool,
                    by_household = excluded.by_household""")
                .param("round", round.value())
                .param("buildings", buildings.stream().map(one -> one.building().toString()).toArray(String[]::new))
                .param("levels", buildings.stream().map(one -> Columns.word(one.level())).toArray(String[]::new))
                .param("pools", buildings.stream().map(RoundBuilding::pool).toArray(Integer[]::new))
                .param("households", buildings.stream().map(RoundBuilding::byHousehold).toArray(Boolean[]::new)).update();
    }

    /** Writes when each building is called; buildings that are not named are not called. */
    void callUps(RoundId round, List<RoundBuilding> planned) {
        sql("""
                UPDATE sampling.round_building b SET site_id = c.site, call_from = c.call_from, call_until = c.call_until
                FROM (SELECT r.building_id, c.* FROM sampling.round_building r
                      LEFT JOIN unnest(CAST(:buildings AS uuid[]), CAST(:sites AS uuid[]), CAST(:from AS timestamptz[]), CAST(:until AS timestamptz[]))
                           AS c (building, site, call_from, call_until) ON c.building = r.building_id
                      WHERE r.area_id = :area AND r.round_id = :round) c
                WHERE b.area_id = :area AND b.round_id = :round AND b.building_id = c.building_id""")
                .param("round", round.value())
                .param("buildings", each(planned, one -> one.building()))
                .param("sites", each(planned, one -> one.callUp().site())).param("from", each(planned, one -> one.callUp().from()))
                .param("until", each(planned, one -> one.callUp().until())).update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("area", Current.area().value());
    }

    private static RoundBuilding building(ResultSet row) throws SQLException {
        var from = Columns.instant(row, "call_from");
        return new RoundBuilding(new BuildingId(Columns.uuid(row, "building_id")), Columns.wordThere(row, "level", Level.class),
                row.getInt("pool"), row.getBoolean("by_household"), from == null ? null
                        : new RoundBuilding.CallUp(new SiteId(Columns.uuid(row, "site_id")), from, there(row, "call_until")));
    }

    private static Round round(ResultSet row) throws SQLException {
        var incident = row.getObject("incident_id", UUID.class);
        return new Round(new RoundId(Columns.uuid(row, "id")), row.getObject("ordinal", Integer.class),
                incident == null ? null : new IncidentId(incident), Columns.wordThere(row, "purpose", Purpose.class),
                Columns.wordThere(row, "scope", Scope.class), row.getString("title"), new PlaybookVersionId(Columns.uuid(row, "rules")),
                Columns.wordThere(row, "state", RoundState.class), there(row, "due_by"), row.getString("follows"),
                Columns.instant(row, "told_at"), there(row, "created_at"), Columns.instant(row, "started_at"),
                Columns.instant(row, "closed_at"), row.getLong("version"));
    }

    private static Instant there(ResultSet row, String column) throws SQLException {
        return java.util.Objects.requireNonNull(Columns.instant(row, column));
    }
}
