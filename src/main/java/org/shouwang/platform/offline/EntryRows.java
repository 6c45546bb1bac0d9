package org.shouwang.platform.offline;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouwang.platform.AreaId;
import org.shouwang.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entries were taken, a statement for as many as come at once. */
@Component
class EntryRows {

    private final JdbcClient jdbc;
    private final KeptReasons reasons;

    EntryRows(JdbcClient jdbc, KeptReasons reasons) {
        this.jdbc = jdbc;
        this.reasons = reasons;
    }

    /**
     * Takes those that are new. Whoever brings the same ones at the same moment waits here until the first has committed,
     * and then finds them taken; in the order of their ids, so that two who bring each other's never wait for one another.
     */
    Set<UUID> claim(AreaId area, DeviceId device, Collection<SentEntry> entries, Instant now) {
        var sorted = entries.stream().sorted(Comparator.comparing(entry -> entry.id().toString())).toList();
        return new HashSet<>(jdbc.sql("""
                        INSERT INTO platform.offline_entry (area_id, id, device_id, sequence, kind, made_at, skew_ms, received_at)
                        SELECT :area, e.id, :device, e.sequence, e.kind, e.made_at::timestamptz, e.skew_ms, :now
                        FROM unnest(:ids::uuid[], :sequences::bigint[], :kinds::text[], :made::text[], :skews::bigint[])
                            WITH ORDINALITY AS e (id, sequence, kind, made_at, skew_ms, n)
                        ORDER BY e.n
                        ON CONFLICT (area_id, id) DO NOTHING
                        RETURNING id""")
                .param("area", area.value()).param("device", device.value()).param("now", Columns.at(now))
                .param("ids", array(sorted, SentEntry::id, UUID[]::new))
                .param("sequences", array(sorted, SentEntry::sequence, Long[]::new))
                .param("kinds", array(sorted, SentEntry::kind, String[]::new))
                .param("made", array(sorted, entry -> entry.madeAt().toString(), String[]::new))
                .param("skews", array(sorted, entry -> entry.skew().toMillis(), Long[]::new))
                .query(UUID.class).list());
    }

    /** Writes down what was decided; what was not decided is given back. */
    void settle(AreaId area, Collection<Answer> answers) {
        var decided = answers.stream().filter(answer -> answer.verdict() != Answer.Verdict.LATER).toList();
        var open = answers.stream().filter(answer -> answer.verdict() == Answer.Verdict.LATER).map(Answer::id).toArray(UUID[]::new);
        if (open.length > 0) {
            jdbc.sql("DELETE FROM platform.offline_entry WHERE area_id = :area AND id = ANY (:ids)")
                    .param("area", area.value()).param("ids", open).update();
        }
        if (decided.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE platform.offline_entry o SET outcome = e.outcome, reason = e.reason::jsonb, late = e.late
                        FROM unnest(:ids::uuid[], :outcomes::text[], :reasons::text[], :late::boolean[]) AS e (id, outcome, reason, late)
                        WHERE o.area_id = :area AND o.id = e.id""")
                .param("area", area.value())
                .param("ids", array(decided, Answer::id, UUID[]::new))
                .param("outcomes", array(decided, answer -> Columns.word(answer.verdict()), String[]::new))
                .param("reasons", array(decided, answer -> reasons.write(answer.reason()), String[]::new))
                .param("late", array(decided, Answer::late, Boolean[]::new)).update();
    }

    Map<UUID, Answer> answers(AreaId area, Collection<UUID> ids) {
        return jdbc.sql("SELECT id, outcome, reason::text AS reason, late FROM platform.offline_entry WHERE area_id = :area AND id = ANY (:ids)")
                .param("area", area.value()).param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Answer(Columns.uuid(row, "id"),
                        Answer.Verdict.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                        reasons.read(row.getString("reason")), row.getBoolean("late")))
                .list().stream().collect(Collectors.toMap(Answer::id, Function.identity()));
    }

    private static <E, T> T[] array(List<E> from, Function<E, T> what, java.util.function.IntFunction<T[]> of) {
        return from.stream().map(what).toArray(of);
    }
}
