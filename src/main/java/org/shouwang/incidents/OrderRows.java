package org.shouwang.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders given and received, as rows of the two areas. */
@Component
class OrderRows {

    private static final int LISTED = 200;

    private static final String GIVEN = """
            SELECT g.id, g.title, g.said, g.due_at, g.given_at, g.actor_name, r.to_area AS area, r.acknowledged_at, r.acknowledged_by,
                   r.done_at, r.done_by, r.proof, r.file_sealed IS NOT NULL AS file
            FROM (SELECT * FROM incidents.order_given WHERE area_id = :area AND (CAST(:id AS uuid) IS NULL OR id = :id)
                  ORDER BY given_at DESC, id DESC LIMIT :listed) g
            JOIN incidents.order_recipient r ON r.area_id = g.area_id AND r.order_id = g.id
            WHERE g.area_id = :area
            ORDER BY g.given_at DESC, g.id DESC, r.done_at IS NOT NULL, r.acknowledged_at IS NOT NULL, r.to_area""";
    private static final String RECEIVED = """
            SELECT id, from_area, title, said, due_at, given_at, given_by, area_id AS area, acknowledged_at, acknowledged_by, done_at,
                   done_by, proof, file_sealed IS NOT NULL AS file
            FROM incidents.order_received WHERE area_id = :area""";

    /** A sealed file and what it is. */
    record SealedFile(byte[] sealed, Proof.Type type) {
    }

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean give(NewOrder order, Instant at, String actor) {
        var area = Current.area().value();
        int made = jdbc.sql("""
                        INSERT INTO incidents.order_given (area_id, id, title, said, due_at, given_at, actor_name)
                        VALUES (:area, :id, :title, :said, :due, :at, :actor) ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", area).param("id", order.id()).param("title", order.title()).param("said", order.said())
                .param("due", Columns.at(order.due())).param("at", Columns.at(at)).param("actor", actor).update();
        if (made == 1) {
            jdbc.sql("INSERT INTO incidents.order_recipient (area_id, order_id, to_area) SELECT :area, :id, * FROM unnest(CAST(:to AS uuid[]))")
                    .param("area", area).param("id", order.id()).param("to", order.to().stream().map(AreaId::value).toArray(UUID[]::new)).update();
        }
        return made == 1;
    }

    List<GivenOrder> given(@Nullable UUID only) {
        var orders = new LinkedHashMap<UUID, GivenOrder>();
        jdbc.sql(GIVEN).param("area", Current.area().value()).param("id", only, Types.OTHER).param("listed", LISTED).query(row -> {
            var one = new GivenOrder(Columns.uuid(row, "id"), row.getString("title"), row.getString("said"), Columns.instant(row, "due_at"),
                    Columns.instant(row, "given_at"), row.getString("actor_name"), List.of(state(row)));
            orders.merge(one.id(), one, (known, more) -> {
                var areas = new ArrayList<>(known.areas());
                areas.addAll(more.areas());
                return new GivenOrder(known.id(), known.title(), known.said(), known.due(), known.givenAt(), known.actorName(), areas);
            });
        });
        return List.copyOf(orders.values());
    }

    /** False when it is there already: of two who carry one letter, one is first. */
    boolean receive(ReceivedOrder order) {
        return jdbc.sql("""
                        INSERT INTO incidents.order_received (area_id, id, from_area, title, said, due_at, given_at, given_by)
                        VALUES (:area, :id, :from, :title, :said, :due, :at, :by) ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", Current.area().value()).param("id", order.id()).param("from", order.from().value())
                .param("title", order.title()).param("said", order.said()).param("due", Columns.at(order.due()))
                .param("at", Columns.at(order.givenAt())).param("by", order.givenBy()).update() == 1;
    }

    /** Those to do first, by their hour; then what was done, the newest first. */
    List<ReceivedOrder> received() {
        return jdbc.sql(RECEIVED + """
                         ORDER BY done_at IS NOT NULL, CASE WHEN done_at IS NULL THEN due_at END, given_at DESC, id
                        LIMIT :listed""")
                .param("area", Current.area().value()).param("listed", LISTED).query((row, n) -> order(row)).list();
    }

    List<ReceivedOrder> toDo() {
        return jdbc.sql(RECEIVED + " AND done_at IS NULL ORDER BY due_at, id LIMIT 20").param("area", Current.area().value())
                .query((row, n) -> order(row)).list();
    }

    Optional<ReceivedOrder> received(UUID id) {
        return jdbc.sql(RECEIVED + " AND id = :id").param("area", Current.area().value()).param("id", id)
                .query((row, n) -> order(row)).optional();
    }

    boolean acknowledge(UUID id, Instant at, String by) {
        return jdbc.sql("""
                        UPDATE incidents.order_received SET acknowledged_at = :at, acknowledged_by = :by
                        WHERE area_id = :area AND id = :id AND acknowledged_at IS NULL""")
                .param("area", Current.area().value()).param("id", id).param("at", Columns.at(at)).param("by", by).update() == 1;
    }

    boolean done(UUID id, Instant at, String by, String proof, @Nullable SealedFile file) {
        return jdbc.sql("""
                        UPDATE incidents.order_received SET done_at = :at, done_by = :by, proof = :proof, file_sealed = :file, file_type = :type,
                               acknowledged_at = coalesce(acknowledged_at, :at),
                               acknowledged_by = CASE WHEN acknowledged_at IS NULL THEN :by ELSE acknowledged_by END
                        WHERE area_id = :area AND id = :id AND done_at IS NULL""")
                .param("area", Current.area().value()).param("id", id).param("at", Columns.at(at)).param("by", by).param("proof", proof)
                .param("file", file == null ? null : file.sealed(), Types.BINARY).param("type", file == null ? "" : Columns.word(file.type()))
                .update() == 1;
    }

    /** What an area below told about an order of ours; what was told before is not taken back. */
    void told(UUID order, OrderState state, @Nullable SealedFile file) {
        jdbc.sql("""
                        UPDATE incidents.order_recipient SET acknowledged_at = coalesce(acknowledged_at, :acknowledged),
                               acknowledged_by = CASE WHEN acknowledged_at IS NULL THEN :by ELSE acknowledged_by END,
                               done_at = coalesce(done_at, :done), done_by = CASE WHEN done_at IS NULL THEN :doneBy ELSE done_by END,
                               proof = CASE WHEN done_at IS NULL THEN :proof ELSE proof END,
                               file_sealed = CASE WHEN done_at IS NULL THEN :file ELSE file_sealed END,
                               file_type = CASE WHEN done_at IS NULL THEN :type ELSE file_type END
                        WHERE area_id = :area AND order_id = :order AND to_area = :to""")
                .param("area", Current.area().value()).param("order", order).param("to", state.area().value())
                .param("acknowledged", state.acknowledgedAt() == null ? null : Columns.at(state.acknowledgedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", state.acknowledgedBy()).param("done", state.doneAt() == null ? null : Columns.at(state.doneAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("doneBy", state.doneBy()).param("proof", state.proof()).param("file", file == null ? null : file.sealed(), Types.BINARY)
                .param("type", file == null ? "" : Columns.word(file.type())).update();
    }

    Optional<SealedFile> fileReceived(UUID id) {
        return jdbc.sql("SELECT file_sealed, file_type FROM incidents.order_received WHERE area_id = :area AND id = :id AND file_sealed IS NOT NULL")
                .param("area", Current.area().value()).param("id", id).query((row, n) -> file(row)).optional();
    }

    Optional<SealedFile> fileGiven(UUID id, AreaId by) {
        return jdbc.sql("""
                        SELECT file_sealed, file_type FROM incidents.order_recipient
                        WHERE area_id = :area AND order_id = :id AND to_area = :by AND file_sealed IS NOT NULL""")
                .param("area", Current.area().value()).param("id", id).param("by", by.value()).query((row, n) -> file(row)).optional();
    }

    private static SealedFile file(ResultSet row) throws SQLException {
        return new SealedFile(row.getBytes("file_sealed"), Columns.wordThere(row, "file_type", Proof.Type.class));
    }

    private static ReceivedOrder order(ResultSet row) throws SQLException {
        return new ReceivedOrder(Columns.uuid(row, "id"), new AreaId(Columns.uuid(row, "from_area")), row.getString("title"),
                row.getString("said"), Columns.instant(row, "due_at"), Columns.instant(row, "given_at"), row.getString("given_by"), state(row));
    }

    private static OrderState state(ResultSet row) throws SQLException {
        return new OrderState(new AreaId(Columns.uuid(row, "area")), Columns.instant(row, "acknowledged_at"), row.getString("acknowledged_by"),
                Columns.instant(row, "done_at"), row.getString("done_by"), row.getString("proof"), row.getBoolean("file"));
    }
}
