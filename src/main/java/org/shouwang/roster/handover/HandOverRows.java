package org.shouwang.roster.handover;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.roster.PostId;
import org.shouwang.roster.Reach;
import org.shouwang.roster.ShiftId;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes and what is left to do, as rows. */
@Component
class HandOverRows {

    /** Who acts: with a volunteer's record the name is looked up there, without one it is noted. */
    record Signed(UUID account, @Nullable VolunteerId person, String name) {

        @Nullable UUID personId() {
            return person == null ? null : person.value();
        }

        String nameKept() {
            return person == null ? name : "";
        }
    }

    private static final String SELECT = """
            SELECT h.id, h.shift_id, h.post_id, p.name AS post_name, s.starts_at, s.ends_at, h.calm, h.situation, h.problems, h.stock, h.written_at,
                   coalesce(w.name, h.writer_actor_name) AS writer, h.acknowledged_at, coalesce(a.name, h.acknowledger_actor_name) AS acknowledger
            FROM roster.hand_over h
            JOIN roster.shift s ON s.area_id = h.area_id AND s.id = h.shift_id
            JOIN roster.post p ON p.area_id = h.area_id AND p.id = h.post_id
            LEFT JOIN roster.person w ON w.area_id = h.area_id AND w.id = h.writer_id
            LEFT JOIN roster.person a ON a.area_id = h.area_id AND a.id = h.acknowledger_id
            WHERE h.area_id = :area""";
    private static final String TASKS = """
            SELECT i.id, i.hand_over_id, i.task, i.made_at, i.done_at, coalesce(d.name, i.doer_actor_name) AS doer
            FROM roster.hand_over_item i LEFT JOIN roster.person d ON d.area_id = i.area_id AND d.id = i.doer_id
            WHERE i.area_id = :area""";

    private final JdbcClient jdbc;

    HandOverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<HandOver> find(HandOverId id) {
        return jdbc.sql(SELECT + " AND h.id = :id").param("area", area()).param("id", id.value()).query(HandOverRows::note).optional();
    }

    Optional<HandOver> ofShift(ShiftId shift) {
        return jdbc.sql(SELECT + " AND h.shift_id = :shift").param("area", area()).param("shift", shift.value()).query(HandOverRows::note).optional();
    }

    Optional<HandOver> lastOf(PostId post) {
        return jdbc.sql(SELECT + " AND h.post_id = :post ORDER BY h.written_at DESC, h.id DESC LIMIT 1").param("area", area()).param("post", post.value())
                .query(HandOverRows::note).optional();
    }

    Listing<HandOver> history(PostId post, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var rows = jdbc.sql(SELECT + """

                         AND h.post_id = :post
                          AND (CAST(:at AS timestamptz) IS NULL OR (h.written_at, h.id) < (CAST(:at AS timestamptz), CAST(:last AS uuid)))
                        ORDER BY h.written_at DESC, h.id DESC LIMIT :size""")
                .param("area", area()).param("post", post.value()).param("at", after == null ? null : after.values().get(0), Types.VARCHAR)
                .param("last", after == null ? null : after.values().get(1), Types.VARCHAR).param("size", size + 1).query(HandOverRows::note).list();
        return Listing.of(rows, size, last -> Keyset.after(last.writtenAt().toString(), last.id().toString()));
    }

    /** Notes that nobody took over, the oldest first. */
    List<HandOver> open(int most) {
        return jdbc.sql(SELECT + """

                         AND h.acknowledged_at IS NULL
                          AND (CAST(:buildings AS uuid[]) IS NULL OR p.building_id = ANY (CAST(:buildings AS uuid[])))
                        ORDER BY h.written_at, h.id LIMIT :most""")
                .param("area", area()).param("buildings", Reach.buildings(), Types.ARRAY).param("most", most).query(HandOverRows::note).list();
    }

    /** Open notes of others that whoever acts may sign for, as the one who stands at the post next or as its lead. */
    List<HandOver> forMe(UUID account, Instant now, Instant soon) {
        return jdbc.sql(SELECT + """

                         AND h.acknowledged_at IS NULL AND h.written_by <> :account
                          AND (p.lead_id = (SELECT me.id FROM roster.person me WHERE me.area_id = :area AND me.account_id = :account)
                            OR EXISTS (SELECT 1 FROM roster.seat t JOIN roster.shift n ON n.area_id = t.area_id AND n.id = t.shift_id
                              WHERE t.area_id = h.area_id AND n.post_id = h.post_id AND t.shift_id <> h.shift_id AND t.starts_at > s.starts_at
                                AND t.starts_at <= :soon AND t.ends_at > :now AND t.absent IS NULL
                                AND t.holder_id = (SELECT me.id FROM roster.person me WHERE me.area_id = :area AND me.account_id = :account)))
                        ORDER BY h.written_at, h.id""")
                .param("area", area()).param("account", account).param("now", Columns.at(now)).param("soon", Columns.at(soon)).query(HandOverRows::note).list();
    }

    /** Shifts that end soon or have ended, at which this account stood, or anybody at the posts that one plans, without a note. */
    List<Unwritten> unwritten(@Nullable UUID account, Instant since, Instant until, int most) {
        return jdbc.sql("""
                        SELECT s.id, s.post_id, p.name AS post_name, s.starts_at, s.ends_at
                        FROM roster.shift s JOIN roster.post p ON p.area_id = s.area_id AND p.id = s.post_id
                        WHERE s.area_id = :area AND s.ends_at > :since AND s.ends_at <= :until AND s.cancelled_at IS NULL
                          AND (CAST(:account AS uuid) IS NOT NULL OR CAST(:buildings AS uuid[]) IS NULL OR p.building_id = ANY (CAST(:buildings AS uuid[])))
                          AND NOT EXISTS (SELECT 1 FROM roster.hand_over h WHERE h.area_id = s.area_id AND h.shift_id = s.id)
                          AND EXISTS (SELECT 1 FROM roster.seat t WHERE t.area_id = s.area_id AND t.shift_id = s.id AND t.checked_in_at IS NOT NULL
                            AND (CAST(:account AS uuid) IS NULL
                              OR t.holder_id = (SELECT me.id FROM roster.person me WHERE me.area_id = :area AND me.account_id = CAST(:account AS uuid))))
                        ORDER BY s.ends_at, p.sort_key, s.id LIMIT :most""")
                .param("area", area()).param("account", account, Types.OTHER).param("buildings", Reach.buildings(), Types.ARRAY)
                .param("since", Columns.at(since)).param("until", Columns.at(until))
                .param("most", most).query((row, n) -> new Unwritten(new ShiftId(Columns.uuid(row, "id")), new PostId(Columns.uuid(row, "post_id")),
                        row.getString("post_name"), Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"))).list();
    }

    List<HandOverTask> openTasks(PostId post) {
        return jdbc.sql(TASKS + " AND i.post_id = :post AND i.done_at IS NULL ORDER BY i.made_at, i.place, i.id").param("area", area())
                .param("post", post.value()).query(HandOverRows::task).list();
    }

    /** What these notes left to do, done or not. */
    List<HandOverTask> tasksOf(Collection<HandOverId> notes) {
        return jdbc.sql(TASKS + " AND i.hand_over_id = ANY (CAST(:notes AS uuid[])) ORDER BY i.made_at, i.place, i.id").param("area", area())
                .param("notes", notes.stream().map(HandOverId::toString).toArray(String[]::new)).query(HandOverRows::task).list();
    }

    Optional<PostId> postOfTask(UUID task) {
        return jdbc.sql("SELECT post_id FROM roster.hand_over_item WHERE area_id = :area AND id = :id").param("area", area()).param("id", task)
                .query((row, n) -> new PostId(Columns.uuid(row, "post_id"))).optional();
    }

    /** False where the shift has a note already. */
    boolean add(HandOverId id, ShiftId shift, PostId post, HandOverNote note, Instant writtenAt, Instant now, Signed by) {
        int fresh = jdbc.sql("""
                        INSERT INTO roster.hand_over (area_id, id, shift_id, post_id, calm, situation, problems, stock, written_at, recorded_at, written_by,
                            writer_id, writer_actor_name)
                        VALUES (:area, :id, :shift, :post, :calm, :situation, :problems, :stock, :written, :now, :by, :person, :name)
                        ON CONFLICT DO NOTHING""")
                .param("area", area()).param("id", id.value()).param("shift", shift.value()).param("post", post.value()).param("calm", note.calm())
                .param("situation", note.situation()).param("problems", note.problems()).param("stock", note.stock())
                .param("written", Columns.at(writtenAt)).param("now", Columns.at(now)).param("by", by.account())
                .param("person", by.personId(), Types.OTHER).param("name", by.nameKept()).update();
        if (fresh == 1) {
            addTasks(id, post, note.tasks(), writtenAt);
        }
        return fresh == 1;
    }

    private void addTasks(HandOverId note, PostId post, List<String> tasks, Instant at) {
        var ids = new ArrayList<String>();
        for (int place = 0; place < tasks.size(); place++) {
            ids.add(UUID.nameUUIDFromBytes((note + "/" + place).getBytes(StandardCharsets.UTF_8)).toString());
        }
        jdbc.sql("""
                        INSERT INTO roster.hand_over_item (area_id, id, post_id, hand_over_id, place, task, made_at)
                        SELECT :area, n.id, :post, :note, n.place, n.task, :at
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:tasks AS text[])) WITH ORDINALITY AS n (id, task, place)""")
                .param("area", area()).param("post", post.value()).param("note", note.value()).param("at", Columns.at(at))
                .param("ids", ids.toArray(String[]::new)).param("tasks", tasks.toArray(String[]::new)).update();
    }

    boolean acknowledge(HandOverId id, Instant at, Signed by) {
        return jdbc.sql("""
                        UPDATE roster.hand_over SET acknowledged_at = :at, acknowledged_by = :by, acknowledger_id = :person, acknowledger_actor_name = :name
                        WHERE area_id = :area AND id = :id AND acknowledged_at IS NULL""")
                .param("area", area()).param("id", id.value()).param("at", Columns.at(at)).param("by", by.account())
                .param("person", by.personId(), Types.OTHER).param("name", by.nameKept()).update() == 1;
    }

    /** Ticks off; what is ticked off already keeps who did it. */
    void tick(PostId post, Collection<UUID> tasks, Instant at, Signed by) {
        jdbc.sql("""
                        UPDATE roster.hand_over_item SET done_at = :at, done_by = :by, doer_id = :person, doer_actor_name = :name
                        WHERE area_id = :area AND post_id = :post AND id = ANY (CAST(:ids AS uuid[])) AND done_at IS NULL""")
                .param("area", area()).param("post", post.value()).param("ids", tasks.stream().map(UUID::toString).toArray(String[]::new))
                .param("at", Columns.at(at)).param("by", by.account()).param("person", by.personId(), Types.OTHER).param("name", by.nameKept()).update();
    }

    boolean wroteIt(HandOverId id, UUID account) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM roster.hand_over WHERE area_id = :area AND id = :id AND written_by = :account)")
                .param("area", area()).param("id", id.value()).param("account", account).query(Boolean.class).single();
    }

    /** Whether this account holds a seat at the post that touches the time. */
    boolean stands(UUID account, PostId post, Instant from, Instant until) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM roster.seat t
                            JOIN roster.shift s ON s.area_id = t.area_id AND s.id = t.shift_id
                            JOIN roster.person me ON me.area_id = t.area_id AND me.id = t.holder_id
                            WHERE t.area_id = :area AND me.account_id = :account AND s.post_id = :post AND t.absent IS NULL
                              AND t.starts_at <= :until AND t.ends_at >= :from)""")
                .param("area", area()).param("account", account).param("post", post.value())
                .param("from", Columns.at(from)).param("until", Columns.at(until)).query(Boolean.class).single();
    }

    private static UUID area() {
        return Current.area().value();
    }

    private static HandOver note(ResultSet row, int n) throws SQLException {
        return new HandOver(new HandOverId(Columns.uuid(row, "id")), new ShiftId(Columns.uuid(row, "shift_id")), new PostId(Columns.uuid(row, "post_id")),
                row.getString("post_name"), Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"), row.getBoolean("calm"),
                row.getString("situation"), row.getString("problems"), row.getString("stock"), Columns.instant(row, "written_at"), row.getString("writer"),
                Columns.instant(row, "acknowledged_at"), row.getString("acknowledger"));
    }

    private static HandOverTask task(ResultSet row, int n) throws SQLException {
        return new HandOverTask(Columns.uuid(row, "id"), new HandOverId(Columns.uuid(row, "hand_over_id")), row.getString("task"),
                Columns.instant(row, "made_at"), Columns.instant(row, "done_at"), row.getString("doer"));
    }
}
