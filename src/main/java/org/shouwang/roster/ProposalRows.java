package org.shouwang.roster;

import static org.shouwang.platform.Columns.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposed rosters and their seats. */
@Component
class ProposalRows {

    /** A search that has said nothing for so long in real time is gone. */
    private static final Duration SILENT = Duration.ofSeconds(20);
    private static final String SELECT = """
            SELECT id, first_day, last_day, array_to_string(posts, ' ') AS posts, seconds, without_id, moves, state, made_at, spent, seats, filled
            FROM roster.proposal WHERE area_id = :area""";

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Place(ShiftId shift, VolunteerId person) {
    }

    /** @param chain null where nobody gives a seat back for it */
    record Found(Place place, @Nullable ChainId chain, @Nullable ShiftId gives) {
    }

    /** A seat to be given to somebody, by a request that has its id already. */
    record ToGive(Place place, RequestId request, @Nullable ChainId chain, @Nullable ShiftId gives) {
    }

    /** @throws Problem {@code roster.proposal.one-at-a-time} */
    boolean add(ProposalId id, ProposalFacts facts, int seats, Instant now) {
        return atWorkAlone(() -> jdbc.sql("""
                        INSERT INTO roster.proposal (area_id, id, first_day, last_day, posts, seconds, without_id, moves, state, made_at, made_by, beat_at, seats)
                        VALUES (:area, :id, :first, :last, CAST(:posts AS uuid[]), :seconds, :without, :moves, 'running', :now, :by, :beat, :seats)
                        ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", area()).param("id", id.value()).param("first", facts.firstDay()).param("last", facts.lastDay())
                .param("posts", each(facts.posts(), post -> post)).param("seconds", facts.time().toSeconds())
                .param("without", facts.without() == null ? null : facts.without().value(), Types.OTHER).param("moves", facts.moves()).param("now", Columns.at(now))
                .param("by", Current.actor().id()).param("beat", Columns.at(realTime())).param("seats", seats).update()) == 1;
    }

    /** From one state to the other; false where it is in neither. */
    boolean move(ProposalId id, List<ProposalState> from, ProposalState to) {
        return atWorkAlone(() -> jdbc.sql("""
                        UPDATE roster.proposal SET state = :to, stop = false, beat_at = :beat
                        WHERE area_id = :area AND id = :id AND state = ANY (CAST(:from AS text[]))""")
                .param("area", area()).param("id", id.value()).param("to", Columns.word(to)).param("beat", Columns.at(realTime()))
                .param("from", from.stream().map(Columns::word).toArray(String[]::new)).update()) == 1;
    }

    private interface Written {
        int rows();
    }

    private static int atWorkAlone(Written write) {
        try {
            return write.rows();
        } catch (DuplicateKeyException another) {
            throw Problem.refused("roster.proposal.one-at-a-time");
        }
    }

    /** Says how far it is; whether somebody wants it to stop. */
    boolean beat(ProposalId id, Duration spent, int filled, long cost) {
        return jdbc.sql("""
                        UPDATE roster.proposal SET beat_at = :beat, spent = :spent, filled = :filled, cost = :cost
                        WHERE area_id = :area AND id = :id RETURNING stop""")
                .param("area", area()).param("id", id.value()).param("beat", Columns.at(realTime())).param("spent", (int) spent.toSeconds())
                .param("filled", filled).param("cost", cost).query(Boolean.class).single();
    }

    void askToStop(ProposalId id) {
        jdbc.sql("UPDATE roster.proposal SET stop = true WHERE area_id = :area AND id = :id AND state = 'running'")
                .param("area", area()).param("id", id.value()).update();
    }

    /** Whatever has been silent for too long has died, and says so. A roster that was being given can be given on. */
    int bury() {
        return jdbc.sql("""
                        UPDATE roster.proposal SET state = CASE state WHEN 'running' THEN 'died' ELSE 'stopped' END
                        WHERE area_id = :area AND state IN ('running', 'taking') AND beat_at < :silent""")
                .param("area", area()).param("silent", Columns.at(realTime().minus(SILENT))).update();
    }

    /** Who takes the place of somebody who changes fills none that was empty. */
    void filled(ProposalId id) {
        jdbc.sql("""
                        UPDATE roster.proposal SET filled = (SELECT count(*) - count(s.gives_id) FROM roster.proposed_seat s WHERE s.area_id = :area AND s.proposal_id = :id)
                        WHERE area_id = :area AND id = :id""").param("area", area()).param("id", id.value()).update();
    }

    Optional<Proposal> find(ProposalId id) {
        return jdbc.sql(SELECT + " AND id = :id").param("area", area()).param("id", id.value()).query(ProposalRows::proposal).optional();
    }

    /** Nobody else changes it before this transaction ends. */
    Optional<Proposal> lock(ProposalId id) {
        return jdbc.sql(SELECT + " AND id = :id FOR NO KEY UPDATE").param("area", area()).param("id", id.value()).query(ProposalRows::proposal).optional();
    }

    List<Proposal> latest(int most) {
        return jdbc.sql(SELECT + " ORDER BY made_at DESC, id DESC LIMIT :most").param("area", area()).param("most", most).query(ProposalRows::proposal).list();
    }

    /** What was found takes the place of what stood there; what was pinned stays pinned, and what hangs together stays. */
    void replace(ProposalId id, List<Found> found) {
        jdbc.sql("""
                        DELETE FROM roster.proposed_seat WHERE area_id = :area AND proposal_id = :id AND NOT pinned AND chain_id IS NULL""")
                .param("area", area()).param("id", id.value()).update();
        jdbc.sql("""
                        INSERT INTO roster.proposed_seat (area_id, proposal_id, shift_id, person_id, request_id, chain_id, gives_id)
                        SELECT :area, :id, n.shift, n.person, n.request, n.chain, n.gives
                        FROM unnest(CAST(:shifts AS uuid[]), CAST(:people AS uuid[]), CAST(:requests AS uuid[]), CAST(:chains AS uuid[]), CAST(:gives AS uuid[]))
                             AS n (shift, person, request, chain, gives)
                        ON CONFLICT (area_id, proposal_id, shift_id, person_id) DO NOTHING""")
                .param("area", area()).param("id", id.value()).param("shifts", each(found, one -> one.place().shift()))
                .param("people", each(found, one -> one.place().person())).param("chains", each(found, Found::chain)).param("gives", each(found, Found::gives))
                .param("requests", found.stream().map(one -> Ids.next().toString()).toArray(String[]::new)).update();
    }

    void pin(ProposalId id, Place place, boolean pinned) {
        jdbc.sql("""
                        INSERT INTO roster.proposed_seat (area_id, proposal_id, shift_id, person_id, request_id, pinned)
                        VALUES (:area, :id, :shift, :person, :request, :pinned)
                        ON CONFLICT (area_id, proposal_id, shift_id, person_id) DO UPDATE SET pinned = excluded.pinned""")
                .param("area", area()).param("id", id.value()).param("shift", place.shift().value()).param("person", place.person().value())
                .param("request", Ids.next()).param("pinned", pinned).update();
    }

    /** With all that hangs together with it. */
    void remove(ProposalId id, Place place) {
        jdbc.sql("""
                        DELETE FROM roster.proposed_seat
                        WHERE area_id = :area AND proposal_id = :id AND NOT taken AND (shift_id = :shift AND person_id = :person OR chain_id = (
                            SELECT q.chain_id FROM roster.proposed_seat q
                            WHERE q.area_id = :area AND q.proposal_id = :id AND q.shift_id = :shift AND q.person_id = :person))""")
                .param("area", area()).param("id", id.value()).param("shift", place.shift().value()).param("person", place.person().value()).update();
    }

    /** Whoever is gone is proposed for nothing. */
    void forget(VolunteerId person) {
        jdbc.sql("""
                        DELETE FROM roster.proposed_seat
                        WHERE area_id = :area AND (person_id = :person OR NOT taken AND chain_id IN (
                            SELECT q.chain_id FROM roster.proposed_seat q WHERE q.area_id = :area AND q.person_id = :person AND NOT q.taken))""")
                .param("area", area()).param("person", person.value()).update();
    }

    List<ProposedSeat> seats(ProposalId id) {
        return jdbc.sql("""
                        SELECT q.shift_id, s.post_id, p.name AS post_name, s.starts_at, s.ends_at, q.person_id, w.name AS person_name, q.pinned, q.taken,
                               q.rule, q.from_at, q.until_at, q.amount, q.detail, q.chain_id, q.gives_id, gp.name AS gives_post_name, g.starts_at AS gives_from,
                               g.ends_at AS gives_until
                        FROM roster.proposed_seat q
                        JOIN roster.shift s ON s.area_id = q.area_id AND s.id = q.shift_id
                        JOIN roster.post p ON p.area_id = s.area_id AND p.id = s.post_id
                        JOIN roster.person w ON w.area_id = q.area_id AND w.id = q.person_id
                        LEFT JOIN roster.shift g ON g.area_id = q.area_id AND g.id = q.gives_id
                        LEFT JOIN roster.post gp ON gp.area_id = g.area_id AND gp.id = g.post_id
                        WHERE q.area_id = :area AND q.proposal_id = :id ORDER BY s.starts_at, p.sort_key, p.id, s.id, w.sort_key, w.id""")
                .param("area", area()).param("id", id.value()).query(ProposalRows::seat).list();
    }

    /** The seats that nobody has yet: first those for which others give theirs back, then by their shifts. */
    List<ToGive> toGive(ProposalId id) {
        return jdbc.sql("""
                        SELECT q.shift_id, q.person_id, q.request_id, q.chain_id, q.gives_id FROM roster.proposed_seat q
                        JOIN roster.shift s ON s.area_id = q.area_id AND s.id = q.shift_id
                        WHERE q.area_id = :area AND q.proposal_id = :id AND NOT q.taken ORDER BY q.chain_id NULLS LAST, s.starts_at, q.shift_id, q.person_id""")
                .param("area", area()).param("id", id.value())
                .query((row, n) -> new ToGive(new Place(new ShiftId(Columns.uuid(row, "shift_id")), new VolunteerId(Columns.uuid(row, "person_id"))),
                        new RequestId(Columns.uuid(row, "request_id")), chain(row), gives(row))).list();
    }

    /** Who was refused may be tried again later, by a request of its own. */
    void given(ProposalId id, Place place, @Nullable Refusal why) {
        jdbc.sql("""
                        UPDATE roster.proposed_seat SET taken = :taken, request_id = CASE WHEN :taken THEN request_id ELSE :next END, rule = :rule, from_at = :from, until_at = :until, amount = :amount, detail = :detail
                        WHERE area_id = :area AND proposal_id = :id AND shift_id = :shift AND person_id = :person""")
                .param("area", area()).param("id", id.value()).param("shift", place.shift().value()).param("person", place.person().value())
                .param("taken", why == null).param("next", Ids.next()).param("rule", why == null ? null : Columns.word(why.rule()), Types.VARCHAR)
                .param("from", why == null || why.from() == null ? null : Columns.at(why.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", why == null || why.until() == null ? null : Columns.at(why.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("amount", why == null ? 0 : why.amount()).param("detail", why == null ? "" : why.detail()).update();
    }

    /** Whether a process is alive is a matter of real time, also in a rehearsal that runs faster. */
    private static Instant realTime() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    private static Proposal proposal(ResultSet row, int n) throws SQLException {
        var without = Columns.uuid(row, "without_id");
        var posts = row.getString("posts");
        var facts = new ProposalFacts(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                posts.isEmpty() ? java.util.Set.of() : Arrays.stream(posts.split(" ")).map(PostId::of).collect(Collectors.toSet()),
                Duration.ofSeconds(row.getInt("seconds")), without == null ? null : new VolunteerId(without), row.getBoolean("moves"));
        return new Proposal(new ProposalId(Columns.uuid(row, "id")), facts, Columns.wordThere(row, "state", ProposalState.class),
                Columns.instant(row, "made_at"), Duration.ofSeconds(row.getInt("spent")), row.getInt("seats"), row.getInt("filled"));
    }

    private static ProposedSeat seat(ResultSet row, int n) throws SQLException {
        var rule = row.getString("rule");
        var refused = rule == null ? null : new Refusal(RosterRule.valueOf(rule.toUpperCase(Locale.ROOT)), Columns.instant(row, "from_at"),
                Columns.instant(row, "until_at"), row.getInt("amount"), row.getString("detail"));
        var gives = gives(row);
        return new ProposedSeat(new ShiftId(Columns.uuid(row, "shift_id")), new PostId(Columns.uuid(row, "post_id")), row.getString("post_name"),
                Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"), new VolunteerId(Columns.uuid(row, "person_id")),
                row.getString("person_name"), row.getBoolean("pinned"), row.getBoolean("taken"), refused, chain(row), gives == null ? null
                        : new GivenBack(gives, row.getString("gives_post_name"), Columns.instant(row, "gives_from"), Columns.instant(row, "gives_until")));
    }

    private static @Nullable ChainId chain(ResultSet row) throws SQLException {
        var id = Columns.uuid(row, "chain_id");
        return id == null ? null : new ChainId(id);
    }

    private static @Nullable ShiftId gives(ResultSet row) throws SQLException {
        var id = Columns.uuid(row, "gives_id");
        return id == null ? null : new ShiftId(id);
    }

    private static UUID area() {
        return Current.area().value();
    }
}
