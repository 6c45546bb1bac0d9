package org.shouwang.sampling;

import static org.shouwang.platform.Columns.each;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Inhabitant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who is due: frozen from the register, and kept as the register goes on. */
@Component
class DueRows {

    /** Of a row d: sampled when it names a registration, else by its reason; a reason that has run out is none. */
    static final String STATE = """
            CASE WHEN d.registration_id IS NOT NULL THEN 'sampled' WHEN d.reason = 'exempt' THEN 'exempt'
                 WHEN d.reason IN ('away', 'hospital') AND (d.reason_until IS NULL OR d.reason_until >= :today) THEN 'away' ELSE 'missing' END""";

    /** Somebody as the round sees them: where, in what sort of tube, and what the register already says. */
    record Person(Inhabitant who, int pool, boolean byHousehold, boolean priority, boolean away, @Nullable VisitKind visit) {
    }

    /** What is known of somebody who is due in a round. */
    record Held(RoundId round, UUID person, @Nullable UUID registration) {
    }

    private final JdbcClient jdbc;

    DueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds who is not there yet and brings the others up to date; what people entered stays. */
    void put(RoundId round, List<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        sql("""
                INSERT INTO sampling.due (area_id, round_id, person_id, household_id, door_id, unit_id, building_id, house, floor, pool,
                                          by_household, priority, reason, by_register, visit)
                SELECT :area, :round, p.person, p.household, p.door, p.unit, p.building, p.house, p.floor, p.pool, p.by_household, p.priority,
                       CASE WHEN p.away THEN 'away' END, p.away, p.visit
                FROM unnest(CAST(:persons AS uuid[]), CAST(:households AS uuid[]), CAST(:doors AS uuid[]), CAST(:units AS uuid[]),
                            CAST(:buildings AS uuid[]), CAST(:houses AS text[]), CAST(:floors AS int[]), CAST(:pools AS int[]),
                            CAST(:byHousehold AS boolean[]), CAST(:priority AS boolean[]), CAST(:away AS boolean[]), CAST(:visits AS text[]))
                     AS p (person, household, door, unit, building, house, floor, pool, by_household, priority, away, visit)
                ON CONFLICT (area_id, round_id, person_id) DO UPDATE SET
                    household_id = excluded.household_id, door_id = excluded.door_id, unit_id = excluded.unit_id,
                    building_id = excluded.building_id, house = excluded.house, floor = excluded.floor, pool = excluded.pool,
                    by_household = excluded.by_household, priority = excluded.priority,
                    reason = CASE WHEN due.reason IS NULL OR due.by_register THEN excluded.reason ELSE due.reason END,
                    by_register = CASE WHEN due.reason IS NULL OR due.by_register THEN excluded.by_register ELSE due.by_register END,
                    visit = CASE WHEN due.visit IN ('asked', 'isolated') THEN due.visit ELSE excluded.visit END""")
                .param("round", round.value())
                .param("persons", each(people, one -> one.who().id())).param("households", each(people, one -> one.who().household()))
                .param("doors", each(people, one -> one.who().door())).param("units", each(people, one -> one.who().unit()))
                .param("buildings", each(people, one -> one.who().building())).param("houses", each(people, one -> one.who().house()))
                .param("floors", people.stream().map(one -> one.who().floor()).toArray(Integer[]::new))
                .param("pools", people.stream().map(Person::pool).toArray(Integer[]::new))
                .param("byHousehold", people.stream().map(Person::byHousehold).toArray(Boolean[]::new))
                .param("priority", people.stream().map(Person::priority).toArray(Boolean[]::new))
                .param("away", people.stream().map(Person::away).toArray(Boolean[]::new))
                .param("visits", people.stream().map(one -> Columns.word(one.visit())).toArray(String[]::new)).update();
    }

    /** Takes off who does not live in the buildings any more; whoever was sampled stays, it has happened. */
    void keepOnly(RoundId round, Set<BuildingId> in, Collection<UUID> living) {
        sql("""
                DELETE FROM sampling.due d WHERE d.area_id = :area AND d.round_id = :round AND NOT d.guest AND d.registration_id IS NULL
                  AND d.building_id = ANY (CAST(:buildings AS uuid[])) AND d.person_id <> ALL (CAST(:living AS uuid[]))""")
                .param("round", round.value()).param("buildings", in.stream().map(BuildingId::toString).toArray(String[]::new))
                .param("living", living.stream().map(UUID::toString).toArray(String[]::new)).update();
    }

    void takeOff(RoundId round, UUID person) {
        sql("""
                DELETE FROM sampling.due WHERE area_id = :area AND round_id = :round AND person_id = :person
                  AND registration_id IS NULL""").param("round", round.value()).param("person", person).update();
    }

    /** The rounds in which somebody is or was due. */
    List<Held> of(UUID person) {
        return sql("SELECT round_id, person_id, registration_id FROM sampling.due WHERE area_id = :area AND person_id = :person ORDER BY round_id FOR UPDATE")
                .param("person", person).query((row, n) -> new Held(new RoundId(Columns.uuid(row, "round_id")), person,
                        row.getObject("registration_id", UUID.class))).list();
    }

    /** One entry of the register led to another: the row goes over, or its sample does where both were due. */
    void merge(RoundId round, UUID kept, UUID gone) {
        var there = sql("SELECT registration_id FROM sampling.due WHERE area_id = :area AND round_id = :round AND person_id = :kept FOR UPDATE")
                .param("round", round.value()).param("kept", kept)
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject("registration_id", UUID.class))).optional();
        if (there.isPresent() && there.get().isPresent()) {
            // Sampled under both entries: the person's first sample counts, the other one stays in its tube as what it was.
            sql("""
                    UPDATE sampling.registration SET outcome = 'twice', person_id = :kept
                    WHERE area_id = :area AND round_id = :round AND person_id = :gone AND outcome = 'taken'""")
                    .param("round", round.value()).param("kept", kept).param("gone", gone).update();
        }
        sql("UPDATE sampling.registration SET person_id = :kept WHERE area_id = :area AND round_id = :round AND person_id = :gone")
                .param("round", round.value()).param("kept", kept).param("gone", gone).update();
        if (there.isEmpty()) {
            sql("UPDATE sampling.due SET person_id = :kept WHERE area_id = :area AND round_id = :round AND person_id = :gone")
                    .param("round", round.value()).param("kept", kept).param("gone", gone).update();
            return;
        }
        sql("""
                UPDATE sampling.due k SET registration_id = g.registration_id, sampled_at = g.sampled_at
                FROM sampling.due g
                WHERE k.area_id = :area AND k.round_id = :round AND k.person_id = :kept AND k.registration_id IS NULL
                  AND g.area_id = :area AND g.round_id = :round AND g.person_id = :gone""")
                .param("round", round.value()).param("kept", kept).param("gone", gone).update();
        sql("DELETE FROM sampling.due WHERE area_id = :area AND round_id = :round AND person_id = :gone")
                .param("round", round.value()).param("gone", gone).update();
    }

    /** Nothing of a person stays; a specimen in a tube is counted on, but nobody knows whose it was. */
    void forget(UUID person) {
        sql("DELETE FROM sampling.due WHERE area_id = :area AND person_id = :person").param("person", person).update();
        sql("""
                UPDATE sampling.registration SET person_id = NULL, outcome = CASE WHEN outcome = 'taken' THEN 'erased' ELSE outcome END
                WHERE area_id = :area AND person_id = :person""").param("person", person).update();
    }

    /** @return whether there is such a row */
    boolean reason(RoundId round, UUID person, @Nullable Reason reason, @Nullable LocalDate until, byte @Nullable [] words, Reach reach) {
        return sql("""
                UPDATE sampling.due d SET reason = :reason, reason_until = CAST(:until AS date), reason_sealed = :words, by_register = false
                WHERE d.area_id = :area AND d.round_id = :round AND d.person_id = :person""" + reach.and("d.building_id"))
                .param("round", round.value()).param("person", person).param("reason", Columns.word(reason)).param("until", until)
                .param("words", words, java.sql.Types.BINARY).params(reach.params()).update() == 1;
    }

    boolean visit(RoundId round, UUID person, @Nullable VisitKind visit, Reach reach) {
        return sql("UPDATE sampling.due d SET visit = :visit WHERE d.area_id = :area AND d.round_id = :round AND d.person_id = :person"
                + reach.and("d.building_id")).param("round", round.value()).param("person", person).param("visit", Columns.word(visit))
                .params(reach.params()).update() == 1;
    }

    /** A pair stood before the door; who refuses has that as a reason, who was not there is not reachable for now. */
    boolean knocked(RoundId round, UUID person, Reason reason, java.time.Instant at, Reach reach) {
        return sql("""
                UPDATE sampling.due d SET knocked_at = :at, reason = :reason, reason_until = NULL, reason_sealed = NULL, by_register = false
                WHERE d.area_id = :area AND d.round_id = :round AND d.person_id = :person AND d.registration_id IS NULL"""
                + reach.and("d.building_id")).param("round", round.value()).param("person", person).param("at", Columns.at(at))
                .param("reason", Columns.word(reason)).params(reach.params()).update() == 1;
    }

    /** Everybody of a tube is due in its follow-up, each in a tube alone; guests under the id of their registration. */
    int putTube(RoundId followUp, String tube) {
        return sql("""
                INSERT INTO sampling.due (area_id, round_id, person_id, guest, household_id, door_id, unit_id, building_id, house, floor, pool, priority,
                                          visit)
                SELECT :area, :followUp, coalesce(r.person_id, r.id), coalesce(d.guest, r.person_id IS NULL), d.household_id, d.door_id, d.unit_id, d.building_id,
                       coalesce(d.house, ''), coalesce(d.floor, 0), 1, coalesce(d.priority, false), CASE WHEN NOT coalesce(d.guest, r.person_id IS NULL) THEN 'isolated' END
                FROM sampling.registration r
                LEFT JOIN sampling.due d ON d.area_id = :area AND d.round_id = r.round_id AND d.person_id = r.person_id
                WHERE r.area_id = :area AND r.tube = :tube AND r.outcome = 'taken'
                ON CONFLICT (area_id, round_id, person_id) DO NOTHING""")
                .param("followUp", followUp.value()).param("tube", tube).update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("area", Current.area().value());
    }
}
