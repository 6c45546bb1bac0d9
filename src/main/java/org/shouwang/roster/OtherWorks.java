package org.shouwang.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.words.Written;
import org.shouwang.roster.limits.Work;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work beside the roster (其他工作): door lists kept on paper, a delivery, the own job. The person reports it, corrects it with a
 * reason, takes it back; somebody who answers for the person confirms it. What it said before stays on record.
 */
@Component
public class OtherWorks implements CountsAsWork {

    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(7);

    private static final String SELECT = """
            SELECT w.id, w.person_id, p.name AS person_name, w.starts_at, w.ends_at, w.what, w.suit, w.outdoors, w.reported_at, w.confirmed_at, w.version
            FROM roster.other_work w JOIN roster.person p ON p.area_id = w.area_id AND p.id = w.person_id
            WHERE w.area_id = :area AND w.withdrawn_at IS NULL""";

    private final JdbcClient jdbc;
    private final People people;
    private final Lookups lookups;
    private final Superiors superiors;
    private final LiveUpdates live;
    private final AreaDay day;

    OtherWorks(JdbcClient jdbc, People people, Lookups lookups, Superiors superiors, LiveUpdates live, AreaDay day) {
        this.jdbc = jdbc;
        this.people = people;
        this.lookups = lookups;
        this.superiors = superiors;
        this.live = live;
        this.day = day;
    }

    /**
     * Whoever acts reports own work. The same id again changes nothing.
     *
     * @throws Problem {@code roster.other.not-serving} for who has not reported for duty here; {@code roster.other.when} for what is
     *         long past or far ahead; {@code roster.other.overlap} where a seat or other work of the same time is known
     */
    @Transactional
    public OtherWork report(OtherWorkId id, OtherWorkFacts facts) {
        var me = lockMe();
        var before = find(id);
        if (before.isPresent()) {
            demandMine(before.get(), me);
            return before.get();
        }
        demandFits(id, facts, me);
        guarded(() -> jdbc.sql("""
                        INSERT INTO roster.other_work (area_id, id, person_id, starts_at, ends_at, what, suit, outdoors, reported_at)
                        VALUES (:area, :id, :person, :from, :until, :what, :suit, :outdoors, :now)""")
                .param("area", area()).param("id", id.value()).param("person", me.id().value()).param("from", Columns.at(facts.from()))
                .param("until", Columns.at(facts.until())).param("what", facts.what()).param("suit", facts.suit()).param("outdoors", facts.outdoors())
                .param("now", Columns.at(day.now())).update());
        told();
        return get(id);
    }

    /**
     * Whoever acts corrects own work; it has to be confirmed anew.
     *
     * @param reason why it said something else before
     * @throws Problem stale; as {@link #report}
     */
    @Transactional
    public OtherWork correct(OtherWorkId id, long version, OtherWorkFacts facts, String reason) {
        var me = lockMe();
        var before = get(id);
        demandMine(before, me);
        demandFits(id, facts, me);
        keep(before, Written.required(reason, "reason", 200));
        guarded(() -> {
            int changed = jdbc.sql("""
                            UPDATE roster.other_work SET starts_at = :from, ends_at = :until, what = :what, suit = :suit, outdoors = :outdoors,
                                confirmed_at = NULL, confirmed_by = NULL, version = version + 1
                            WHERE area_id = :area AND id = :id AND version = :version""")
                    .param("area", area()).param("id", id.value()).param("version", version).param("from", Columns.at(facts.from()))
                    .param("until", Columns.at(facts.until())).param("what", facts.what()).param("suit", facts.suit())
                    .param("outdoors", facts.outdoors()).update();
            if (changed == 0) {
                throw Problem.stale();
            }
        });
        told();
        return get(id);
    }

    /** Whoever acts takes own work back. Doing so again changes nothing. */
    @Transactional
    public void withdraw(OtherWorkId id) {
        var me = lockMe();
        find(id).ifPresent(work -> {
            demandMine(work, me);
            jdbc.sql("UPDATE roster.other_work SET withdrawn_at = :now, version = version + 1 WHERE area_id = :area AND id = :id AND withdrawn_at IS NULL")
                    .param("area", area()).param("id", id.value()).param("now", Columns.at(day.now())).update();
            told();
        });
    }

    /**
     * Somebody who answers for the person says that it was so. Confirming again changes nothing.
     *
     * @throws Problem {@code roster.other.unknown}; {@code roster.exception.oneself}, {@code roster.exception.not-yours}
     */
    @Transactional
    public OtherWork confirm(OtherWorkId id) {
        superiors.demand(people.lock(get(id).person()).orElseThrow());
        jdbc.sql("""
                        UPDATE roster.other_work SET confirmed_at = :now, confirmed_by = :by, version = version + 1
                        WHERE area_id = :area AND id = :id AND confirmed_at IS NULL AND withdrawn_at IS NULL""")
                .param("area", area()).param("id", id.value()).param("now", Columns.at(day.now())).param("by", Current.actor().id()).update();
        told();
        return get(id);
    }

    @Transactional(readOnly = true)
    public Optional<OtherWork> find(OtherWorkId id) {
        return jdbc.sql(SELECT + " AND w.id = :id").param("area", area()).param("id", id.value()).query(OtherWorks::work).optional();
    }

    /** What one person has reported that touches the last days or lies ahead, the newest first. */
    @Transactional(readOnly = true)
    public List<OtherWork> of(VolunteerId person) {
        return jdbc.sql(SELECT + " AND w.person_id = :person AND w.ends_at > :since ORDER BY w.starts_at DESC, w.id")
                .param("area", area()).param("person", person.value()).param("since", Columns.at(day.now().minus(BACK))).query(OtherWorks::work).list();
    }

    /**
     * What people have reported of the last days or ahead, the newest first.
     *
     * @param waiting only what nobody has confirmed
     */
    @Transactional(readOnly = true)
    public List<OtherWork> recent(boolean waiting, int most) {
        return jdbc.sql(SELECT + " AND w.ends_at > :since AND (NOT :waiting OR w.confirmed_at IS NULL) ORDER BY w.starts_at DESC, w.id LIMIT :most")
                .param("area", area()).param("since", Columns.at(day.now().minus(BACK))).param("waiting", waiting).param("most", most)
                .query(OtherWorks::work).list();
    }

    @Override
    public Map<AccountId, List<Work>> workOf(Collection<AccountId> accounts, Instant from, Instant until) {
        var all = new HashMap<AccountId, List<Work>>();
        jdbc.sql("""
                        SELECT p.account_id, w.starts_at, w.ends_at, w.what, w.suit, w.outdoors
                        FROM roster.person p JOIN roster.other_work w ON w.area_id = p.area_id AND w.person_id = p.id
                        WHERE p.area_id = :area AND p.account_id = ANY (CAST(:accounts AS uuid[])) AND w.withdrawn_at IS NULL
                          AND w.starts_at < :until AND w.ends_at > :from""")
                .param("area", area()).param("accounts", accounts.stream().map(AccountId::toString).toArray(String[]::new))
                .param("from", Columns.at(from)).param("until", Columns.at(until)).query(row -> {
                    all.computeIfAbsent(new AccountId(Columns.uuid(row, "account_id")), id -> new ArrayList<>()).add(facts(row).work());
                });
        return all;
    }

    /** The person's words go with the person; that there was work stays, of nobody. */
    void forget(VolunteerId gone) {
        for (var table : List.of("other_work", "other_work_before")) {
            jdbc.sql("UPDATE roster." + table + " SET what = '—' WHERE area_id = :area AND person_id = :gone")
                    .param("area", area()).param("gone", gone.value()).update();
        }
    }

    private Person lockMe() {
        return people.lock(new AccountId(Current.actor().id())).orElseThrow(() -> Problem.refused("roster.other.not-serving"));
    }

    private OtherWork get(OtherWorkId id) {
        return find(id).orElseThrow(() -> Problem.notFound("roster.other.unknown"));
    }

    private static void demandMine(OtherWork work, Person me) {
        if (!work.person().equals(me.id())) {
            throw Problem.notFound("roster.other.unknown");
        }
    }

    private void demandFits(OtherWorkId id, OtherWorkFacts facts, Person me) {
        var now = day.now();
        if (facts.from().isBefore(now.minus(BACK)) || facts.until().isAfter(now.plus(AHEAD))) {
            throw Problem.invalid("platform.problem.check").at("from", "roster.other.when", BACK.toDays(), AHEAD.toDays());
        }
        var held = lookups.held(Set.of(me.id()), facts.from(), facts.until()).getOrDefault(me.id(), List.of());
        if (!held.isEmpty()) {
            throw overlap(held.getFirst().from(), held.getFirst().until());
        }
        jdbc.sql(SELECT + " AND w.person_id = :person AND w.id <> :id AND w.starts_at < :until AND w.ends_at > :from ORDER BY w.starts_at LIMIT 1")
                .param("area", area()).param("person", me.id().value()).param("id", id.value()).param("from", Columns.at(facts.from()))
                .param("until", Columns.at(facts.until())).query(OtherWorks::work).optional().ifPresent(other -> {
                    throw overlap(other.facts().from(), other.facts().until());
                });
    }

    private static Problem overlap(Instant from, Instant until) {
        return Problem.refused("platform.problem.check").at("from", "roster.other.overlap", from, until);
    }

    /** The person's lock keeps two reports apart; the database does so whatever the program does. */
    private static void guarded(Runnable write) {
        try {
            write.run();
        } catch (DataIntegrityViolationException e) {
            throw Problem.refused("platform.problem.check").at("from", "roster.other.twice");
        }
    }

    private void keep(OtherWork before, String reason) {
        jdbc.sql("""
                        INSERT INTO roster.other_work_before (area_id, work_id, version, person_id, starts_at, ends_at, what, reason, changed_at, changed_by)
                        VALUES (:area, :id, :version, :person, :from, :until, :what, :reason, :now, :by) ON CONFLICT (area_id, work_id, version) DO NOTHING""")
                .param("area", area()).param("id", before.id().value()).param("version", before.version()).param("person", before.person().value())
                .param("from", Columns.at(before.facts().from())).param("until", Columns.at(before.facts().until())).param("what", before.facts().what())
                .param("reason", reason).param("now", Columns.at(day.now())).param("by", Current.actor().id()).update();
    }

    private void told() {
        live.changed("roster");
        live.changed("roster.mine");
    }

    private static UUID area() {
        return Current.area().value();
    }

    private static OtherWorkFacts facts(ResultSet row) throws SQLException {
        return new OtherWorkFacts(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"), row.getString("what"), row.getBoolean("suit"),
                row.getBoolean("outdoors"));
    }

    private static OtherWork work(ResultSet row, int n) throws SQLException {
        return new OtherWork(new OtherWorkId(Columns.uuid(row, "id")), new VolunteerId(Columns.uuid(row, "person_id")), row.getString("person_name"),
                facts(row), Columns.instant(row, "reported_at"), Columns.instant(row, "confirmed_at"), row.getLong("version"));
    }
}
