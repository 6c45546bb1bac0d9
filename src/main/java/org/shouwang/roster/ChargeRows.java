package org.shouwang.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of charges that were offered, and of posts at which somebody is in charge. */
@Component
class ChargeRows {

    /** Who is in charge of what. */
    sealed interface Charge {
        VolunteerId lead();

        record OfPost(PostId id, VolunteerId lead, Set<Skill> skills, Instant nextShift) implements Charge {
        }

        record OfTeam(TeamId id, VolunteerId lead, VolunteerId deputy) implements Charge {
        }
    }

    /** An offer as it is stored: which post or team is meant, by id. */
    record Row(ChargeOfferId id, @Nullable PostId post, @Nullable TeamId team, VolunteerId from, VolunteerId to, Instant until,
            ChargeOffer.@Nullable Outcome outcome) {

        boolean of(Charge charge) {
            return switch (charge) {
                case Charge.OfPost one -> one.id().equals(post);
                case Charge.OfTeam one -> one.id().equals(team);
            };
        }
    }

    private static final String SELECT = """
            SELECT o.id, o.post_id, o.team_id, q.name AS post_name, o.from_id, f.name AS from_name, o.to_id, t.name AS to_name, o.rule, o.rest_until,
                   o.made_at, o.until_at, o.outcome
            FROM roster.charge_offer o
            JOIN roster.person f ON f.area_id = o.area_id AND f.id = o.from_id
            JOIN roster.person t ON t.area_id = o.area_id AND t.id = o.to_id
            LEFT JOIN roster.post q ON q.area_id = o.area_id AND q.id = o.post_id
            WHERE o.area_id = :area""";

    private final JdbcClient jdbc;
    private final Teams teams;

    ChargeRows(JdbcClient jdbc, Teams teams) {
        this.jdbc = jdbc;
        this.teams = teams;
    }

    /** Posts with a lead that are manned now or before this time. */
    List<Charge.OfPost> posts(Instant now, Instant before) {
        return jdbc.sql("""
                        SELECT p.id, p.lead_id, p.skills, min(s.starts_at) AS next_shift
                        FROM roster.post p JOIN roster.shift s ON s.area_id = p.area_id AND s.post_id = p.id
                        WHERE p.area_id = :area AND p.lead_id IS NOT NULL AND p.closed_at IS NULL AND s.cancelled_at IS NULL
                          AND s.ends_at > :now AND s.starts_at < :before
                        GROUP BY p.area_id, p.id, p.lead_id, p.skills ORDER BY min(s.starts_at), p.id""")
                .param("area", area()).param("now", Columns.at(now)).param("before", Columns.at(before))
                .query((row, n) -> new Charge.OfPost(new PostId(Columns.uuid(row, "id")), new VolunteerId(Columns.uuid(row, "lead_id")),
                        Posts.skills(row, "skills"), Objects.requireNonNull(Columns.instant(row, "next_shift")))).list();
    }

    /** What was offered since then, and what still waits. */
    List<Row> since(Instant since) {
        return jdbc.sql("""
                        SELECT id, post_id, team_id, from_id, to_id, until_at, outcome FROM roster.charge_offer
                        WHERE area_id = :area AND (made_at > :since OR outcome IS NULL)""")
                .param("area", area()).param("since", Columns.at(since)).query(ChargeRows::row).list();
    }

    /** Nobody else answers it before this transaction ends. */
    Optional<Row> lock(ChargeOfferId id) {
        return jdbc.sql("""
                        SELECT id, post_id, team_id, from_id, to_id, until_at, outcome FROM roster.charge_offer
                        WHERE area_id = :area AND id = :id FOR NO KEY UPDATE""")
                .param("area", area()).param("id", id.value()).query(ChargeRows::row).optional();
    }

    /** @return false where another offer of the same charge waits */
    boolean add(ChargeOfferId id, Charge charge, VolunteerId to, Fatigue lead, Instant now, Instant until) {
        return jdbc.sql("""
                        INSERT INTO roster.charge_offer (area_id, id, post_id, team_id, from_id, to_id, rule, rest_until, made_at, until_at)
                        VALUES (:area, :id, :post, :team, :from, :to, :rule, :rest, :now, :until) ON CONFLICT DO NOTHING""")
                .param("area", area()).param("id", id.value())
                .param("post", charge instanceof Charge.OfPost post ? post.id().value() : null, Types.OTHER)
                .param("team", charge instanceof Charge.OfTeam team ? team.id().value() : null, Types.OTHER)
                .param("from", charge.lead().value()).param("to", to.value()).param("rule", Columns.word(lead.rule()))
                .param("rest", Columns.at(Objects.requireNonNull(lead.until()))).param("now", Columns.at(now)).param("until", Columns.at(until)).update() == 1;
    }

    /** @return false where it was ended before */
    boolean end(ChargeOfferId id, ChargeOffer.Outcome outcome, Instant now) {
        return jdbc.sql("UPDATE roster.charge_offer SET outcome = :outcome, outcome_at = :now WHERE area_id = :area AND id = :id AND outcome IS NULL")
                .param("area", area()).param("id", id.value()).param("outcome", Columns.word(outcome)).param("now", Columns.at(now)).update() == 1;
    }

    List<ChargeOffer> waitingFor(UUID account, Instant now) {
        return offers(" AND o.outcome IS NULL AND o.until_at > :now AND t.account_id = :account ORDER BY o.until_at, o.id", Map.of("now", Columns.at(now), "account", account));
    }

    List<ChargeOffer> recent(Instant since) {
        return offers(" AND o.made_at > :since ORDER BY o.made_at DESC, o.id", Map.of("since", Columns.at(since)));
    }

    Optional<ChargeOffer> find(ChargeOfferId id) {
        return offers(" AND o.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    private List<ChargeOffer> offers(String which, Map<String, Object> params) {
        var teamNames = new HashMap<UUID, String>();
        var wanted = new HashSet<UUID>();
        var rows = jdbc.sql(SELECT + which).param("area", area()).params(params).query((row, n) -> {
            var team = Columns.uuid(row, "team_id");
            if (team != null) {
                wanted.add(team);
            }
            return offer(row, team);
        }).list();
        if (!wanted.isEmpty()) {
            teams.all().forEach(team -> teamNames.put(team.id().value(), team.facts().name()));
        }
        return rows.stream().map(one -> one.named(teamNames)).toList();
    }

    private record Unnamed(ChargeOffer offer, @Nullable UUID team) {

        ChargeOffer named(Map<UUID, String> teams) {
            return team == null ? offer : new ChargeOffer(offer.id(), offer.kind(), teams.getOrDefault(team, ""), offer.from(), offer.fromPersonName(),
                    offer.to(), offer.toPersonName(), offer.rule(), offer.restUntil(), offer.madeAt(), offer.until(), offer.outcome());
        }
    }

    private static Unnamed offer(ResultSet row, @Nullable UUID team) throws SQLException {
        return new Unnamed(new ChargeOffer(new ChargeOfferId(Columns.uuid(row, "id")), team == null ? ChargeOffer.Kind.POST : ChargeOffer.Kind.TEAM,
                team == null ? row.getString("post_name") : "", new VolunteerId(Columns.uuid(row, "from_id")), row.getString("from_name"),
                new VolunteerId(Columns.uuid(row, "to_id")), row.getString("to_name"), Columns.wordThere(row, "rule", RosterRule.class),
                Columns.instant(row, "rest_until"), Columns.instant(row, "made_at"), Columns.instant(row, "until_at"),
                Columns.word(row, "outcome", ChargeOffer.Outcome.class)), team);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var post = Columns.uuid(row, "post_id");
        var team = Columns.uuid(row, "team_id");
        return new Row(new ChargeOfferId(Columns.uuid(row, "id")), post == null ? null : new PostId(post), team == null ? null : new TeamId(team),
                new VolunteerId(Columns.uuid(row, "from_id")), new VolunteerId(Columns.uuid(row, "to_id")), Columns.instant(row, "until_at"),
                Columns.word(row, "outcome", ChargeOffer.Outcome.class));
    }

    private static UUID area() {
        return Current.area().value();
    }
}
