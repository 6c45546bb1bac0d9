package org.shouwang.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Going over a limit (例外): never by oneself. A coordinator or the lead of a team in which the person stands allows it, with a
 * reason, for named rules, until a set time; it is only ever added to, and stands in the daily figures.
 */
@Component
public class LimitExceptions {

    /** The longest that one may last. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final String SELECT = """
            SELECT x.id, x.person_id, p.name AS person_name, x.rules, x.reason, x.allowed_at, x.allowed_by, x.until_at, e.ended_at
            FROM roster.limit_exception x
            JOIN roster.person p ON p.area_id = x.area_id AND p.id = x.person_id
            LEFT JOIN roster.limit_exception_end e ON e.area_id = x.area_id AND e.exception_id = x.id
            WHERE x.area_id = :area""";

    private final JdbcClient jdbc;
    private final People people;
    private final Superiors superiors;
    private final Audit audit;
    private final LiveUpdates live;
    private final AreaDay day;

    LimitExceptions(JdbcClient jdbc, People people, Superiors superiors, Audit audit, LiveUpdates live, AreaDay day) {
        this.jdbc = jdbc;
        this.people = people;
        this.superiors = superiors;
        this.audit = audit;
        this.live = live;
        this.day = day;
    }

    /**
     * Whoever acts allows somebody else to go over these rules. The person's row is locked, so that what is just being asked for
     * is answered before or after, not in between. The same id again changes nothing.
     *
     * @param until at most {@link #LONGEST} from now
     * @throws Problem {@code roster.exception.oneself}; {@code roster.exception.not-yours} for who is neither coordinator nor the
     *         person's team lead; {@code roster.exception.rules} for none, or one that nobody may go over; {@code roster.exception.until}
     */
    @Transactional
    public LimitException allow(LimitExceptionId id, VolunteerId person, Set<RosterRule> rules, String reason, Instant until) {
        var whom = people.lock(person).orElseThrow(() -> Problem.notFound("volunteers.unknown"));
        superiors.demand(whom);
        var before = find(id);
        if (before.isPresent()) {
            return before.get();
        }
        var why = Written.required(reason, "reason", 300);
        var now = day.now();
        if (rules.isEmpty() || !rules.stream().allMatch(RosterRule::limit)) {
            throw Problem.invalid("platform.problem.check").at("rules", "roster.exception.rules");
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw Problem.invalid("platform.problem.check").at("until", "roster.exception.until", LONGEST.toDays());
        }
        jdbc.sql("""
                        INSERT INTO roster.limit_exception (area_id, id, person_id, account_id, rules, reason, allowed_at, allowed_by, until_at)
                        VALUES (:area, :id, :person, :account, string_to_array(:rules, ' '), :reason, :now, :by, :until)""")
                .param("area", area()).param("id", id.value()).param("person", person.value()).param("account", whom.account().value())
                .param("rules", rules.stream().sorted().map(Columns::word).collect(Collectors.joining(" "))).param("reason", why)
                .param("now", Columns.at(now)).param("by", Current.actor().id()).param("until", Columns.at(until)).update();
        audit.record(AuditEntry.of(Act.ALLOWED, "roster.audit.exception").about(whom.account().value()).because(why));
        told();
        return get(id);
    }

    /**
     * Ends what was allowed before its time; so may the person. Seats that were taken meanwhile stay. Ending again changes nothing.
     *
     * @throws Problem {@code roster.exception.unknown}, {@code roster.exception.not-yours}
     */
    @Transactional
    public LimitException end(LimitExceptionId id) {
        var there = get(id);
        var whom = people.lock(there.person()).orElseThrow(() -> Problem.notFound("volunteers.unknown"));
        if (!whom.account().value().equals(Current.actor().id())) {
            superiors.demand(whom);
        }
        int ended = jdbc.sql("""
                        INSERT INTO roster.limit_exception_end (area_id, exception_id, ended_at, ended_by) VALUES (:area, :id, :now, :by)
                        ON CONFLICT (area_id, exception_id) DO NOTHING""")
                .param("area", area()).param("id", id.value()).param("now", Columns.at(day.now())).param("by", Current.actor().id()).update();
        if (ended == 1) {
            audit.record(AuditEntry.of(Act.CHANGED, "roster.audit.exception-ended").about(whom.account().value()));
            told();
        }
        return get(id);
    }

    /** Everything that one person was ever allowed, the newest first; for the person, the coordinator and the team's lead. */
    @Transactional(readOnly = true)
    public List<LimitException> of(VolunteerId person) {
        return jdbc.sql(SELECT + " AND x.person_id = :person ORDER BY x.allowed_at DESC, x.id DESC")
                .param("area", area()).param("person", person.value()).query(LimitExceptions::exception).list();
    }

    /** What holds now, the one that ends first before the others. */
    @Transactional(readOnly = true)
    public List<LimitException> standing() {
        return jdbc.sql(SELECT + " AND e.exception_id IS NULL AND x.until_at > :now ORDER BY x.until_at, x.id")
                .param("area", area()).param("now", Columns.at(day.now())).query(LimitExceptions::exception).list();
    }

    /** What holds now for some of the people. */
    List<LimitException> standing(Collection<VolunteerId> some) {
        return jdbc.sql(SELECT + " AND e.exception_id IS NULL AND x.until_at > :now AND x.person_id = ANY (CAST(:people AS uuid[]))")
                .param("area", area()).param("now", Columns.at(day.now()))
                .param("people", some.stream().map(VolunteerId::toString).toArray(String[]::new)).query(LimitExceptions::exception).list();
    }

    @Transactional(readOnly = true)
    public Optional<LimitException> find(LimitExceptionId id) {
        return jdbc.sql(SELECT + " AND x.id = :id").param("area", area()).param("id", id.value()).query(LimitExceptions::exception).optional();
    }

    private LimitException get(LimitExceptionId id) {
        return find(id).orElseThrow(() -> Problem.notFound("roster.exception.unknown"));
    }

    private void told() {
        live.changed("roster");
        live.changed("roster.mine");
        live.changed("today");
    }

    private static UUID area() {
        return Current.area().value();
    }

    private static LimitException exception(ResultSet row, int n) throws SQLException {
        var rules = Arrays.stream(Columns.strings(row, "rules")).map(word -> RosterRule.valueOf(word.toUpperCase(Locale.ROOT))).collect(Collectors.toSet());
        return new LimitException(new LimitExceptionId(Columns.uuid(row, "id")), new VolunteerId(Columns.uuid(row, "person_id")),
                row.getString("person_name"), rules, row.getString("reason"), Columns.instant(row, "allowed_at"),
                new AccountId(Columns.uuid(row, "allowed_by")), Columns.instant(row, "until_at"), Columns.instant(row, "ended_at"));
    }
}
