package org.shouwang.roster;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.registry.BuildingId;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.TeamMember;
import org.shouwang.volunteers.Teams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of openings, as rows. Who is in a team is another module's to know, so it is written down with the step. */
@Component
class OpeningStages {

    private final JdbcClient jdbc;
    private final Teams teams;

    OpeningStages(JdbcClient jdbc, Teams teams) {
        this.jdbc = jdbc;
        this.teams = teams;
    }

    /** The steps as they are said, instead of what was before. */
    void keep(OpeningId id, OpeningFacts facts) {
        jdbc.sql("DELETE FROM roster.opening_stage WHERE area_id = :area AND opening_id = :id").param("area", area()).param("id", id.value()).update();
        jdbc.sql("UPDATE roster.opening SET everybody_at = CAST(:at AS timestamptz) WHERE area_id = :area AND id = :id").param("area", area())
                .param("id", id.value()).param("at", facts.stages().isEmpty() ? null : facts.everybodyAt().toString(), java.sql.Types.VARCHAR).update();
        var from = facts.opensAt();
        for (int step = 1; step <= facts.stages().size(); step++) {
            var stage = facts.stages().get(step - 1);
            jdbc.sql("""
                            INSERT INTO roster.opening_stage (area_id, opening_id, step, from_at, until_at, buildings, teams, people)
                            VALUES (:area, :id, :step, :from, :until, CAST(:buildings AS uuid[]), CAST(:teams AS uuid[]), CAST(:people AS uuid[]))""")
                    .param("area", area()).param("id", id.value()).param("step", step).param("from", Columns.at(from)).param("until", Columns.at(stage.until()))
                    .param("buildings", texts(stage.buildings())).param("teams", texts(stage.teams())).param("people", texts(members(stage))).update();
            from = stage.until();
        }
    }

    private Set<UUID> members(OpeningStage stage) {
        return stage.teams().stream().flatMap(team -> teams.members(team).stream()).filter(member -> member.state() == TeamMember.State.IN)
                .map(TeamMember::volunteer).map(id -> id.value()).collect(Collectors.toSet());
    }

    /** From when the holder of this account may ask. */
    Instant turn(Opening opening, UUID account) {
        return jdbc.sql("""
                        SELECT min(g.from_at) AS turn FROM roster.opening_stage g
                        JOIN roster.person m ON m.area_id = g.area_id AND m.account_id = :account
                        WHERE g.area_id = :area AND g.opening_id = :id AND (m.building_id = ANY (g.buildings) OR m.id = ANY (g.people))""")
                .param("area", area()).param("account", account).param("id", opening.id().value())
                .query((row, n) -> java.util.Optional.ofNullable(Columns.instant(row, "turn"))).single().orElse(opening.facts().everybodyAt());
    }

    /** {@code seconds|building,building|team,team} */
    static List<OpeningStage> read(String[] rows) {
        return Arrays.stream(rows).map(row -> row.split("\\|", -1)).map(row -> new OpeningStage(Instant.ofEpochSecond(Long.parseLong(row[0])),
                ids(row[1]).map(BuildingId::new).collect(Collectors.toSet()), ids(row[2]).map(TeamId::new).collect(Collectors.toSet()))).toList();
    }

    private static Stream<UUID> ids(String list) {
        return Arrays.stream(list.split(",")).filter(one -> !one.isEmpty()).map(UUID::fromString);
    }

    private static String[] texts(Collection<?> some) {
        return some.stream().map(Object::toString).toArray(String[]::new);
    }

    private static UUID area() {
        return Current.area().value();
    }
}
