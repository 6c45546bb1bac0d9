package org.shouwang.drill.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.shouwang.drill.Community;
import org.shouwang.platform.Ids;

/** An opening: shifts whose seats may be taken from a set second on, made as a coordinator makes them. */
record SeatsOpen(UUID id, List<UUID> shifts, Instant opensAt) {

    private static final int POSTS = 10;
    private static final Duration SHIFT = Duration.ofHours(3);

    /**
     * @param wait from now until the seats may be taken
     * @param day how many days from now, so that openings do not stand in each other's way
     */
    static SeatsOpen publish(Community community, Connection owner, int shifts, int seatsEach, Duration wait, int day) throws SQLException {
        var now = now(owner);
        var posts = new ArrayList<UUID>();
        for (int i = 0; i < POSTS; i++) {
            posts.add(UUID.fromString(community.admin().json("POST", community.api("/posts"), "{\"name\":\"" + day + " 号卡点 " + i
                    + "\",\"kind\":\"GATE\"}").expectOk().json().path("id").asString()));
        }
        var made = new ArrayList<UUID>();
        var body = new StringBuilder("{\"label\":\"bench\",\"shifts\":[");
        for (int i = 0; i < shifts; i++) {
            var id = Ids.next();
            made.add(id);
            var from = now.plus(Duration.ofDays(day)).plus(SHIFT.multipliedBy(i / POSTS));
            body.append(i == 0 ? "" : ",").append("{\"id\":\"").append(id).append("\",\"post\":\"").append(posts.get(i % POSTS)).append("\",\"from\":\"")
                    .append(from).append("\",\"until\":\"").append(from.plus(SHIFT)).append("\",\"seats\":").append(seatsEach).append("}");
        }
        community.admin().json("PUT", community.api("/shift-batches/" + Ids.next()), body.append("]}").toString()).expectOk();
        var opensAt = now(owner).plus(wait);
        var id = Ids.next();
        community.admin().json("POST", community.api("/openings"), "{\"id\":\"" + id + "\",\"name\":\"开抢 " + day + "\",\"opensAt\":\"" + opensAt
                + "\",\"shifts\":[\"" + String.join("\",\"", made.stream().map(UUID::toString).toList()) + "\"]}").expectOk();
        try (var statement = owner.createStatement()) {
            statement.execute("VACUUM ANALYZE roster.seat, roster.person, roster.shift");
        }
        return new SeatsOpen(id, List.copyOf(made), opensAt);
    }

    /** By the database's clock, which is this machine's. */
    private static Instant now(Connection owner) throws SQLException {
        try (var statement = owner.createStatement(); var row = statement.executeQuery("SELECT date_trunc('second', now())")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    void awaitOpen(Connection owner) throws SQLException {
        try {
            while (!now(owner).isAfter(opensAt)) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
