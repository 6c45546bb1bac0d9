package org.shouwang.drill.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;

import org.shouwang.drill.Community;

import tools.jackson.databind.json.JsonMapper;

/**
 * A round that runs, with one site. It is planned as people plan it; then many more are made due in it than live there,
 * written straight into the database.
 */
record SamplingRound(UUID area, UUID id, UUID site, int people) {

    /** How many of the added ones live in a building; each building is of the round only. */
    private static final int OF_A_BUILDING = 120;
    private static final Pattern BUILDING = Pattern.compile("/buildings/([0-9a-f-]{36})\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SamplingRound begin(Community community, Connection owner, int people) throws SQLException {
        var buildings = BUILDING.matcher(community.admin().get(community.page("/homes")).expectOk().text()).results()
                .map(found -> found.group(1)).distinct().toList();
        var id = asked(community, "/rounds", "{\"buildings\":" + JSON.writeValueAsString(buildings) + "}");
        var site = asked(community, "/rounds/" + id + "/sites",
                "{\"name\":\"中心广场\",\"lanes\":40,\"opens\":\"2020-01-01T00:00:00Z\",\"shuts\":\"2099-01-01T00:00:00Z\"}");
        community.admin().json("POST", community.api("/rounds/" + id + "/start"), "").expectOk();
        var area = Floor.enterOnlyArea(owner);
        try (var insert = owner.prepareStatement("""
                INSERT INTO sampling.due (area_id, round_id, person_id, household_id, door_id, unit_id, building_id, house, floor, pool)
                SELECT d.area_id, d.round_id, CAST('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') AS uuid), d.household_id, d.door_id,
                       d.unit_id, CAST('00000000-0000-7001-8000-' || lpad(to_hex(n / ?), 12, '0') AS uuid), lpad(n::text, 9, '0'), 1, 10
                FROM (SELECT * FROM sampling.due WHERE area_id = ? AND round_id = ? LIMIT 1) d CROSS JOIN generate_series(0, ?) n""")) {
            insert.setInt(1, OF_A_BUILDING);
            insert.setObject(2, area);
            insert.setObject(3, id);
            insert.setInt(4, people - 1);
            insert.execute();
        }
        try (var statement = owner.createStatement()) {
            statement.execute("VACUUM ANALYZE sampling.due");
        }
        return new SamplingRound(area, id, site, people);
    }

    private static UUID asked(Community community, String path, String body) {
        return UUID.fromString(community.admin().json("POST", community.api(path), body).expectOk().json().path("id").asString());
    }

    String person(int number) {
        if (number >= people) {
            throw new IllegalStateException("everybody is sampled: ask for more --people, or for fewer --seconds");
        }
        return new UUID(0x7000L, 1L << 63 | number).toString();
    }

    /** A building of the round, another one each time. */
    String building(int number) {
        return new UUID(0x7001L, 1L << 63 | number % (people / OF_A_BUILDING)).toString();
    }

    /** How many registrations the database holds. */
    long taken(Connection owner) throws SQLException {
        try (var asked = owner.prepareStatement(
                "SELECT count(*) FROM sampling.registration WHERE area_id = ? AND round_id = ? AND outcome = 'taken'")) {
            asked.setObject(1, area);
            asked.setObject(2, id);
            try (var row = asked.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** In how many places what the database holds is not what was acknowledged, or not the same everywhere. */
    long contradictions(Connection owner, long taken) throws SQLException {
        try (var asked = owner.prepareStatement("""
                SELECT (SELECT abs(count(*) - ?) FROM sampling.registration WHERE area_id = ? AND round_id = ? AND outcome = 'taken')
                     + (SELECT count(*) FROM sampling.due d FULL JOIN (SELECT id, person_id FROM sampling.registration
                            WHERE area_id = ? AND round_id = ? AND outcome = 'taken') r ON r.id = d.registration_id AND r.person_id = d.person_id
                        WHERE (d.area_id IS NULL OR d.area_id = ? AND d.round_id = ? AND d.registration_id IS NOT NULL)
                          AND (r.id IS NULL OR d.registration_id IS NULL))
                     + (SELECT count(*) FROM sampling.tube t WHERE t.area_id = ? AND t.round_id = ? AND (t.people > t.size OR t.people <>
                            (SELECT count(*) FROM sampling.registration r WHERE r.area_id = t.area_id AND r.tube = t.label AND r.outcome = 'taken')))""")) {
            asked.setLong(1, taken);
            for (int i = 2; i <= 9; i += 2) {
                asked.setObject(i, area);
                asked.setObject(i + 1, id);
            }
            try (var row = asked.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
