package org.shouwang.volunteers;

import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What counts today of what people say: skills that nobody need see, and those with a proof that holds; limits as said, and those that
 * go with light duty or with age. It changes with the day alone, so whoever shows it does not work it out again.
 */
@Component
class Counted {

    /** From this age on nobody is asked for nights or a protective suit (spec/roster.md: limits, over 60). */
    static final int SPARED_FROM = 60;

    private static final String SEEN_ONLY = Arrays.stream(Skill.values()).filter(Skill::needsProof).map(Columns::word).collect(Collectors.joining(" "));
    private static final String LIGHT = VolunteerRows.words(Set.of(Limit.NO_NIGHTS, Limit.NO_SUIT, Limit.NO_LIFTING));
    private static final String OF_AGE = VolunteerRows.words(Set.of(Limit.NO_NIGHTS, Limit.NO_SUIT));

    private final JdbcClient jdbc;
    private final AreaDay day;

    Counted(JdbcClient jdbc, AreaDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /**
     * Works it out anew.
     *
     * @param ids null for everybody in the area
     * @return those for whom something is different now
     */
    Set<VolunteerId> refresh(@Nullable Collection<VolunteerId> ids) {
        var today = day.today();
        return Set.copyOf(jdbc.sql("""
                        WITH today AS (
                            SELECT v.area_id, v.id,
                                ARRAY(SELECT s.skill FROM unnest(v.skills) AS s (skill)
                                      WHERE s.skill <> ALL (string_to_array(:seenOnly, ' '))
                                         OR EXISTS (SELECT 1 FROM volunteers.proof p WHERE p.area_id = v.area_id AND p.volunteer_id = v.id
                                                      AND p.skill = s.skill AND p.withdrawn_at IS NULL AND p.held_on <= :today
                                                      AND (p.valid_until IS NULL OR p.valid_until >= :today))
                                      ORDER BY s.skill) AS able,
                                ARRAY(SELECT DISTINCT l.bound FROM unnest(v.limits
                                          || CASE WHEN 'light_duty' = ANY (v.limits) THEN string_to_array(:light, ' ') ELSE CAST('{}' AS text[]) END
                                          || CASE WHEN v.born <= :spared THEN string_to_array(:ofAge, ' ') ELSE CAST('{}' AS text[]) END) AS l (bound)
                                      WHERE l.bound <> 'light_duty' ORDER BY l.bound) AS bound
                            FROM volunteers.volunteer v
                            WHERE v.area_id = :area AND (CAST(:ids AS uuid[]) IS NULL OR v.id = ANY (CAST(:ids AS uuid[]))))
                        UPDATE volunteers.volunteer v SET able = today.able, bound = today.bound FROM today
                        WHERE v.area_id = :area AND v.area_id = today.area_id AND v.id = today.id
                          AND (v.able IS DISTINCT FROM today.able OR v.bound IS DISTINCT FROM today.bound)
                        RETURNING v.id""")
                .param("area", Current.area().value()).param("seenOnly", SEEN_ONLY).param("today", today).param("light", LIGHT)
                .param("spared", today.minusYears(SPARED_FROM)).param("ofAge", OF_AGE)
                .param("ids", ids == null ? null : Columns.each(ids, it -> it), Types.ARRAY).query(UUID.class).list().stream().map(VolunteerId::new).toList());
    }
}
