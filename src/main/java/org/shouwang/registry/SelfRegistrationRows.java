package org.shouwang.registry;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.privacy.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Posters and what came in by them; the words sealed until they are decided, then gone. */
@Component
class SelfRegistrationRows {

    private static final Duration GOOD_FOR = Duration.ofDays(90);
    /** No 0 and O, no 1 and I: people type a token when the camera fails. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int TOKEN_LENGTH = 12;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    SelfRegistrationRows(JdbcClient jdbc, Seals seals, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    private static final String POSTER = """
            SELECT p.token, p.building_id, e.name AS estate, b.name AS building_name, p.until
            FROM registry.poster p
            JOIN registry.building b ON b.area_id = p.area_id AND b.id = p.building_id
            JOIN registry.estate e ON e.area_id = b.area_id AND e.id = b.estate_id
            WHERE p.area_id = :area AND p.revoked_at IS NULL AND p.until > :now""";

    private static PosterAt poster(ResultSet row) throws SQLException {
        return new PosterAt(row.getString("token"), new BuildingId(Columns.uuid(row, "building_id")), row.getString("estate"),
                row.getString("building_name"), Objects.requireNonNull(Columns.instant(row, "until")));
    }

    Optional<PosterAt> poster(String token) {
        return jdbc.sql(POSTER + " AND p.token = :token").param("area", Current.area().value()).param("now", now())
                .param("token", token).query((row, n) -> poster(row)).optional();
    }

    Optional<PosterAt> poster(BuildingId building) {
        return jdbc.sql(POSTER + " AND p.building_id = :building ORDER BY p.until DESC LIMIT 1").param("area", Current.area().value())
                .param("now", now()).param("building", building.value()).query((row, n) -> poster(row)).optional();
    }

    void makePoster(BuildingId building) {
        var token = new StringBuilder();
        for (int i = 0; i < TOKEN_LENGTH; i++) {
            token.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        jdbc.sql("INSERT INTO registry.poster (area_id, token, building_id, made_at, until) VALUES (:area, :token, :building, :now, :until)")
                .param("area", Current.area().value()).param("token", token.toString()).param("building", building.value())
                .param("now", now()).param("until", Columns.at(clock.instant().plus(GOOD_FOR))).update();
    }

    void revoke(BuildingId building) {
        jdbc.sql("UPDATE registry.poster SET revoked_at = :now WHERE area_id = :area AND building_id = :building AND revoked_at IS NULL")
                .param("area", Current.area().value()).param("building", building.value()).param("now", now()).update();
    }

    /** How many came in for the building and for the door since then. */
    record Flood(int building, int door) {
    }

    Flood since(Instant from, BuildingId building, String doorWords) {
        return jdbc.sql("""
                        SELECT count(*) AS building, count(*) FILTER (WHERE door_words = :words AND decision IS NULL) AS door
                        FROM registry.self_registration
                        WHERE area_id = :area AND building_id = :building AND sent_at > :from""")
                .param("area", Current.area().value()).param("building", building.value()).param("words", doorWords)
                .param("from", Columns.at(from)).query((row, n) -> new Flood(row.getInt("building"), row.getInt("door"))).single();
    }

    boolean isThere(SelfRegistrationId id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM registry.self_registration WHERE area_id = :area AND id = :id)")
                .param("area", Current.area().value()).param("id", id.value()).query(Boolean.class).single();
    }

    void add(SelfRegistrationId id, BuildingId building, @Nullable DoorId door, OwnWords words) {
        jdbc.sql("""
                        INSERT INTO registry.self_registration (area_id, id, building_id, door_id, door_words, sealed, sent_at)
                        VALUES (:area, :id, :building, :door, :words, :sealed, :now) ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", Current.area().value()).param("id", id.value()).param("building", building.value())
                .param("door", door == null ? null : door.value(), java.sql.Types.OTHER).param("words", words.door())
                .param("sealed", seals.register(Current.area()).seal(json.writeValueAsString(words), context(id)))
                .param("now", now()).update();
    }

    private static final String PENDING = """
            SELECT id, building_id, door_id, door_words, sealed, sent_at FROM registry.self_registration
            WHERE area_id = :area AND decision IS NULL""";

    private SelfRegistered pending(ResultSet row) throws SQLException {
        var id = new SelfRegistrationId(Columns.uuid(row, "id"));
        var door = row.getObject("door_id", UUID.class);
        var words = Objects.requireNonNull(seals.register(Current.area()).open(row.getBytes("sealed"), context(id)));
        return new SelfRegistered(id, new BuildingId(Columns.uuid(row, "building_id")), door == null ? null : new DoorId(door),
                row.getString("door_words"), Objects.requireNonNull(Columns.instant(row, "sent_at")), json.readValue(words, OwnWords.class));
    }

    /** The oldest first: who waits longest is answered first. */
    Listing<SelfRegistered> pending(Sight sight, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var query = jdbc.sql(PENDING + sight.and("building_id")
                        + (after == null ? "" : " AND (sent_at, id) > (CAST(:at AS timestamptz), CAST(:id AS uuid))")
                        + " ORDER BY sent_at, id LIMIT :most")
                .param("area", Current.area().value()).params(sight.params()).param("most", size + 1);
        if (after != null) {
            query = query.param("at", after.values().get(0)).param("id", after.values().get(1));
        }
        return Listing.of(query.query((row, n) -> pending(row)).list(), size,
                one -> Keyset.after(one.sentAt().toString(), one.id().toString()));
    }

    int count(Sight sight) {
        return jdbc.sql("SELECT count(*) FROM registry.self_registration WHERE area_id = :area AND decision IS NULL" + sight.and("building_id"))
                .param("area", Current.area().value()).params(sight.params()).query(Integer.class).single();
    }

    Optional<SelfRegistered> find(SelfRegistrationId id, Sight sight) {
        return jdbc.sql(PENDING + " AND id = :id" + sight.and("building_id")).param("area", Current.area().value())
                .param("id", id.value()).params(sight.params()).query((row, n) -> pending(row)).optional();
    }

    /** @return false when somebody else has decided already */
    boolean decide(SelfRegistrationId id, String decision, String reason, @Nullable HouseholdId household) {
        return jdbc.sql("""
                        UPDATE registry.self_registration SET decision = :decision, decided_at = :now, actor_id = :actor,
                               actor_name = :actorName, reason = :reason, household_id = :household, sealed = NULL
                        WHERE area_id = :area AND id = :id AND decision IS NULL""")
                .param("area", Current.area().value()).param("id", id.value()).param("decision", decision).param("now", now())
                .param("actor", Current.actor().id()).param("actorName", Current.actor().name()).param("reason", reason)
                .param("household", household == null ? null : household.value(), java.sql.Types.OTHER).update() == 1;
    }

    private java.time.OffsetDateTime now() {
        return Columns.at(clock.instant());
    }

    private static String context(SelfRegistrationId id) {
        return "registry.self_registration/" + id;
    }
}
