package org.shouwang.notices;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.privacy.Seals;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The robots of the current area, as rows; their addresses and secrets sealed. */
@Component
class RobotRows {

    private static final String COLUMNS = "id, kind, name, host, secret_sealed IS NOT NULL AS signs, buildings, removed_at IS NOT NULL AS removed, version";

    /**
     * What is needed to write into the group.
     *
     * @param base how phones reach this program
     */
    record Way(ChannelKind kind, URI address, @Nullable String secret, String base, boolean removed) {

        @Override
        public String toString() {
            return kind + " " + address.getHost();
        }
    }

    private final JdbcClient jdbc;
    private final Seals seals;

    RobotRows(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("area", Current.area().value());
    }

    List<Robot> all() {
        return sql("SELECT " + COLUMNS + " FROM notices.robot WHERE area_id = :area AND removed_at IS NULL ORDER BY name, id")
                .query(RobotRows::robot).list();
    }

    Optional<Robot> find(RobotId id) {
        return sql("SELECT " + COLUMNS + " FROM notices.robot WHERE area_id = :area AND id = :id").param("id", id.value())
                .query(RobotRows::robot).optional();
    }

    Optional<Way> way(UUID id) {
        return sql("SELECT kind, address_sealed, secret_sealed, base, removed_at IS NOT NULL AS removed FROM notices.robot WHERE area_id = :area AND id = :id")
                .param("id", id).query((row, n) -> new Way(Columns.wordThere(row, "kind", ChannelKind.class),
                        URI.create(Objects.requireNonNull(seals.register(Current.area()).open(row.getBytes("address_sealed"), addressOf(id)))),
                        seals.register(Current.area()).open(row.getBytes("secret_sealed"), secretOf(id)), row.getString("base"),
                        row.getBoolean("removed"))).optional();
    }

    void add(RobotId id, RobotFacts facts, URI address, String base) {
        unlessTaken(facts, () -> sql("""
                INSERT INTO notices.robot (area_id, id, kind, name, host, address_sealed, secret_sealed, buildings, base)
                VALUES (:area, :id, :kind, :name, :host, :address, :secret, CAST(:buildings AS uuid[]), :base)
                ON CONFLICT (area_id, id) DO NOTHING""")
                .param("id", id.value()).param("kind", Columns.word(facts.kind())).param("name", facts.name()).param("host", address.getAuthority())
                .param("address", sealedAddress(id, address)).param("secret", sealedSecret(id, facts.secret()))
                .param("buildings", NoticeRows.texts(facts.buildings())).param("base", base).update());
    }

    boolean edit(RobotId id, long version, RobotFacts facts, String base) {
        var address = facts.address();
        return unlessTaken(facts, () -> sql("""
                UPDATE notices.robot SET kind = :kind, name = :name, host = coalesce(:host, host),
                    address_sealed = coalesce(:address, address_sealed),
                    secret_sealed = CASE WHEN :keepSecret THEN secret_sealed ELSE :secret END,
                    buildings = CAST(:buildings AS uuid[]), base = :base, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version AND removed_at IS NULL""")
                .param("id", id.value()).param("version", version).param("kind", Columns.word(facts.kind())).param("name", facts.name())
                .param("host", address == null ? null : address.getAuthority()).param("address", address == null ? null : sealedAddress(id, address), java.sql.Types.BINARY)
                .param("keepSecret", facts.secret() == null).param("secret", sealedSecret(id, facts.secret()), java.sql.Types.BINARY)
                .param("buildings", NoticeRows.texts(facts.buildings())).param("base", base).update()) == 1;
    }

    /** It writes nothing any more; the key to the group is forgotten. */
    boolean remove(RobotId id, long version, Instant now) {
        return sql("""
                UPDATE notices.robot SET removed_at = :now, secret_sealed = NULL, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version AND removed_at IS NULL""")
                .param("id", id.value()).param("version", version).param("now", Columns.at(now)).update() == 1;
    }

    private byte[] sealedAddress(RobotId id, URI address) {
        return Objects.requireNonNull(seals.register(Current.area()).seal(address.toString(), addressOf(id.value())));
    }

    private byte @Nullable [] sealedSecret(RobotId id, @Nullable String secret) {
        return secret == null || secret.isEmpty() ? null : seals.register(Current.area()).seal(secret, secretOf(id.value()));
    }

    private static String addressOf(UUID id) {
        return "notices.robot.address/" + id;
    }

    private static String secretOf(UUID id) {
        return "notices.robot.secret/" + id;
    }

    private static int unlessTaken(RobotFacts facts, java.util.function.IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DuplicateKeyException e) {
            throw Problem.refused("notices.robot.name-taken", facts.name()).at("name", "notices.robot.name-taken", facts.name());
        }
    }

    private static Robot robot(ResultSet row, int n) throws SQLException {
        return new Robot(new RobotId(Columns.uuid(row, "id")), Columns.wordThere(row, "kind", ChannelKind.class), row.getString("name"),
                row.getString("host"), row.getBoolean("signs"), Set.copyOf(Arrays.asList((UUID[]) row.getArray("buildings").getArray())),
                row.getBoolean("removed"), row.getLong("version"));
    }
}
