package org.shouwang.volunteers;

import static org.shouwang.platform.Columns.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The proofs, as rows. */
@Component
class ProofRows {

    private static final String[] SEEN_ONLY = Arrays.stream(Skill.values()).filter(Skill::needsProof).map(Columns::word).toArray(String[]::new);

    /** Each skill that needs a proof and how long the best one lasts: a later proof makes up for one that ends. */
    private static final String GAPS = """
            FROM volunteers.volunteer v CROSS JOIN LATERAL unnest(v.skills) AS s (skill)
            LEFT JOIN LATERAL (SELECT max(coalesce(p.valid_until, DATE '9999-12-31')) AS until FROM volunteers.proof p
                               WHERE p.area_id = v.area_id AND p.volunteer_id = v.id AND p.skill = s.skill AND p.withdrawn_at IS NULL) b ON true
            WHERE v.area_id = :area AND v.state IN ('waiting', 'active', 'resting') AND s.skill = ANY (:seenOnly)
              AND (CAST(:buildings AS uuid[]) IS NULL OR v.building_id = ANY (CAST(:buildings AS uuid[])))
              AND (CAST(:skill AS text) IS NULL OR s.skill = :skill)
              AND CASE :kind WHEN 'ending' THEN b.until >= :today AND b.until <= :soon WHEN 'ended' THEN b.until < :today ELSE b.until IS NULL END
              AND (:words = '' OR v.name LIKE '%' || :words || '%' OR v.pinyin LIKE :words || '%' OR v.initials LIKE :words || '%')""";

    private final JdbcClient jdbc;
    private final AreaDay day;

    ProofRows(JdbcClient jdbc, AreaDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    List<Proof> of(VolunteerId id) {
        return jdbc.sql("""
                        SELECT volunteer_id, skill, kind, held_on, valid_until, seen_by_name FROM volunteers.proof
                        WHERE area_id = :area AND volunteer_id = :id AND withdrawn_at IS NULL ORDER BY skill, held_on DESC, kind""")
                .param("area", area()).param("id", id.value()).query(ProofRows::proof).list();
    }

    /** Noted again it has the new end, and counts again where it was taken back. */
    void note(ProofFacts facts, Collection<VolunteerId> some, Instant at) {
        var actor = Current.actor();
        jdbc.sql("""
                        INSERT INTO volunteers.proof (area_id, volunteer_id, skill, kind, held_on, valid_until, seen_by, seen_by_name, noted_at)
                        SELECT :area, n.id, :skill, :kind, :on, :until, :by, :name, :at FROM unnest(CAST(:ids AS uuid[])) AS n (id)
                        ON CONFLICT (area_id, volunteer_id, skill, kind, held_on) DO UPDATE SET valid_until = excluded.valid_until,
                            seen_by = excluded.seen_by, seen_by_name = excluded.seen_by_name, noted_at = excluded.noted_at, withdrawn_at = NULL""")
                .param("area", area()).param("ids", each(some, it -> it)).param("skill", Columns.word(facts.skill()))
                .param("kind", Columns.word(facts.kind())).param("on", facts.on()).param("until", facts.until(), Types.DATE)
                .param("by", actor.kind() == Actor.Kind.PERSON ? actor.id() : null, Types.OTHER)
                .param("name", actor.kind() == Actor.Kind.PERSON ? actor.name() : "").param("at", Columns.at(at)).update();
    }

    /** Whoever enters somebody answers for what is said of them. */
    void vouch(Collection<Volunteer> some, Instant at) {
        for (var skill : Skill.values()) {
            var who = some.stream().filter(one -> skill.needsProof() && one.facts().skills().contains(skill)).map(Volunteer::id).toList();
            if (!who.isEmpty()) {
                note(new ProofFacts(skill, ProofKind.KNOWN, day.today(), null), who, at);
            }
        }
    }

    void withdraw(VolunteerId id, Skill skill, ProofKind kind, LocalDate on, Instant at) {
        jdbc.sql("""
                        UPDATE volunteers.proof SET withdrawn_at = :at
                        WHERE area_id = :area AND volunteer_id = :id AND skill = :skill AND kind = :kind AND held_on = :on AND withdrawn_at IS NULL""")
                .param("area", area()).param("id", id.value()).param("skill", Columns.word(skill)).param("kind", Columns.word(kind))
                .param("on", on).param("at", Columns.at(at)).update();
    }

    /** A colleague is gone: what was seen still counts. */
    void forget(AccountId colleague) {
        jdbc.sql("UPDATE volunteers.proof SET seen_by = NULL, seen_by_name = '' WHERE area_id = :area AND seen_by = :account")
                .param("area", area()).param("account", colleague.value()).update();
    }

    Listing<ProofGap> gaps(ProofQuery query, BuildingScope scope, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 4);
        var rows = asked("""
                        SELECT v.id, v.name, v.sort_key, s.skill, b.until
                        """ + GAPS + """

                          AND (CAST(:until AS date) IS NULL OR (coalesce(b.until, DATE '0001-01-01'), v.sort_key, v.id, s.skill)
                               > (CAST(:until AS date), :key COLLATE "C", CAST(:last AS uuid), :lastSkill))
                        ORDER BY coalesce(b.until, DATE '0001-01-01'), v.sort_key, v.id, s.skill LIMIT :size""", query, scope)
                .param("until", after == null ? null : after.values().get(0), Types.VARCHAR).param("key", after == null ? null : after.values().get(1), Types.VARCHAR)
                .param("last", after == null ? null : after.values().get(2), Types.VARCHAR)
                .param("lastSkill", after == null ? null : after.values().get(3), Types.VARCHAR).param("size", size + 1)
                .query((row, n) -> new Sorted(row.getString("sort_key"), row.getString("skill"), new ProofGap(new VolunteerId(Columns.uuid(row, "id")),
                        row.getString("name"), Columns.wordThere(row, "skill", Skill.class), Columns.date(row, "until")))).list();
        return Listing.of(rows, size, last -> Keyset.after(Objects.requireNonNullElse(last.gap().until(), LocalDate.of(1, 1, 1)).toString(), last.key(),
                last.gap().volunteer().toString(), last.skill())).map(Sorted::gap);
    }

    private record Sorted(String key, String skill, ProofGap gap) {
    }

    int count(ProofQuery query, BuildingScope scope) {
        return asked("SELECT count(*) " + GAPS, query, scope).query(Integer.class).single();
    }

    private StatementSpec asked(String sql, ProofQuery query, BuildingScope scope) {
        var today = day.today();
        var buildings = switch (scope) {
            case BuildingScope.WholeArea all -> null;
            case BuildingScope.Only only -> only.buildings().stream().map(UUID::toString).toArray(String[]::new);
        };
        return jdbc.sql(sql).param("area", area()).param("seenOnly", SEEN_ONLY).param("buildings", buildings, Types.ARRAY)
                .param("skill", Columns.word(query.skill()), Types.VARCHAR).param("kind", Columns.word(query.kind())).param("today", today)
                .param("soon", today.plusDays(Proofs.SOON_DAYS)).param("words", query.literal());
    }

    private static UUID area() {
        return Current.area().value();
    }

    private static Proof proof(ResultSet row, int n) throws SQLException {
        return new Proof(new VolunteerId(Columns.uuid(row, "volunteer_id")), Columns.wordThere(row, "skill", Skill.class),
                Columns.wordThere(row, "kind", ProofKind.class), Objects.requireNonNull(Columns.date(row, "held_on")), Columns.date(row, "valid_until"),
                row.getString("seen_by_name"));
    }
}
