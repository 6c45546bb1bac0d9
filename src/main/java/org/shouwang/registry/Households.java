package org.shouwang.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The households, as rows. Whoever changes who belongs to one locks its row first. */
@Component
class Households {

    static final String SELECT = """
            SELECT h.id, h.door_id, h.building_id, h.tenure, h.since, h.note, h.created_at, h.ended_at, h.ended_how,
                   h.merged_into, h.version
            FROM registry.household h WHERE h.area_id = :area""";

    static final RowMapper<Household> HOUSEHOLD = (row, n) -> new Household(new HouseholdId(Columns.uuid(row, "id")),
            new DoorId(Columns.uuid(row, "door_id")), new BuildingId(Columns.uuid(row, "building_id")),
            new HouseholdFacts(Columns.wordThere(row, "tenure", Tenure.class), Columns.date(row, "since"), row.getString("note")),
            java.util.Objects.requireNonNull(Columns.instant(row, "created_at")), ended(row), row.getLong("version"));

    private final JdbcClient jdbc;
    private final Clock clock;

    Households(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static Household.@Nullable End ended(ResultSet row) throws SQLException {
        var at = Columns.instant(row, "ended_at");
        return at == null ? null : switch (row.getString("ended_how")) {
            case "merged" -> new Household.End.MergedInto(at, new HouseholdId(Columns.uuid(row, "merged_into")));
            case "emptied" -> new Household.End.Emptied(at);
            default -> new Household.End.MovedOut(at);
        };
    }

    Optional<Household> find(HouseholdId id, Sight sight) {
        return jdbc.sql(SELECT + " AND h.id = :id" + sight.and("h.building_id"))
                .param("area", Current.area().value()).param("id", id.value()).params(sight.params()).query(HOUSEHOLD).optional();
    }

    /** Those who live behind the door now, the longest first. */
    List<Household> behind(DoorId door, Sight sight) {
        return jdbc.sql(SELECT + " AND h.door_id = :door AND h.ended_at IS NULL" + sight.and("h.building_id")
                        + " ORDER BY h.created_at, h.id")
                .param("area", Current.area().value()).param("door", door.value()).params(sight.params()).query(HOUSEHOLD).list();
    }

    /** Locks them in the order of their ids, so that two who want the same ones wait instead of blocking each other. */
    List<Household> lock(Collection<HouseholdId> ids, Sight sight) {
        return jdbc.sql(SELECT + " AND h.id = ANY (CAST(:ids AS uuid[]))" + sight.and("h.building_id") + " ORDER BY h.id FOR UPDATE")
                .param("area", Current.area().value())
                .param("ids", ids.stream().map(HouseholdId::toString).distinct().toArray(String[]::new))
                .params(sight.params()).query(HOUSEHOLD).list();
    }

    /** @return whether it was made; false when the id was there */
    boolean add(HouseholdId id, Door door, HouseholdFacts facts) {
        return jdbc.sql("""
                        INSERT INTO registry.household (area_id, id, door_id, building_id, tenure, since, note, created_at)
                        VALUES (:area, :id, :door, :building, :tenure, :since, :note, :at)
                        ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", Current.area().value()).param("id", id.value()).param("door", door.id().value())
                .param("building", door.building().value()).param("tenure", Columns.word(facts.tenure()))
                .param("since", facts.since(), Types.DATE).param("note", facts.note())
                .param("at", Columns.at(clock.instant())).update() == 1;
    }

    /** Many at once, behind doors whose buildings are given. */
    void add(List<NewHousehold> some, Map<DoorId, BuildingId> buildings) {
        jdbc.sql("""
                        INSERT INTO registry.household (area_id, id, door_id, building_id, tenure, since, note, created_at)
                        SELECT :area, n.id, n.door, n.building, n.tenure, n.since, n.note, :at
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:doors AS uuid[]), CAST(:buildings AS uuid[]), CAST(:tenures AS text[]),
                                    CAST(:sinces AS date[]), CAST(:notes AS text[])) AS n (id, door, building, tenure, since, note)""")
                .param("area", Current.area().value()).param("at", Columns.at(clock.instant()))
                .param("ids", some.stream().map(one -> one.id().toString()).toArray(String[]::new))
                .param("doors", some.stream().map(one -> one.door().toString()).toArray(String[]::new))
                .param("buildings", some.stream().map(one -> String.valueOf(buildings.get(one.door()))).toArray(String[]::new))
                .param("tenures", some.stream().map(one -> Columns.word(one.facts().tenure())).toArray(String[]::new))
                .param("sinces", some.stream().map(one -> one.facts().since()).map(date -> date == null ? null : date.toString())
                        .toArray(String[]::new))
                .param("notes", some.stream().map(one -> one.facts().note()).toArray(String[]::new)).update();
    }

    boolean edit(HouseholdId id, long version, HouseholdFacts facts) {
        return jdbc.sql("""
                        UPDATE registry.household SET tenure = :tenure, since = :since, note = :note, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version AND ended_at IS NULL""")
                .param("area", Current.area().value()).param("id", id.value()).param("version", version)
                .param("tenure", Columns.word(facts.tenure())).param("since", facts.since(), Types.DATE)
                .param("note", facts.note()).update() == 1;
    }

    /** Who belongs to it changed: whoever holds an older version must look again. */
    void touch(HouseholdId id) {
        jdbc.sql("UPDATE registry.household SET version = version + 1 WHERE area_id = :area AND id = :id")
                .param("area", Current.area().value()).param("id", id.value()).update();
    }

    /** Moves the household and its residents in one statement: their doors are one by foreign key. */
    void move(HouseholdId id, Door to) {
        jdbc.sql("""
                        WITH household AS (
                            UPDATE registry.household SET door_id = :door, building_id = :building, version = version + 1
                            WHERE area_id = :area AND id = :id)
                        UPDATE registry.resident SET door_id = :door, building_id = :building
                        WHERE area_id = :area AND household_id = :id""")
                .param("area", Current.area().value()).param("id", id.value()).param("door", to.id().value())
                .param("building", to.building().value()).update();
    }

    void end(HouseholdId id, String how, @Nullable HouseholdId into) {
        jdbc.sql("""
                        UPDATE registry.household SET ended_at = :at, ended_how = :how, merged_into = :into, version = version + 1
                        WHERE area_id = :area AND id = :id AND ended_at IS NULL""")
                .param("area", Current.area().value()).param("id", id.value()).param("how", how)
                .param("into", into == null ? null : into.value(), Types.OTHER).param("at", Columns.at(clock.instant())).update();
    }

    void reopen(HouseholdId id) {
        jdbc.sql("""
                        UPDATE registry.household SET ended_at = NULL, ended_how = NULL, version = version + 1
                        WHERE area_id = :area AND id = :id AND ended_how IN ('moved_out', 'emptied')""")
                .param("area", Current.area().value()).param("id", id.value()).update();
    }

    /** Which of these households have nobody left in them. */
    List<HouseholdId> emptyAmong(Collection<HouseholdId> ids) {
        return jdbc.sql("""
                        SELECT h.id FROM registry.household h
                        WHERE h.area_id = :area AND h.id = ANY (CAST(:ids AS uuid[])) AND h.ended_at IS NULL
                          AND NOT EXISTS (SELECT 1 FROM registry.resident r
                                          WHERE r.area_id = :area AND r.household_id = h.id AND r.left_at IS NULL)""")
                .param("area", Current.area().value()).param("ids", ids.stream().map(HouseholdId::toString).toArray(String[]::new))
                .query(UUID.class).list().stream().map(HouseholdId::new).toList();
    }
}
