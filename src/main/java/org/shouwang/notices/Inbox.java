package org.shouwang.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.platform.live.LiveUpdates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notices that concern the person who is signed in, in the current area. */
@Component
public class Inbox {

    private static final String RECEIPT = """
             LEFT JOIN notices.receipt r ON r.area_id = n.area_id AND r.notice_id = n.id AND r.account_id = :account
            WHERE n.area_id = :area AND\s""";
    private static final int MOST_UNREAD = 20;

    /**
     * A notice as the person has it.
     *
     * @param readAt null while it is unread; an urgent one stays so until the person says that it was read
     */
    public record Received(Notice notice, @Nullable Instant readAt) {

        public boolean read() {
            return readAt != null;
        }
    }

    private final JdbcClient jdbc;
    private final Standings standings;
    private final Receipts receipts;
    private final LiveUpdates live;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Standings standings, Receipts receipts, LiveUpdates live, Clock clock) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.receipts = receipts;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Newest first, also those that ran out; what was withdrawn is left out.
     *
     * @param cursor of the page before; null for the first
     */
    @Transactional(readOnly = true)
    public Listing<Received> mine(@Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var rows = jdbc.sql("SELECT " + NoticeRows.COLUMNS + ", r.read_at FROM notices.notice n" + RECEIPT + "n.state = 'sent' AND "
                        + Standing.CONCERNED + (after == null ? "" : " AND (n.sent_at, n.id) < (CAST(:sentAt AS timestamptz), CAST(:lastId AS uuid))")
                        + " ORDER BY n.sent_at DESC, n.id DESC LIMIT :limit")
                .param("area", Current.area().value()).params(standing().params()).param("limit", size + 1)
                .params(after == null ? java.util.Map.of() : java.util.Map.of("sentAt", after.values().get(0), "lastId", after.values().get(1)))
                .query((row, n) -> new Received(Objects.requireNonNull(NoticeRows.NOTICE.mapRow(row, n)), Columns.instant(row, "read_at"))).list();
        return Listing.of(rows, size, last -> Keyset.after(String.valueOf(last.notice().sentAt()), last.notice().id().toString()));
    }

    /** What is still to be read and holds, the most urgent first; at most twenty. */
    @Transactional(readOnly = true)
    public List<Received> unread() {
        return unread("");
    }

    /** The same without what a module asks that has the question under Today itself. */
    @Transactional(readOnly = true)
    public List<Received> unreadButQuestions() {
        return unread("NOT n.question AND ");
    }

    private List<Received> unread(String which) {
        return jdbc.sql("SELECT " + NoticeRows.COLUMNS + ", r.read_at FROM notices.notice n" + RECEIPT + """
                        n.state = 'sent' AND n.valid_until > :now AND r.read_at IS NULL AND\s""" + which + Standing.CONCERNED + """

                        ORDER BY CASE n.urgency WHEN 'urgent' THEN 0 WHEN 'important' THEN 1 ELSE 2 END, n.sent_at DESC, n.id LIMIT :limit""")
                .param("area", Current.area().value()).params(standing().params()).param("now", Columns.at(clock.instant()))
                .param("limit", MOST_UNREAD)
                .query((row, n) -> new Received(Objects.requireNonNull(NoticeRows.NOTICE.mapRow(row, n)), null)).list();
    }

    /**
     * Opens a notice that concerns the person. Opening counts as reading, unless it is urgent: then only {@link #confirm}
     * does. What was withdrawn meanwhile is shown as such, to whoever has a link to it.
     */
    @Transactional
    public Optional<Received> open(NoticeId id) {
        var me = standing();
        var found = find(id, me);
        return found.map(received -> !received.read() && received.notice().state() == NoticeState.SENT
                ? noted(received, me, received.notice().facts().urgency() != Urgency.URGENT) : received);
    }

    /** The person says that it was read. Again changes nothing. */
    @Transactional
    public Received confirm(NoticeId id) {
        var me = standing();
        var received = find(id, me).orElseThrow(NoticeRows::unknown);
        return received.read() || received.notice().state() != NoticeState.SENT ? received : noted(received, me, true);
    }

    private Received noted(Received received, Standing me, boolean read) {
        if (Current.actor().kind() != Actor.Kind.PERSON) {
            return received;
        }
        // As exactly as it is kept: the answer now is the answer later.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var notice = received.notice();
        // Who is reached as a colleague has not told the family at home.
        var homes = notice.audience().reachesHouseholds() ? me.homes() : List.<org.shouwang.registry.OwnDoor>of();
        if (receipts.note(notice.id(), me.account(), homes, read, now)) {
            live.changed(topic(notice.id()));
            live.changed("today");
        }
        return new Received(notice, read ? now : null);
    }

    /** What pages about one notice listen to. */
    public static String topic(NoticeId id) {
        return "notices:" + id;
    }

    private Optional<Received> find(NoticeId id, Standing me) {
        return jdbc.sql("SELECT " + NoticeRows.COLUMNS + ", r.read_at FROM notices.notice n" + RECEIPT
                        + "n.id = :id AND n.state IN ('sent', 'withdrawn') AND " + Standing.CONCERNED)
                .param("area", Current.area().value()).param("id", id.value()).params(me.params())
                .query((row, n) -> new Received(Objects.requireNonNull(NoticeRows.NOTICE.mapRow(row, n)), Columns.instant(row, "read_at"))).optional();
    }

    private Standing standing() {
        return standings.of(Current.actor());
    }
}
