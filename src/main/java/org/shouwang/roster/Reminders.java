package org.shouwang.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouwang.accounts.Account;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.notices.Audience;
import org.shouwang.notices.NoticeFacts;
import org.shouwang.notices.NoticeId;
import org.shouwang.notices.Notices;
import org.shouwang.notices.Urgency;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Words;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells people of their shifts the evening before and an hour before, and of what changed without them: a shift that somebody
 * else gave them, a shift that was called off. Whoever took a seat a moment ago knows it. Each seat and kind is told once: the
 * row that says so is written in the transaction that sends the notice. At night only what begins soon is told.
 */
@Component
class Reminders {

    /** The evening begins: most people are home and nobody sleeps yet. */
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration CHANGES_TOLD_FOR = Duration.ofDays(1);
    private static final int LINES = 12;

    /** Somebody's shift that is to be told of. */
    record Due(ReminderKind kind, SeatId seat, VolunteerId person, AccountId account, String post, String place, Instant from, Instant until) {
    }

    private final JdbcClient jdbc;
    private final Offers offers;
    private final Notices notices;
    private final Accounts accounts;
    private final Messages messages;
    private final AreaDay day;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Offers offers, Notices notices, Accounts accounts, Messages messages, AreaDay day, Clock clock) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.notices = notices;
        this.accounts = accounts;
        this.messages = messages;
        this.day = day;
        this.clock = clock;
    }

    /**
     * What is to be told now, in the current area; in one statement, because most areas have nothing.
     *
     * @param most rows
     */
    List<Due> due(int most) {
        var now = day.now();
        var evening = day.today().atTime(EVENING).atZone(day.zone()).toInstant();
        var tomorrow = day.today().plusDays(1).atStartOfDay(day.zone()).toInstant();
        var dayAfter = day.today().plusDays(2).atStartOfDay(day.zone()).toInstant();
        var due = jdbc.sql("""
                        SELECT d.kind, d.id, d.person_id, n.account_id, p.name AS post, p.place, d.starts_at, d.ends_at FROM (
                            SELECT 'evening' AS kind, t.area_id, t.id, t.shift_id, t.holder_id AS person_id, t.starts_at, t.ends_at FROM roster.seat t
                            WHERE t.area_id = :area AND CAST(:now AS timestamptz) >= :evening AND t.starts_at >= :tomorrow AND t.starts_at < :dayAfter
                              AND t.holder_id IS NOT NULL AND t.held_since < :evening
                            UNION ALL
                            SELECT 'hour', t.area_id, t.id, t.shift_id, t.holder_id, t.starts_at, t.ends_at FROM roster.seat t
                            WHERE t.area_id = :area AND t.starts_at > :now AND t.starts_at <= :soon AND t.holder_id IS NOT NULL AND t.checked_in_at IS NULL
                              AND t.absent IS NULL AND t.held_since < t.starts_at - interval '1 hour'
                            UNION ALL
                            SELECT 'given', t.area_id, t.id, t.shift_id, t.holder_id, t.starts_at, t.ends_at FROM roster.seat t
                            JOIN roster.person g ON g.area_id = t.area_id AND g.id = t.holder_id
                            WHERE t.area_id = :area AND t.starts_at > :now AND t.held_since > :changed AND t.checked_in_at IS NULL
                              AND EXISTS (SELECT 1 FROM roster.request r WHERE r.area_id = t.area_id AND r.person_id = t.holder_id AND r.seat_id = t.id
                                AND r.act = 'assign' AND r.outcome = 'taken' AND r.account_id <> g.account_id)
                            UNION ALL
                            SELECT 'called_off', t.area_id, t.id, t.shift_id, t.was_holder_id, t.starts_at, t.ends_at FROM roster.seat t
                            JOIN roster.shift s ON s.area_id = t.area_id AND s.id = t.shift_id
                            WHERE t.area_id = :area AND t.starts_at > :now AND t.state = 'withdrawn' AND t.was_holder_id IS NOT NULL
                              AND s.cancelled_at IS NOT NULL) d
                        JOIN roster.person n ON n.area_id = d.area_id AND n.id = d.person_id
                        JOIN roster.shift s ON s.area_id = d.area_id AND s.id = d.shift_id
                        JOIN roster.post p ON p.area_id = s.area_id AND p.id = s.post_id
                        WHERE d.area_id = :area AND n.name <> ''
                          AND NOT EXISTS (SELECT 1 FROM roster.reminder r WHERE r.area_id = d.area_id AND r.seat_id = d.id AND r.person_id = d.person_id
                            AND r.kind = d.kind)
                        ORDER BY d.starts_at, d.id, d.kind LIMIT :most""")
                .param("area", Current.area().value()).param("now", Columns.at(now)).param("evening", Columns.at(evening)).param("tomorrow", Columns.at(tomorrow))
                .param("dayAfter", Columns.at(dayAfter)).param("soon", Columns.at(now.plus(AN_HOUR))).param("changed", Columns.at(now.minus(CHANGES_TOLD_FOR)))
                .param("most", most).query((row, n) -> new Due(Columns.wordThere(row, "kind", ReminderKind.class), new SeatId(Columns.uuid(row, "id")),
                        new VolunteerId(Columns.uuid(row, "person_id")), new AccountId(Columns.uuid(row, "account_id")), row.getString("post"),
                        row.getString("place"), there(Columns.instant(row, "starts_at")), there(Columns.instant(row, "ends_at")))).list();
        return due.stream().filter(one -> !offers.quiet(now, one.from())).toList();
    }

    /** One person hears once of everything of a kind. */
    int tell(List<Due> due) {
        var byPerson = due.stream().collect(Collectors.groupingBy(one -> List.of(one.person(), one.kind()), LinkedHashMap::new, Collectors.toList()));
        return byPerson.values().stream().mapToInt(this::tellOne).sum();
    }

    private int tellOne(List<Due> some) {
        var fresh = new ArrayList<Due>();
        for (var one : some) {
            int written = jdbc.sql("""
                            INSERT INTO roster.reminder (area_id, seat_id, person_id, kind, at) VALUES (:area, :seat, :person, :kind, :now)
                            ON CONFLICT DO NOTHING""")
                    .param("area", Current.area().value()).param("seat", one.seat().value()).param("person", one.person().value())
                    .param("kind", Columns.word(one.kind())).param("now", Columns.at(day.now())).update();
            if (written == 1) {
                fresh.add(one);
            }
        }
        if (!fresh.isEmpty()) {
            send(fresh);
        }
        return fresh.size();
    }

    private void send(List<Due> some) {
        var first = some.getFirst();
        var language = accounts.find(first.account()).map(Account::language).orElse(Messages.CHINESE);
        var words = new Words(messages, language, day.zone(), clock);
        var lines = some.stream().limit(LINES).map(one -> line(one, words)).collect(Collectors.toCollection(ArrayList::new));
        if (some.size() > LINES) {
            lines.add(words.t("roster.reminder.more", some.size() - LINES));
        }
        var until = some.stream().map(Due::until).max(Comparator.naturalOrder()).orElseThrow();
        notices.send(new NoticeId(Ids.next()), new NoticeFacts(words.t("roster.reminder.headline." + first.kind(), first.from(), some.size()),
                String.join("\n", lines), Urgency.IMPORTANT, until), Audience.ofPeople(Set.of(first.account())), Set.of());
    }

    private static String line(Due one, Words words) {
        var where = one.place().isEmpty() ? one.post() : words.t("roster.offer-notice.where", one.post(), one.place());
        return words.t("roster.reminder.line", one.from(), words.time(one.until()), where);
    }

    private static Instant there(@org.jspecify.annotations.Nullable Instant instant) {
        return Objects.requireNonNull(instant);
    }
}
