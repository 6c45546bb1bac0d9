package org.shouwang.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.privacy.Seal;
import org.shouwang.privacy.Seals;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Injuries on duty: told by the person or the lead, heard by the lead and those who plan the roster at once, on paper for the
 * insurance. What happened to the body is sealed; each look at it by somebody else is logged.
 */
@Component
public class Injuries {

    /** For so long afterwards it is news. */
    private static final Duration NEWS = Duration.ofDays(2);
    private static final String BREAK = "\u001e";

    private static final String SELECT = """
            SELECT i.id, i.seat_id, i.shift_id, s.post_id, p.name AS post_name, p.place, i.person_id, n.name AS person_name, s.starts_at, s.ends_at,
                   i.happened_at, i.reported_at, i.seen_at
            FROM roster.injury i
            JOIN roster.shift s ON s.area_id = i.area_id AND s.id = i.shift_id
            JOIN roster.post p ON p.area_id = s.area_id AND p.id = s.post_id
            JOIN roster.person n ON n.area_id = i.area_id AND n.id = i.person_id
            WHERE i.area_id = :area""";

    private final JdbcClient jdbc;
    private final HeldSeats held;
    private final People people;
    private final Leads leads;
    private final Messenger messenger;
    private final Seals seals;
    private final Audit audit;
    private final LiveUpdates live;
    private final AreaDay day;

    Injuries(JdbcClient jdbc, HeldSeats held, People people, Leads leads, Messenger messenger, Seals seals, Audit audit, LiveUpdates live, AreaDay day) {
        this.jdbc = jdbc;
        this.held = held;
        this.people = people;
        this.leads = leads;
        this.messenger = messenger;
        this.seals = seals;
        this.audit = audit;
        this.live = live;
        this.day = day;
    }

    /**
     * Records that the holder of a seat was hurt; by the person or by who leads the post. The same id again changes nothing.
     *
     * @param happenedAt not later than now
     */
    @Transactional
    public Injury report(InjuryId id, SeatId seat, Instant happenedAt, Injury.Facts facts) {
        var there = held.find(seat).orElseThrow(() -> Problem.notFound("roster.seat.unknown"));
        demandMay(there.holder(), there.post());
        var at = happenedAt.isAfter(day.now()) ? day.now() : happenedAt;
        int fresh = jdbc.sql("""
                        INSERT INTO roster.injury (area_id, id, seat_id, shift_id, person_id, happened_at, told_sealed, reported_at, reported_by)
                        VALUES (:area, :id, :seat, :shift, :person, :at, :told, :now, :by) ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", area()).param("id", id.value()).param("seat", seat.value()).param("shift", there.shift().value())
                .param("person", there.holder().value()).param("at", Columns.at(at)).param("told", sealed(id, facts), Types.BINARY)
                .param("now", Columns.at(day.now())).param("by", Current.actor().id()).update();
        var injury = known(id);
        if (fresh == 1) {
            messenger.tellInCharge(there.post(), "roster.told.injured.", day.now().plus(NEWS), injury.personName(), injury.postName());
            live.changed("roster");
            live.changed("today");
        }
        return injury;
    }

    private byte[] sealed(InjuryId id, Injury.Facts facts) {
        return Objects.requireNonNull(seal().seal(String.join(BREAK, facts.what(), facts.where(), facts.firstAid(), facts.witness()), context(id)));
    }

    /** At the posts that whoever acts leads, and one's own; all of them for who plans the roster. The newest first. */
    @Transactional(readOnly = true)
    public Listing<Injury> page(@Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var rows = jdbc.sql(SELECT + MINE + """

                          AND (i.reported_at, i.id) < (CAST(:at AS timestamptz), CAST(:last AS uuid))
                        ORDER BY i.reported_at DESC, i.id DESC LIMIT :size""")
                .param("area", area()).param("all", all()).param("me", Current.actor().id()).param("at", after == null ? "infinity" : after.values().getFirst())
                .param("last", after == null ? new UUID(-1, -1).toString() : after.values().getLast()).param("size", size + 1).query(Injuries::injury).list();
        return Listing.of(rows, size, last -> Keyset.after(last.reportedAt().toString(), last.id().toString()));
    }

    private static final String MINE = """

             AND (:all OR EXISTS (SELECT 1 FROM roster.person me WHERE me.area_id = :area AND me.account_id = :me AND (me.id = p.lead_id OR me.id = i.person_id)))""";

    /** Of which nobody in charge has taken note, as far as they are for whoever acts: as lead, or for who plans the roster. */
    @Transactional(readOnly = true)
    public List<Injury> unseen() {
        return jdbc.sql(SELECT + MINE + " AND i.seen_at IS NULL ORDER BY i.reported_at, i.id LIMIT 20").param("area", area()).param("all", all())
                .param("me", Current.actor().id()).query(Injuries::injury).list().stream().filter(one -> all() || !isMe(one.person())).toList();
    }

    @Transactional(readOnly = true)
    public Injury get(InjuryId id) {
        var injury = known(id);
        demandMay(injury.person(), injury.post());
        return injury;
    }

    /** What happened, for the person and for who is in charge; somebody else's look is logged. */
    @Transactional
    public Injury.Facts facts(InjuryId id) {
        var injury = get(id);
        if (!isMe(injury.person())) {
            audit.record(AuditEntry.of(Act.SEEN, "roster.audit.injury").about(people.all(List.of(injury.person())).get(injury.person()).account().value()));
        }
        return jdbc.sql("SELECT id, told_sealed FROM roster.injury WHERE area_id = :area AND id = :id").param("area", area()).param("id", id.value())
                .query((row, n) -> told(row)).single();
    }

    /** What happened to a person, the newest first; for the person's own eyes. */
    List<Injury.Facts> of(VolunteerId person) {
        return jdbc.sql("SELECT id, told_sealed FROM roster.injury WHERE area_id = :area AND person_id = :person ORDER BY reported_at DESC, id").param("area", area())
                .param("person", person.value()).query((row, n) -> told(row)).list();
    }

    private Injury.Facts told(ResultSet row) throws SQLException {
        var parts = Objects.requireNonNull(seal().open(row.getBytes("told_sealed"), context(new InjuryId(Columns.uuid(row, "id"))))).split(BREAK, -1);
        return new Injury.Facts(parts[0], parts[1], parts[2], parts[3]);
    }

    /** Whoever is in charge has taken note and seen to it. Again changes nothing. */
    @Transactional
    public void seen(InjuryId id) {
        var injury = known(id);
        leads.demand(injury.post());
        jdbc.sql("UPDATE roster.injury SET seen_at = :now, seen_by = :by, version = version + 1 WHERE area_id = :area AND id = :id AND seen_at IS NULL")
                .param("area", area()).param("id", id.value()).param("now", Columns.at(day.now())).param("by", Current.actor().id()).update();
        live.changed("roster");
        live.changed("today");
    }

    /** What happened to a person is gone with the person. */
    void forget(VolunteerId person) {
        jdbc.sql("DELETE FROM roster.injury WHERE area_id = :area AND person_id = :person").param("area", area()).param("person", person.value()).update();
    }

    private void demandMay(VolunteerId person, PostId post) {
        if (!isMe(person)) {
            leads.demand(post);
        }
    }

    private boolean isMe(VolunteerId person) {
        return people.ofAccount(new AccountId(Current.actor().id())).filter(me -> me.id().equals(person)).isPresent();
    }

    private static boolean all() {
        return Current.actor().may(Permission.ROSTER_EDIT, Current.area());
    }

    private Injury known(InjuryId id) {
        return jdbc.sql(SELECT + " AND i.id = :id").param("area", area()).param("id", id.value()).query(Injuries::injury).optional()
                .orElseThrow(() -> Problem.notFound("roster.injury.unknown"));
    }

    private Seal seal() {
        return seals.volunteers(Current.area());
    }

    private static String context(InjuryId id) {
        return "roster.injury/" + id;
    }

    private static UUID area() {
        return Current.area().value();
    }

    private static Injury injury(ResultSet row, int n) throws SQLException {
        return new Injury(new InjuryId(Columns.uuid(row, "id")), new SeatId(Columns.uuid(row, "seat_id")), new ShiftId(Columns.uuid(row, "shift_id")),
                new PostId(Columns.uuid(row, "post_id")), row.getString("post_name"), row.getString("place"), new VolunteerId(Columns.uuid(row, "person_id")),
                row.getString("person_name"), Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"), Columns.instant(row, "happened_at"),
                Columns.instant(row, "reported_at"), Columns.instant(row, "seen_at"));
    }
}
