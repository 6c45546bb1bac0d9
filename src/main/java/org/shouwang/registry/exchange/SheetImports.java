package org.shouwang.registry.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Current;
import org.shouwang.platform.sheet.SheetRefusal;
import org.shouwang.privacy.Seal;
import org.shouwang.privacy.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** The uploads as rows; file, preview and rest sealed with the register's key. */
@Component
class SheetImports {

    /** How long a file waits for somebody to decide, and the rest to be fetched. */
    static final Duration KEPT = Duration.ofHours(24);
    /** Work that has not said anything for so long was cut off. */
    static final Duration HOLD = Duration.ofSeconds(60);

    private static final String SELECT = """
            SELECT id, file_name, size, received_at, expires_at, actor_name, state, mapping, preview_sealed, refusal, result,
                   working_until, done, total, trouble, rest_sealed IS NOT NULL AS rest_kept
            FROM registry.sheet_import WHERE area_id = :area""";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final JsonMapper json;
    private final Clock clock;

    SheetImports(JdbcClient jdbc, Seals seals, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    /** False when this very upload was received before. */
    boolean receive(UUID id, String fileName, byte[] file) {
        var now = clock.instant();
        return jdbc.sql("""
                        INSERT INTO registry.sheet_import (area_id, id, file_name, size, received_at, expires_at, actor_id, actor_name,
                                                           state, file_sealed)
                        VALUES (:area, :id, :name, :size, :now, :until, :actor, :actorName, 'received', :file)
                        ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", area()).param("id", id).param("name", fileName).param("size", file.length).param("now", at(now))
                .param("until", at(now.plus(KEPT))).param("actor", Current.actor().id(), Types.OTHER).param("actorName", Current.actor().name())
                .param("file", seal().sealBytes(file, context(id, "file")), Types.BINARY).update() == 1;
    }

    Optional<SheetImport> find(UUID id) {
        return jdbc.sql(SELECT + " AND id = :id").param("area", area()).param("id", id).query((row, n) -> read(row, true)).optional();
    }

    /** The newest, without their previews. */
    List<SheetImport> newest(int most) {
        return jdbc.sql(SELECT + " ORDER BY received_at DESC, id DESC LIMIT :most").param("area", area()).param("most", most)
                .query((row, n) -> read(row, false)).list();
    }

    int waiting() {
        return jdbc.sql("SELECT count(*) FROM registry.sheet_import WHERE area_id = :area AND state IN ('received', 'ready')")
                .param("area", area()).query(Integer.class).single();
    }

    Optional<byte[]> file(UUID id) {
        return jdbc.sql("SELECT file_sealed FROM registry.sheet_import WHERE area_id = :area AND id = :id AND file_sealed IS NOT NULL")
                .param("area", area()).param("id", id)
                .query((row, n) -> seal().openBytes(row.getBytes("file_sealed"), context(id, "file"))).optional();
    }

    Optional<byte[]> rest(UUID id) {
        return jdbc.sql("SELECT rest_sealed FROM registry.sheet_import WHERE area_id = :area AND id = :id AND rest_sealed IS NOT NULL")
                .param("area", area()).param("id", id)
                .query((row, n) -> seal().openBytes(row.getBytes("rest_sealed"), context(id, "rest"))).optional();
    }

    /** Takes the work on an upload; false when somebody is at it or there is none. */
    boolean take(UUID id) {
        return jdbc.sql("""
                        UPDATE registry.sheet_import SET working_until = :until, done = 0, total = 0, trouble = ''
                        WHERE area_id = :area AND id = :id AND state IN ('received', 'ready')
                          AND (working_until IS NULL OR working_until < :now)""")
                .param("area", area()).param("id", id).param("now", at(clock.instant()))
                .param("until", at(clock.instant().plus(HOLD))).update() == 1;
    }

    void progress(UUID id, int done, int total) {
        jdbc.sql("""
                        UPDATE registry.sheet_import SET working_until = :until, done = :done, total = :total
                        WHERE area_id = :area AND id = :id AND working_until IS NOT NULL""")
                .param("area", area()).param("id", id).param("done", done).param("total", total)
                .param("until", at(clock.instant().plus(HOLD))).update();
    }

    void letGo(UUID id, String trouble) {
        jdbc.sql("UPDATE registry.sheet_import SET working_until = NULL, trouble = :trouble WHERE area_id = :area AND id = :id")
                .param("area", area()).param("id", id).param("trouble", trouble).update();
    }

    void ready(UUID id, Preview preview) {
        jdbc.sql("""
                        UPDATE registry.sheet_import SET state = 'ready', preview_sealed = :preview, working_until = NULL
                        WHERE area_id = :area AND id = :id AND state IN ('received', 'ready')""")
                .param("area", area()).param("id", id)
                .param("preview", seal().seal(json.writeValueAsString(preview), context(id, "preview")), Types.BINARY).update();
    }

    void map(UUID id, Mapping mapping) {
        jdbc.sql("""
                        UPDATE registry.sheet_import SET state = 'received', mapping = CAST(:mapping AS jsonb), preview_sealed = NULL
                        WHERE area_id = :area AND id = :id AND state IN ('received', 'ready') AND working_until IS NULL""")
                .param("area", area()).param("id", id).param("mapping", json.writeValueAsString(mapping)).update();
    }

    void refused(UUID id, SheetRefusal refusal) {
        jdbc.sql("""
                        UPDATE registry.sheet_import SET state = 'refused', refusal = CAST(:refusal AS jsonb), file_sealed = NULL,
                               preview_sealed = NULL, working_until = NULL, finished_at = :now
                        WHERE area_id = :area AND id = :id AND state IN ('received', 'ready')""")
                .param("area", area()).param("id", id).param("refusal", json.writeValueAsString(refusal))
                .param("now", at(clock.instant())).update();
    }

    /** False when it was applied, given up or removed in the meantime. */
    boolean applied(UUID id, ImportResult result, byte @Nullable [] rest) {
        return jdbc.sql("""
                        UPDATE registry.sheet_import SET state = 'applied', result = CAST(:result AS jsonb), rest_sealed = :rest,
                               file_sealed = NULL, preview_sealed = NULL, working_until = NULL, finished_at = :now, expires_at = :until
                        WHERE area_id = :area AND id = :id AND state = 'ready'""")
                .param("area", area()).param("id", id).param("result", json.writeValueAsString(result))
                .param("rest", rest == null ? null : seal().sealBytes(rest, context(id, "rest")), Types.BINARY)
                .param("now", at(clock.instant())).param("until", at(clock.instant().plus(KEPT))).update() == 1;
    }

    boolean cancel(UUID id) {
        return jdbc.sql("""
                        UPDATE registry.sheet_import SET state = 'cancelled', file_sealed = NULL, preview_sealed = NULL, finished_at = :now
                        WHERE area_id = :area AND id = :id AND state IN ('received', 'ready')""")
                .param("area", area()).param("id", id).param("now", at(clock.instant())).update() == 1;
    }

    int expire() {
        return jdbc.sql("""
                        UPDATE registry.sheet_import SET file_sealed = NULL, preview_sealed = NULL, rest_sealed = NULL,
                               state = CASE WHEN state IN ('received', 'ready') THEN 'expired' ELSE state END
                        WHERE area_id = :area AND expires_at < :now AND (state IN ('received', 'ready') OR rest_sealed IS NOT NULL)""")
                .param("area", area()).param("now", at(clock.instant())).update();
    }

    /** Waits for the turn; it is held until the transaction ends. */
    void takeTurn() {
        jdbc.sql("INSERT INTO registry.import_gate (area_id) VALUES (:area) ON CONFLICT (area_id) DO NOTHING").param("area", area()).update();
        jdbc.sql("SELECT area_id FROM registry.import_gate WHERE area_id = :area FOR UPDATE").param("area", area()).query(UUID.class).single();
    }

    private SheetImport read(ResultSet row, boolean whole) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var working = row.getObject("working_until", OffsetDateTime.class);
        var refusal = row.getString("refusal");
        var result = row.getString("result");
        var sealed = whole ? row.getBytes("preview_sealed") : null;
        var mapping = row.getString("mapping");
        return new SheetImport(id, row.getString("file_name"), row.getLong("size"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("actor_name"), SheetImport.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                mapping.equals("{}") ? Mapping.GUESSED : json.readValue(mapping, Mapping.class),
                working != null && working.toInstant().isAfter(clock.instant()), row.getInt("done"), row.getInt("total"),
                row.getString("trouble"),
                sealed == null ? null : json.readValue(seal().open(sealed, context(id, "preview")), Preview.class),
                refusal == null ? null : json.readValue(refusal, SheetRefusal.class),
                result == null ? null : json.readValue(result, ImportResult.class), row.getBoolean("rest_kept"));
    }

    private Seal seal() {
        return seals.register(Current.area());
    }

    private static String context(UUID id, String what) {
        return "registry.sheet_import." + what + "/" + id;
    }

    private static UUID area() {
        return Current.area().value();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
