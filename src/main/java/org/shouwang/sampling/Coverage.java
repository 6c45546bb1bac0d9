package org.shouwang.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody missed: due − sampled − exempt − away = missing, counted from the rows themselves, so that a figure is never
 * another one than its list. Limited to the buildings of the current actor's role.
 */
@Component
public class Coverage {

    private static final String COUNTS = """
            count(*) AS due, count(*) FILTER (WHERE s.state = 'sampled') AS sampled, count(*) FILTER (WHERE s.state = 'exempt') AS exempt,
            count(*) FILTER (WHERE s.state = 'away') AS away, count(*) FILTER (WHERE s.state = 'missing') AS missing,
            count(*) FILTER (WHERE s.state = 'missing' AND d.reason IS NOT NULL) AS reasoned""";
    private static final String FROM = "\nFROM sampling.due d CROSS JOIN LATERAL (SELECT " + DueRows.STATE + " AS state) s\n"
            + "WHERE d.area_id = :area AND d.round_id = :round";

    private final JdbcClient jdbc;
    private final AreaDay day;
    private final RoundSeal seal;

    Coverage(JdbcClient jdbc, AreaDay day, RoundSeal seal) {
        this.jdbc = jdbc;
        this.day = day;
        this.seal = seal;
    }

    /** Of the whole round, as far as the actor's buildings reach. */
    @Transactional(readOnly = true)
    public Count whole(RoundId round) {
        return sql("SELECT " + COUNTS + FROM + and(), round).query((row, n) -> count(row)).single();
    }

    /** Building by building; guests of a follow-up live in none. */
    @Transactional(readOnly = true)
    public Map<BuildingId, Count> buildings(RoundId round) {
        var counts = new LinkedHashMap<BuildingId, Count>();
        sql("SELECT d.building_id, " + COUNTS + FROM + " AND d.building_id IS NOT NULL" + and() + " GROUP BY d.building_id", round)
                .query(row -> {
                    counts.put(new BuildingId(Columns.uuid(row, "building_id")), count(row));
                });
        return counts;
    }

    /** Of one building; nothing where nobody in it is due. */
    @Transactional(readOnly = true)
    public Count building(RoundId round, BuildingId building) {
        return sql("SELECT " + COUNTS + FROM + " AND d.building_id = :building" + and(), round).param("building", building.value())
                .query((row, n) -> count(row)).single();
    }

    /** Door by door of one building. */
    @Transactional(readOnly = true)
    public Map<DoorId, Count> doors(RoundId round, BuildingId building) {
        var counts = new LinkedHashMap<DoorId, Count>();
        sql("SELECT d.door_id, " + COUNTS + FROM + " AND d.building_id = :building" + and() + " GROUP BY d.door_id", round)
                .param("building", building.value()).query(row -> {
                    counts.put(new DoorId(Columns.uuid(row, "door_id")), count(row));
                });
        return counts;
    }

    /** Household by household. */
    @Transactional(readOnly = true)
    public Map<HouseholdId, Count> households(RoundId round, java.util.Set<HouseholdId> households) {
        var counts = new LinkedHashMap<HouseholdId, Count>();
        sql("SELECT d.household_id, " + COUNTS + FROM + " AND d.household_id = ANY (CAST(:households AS uuid[]))" + and() + " GROUP BY d.household_id", round)
                .param("households", households.stream().map(HouseholdId::toString).toArray(String[]::new)).query(row -> {
                    counts.put(new HouseholdId(Columns.uuid(row, "household_id")), count(row));
                });
        return counts;
    }

    /** Every door behind which somebody is due, as one walks: what small walls are drawn from. */
    @Transactional(readOnly = true)
    public List<DoorCount> everyDoor(RoundId round) {
        return sql("SELECT d.door_id, d.building_id, d.floor, min(d.house) AS house, " + COUNTS + FROM + " AND d.door_id IS NOT NULL" + and()
                + " GROUP BY d.building_id, d.door_id, d.floor ORDER BY house, d.door_id", round)
                .query((row, n) -> new DoorCount(new DoorId(Columns.uuid(row, "door_id")), new BuildingId(Columns.uuid(row, "building_id")),
                        row.getInt("floor"), count(row))).list();
    }

    /**
     * People of a round in house order.
     *
     * @param state null for everybody
     * @param building null for all
     */
    @Transactional(readOnly = true)
    public Listing<DuePerson> people(RoundId round, @Nullable DueState state, @Nullable BuildingId building, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var found = select(round, (state == null ? "" : " AND s.state = :state") + (building == null ? "" : " AND d.building_id = :building")
                + (after == null ? "" : " AND (d.house, d.person_id) > (:house, CAST(:person AS uuid))")
                + " ORDER BY d.house, d.person_id LIMIT :most")
                .param("state", Columns.word(state)).param("building", building == null ? null : building.value())
                .param("house", after == null ? "" : after.values().getFirst()).param("person", after == null ? null : after.values().getLast())
                .param("most", size + 1).query((row, n) -> person(round, row)).list();
        return Listing.of(found, size, one -> Keyset.after(one.house(), one.person().toString()));
    }

    /** The people behind one door. */
    @Transactional(readOnly = true)
    public List<DuePerson> behind(RoundId round, DoorId door) {
        return select(round, " AND d.door_id = :door ORDER BY d.house, d.person_id").param("door", door.value())
                .query((row, n) -> person(round, row)).list();
    }

    /** Those of a household. */
    @Transactional(readOnly = true)
    public List<DuePerson> household(RoundId round, HouseholdId household) {
        return select(round, " AND d.household_id = :household ORDER BY d.house, d.person_id").param("household", household.value())
                .query((row, n) -> person(round, row)).list();
    }

    @Transactional(readOnly = true)
    public Optional<DuePerson> person(RoundId round, UUID person) {
        return select(round, " AND d.person_id = :person").param("person", person).query((row, n) -> person(round, row)).optional();
    }

    /** Those of the persons who are due in the round. */
    @Transactional(readOnly = true)
    public List<DuePerson> among(RoundId round, java.util.Collection<UUID> persons) {
        return select(round, " AND d.person_id = ANY (CAST(:persons AS uuid[])) ORDER BY d.house, d.person_id")
                .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new)).query((row, n) -> person(round, row)).list();
    }

    /** Who is to be visited, building by building as one walks: from the top floor down, doors that could carry something last. */
    @Transactional(readOnly = true)
    public List<DuePerson> visits(RoundId round, @Nullable BuildingId building) {
        var found = new ArrayList<>(select(round, " AND d.visit IS NOT NULL AND s.state <> 'exempt' AND s.state <> 'away'"
                + (building == null ? "" : " AND d.building_id = :building"))
                .param("building", building == null ? null : building.value()).query((row, n) -> person(round, row)).list());
        found.sort(DuePerson.AS_ONE_WALKS);
        return found;
    }

    private JdbcClient.StatementSpec select(RoundId round, String where) {
        return sql("""
                SELECT d.person_id, d.guest, d.household_id, d.door_id, d.unit_id, d.building_id, d.house, d.floor, d.pool, d.by_household, d.priority,
                       d.registration_id, d.sampled_at, d.reason, d.reason_until, d.reason_sealed, d.visit, d.knocked_at, s.state""" + FROM + and() + where, round);
    }

    private DuePerson person(RoundId round, ResultSet row) throws SQLException {
        var person = Columns.uuid(row, "person_id");
        return new DuePerson(person, row.getBoolean("guest"), id(row, "household_id", HouseholdId::new), id(row, "door_id", DoorId::new),
                row.getObject("unit_id", UUID.class), id(row, "building_id", BuildingId::new), row.getString("house"), row.getInt("floor"),
                row.getInt("pool"), row.getBoolean("by_household"), row.getBoolean("priority"),
                Columns.wordThere(row, "state", DueState.class), id(row, "registration_id", RegistrationId::new),
                Columns.instant(row, "sampled_at"), Columns.word(row, "reason", Reason.class), Columns.date(row, "reason_until"),
                seal.open(round, row.getBytes("reason_sealed"), RoundSeal.reason(round, person)),
                Columns.word(row, "visit", VisitKind.class), Columns.instant(row, "knocked_at"));
    }

    private static <T> @Nullable T id(ResultSet row, String column, java.util.function.Function<UUID, T> as) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : as.apply(id);
    }

    private JdbcClient.StatementSpec sql(String sql, RoundId round) {
        return jdbc.sql(sql).param("area", Current.area().value()).param("round", round.value()).param("today", day.today())
                .params(reach().params());
    }

    private static Reach reach() {
        return Reach.of(Permission.SAMPLING_READ);
    }

    private static String and() {
        return reach().and("d.building_id");
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getInt("due"), row.getInt("sampled"), row.getInt("exempt"), row.getInt("away"), row.getInt("missing"),
                row.getInt("reasoned"));
    }
}
