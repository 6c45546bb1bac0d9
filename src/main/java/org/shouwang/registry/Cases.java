package org.shouwang.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How contradictions are found. Whoever stands twice is found first, from an index in which equal ones lie side by side; only
 * those few are then looked at. A lateral join keeps it so when the database expects many.
 */
@Component
class Cases {

    /** A number shared by a family's two flats is nothing; one that stands in three households is nobody's. */
    private static final int MANY_HOUSEHOLDS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    Cases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Gives case_key and members: resident ids, or household ids where a case is about households.
     *
     * @param near narrows to the cases that somebody of {@code :building} is part of, so that one wall does not compare
     *     the whole area
     */
    private static String cases(Question question, Sight sight, boolean near) {
        var living = "r.area_id = :area AND r.left_at IS NULL" + sight.and("r.building_id");
        var here = near ? " AND r.building_id = :building" : "";
        return switch (question) {
            case SAME_PERSON -> """
                    SELECT DISTINCT array_to_string(members, '+') AS case_key, members FROM (
                        SELECT m.members FROM (%2$s) one
                        CROSS JOIN LATERAL (
                            SELECT array_agg(r.id ORDER BY r.id) AS members FROM registry.resident r
                            WHERE %1$s AND r.document_lookup = one.document_lookup) m
                        WHERE cardinality(m.members) > 1
                        UNION ALL
                        SELECT m.members FROM (%3$s) one
                        CROSS JOIN LATERAL (
                            SELECT array_agg(r.id ORDER BY r.id) AS members, count(DISTINCT r.document_lookup) AS documents
                            FROM registry.resident r
                            WHERE %1$s AND r.birth_date = one.birth_date AND r.sort_key = one.sort_key) m
                        WHERE cardinality(m.members) > 1 AND m.documents <= 1) same"""
                    .formatted(living, candidates("r.document_lookup", living + here + " AND r.document_lookup IS NOT NULL", near),
                            candidates("r.birth_date, r.sort_key", living + here + " AND r.birth_date IS NOT NULL", near));
            case SECOND_HEAD -> """
                    SELECT r.id::text AS case_key, ARRAY[r.id] AS members FROM registry.resident r
                    WHERE %s AND NOT r.head AND r.relation_words IN ('户主', '户主本人', '本人')%s""".formatted(living, here);
            case NO_HEAD -> """
                    SELECT headless.id::text AS case_key, ARRAY[headless.id] AS members FROM (
                        SELECT h.id FROM registry.household h WHERE h.area_id = :area AND h.ended_at IS NULL%s
                        EXCEPT SELECT r.household_id FROM registry.resident r WHERE %s AND r.head) headless"""
                    .formatted(sight.and("h.building_id") + (near ? " AND h.building_id = :building" : ""), living + here);
            case SHARED_PHONE -> """
                    SELECT md5(array_to_string(m.members, '+')) AS case_key, m.members FROM (%3$s) one
                    CROSS JOIN LATERAL (
                        SELECT array_agg(r.id ORDER BY r.id) AS members, count(DISTINCT r.household_id) AS households
                        FROM registry.phone p JOIN registry.resident r ON r.area_id = p.area_id AND r.id = p.resident_id
                        WHERE p.area_id = :area AND p.backwards = one.backwards AND %1$s) m
                    WHERE m.households >= %2$d""".formatted(living, MANY_HOUSEHOLDS, near ? """
                        SELECT DISTINCT p.backwards FROM registry.resident r
                        JOIN registry.phone p ON p.area_id = r.area_id AND p.resident_id = r.id WHERE\s""" + living + here : """
                        SELECT p.backwards FROM registry.phone p WHERE p.area_id = :area
                        GROUP BY p.backwards HAVING count(*) >=\s""" + MANY_HOUSEHOLDS);
            case TWO_HOUSEHOLDS -> """
                    SELECT array_to_string(array_agg(h.id ORDER BY h.id), '+') AS case_key, array_agg(h.id ORDER BY h.id) AS members
                    FROM registry.household h WHERE h.area_id = :area AND h.ended_at IS NULL%s
                    GROUP BY h.door_id HAVING count(*) > 1"""
                    .formatted(sight.and("h.building_id") + (near ? " AND h.building_id = :building" : ""));
        };
    }

    /** What residents may share: all that a building's few have, or what somebody in the whole area has twice. */
    private static String candidates(String columns, String whose, boolean near) {
        return near ? "SELECT DISTINCT %s FROM registry.resident r WHERE %s".formatted(columns, whose)
                : "SELECT %1$s FROM registry.resident r WHERE %2$s GROUP BY %1$s HAVING count(*) > 1".formatted(columns, whose);
    }

    private static String waiting(Question question, Sight sight, boolean near) {
        return "SELECT c.case_key, c.members FROM (" + cases(question, sight, near) + ") c LEFT JOIN registry.decided d"
                + " ON d.area_id = :area AND d.question = '" + word(question) + "' AND d.case_key = c.case_key WHERE d.case_key IS NULL";
    }

    /**
     * The doors of {@code :building} behind which something waits for a decision: door_id and questions. A part of the
     * wall's one statement.
     */
    static String behindDoors(Sight sight) {
        return "SELECT door_id, array_agg(DISTINCT question) AS questions FROM (" + Arrays.stream(Question.values())
                .map(question -> "SELECT '" + word(question) + "' AS question, m.door_id FROM (" + waiting(question, sight, true)
                        + ") w CROSS JOIN LATERAL unnest(w.members) AS i (id) JOIN registry."
                        + (question.aboutHouseholds() ? "household" : "resident")
                        + " m ON m.area_id = :area AND m.id = i.id AND m.building_id = :building")
                .collect(Collectors.joining("\nUNION ALL\n")) + ") q GROUP BY door_id";
    }

    /** How many cases of each question wait; all in one statement. */
    Map<Question, Integer> counts(Sight sight) {
        var each = Arrays.stream(Question.values()).map(question -> "SELECT '" + question.name() + "' AS question, count(*) AS waiting FROM ("
                + waiting(question, sight, false) + ") w").collect(Collectors.joining("\nUNION ALL\n"));
        var counts = new EnumMap<Question, Integer>(Question.class);
        jdbc.sql(each).param("area", Current.area().value()).params(sight.params())
                .query(row -> {
                    counts.put(Question.valueOf(row.getString("question")), row.getInt("waiting"));
                });
        return counts;
    }

    private record Row(String caseKey, Contradiction.Involved involved) {
    }

    List<Contradiction> list(Question question, Sight sight, int most) {
        var who = question.aboutHouseholds() ? """
                JOIN registry.household h ON h.area_id = :area AND h.id = m.id
                LEFT JOIN registry.resident r ON r.area_id = :area AND r.household_id = h.id AND r.head AND r.left_at IS NULL""" : """
                JOIN registry.resident r ON r.area_id = :area AND r.id = m.id
                JOIN registry.household h ON h.area_id = :area AND h.id = r.household_id""";
        var rows = jdbc.sql("WITH w AS (" + waiting(question, sight, false) + " ORDER BY c.case_key LIMIT :most)\n" + """
                        SELECT w.case_key, h.id AS household, r.id AS resident, coalesce(r.name, '') AS name, h.door_id,
                               b.name || u.name || d.room AS door_words
                        FROM w CROSS JOIN LATERAL unnest(w.members) AS m (id)
                        """ + who + """

                        JOIN registry.door d ON d.area_id = :area AND d.id = h.door_id
                        JOIN registry.unit u ON u.area_id = :area AND u.id = d.unit_id
                        JOIN registry.building b ON b.area_id = :area AND b.id = d.building_id
                        ORDER BY w.case_key, b.sort_key, d.sort_key, m.id""")
                .param("area", Current.area().value()).param("most", most)
                .params(sight.params()).query((row, n) -> {
                    var resident = row.getObject("resident", UUID.class);
                    return new Row(row.getString("case_key"), new Contradiction.Involved(new HouseholdId(Columns.uuid(row, "household")),
                            resident == null ? null : new ResidentId(resident), row.getString("name"),
                            new DoorId(Columns.uuid(row, "door_id")), row.getString("door_words")));
                }).list();
        Map<String, List<Contradiction.Involved>> byCase = new LinkedHashMap<>();
        rows.forEach(row -> byCase.computeIfAbsent(row.caseKey(), key -> new ArrayList<>()).add(row.involved()));
        return byCase.entrySet().stream().map(one -> new Contradiction(question, one.getKey(), one.getValue())).toList();
    }

    void decide(Question question, String caseKey, String reason) {
        jdbc.sql("""
                        INSERT INTO registry.decided (area_id, question, case_key, decided_at, actor_id, actor_name, reason)
                        VALUES (:area, :question, :key, :at, :actor, :actorName, :reason)
                        ON CONFLICT (area_id, question, case_key) DO NOTHING""")
                .param("area", Current.area().value()).param("question", word(question)).param("key", caseKey)
                .param("at", Columns.at(clock.instant())).param("actor", Current.actor().id())
                .param("actorName", Current.actor().name()).param("reason", reason).update();
    }

    private static String word(Question question) {
        return question.name().toLowerCase(Locale.ROOT);
    }
}
