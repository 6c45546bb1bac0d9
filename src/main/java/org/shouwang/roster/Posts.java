package org.shouwang.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.words.Pinyin;
import org.shouwang.registry.BuildingId;
import org.shouwang.roster.limits.Risk;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The posts of the current area. A role narrowed to buildings changes the posts of those buildings. Adding under the same id
 * again changes nothing.
 */
@Component
public class Posts {

    private static final String SELECT = """
            SELECT id, name, kind, place, building_id, skills, risk, outdoors, lead_id, note, code, closed_at IS NOT NULL AS closed, version
            FROM roster.post WHERE area_id = :area""";

    private final JdbcClient jdbc;
    private final LiveUpdates live;
    private final AreaDay day;

    Posts(JdbcClient jdbc, LiveUpdates live, AreaDay day) {
        this.jdbc = jdbc;
        this.live = live;
        this.day = day;
    }

    /** Those in use, by name. */
    @Transactional(readOnly = true)
    public List<Post> all() {
        return jdbc.sql(SELECT + " AND closed_at IS NULL ORDER BY sort_key, id").param("area", area()).query(Posts::post).list();
    }

    /** These posts, closed ones included, by name. */
    @Transactional(readOnly = true)
    public List<Post> all(Collection<PostId> ids) {
        return jdbc.sql(SELECT + " AND id = ANY (CAST(:ids AS uuid[])) ORDER BY sort_key, id").param("area", area())
                .param("ids", ids.stream().map(PostId::toString).toArray(String[]::new)).query(Posts::post).list();
    }

    /** What every post that there ever was is called. */
    @Transactional(readOnly = true)
    public Map<PostId, String> ever() {
        return jdbc.sql("SELECT id, name FROM roster.post WHERE area_id = :area").param("area", area())
                .query((row, n) -> Map.entry(new PostId(Columns.uuid(row, "id")), row.getString("name"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A post, closed ones included. */
    @Transactional(readOnly = true)
    public Optional<Post> find(PostId id) {
        return jdbc.sql(SELECT + " AND id = :id").param("area", area()).param("id", id.value()).query(Posts::post).optional();
    }

    @Transactional
    public Post add(PostId id, PostFacts facts) {
        demand(facts);
        params(jdbc.sql("""
                INSERT INTO roster.post (area_id, id, name, sort_key, kind, place, building_id, skills, risk, outdoors, lead_id, note, code)
                VALUES (:area, :id, :name, :sortKey, :kind, :place, :building, string_to_array(:skills, ' '), :risk, :outdoors, :lead, :note, :code)
                ON CONFLICT (area_id, id) DO NOTHING"""), facts).param("id", id.value()).param("code", Ids.next().toString().substring(24)).update();
        return told(id);
    }

    /** @throws Problem stale */
    @Transactional
    public Post edit(PostId id, long version, PostFacts facts) {
        demand(get(id).facts());
        demand(facts);
        int changed = params(jdbc.sql("""
                UPDATE roster.post SET name = :name, sort_key = :sortKey, kind = :kind, place = :place, building_id = :building,
                    skills = string_to_array(:skills, ' '), risk = :risk, outdoors = :outdoors, lead_id = :lead, note = :note, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version"""), facts).param("id", id.value()).param("version", version).update();
        if (changed == 0) {
            throw Problem.stale();
        }
        jdbc.sql("""
                        UPDATE roster.seat SET risk = :risk, outdoors = :outdoors
                        FROM roster.shift s
                        WHERE seat.area_id = :area AND s.area_id = :area AND s.post_id = :id AND seat.shift_id = s.id AND seat.starts_at > :now
                          AND (seat.risk <> :risk OR seat.outdoors <> :outdoors)""")
                .param("area", area()).param("id", id.value()).param("now", Columns.at(day.now())).param("risk", Columns.word(facts.risk()))
                .param("outdoors", facts.outdoors()).update();
        return told(id);
    }

    /** Takes a post out of use; its shifts stay as they are. */
    @Transactional
    public void close(PostId id, long version) {
        demand(get(id).facts());
        int closed = jdbc.sql("UPDATE roster.post SET closed_at = :at, version = version + 1 WHERE area_id = :area AND id = :id AND version = :version")
                .param("area", area()).param("id", id.value()).param("version", version).param("at", Columns.at(day.now())).update();
        if (closed == 0) {
            throw Problem.stale();
        }
        live.changed("roster");
    }

    /** The lead passes from one to the other; false where somebody else leads by now. */
    boolean handLead(PostId id, VolunteerId from, VolunteerId to) {
        boolean handed = jdbc.sql("UPDATE roster.post SET lead_id = :to, version = version + 1 WHERE area_id = :area AND id = :id AND lead_id = :from")
                .param("area", area()).param("id", id.value()).param("from", from.value()).param("to", to.value()).update() == 1;
        live.changed("roster");
        return handed;
    }

    /** Whoever is gone leads nothing. */
    void withoutLead(VolunteerId gone) {
        jdbc.sql("UPDATE roster.post SET lead_id = NULL, version = version + 1 WHERE area_id = :area AND lead_id = :gone")
                .param("area", area()).param("gone", gone.value()).update();
    }

    Post get(PostId id) {
        return find(id).orElseThrow(() -> Problem.notFound("roster.post.unknown"));
    }

    private Post told(PostId id) {
        live.changed("roster");
        return get(id);
    }

    /** Refuses unless the actor may plan at this post. */
    static void demand(PostFacts facts) {
        if (!planned(facts)) {
            throw Problem.forbidden();
        }
    }

    /** Whether the actor plans the roster at this post: at all of them, or at those of the own buildings. */
    static boolean planned(PostFacts facts) {
        return Current.actor().may(Permission.ROSTER_EDIT, Current.area())
                && switch (Current.actor().buildingsFor(Permission.ROSTER_EDIT, Current.area())) {
                    case BuildingScope.WholeArea all -> true;
                    case BuildingScope.Only only -> facts.building() != null && only.covers(facts.building().value());
                };
    }

    private static StatementSpec params(StatementSpec statement, PostFacts facts) {
        return statement.param("area", area()).param("name", facts.name()).param("sortKey", Pinyin.of(facts.name()).sortKey())
                .param("kind", Columns.word(facts.kind())).param("place", facts.place())
                .param("building", facts.building() == null ? null : facts.building().value(), Types.OTHER)
                .param("skills", facts.skills().stream().sorted().map(Columns::word).collect(Collectors.joining(" ")))
                .param("risk", Columns.word(facts.risk())).param("outdoors", facts.outdoors())
                .param("lead", facts.lead() == null ? null : facts.lead().value(), Types.OTHER).param("note", facts.note());
    }

    private static UUID area() {
        return Current.area().value();
    }

    static Set<Skill> skills(ResultSet row, String column) throws SQLException {
        return Arrays.stream(Columns.strings(row, column)).map(word -> Skill.valueOf(word.toUpperCase(Locale.ROOT))).collect(Collectors.toSet());
    }

    private static Post post(ResultSet row, int n) throws SQLException {
        var building = Columns.uuid(row, "building_id");
        var lead = Columns.uuid(row, "lead_id");
        return new Post(new PostId(Columns.uuid(row, "id")), new PostFacts(row.getString("name"), Columns.wordThere(row, "kind", PostKind.class),
                row.getString("place"), building == null ? null : new BuildingId(building), skills(row, "skills"),
                Columns.wordThere(row, "risk", Risk.class), row.getBoolean("outdoors"), lead == null ? null : new VolunteerId(lead),
                row.getString("note")), row.getString("code"), row.getBoolean("closed"), row.getLong("version"));
    }
}
