package org.shouwang.privacy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.shouwang.platform.Actor;

/** An audit entry as it stands in the log. */
record LoggedEntry(UUID id, Instant at, Actor.Kind actorKind, UUID actor,
        @Personal(value = "to say who acted", kept = Kept.LOG) String actorName, Act act, String action,
        List<byte[]> subjects, boolean everyone, String reason, String detail, String request) {

    static final String COLUMNS = """
            e.id, e.at, e.actor_kind, e.actor, e.actor_name, e.act, e.action, e.subjects, e.everyone, e.reason, e.detail,
            e.request""";

    static LoggedEntry of(ResultSet row, int n) throws SQLException {
        return new LoggedEntry(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(),
                Actor.Kind.valueOf(row.getString("actor_kind")), row.getObject("actor", UUID.class),
                row.getString("actor_name"), Act.valueOf(row.getString("act")), row.getString("action"),
                Arrays.asList((byte[][]) row.getArray("subjects").getArray()), row.getBoolean("everyone"),
                row.getString("reason"), row.getString("detail"), row.getString("request"));
    }

    /** All of it as bytes, one way only: what the chain's hash covers. */
    byte[] canonical() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, id.toString(), actorKind.name(), actor.toString(), actorName, act.name(), action, reason, detail, request);
            out.writeLong(at.toEpochMilli());
            out.writeBoolean(everyone);
            out.writeInt(subjects.size());
            for (var subject : subjects) {
                out.writeInt(subject.length);
                out.write(subject);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String... texts) throws IOException {
        for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }
}
