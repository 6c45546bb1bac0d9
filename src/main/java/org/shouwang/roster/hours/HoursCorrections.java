package org.shouwang.roster.hours;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.SeatId;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A lead says when somebody really came and went, with the reason. Nothing is overwritten, nobody corrects the own hours, and no
 * hour counts twice: the person's row is locked, then the other shifts are looked at.
 */
@Component
public class HoursCorrections {

    private static final int REASON = 200;
    /** How far before and after its shift somebody can have stood somewhere. */
    private static final Duration AROUND = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final ServedRows rows;
    private final CheckIns checkIns;
    private final Volunteers volunteers;
    private final Audit audit;
    private final LiveUpdates live;
    private final AreaDay day;

    HoursCorrections(JdbcClient jdbc, ServedRows rows, CheckIns checkIns, Volunteers volunteers, Audit audit, LiveUpdates live, AreaDay day) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.checkIns = checkIns;
        this.volunteers = volunteers;
        this.audit = audit;
        this.live = live;
        this.day = day;
    }

    /**
     * Corrects one shift's hours. The same id again changes nothing.
     *
     * @param cameAt null, as {@code leftAt}, where nobody stood there
     * @throws Problem {@code roster.hours.not-yours} for who does not lead the post; {@code roster.hours.own}; {@code roster.hours.times}
     *         for times that cannot be; {@code roster.hours.twice} where they overlap another shift that counts
     */
    @Transactional
    public Served correct(UUID id, SeatId seat, @Nullable Instant cameAt, @Nullable Instant leftAt, String reason) {
        var why = Written.required(reason, "reason", REASON);
        var served = rows.find(seat, day.now()).orElseThrow(() -> Problem.notFound("roster.seat.unknown"));
        if (!checkIns.leads(served.post())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "roster.hours.not-yours");
        }
        if (volunteers.me().map(Volunteer::id).filter(served.person()::equals).isPresent()) {
            throw Problem.refused("roster.hours.own");
        }
        demandPossible(served, cameAt, leftAt);
        jdbc.sql("SELECT id FROM roster.person WHERE area_id = :area AND id = :id FOR NO KEY UPDATE").param("area", area())
                .param("id", served.person().value()).query(UUID.class).single();
        demandOnce(served, cameAt, leftAt);
        int fresh = jdbc.sql("""
                        INSERT INTO roster.hours_correction (area_id, id, seat_id, turn, came_at, left_at, reason, recorded_at, recorded_by, actor_name)
                        SELECT :area, :id, :seat, 1 + count(*), :came, :left, :reason, :now, :by, :name
                        FROM roster.hours_correction WHERE area_id = :area AND seat_id = :seat
                        ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", area()).param("id", id).param("seat", seat.value()).param("came", at(cameAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("left", at(leftAt), Types.TIMESTAMP_WITH_TIMEZONE).param("reason", why).param("now", Columns.at(day.now()))
                .param("by", Current.actor().id()).param("name", Current.actor().name()).update();
        if (fresh == 1) {
            volunteers.all(java.util.List.of(served.person())).forEach(who -> audit.record(AuditEntry.of(Act.CHANGED, "roster.audit.hours-corrected")
                    .about(who.account().value()).because(why)));
            live.changed("roster.hours");
        }
        return rows.find(seat, day.now()).orElseThrow();
    }

    private void demandPossible(Served served, @Nullable Instant cameAt, @Nullable Instant leftAt) {
        if (cameAt == null && leftAt == null) {
            return;
        }
        if (cameAt == null || leftAt == null || !cameAt.isBefore(leftAt) || leftAt.isAfter(day.now()) || cameAt.isBefore(served.from().minus(AROUND))
                || leftAt.isAfter(served.until().plus(AROUND)) || Duration.between(cameAt, leftAt).toHours() >= 24) {
            throw Problem.invalid("platform.problem.check").at("left", "roster.hours.times");
        }
    }

    private void demandOnce(Served served, @Nullable Instant cameAt, @Nullable Instant leftAt) {
        if (cameAt == null || leftAt == null) {
            return;
        }
        var span = ServedRows.Span.everywhere(cameAt.minus(Duration.ofDays(2)), leftAt.plus(Duration.ofDays(2)), day.now());
        for (var other : rows.of(served.person(), span, null, 100).rows()) {
            var from = other.correction() == null ? other.cameAt() : other.correction().cameAt();
            var until = other.correction() == null ? other.leftAt() : other.correction().leftAt();
            if (!other.seat().equals(served.seat()) && from != null && until != null && other.minutes() > 0 && from.isBefore(leftAt) && until.isAfter(cameAt)) {
                throw Problem.refused("roster.hours.twice", other.postName(), from, until).at("came", "roster.hours.twice", other.postName(), from, until);
            }
        }
    }

    private static java.time.@Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : Columns.at(instant);
    }

    private static UUID area() {
        return Current.area().value();
    }
}
