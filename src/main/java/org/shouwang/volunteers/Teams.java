package org.shouwang.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.platform.words.Pinyin;
import org.shouwang.registry.BuildingId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The teams of the current area, by function or by building, each with a lead and a deputy. A team is kept after the
 * emergency and called again in one step: everybody who stood in it is asked.
 */
@Component
public class Teams {

    private static final String SELECT = """
            SELECT id, name, duty, building_id, lead_id, deputy_id, note, kept_at IS NOT NULL AS kept, version,
                   (SELECT count(*) FROM volunteers.team_member m WHERE m.area_id = t.area_id AND m.team_id = t.id AND m.state = 'in') AS standing,
                   (SELECT count(*) FROM volunteers.team_member m WHERE m.area_id = t.area_id AND m.team_id = t.id AND m.state = 'asked') AS asked
            FROM volunteers.team t WHERE area_id = :area""";

    private static final String WAITING = """

            FROM volunteers.team_member m
            JOIN volunteers.team t ON t.area_id = m.area_id AND t.id = m.team_id
            JOIN volunteers.volunteer v ON v.area_id = m.area_id AND v.id = m.volunteer_id
            WHERE m.area_id = :area AND m.state = 'asked' AND t.kept_at IS NULL AND (CAST(:team AS uuid) IS NULL OR m.team_id = CAST(:team AS uuid))
              AND (CAST(:buildings AS uuid[]) IS NULL OR v.building_id = ANY (CAST(:buildings AS uuid[])))
              AND (:words = '' OR v.name LIKE '%' || :words || '%' OR v.pinyin LIKE :words || '%' OR v.initials LIKE :words || '%')""";

    private final JdbcClient jdbc;
    private final Volunteers volunteers;
    private final TeamNotices notices;
    private final LiveUpdates live;
    private final Clock clock;

    Teams(JdbcClient jdbc, Volunteers volunteers, TeamNotices notices, LiveUpdates live, Clock clock) {
        this.jdbc = jdbc;
        this.volunteers = volunteers;
        this.notices = notices;
        this.live = live;
        this.clock = clock;
    }

    /** Those at work first, then those that are kept. */
    @Transactional(readOnly = true)
    public List<Team> all() {
        return jdbc.sql(SELECT + " ORDER BY kept_at IS NOT NULL, sort_key, id").param("area", area()).query(Teams::team).list();
    }

    @Transactional(readOnly = true)
    public Optional<Team> find(TeamId id) {
        return jdbc.sql(SELECT + " AND id = :id").param("area", area()).param("id", id.value()).query(Teams::team).optional();
    }

    @Transactional(readOnly = true)
    public List<TeamMember> members(TeamId team) {
        return jdbc.sql("""
                        SELECT m.team_id, m.volunteer_id, m.state, m.at FROM volunteers.team_member m
                        JOIN volunteers.volunteer v ON v.area_id = m.area_id AND v.id = m.volunteer_id
                        WHERE m.area_id = :area AND m.team_id = :team ORDER BY v.sort_key, v.id""")
                .param("area", area()).param("team", team.value()).query(Teams::member).list();
    }

    /** Where a volunteer stands or was asked to stand. */
    @Transactional(readOnly = true)
    public List<TeamMember> of(VolunteerId volunteer) {
        return jdbc.sql("""
                        SELECT m.team_id, m.volunteer_id, m.state, m.at FROM volunteers.team_member m
                        JOIN volunteers.team t ON t.area_id = m.area_id AND t.id = m.team_id
                        WHERE m.area_id = :area AND m.volunteer_id = :volunteer AND t.kept_at IS NULL ORDER BY t.sort_key, t.id""")
                .param("area", area()).param("volunteer", volunteer.value()).query(Teams::member).list();
    }

    /**
     * Its lead and deputy stand in it.
     *
     * @throws Problem {@code volunteers.team.taken}
     */
    @Transactional
    public Team add(TeamId id, TeamFacts facts) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        if (write("""
                INSERT INTO volunteers.team (area_id, id, name, sort_key, duty, building_id, lead_id, deputy_id, note)
                VALUES (:area, :id, :name, :sortKey, :duty, :building, :lead, :deputy, :note) ON CONFLICT (area_id, id) DO NOTHING""", id, 0, facts) == 1) {
            putIfNew(id, facts);
        }
        return told(id);
    }

    /** @throws Problem stale; {@code volunteers.team.taken} */
    @Transactional
    public Team edit(TeamId id, long version, TeamFacts facts) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        if (write("""
                UPDATE volunteers.team SET name = :name, sort_key = :sortKey, duty = :duty, building_id = :building, lead_id = :lead,
                    deputy_id = :deputy, note = :note, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version""", id, version, facts) == 0) {
            throw find(id).isEmpty() ? Problem.notFound("volunteers.team.unknown") : Problem.stale();
        }
        putIfNew(id, facts);
        return told(id);
    }

    /** Whoever leads stands in the team; one who was asked and has not answered is still asked. */
    private void putIfNew(TeamId id, TeamFacts facts) {
        jdbc.sql("""
                        INSERT INTO volunteers.team_member (area_id, team_id, volunteer_id, state, at)
                        SELECT :area, :team, n.id, 'in', :at FROM unnest(CAST(:ids AS uuid[])) AS n (id)
                        ON CONFLICT (area_id, team_id, volunteer_id) DO NOTHING""")
                .param("area", area()).param("team", id.value()).param("at", Columns.at(clock.instant()))
                .param("ids", Stream.of(facts.lead(), facts.deputy()).filter(Objects::nonNull).map(VolunteerId::toString).toArray(String[]::new)).update();
    }

    /** Puts people into a team without asking them; whoever is in stays. */
    @Transactional
    public Team put(TeamId id, Collection<VolunteerId> some) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        find(id).orElseThrow(() -> Problem.notFound("volunteers.team.unknown"));
        jdbc.sql("""
                        INSERT INTO volunteers.team_member (area_id, team_id, volunteer_id, state, at)
                        SELECT :area, :team, v.id, 'in', :at FROM volunteers.volunteer v WHERE v.area_id = :area AND v.id = ANY (CAST(:ids AS uuid[]))
                        ON CONFLICT (area_id, team_id, volunteer_id) DO UPDATE SET state = excluded.state, at = excluded.at
                        WHERE team_member.state <> 'in'""")
                .param("area", area()).param("team", id.value()).param("at", Columns.at(clock.instant()))
                .param("ids", some.stream().map(VolunteerId::toString).toArray(String[]::new)).update();
        return told(id);
    }

    /**
     * Asks people whether they stand in the team, by a notice too; who is in stays, who was asked or has declined is asked again.
     *
     * @param request made by whoever asks: asked again with the same one, nobody gets a second notice
     */
    @Transactional
    public Team ask(TeamId id, UUID request, Collection<VolunteerId> some) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        var team = find(id).orElseThrow(() -> Problem.notFound("volunteers.team.unknown"));
        var asked = jdbc.sql("""
                        INSERT INTO volunteers.team_member AS m (area_id, team_id, volunteer_id, state, at)
                        SELECT :area, :team, v.id, 'asked', :at FROM volunteers.volunteer v
                        WHERE v.area_id = :area AND v.id = ANY (CAST(:ids AS uuid[])) AND v.state IN ('waiting', 'active', 'resting')
                        ON CONFLICT (area_id, team_id, volunteer_id) DO UPDATE SET state = excluded.state,
                            at = CASE WHEN m.state = 'asked' THEN m.at ELSE excluded.at END
                        WHERE m.state <> 'in' RETURNING m.volunteer_id""")
                .param("area", area()).param("team", id.value()).param("at", Columns.at(clock.instant()))
                .param("ids", some.stream().map(VolunteerId::toString).toArray(String[]::new)).query(UUID.class).list();
        notices.ask(team, request.toString(), volunteers.all(asked.stream().map(VolunteerId::new).toList()));
        return told(id);
    }

    /** Reminds those who have not answered by another notice; once for each request. */
    @Transactional
    public Team remind(TeamId id, UUID request) {
        return ask(id, request, members(id).stream().filter(one -> one.state() == TeamMember.State.ASKED).map(TeamMember::volunteer).toList());
    }

    @Transactional
    public Team remove(TeamId id, VolunteerId volunteer) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        jdbc.sql("DELETE FROM volunteers.team_member WHERE area_id = :area AND team_id = :team AND volunteer_id = :volunteer")
                .param("area", area()).param("team", id.value()).param("volunteer", volunteer.value()).update();
        return told(id);
    }

    /** Puts a team away with its people. */
    @Transactional
    public Team keep(TeamId id) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        jdbc.sql("UPDATE volunteers.team SET kept_at = :at, version = version + 1 WHERE area_id = :area AND id = :id AND kept_at IS NULL")
                .param("area", area()).param("id", id.value()).param("at", Columns.at(clock.instant())).update();
        return told(id);
    }

    /** Calls a kept team again: everybody who stood in it and is still here is asked, by a notice too. Calling again changes nothing. */
    @Transactional
    public Team callAgain(TeamId id) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        int called = jdbc.sql("UPDATE volunteers.team SET kept_at = NULL, version = version + 1 WHERE area_id = :area AND id = :id AND kept_at IS NOT NULL")
                .param("area", area()).param("id", id.value()).update();
        if (called == 1) {
            var asked = jdbc.sql("""
                            UPDATE volunteers.team_member m SET at = :at,
                                state = CASE WHEN v.state IN ('waiting', 'active', 'resting') THEN 'asked' ELSE 'declined' END
                            FROM volunteers.volunteer v
                            WHERE m.area_id = :area AND m.team_id = :id AND v.area_id = m.area_id AND v.id = m.volunteer_id
                            RETURNING CASE WHEN m.state = 'asked' THEN m.volunteer_id END""")
                    .param("area", area()).param("id", id.value()).param("at", Columns.at(clock.instant())).query(UUID.class).list();
            var team = find(id).orElseThrow();
            notices.ask(team, "call " + team.version(), volunteers.all(asked.stream().filter(Objects::nonNull).map(VolunteerId::new).toList()));
        }
        return told(id);
    }

    /** Calls every kept team again. @return how many there were */
    @Transactional
    public int callAllAgain() {
        var kept = all().stream().filter(Team::kept).toList();
        kept.forEach(team -> callAgain(team.id()));
        return kept.size();
    }

    /** Those who were asked by a team at work and have not answered, who was asked first stands first. */
    @Transactional(readOnly = true)
    public Listing<Unanswered> unanswered(@Nullable TeamId team, String words, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 3);
        var rows = waiting("SELECT m.team_id, t.name AS team_name, m.volunteer_id, v.name, v.phone, m.at" + WAITING + """

                          AND (CAST(:since AS timestamptz) IS NULL OR (m.at, m.team_id, m.volunteer_id)
                               > (CAST(:since AS timestamptz), CAST(:lastTeam AS uuid), CAST(:last AS uuid)))
                        ORDER BY m.at, m.team_id, m.volunteer_id LIMIT :size""", team, words)
                .param("since", after == null ? null : after.values().get(0), Types.VARCHAR)
                .param("lastTeam", after == null ? null : after.values().get(1), Types.VARCHAR)
                .param("last", after == null ? null : after.values().get(2), Types.VARCHAR).param("size", size + 1)
                .query((row, n) -> new Unanswered(new TeamId(Columns.uuid(row, "team_id")), row.getString("team_name"),
                        new VolunteerId(Columns.uuid(row, "volunteer_id")), row.getString("name"), new PhoneNumber(row.getString("phone")),
                        Objects.requireNonNull(Columns.instant(row, "at")))).list();
        return Listing.of(rows, size, last -> Keyset.after(last.since().toString(), last.team().toString(), last.volunteer().toString()));
    }

    @Transactional(readOnly = true)
    public int countUnanswered(@Nullable TeamId team, String words) {
        return waiting("SELECT count(*)" + WAITING, team, words).query(Integer.class).single();
    }

    private StatementSpec waiting(String sql, @Nullable TeamId team, String words) {
        var query = new VolunteerQuery(words, null, null, null);
        var buildings = switch (Volunteers.scope()) {
            case BuildingScope.WholeArea all -> null;
            case BuildingScope.Only only -> only.buildings().stream().map(UUID::toString).toArray(String[]::new);
        };
        return jdbc.sql(sql).param("area", area()).param("team", team == null ? null : team.toString(), Types.VARCHAR)
                .param("words", query.literal()).param("buildings", buildings, Types.ARRAY);
    }

    /** Somebody answered on the phone, and a coordinator notes it. */
    @Transactional
    public void answerFor(TeamId id, VolunteerId volunteer, boolean comes) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        volunteers.demandSight(volunteer);
        answer(id, volunteer, comes);
    }

    /** Whoever acts says whether to stand in the team again. */
    @Transactional
    public void answer(TeamId id, boolean comes) {
        answer(id, volunteers.me().orElseThrow(() -> Problem.notFound("volunteers.unknown")).id(), comes);
    }

    private void answer(TeamId id, VolunteerId volunteer, boolean comes) {
        int answered = jdbc.sql("""
                        UPDATE volunteers.team_member SET state = :state, at = :at
                        WHERE area_id = :area AND team_id = :team AND volunteer_id = :me""")
                .param("area", area()).param("team", id.value()).param("me", volunteer.value()).param("at", Columns.at(clock.instant()))
                .param("state", Columns.word(comes ? TeamMember.State.IN : TeamMember.State.DECLINED)).update();
        if (answered == 0) {
            throw Problem.notFound("volunteers.team.unknown");
        }
        told(id);
    }

    private Team told(TeamId id) {
        live.changed("volunteers.teams");
        live.changed("today");
        return find(id).orElseThrow(() -> Problem.notFound("volunteers.team.unknown"));
    }

    private int write(String sql, TeamId id, long version, TeamFacts facts) {
        try {
            return params(jdbc.sql(sql), facts).param("area", area()).param("id", id.value()).param("version", version).update();
        } catch (DuplicateKeyException e) {
            throw Problem.refused("volunteers.team.taken", facts.name()).at("name", "volunteers.team.taken", facts.name());
        }
    }

    private static StatementSpec params(StatementSpec statement, TeamFacts facts) {
        return statement.param("name", facts.name()).param("sortKey", Pinyin.of(facts.name()).sortKey())
                .param("duty", Columns.word(facts.duty())).param("building", facts.building() == null ? null : facts.building().value(), Types.OTHER)
                .param("lead", id(facts.lead()), Types.OTHER).param("deputy", id(facts.deputy()), Types.OTHER).param("note", facts.note());
    }

    private static @Nullable UUID id(@Nullable VolunteerId volunteer) {
        return volunteer == null ? null : volunteer.value();
    }

    private static UUID area() {
        return Current.area().value();
    }

    private static Team team(ResultSet row, int n) throws SQLException {
        var building = Columns.uuid(row, "building_id");
        var lead = Columns.uuid(row, "lead_id");
        var deputy = Columns.uuid(row, "deputy_id");
        var facts = new TeamFacts(row.getString("name"), Columns.wordThere(row, "duty", TeamDuty.class),
                building == null ? null : new BuildingId(building), lead == null ? null : new VolunteerId(lead),
                deputy == null ? null : new VolunteerId(deputy), row.getString("note"));
        return new Team(new TeamId(Columns.uuid(row, "id")), facts, row.getBoolean("kept"), row.getInt("standing"), row.getInt("asked"),
                row.getLong("version"));
    }

    private static TeamMember member(ResultSet row, int n) throws SQLException {
        return new TeamMember(new TeamId(Columns.uuid(row, "team_id")), new VolunteerId(Columns.uuid(row, "volunteer_id")),
                Columns.wordThere(row, "state", TeamMember.State.class), Objects.requireNonNull(Columns.instant(row, "at")));
    }
}
