package org.shouwang.registry;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.privacy.Seals;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The needs, as rows; notes sealed. */
@Component
class NeedRows {

    /** A need with whose it is. */
    record Held(ResidentId resident, Need need) {
    }

    private static final String SELECT = """
            SELECT n.id, n.resident_id, n.kind, n.consent, n.source, n.since, n.until, n.due_date, n.schedule,
                   n.note_sealed IS NOT NULL AS noted, n.version
            FROM registry.need n WHERE n.area_id = :area AND n.ended_at IS NULL""";

    private static final RowMapper<Held> HELD = (row, n) -> new Held(new ResidentId(Columns.uuid(row, "resident_id")),
            new Need(new NeedId(Columns.uuid(row, "id")), Columns.wordThere(row, "kind", NeedKind.class),
                    Columns.wordThere(row, "consent", Consent.class), Columns.wordThere(row, "source", NeedSource.class),
                    java.util.Objects.requireNonNull(Columns.date(row, "since")), Columns.date(row, "until"),
                    Columns.date(row, "due_date"), row.getString("schedule"), row.getBoolean("noted"), row.getLong("version")));

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;

    NeedRows(JdbcClient jdbc, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /** Those that hold on the day; what has run out is no need any more, without anybody ending it. */
    Map<ResidentId, List<Need>> holding(Collection<ResidentId> residents, LocalDate day) {
        return jdbc.sql(SELECT + """

                         AND n.resident_id = ANY (CAST(:residents AS uuid[])) AND (n.until IS NULL OR n.until >= :day)
                        ORDER BY n.kind, n.since""")
                .param("area", Current.area().value()).param("day", day)
                .param("residents", residents.stream().map(ResidentId::toString).toArray(String[]::new))
                .query(HELD).list().stream()
                .collect(Collectors.groupingBy(Held::resident, Collectors.mapping(Held::need, Collectors.toList())));
    }

    Optional<Held> find(NeedId id) {
        return jdbc.sql(SELECT + " AND n.id = :id").param("area", Current.area().value()).param("id", id.value())
                .query(HELD).optional();
    }

    Map<NeedId, String> notes(ResidentId resident) {
        var seal = seals.register(Current.area());
        return jdbc.sql("""
                        SELECT id, note_sealed FROM registry.need
                        WHERE area_id = :area AND resident_id = :resident AND ended_at IS NULL AND note_sealed IS NOT NULL""")
                .param("area", Current.area().value()).param("resident", resident.value())
                .query((row, n) -> Map.entry(new NeedId(Columns.uuid(row, "id")), java.util.Objects.requireNonNull(
                        seal.open(row.getBytes("note_sealed"), context(new NeedId(Columns.uuid(row, "id"))))))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String context(NeedId id) {
        return "registry.need.note/" + id;
    }

    /** A need of the same kind that has run out makes room for the new one. */
    void add(NeedId id, ResidentId resident, NeedFacts facts, LocalDate today) {
        jdbc.sql("""
                        UPDATE registry.need SET ended_at = :at, version = version + 1
                        WHERE area_id = :area AND resident_id = :resident AND kind = :kind AND ended_at IS NULL AND until < :today""")
                .param("area", Current.area().value()).param("resident", resident.value())
                .param("kind", Columns.word(facts.kind())).param("today", today).param("at", Columns.at(clock.instant())).update();
        write("""
                INSERT INTO registry.need (area_id, id, resident_id, kind, consent, source, since, until, due_date, schedule,
                                           note_sealed, recorded_at)
                VALUES (:area, :id, :resident, :kind, :consent, :source, :since, :until, :dueDate, :schedule, :note, :at)
                ON CONFLICT (area_id, id) DO NOTHING""", id, resident, facts, 0);
    }

    /** Many at once; a need of a kind that somebody has already stays as it is. */
    void add(List<NewNeed> some, LocalDate today) {
        some.forEach(need -> {
            var facts = need.facts();
            jdbc.sql("""
                            INSERT INTO registry.need (area_id, id, resident_id, kind, consent, source, since, until, due_date, schedule,
                                                       note_sealed, recorded_at)
                            SELECT :area, :id, :resident, :kind, :consent, :source, :since, :until, :dueDate, :schedule, :note, :at
                            WHERE NOT EXISTS (SELECT 1 FROM registry.need n WHERE n.area_id = :area AND n.resident_id = :resident
                                              AND n.kind = :kind AND n.ended_at IS NULL AND n.kind <> 'other')
                            ON CONFLICT (area_id, id) DO NOTHING""")
                    .param("area", Current.area().value()).param("id", need.id().value()).param("resident", need.resident().value())
                    .param("kind", Columns.word(facts.kind())).param("consent", Columns.word(facts.consent()))
                    .param("source", Columns.word(facts.source())).param("since", facts.since())
                    .param("until", facts.until(), Types.DATE).param("dueDate", facts.dueDate(), Types.DATE)
                    .param("schedule", facts.schedule()).param("note", sealed(need.id(), facts.note()), Types.BINARY)
                    .param("at", Columns.at(clock.instant())).update();
        });
    }

    boolean edit(NeedId id, ResidentId resident, long version, NeedFacts facts) {
        return write("""
                UPDATE registry.need SET kind = :kind, consent = :consent, source = :source, since = :since, until = :until,
                       due_date = :dueDate, schedule = :schedule,
                       note_sealed = CASE WHEN :noteGiven THEN :note ELSE note_sealed END, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version AND ended_at IS NULL""", id, resident, facts, version) == 1;
    }

    private int write(String sql, NeedId id, ResidentId resident, NeedFacts facts, long version) {
        try {
            return jdbc.sql(sql).param("area", Current.area().value()).param("id", id.value()).param("resident", resident.value())
                    .param("kind", Columns.word(facts.kind())).param("consent", Columns.word(facts.consent()))
                    .param("source", Columns.word(facts.source())).param("since", facts.since())
                    .param("until", facts.until(), Types.DATE).param("dueDate", facts.dueDate(), Types.DATE)
                    .param("schedule", facts.schedule()).param("noteGiven", facts.note() != null)
                    .param("note", sealed(id, facts.note()), Types.BINARY)
                    .param("version", version).param("at", Columns.at(clock.instant())).update();
        } catch (DuplicateKeyException e) {
            throw Problem.refused("registry.need.recorded-already").at("kind", "registry.need.recorded-already");
        }
    }

    private byte @Nullable [] sealed(NeedId id, @Nullable String note) {
        return note == null || note.isEmpty() ? null : seals.register(Current.area()).seal(note, context(id));
    }

    boolean end(NeedId id) {
        return jdbc.sql("""
                        UPDATE registry.need SET ended_at = :at, note_sealed = NULL, version = version + 1
                        WHERE area_id = :area AND id = :id AND ended_at IS NULL""")
                .param("area", Current.area().value()).param("id", id.value()).param("at", Columns.at(clock.instant())).update() == 1;
    }

    /** To the entry that was kept, except where that one has the same need already. */
    void carryOver(ResidentId from, ResidentId to) {
        jdbc.sql("""
                        UPDATE registry.need n SET resident_id = :to
                        WHERE n.area_id = :area AND n.resident_id = :from AND n.ended_at IS NULL
                          AND NOT EXISTS (SELECT 1 FROM registry.need k WHERE k.area_id = :area AND k.resident_id = :to
                                          AND k.kind = n.kind AND k.ended_at IS NULL)""")
                .param("area", Current.area().value()).param("from", from.value()).param("to", to.value()).update();
    }
}
