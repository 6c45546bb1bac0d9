package org.shouwang.volunteers;

import static org.shouwang.platform.Columns.each;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When people have time, as rows. */
@Component
class TimetableRows {

    private final JdbcClient jdbc;

    TimetableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Week(long version, Map<DayOfWeek, List<DayTime>> days) {
    }

    /**
     * The timetables of those who have said anything.
     *
     * @param since days that were over before are left out
     */
    Map<VolunteerId, Timetable> of(Collection<VolunteerId> ids, LocalDate since) {
        var weeks = new HashMap<VolunteerId, Week>();
        jdbc.sql("""
                        SELECT t.volunteer_id, t.version, f.weekday, f.from_minute, f.until_minute FROM volunteers.timetable t
                        LEFT JOIN volunteers.free_time f ON f.area_id = t.area_id AND f.volunteer_id = t.volunteer_id
                        WHERE t.area_id = :area AND t.volunteer_id = ANY (CAST(:ids AS uuid[])) ORDER BY f.weekday, f.from_minute""")
                .param("area", area()).param("ids", each(ids, it -> it)).query(row -> {
                    long version = row.getLong("version");
                    var week = weeks.computeIfAbsent(new VolunteerId(Columns.uuid(row, "volunteer_id")), none -> new Week(version, new EnumMap<>(DayOfWeek.class)));
                    int day = row.getInt("weekday");
                    if (day > 0) {
                        week.days().computeIfAbsent(DayOfWeek.of(day), none -> new ArrayList<>()).add(DayTime.ofMinutes(row.getInt("from_minute"), row.getInt("until_minute")));
                    }
                });
        var days = new HashMap<VolunteerId, List<OtherDays>>();
        jdbc.sql("""
                        SELECT volunteer_id, id, first_day, last_day, can, from_minute, until_minute FROM volunteers.other_days
                        WHERE area_id = :area AND volunteer_id = ANY (CAST(:ids AS uuid[])) AND last_day >= :since ORDER BY said_at, id""")
                .param("area", area()).param("ids", each(ids, it -> it)).param("since", since).query(row -> {
                    var from = row.getObject("from_minute", Integer.class);
                    var time = from == null ? null : DayTime.ofMinutes(from, row.getInt("until_minute"));
                    days.computeIfAbsent(new VolunteerId(Columns.uuid(row, "volunteer_id")), none -> new ArrayList<>()).add(new OtherDays(Columns.uuid(row, "id"),
                            Objects.requireNonNull(Columns.date(row, "first_day")), Objects.requireNonNull(Columns.date(row, "last_day")), row.getBoolean("can"), time));
                });
        var all = new HashMap<VolunteerId, Timetable>();
        for (var id : ids) {
            var week = weeks.get(id);
            if (week != null || days.containsKey(id)) {
                all.put(id, new Timetable(week != null, week == null ? Map.of() : week.days(), days.getOrDefault(id, List.of()), week == null ? 0 : week.version()));
            }
        }
        return all;
    }

    /** False where somebody else was faster. */
    boolean say(VolunteerId id, long version, Map<DayOfWeek, List<DayTime>> week, Instant at) {
        int changed = jdbc.sql("""
                        INSERT INTO volunteers.timetable AS t (area_id, volunteer_id, said_at, version) VALUES (:area, :id, :at, :version + 1)
                        ON CONFLICT (area_id, volunteer_id) DO UPDATE SET said_at = excluded.said_at, version = excluded.version
                        WHERE t.version = excluded.version - 1""")
                .param("area", area()).param("id", id.value()).param("at", Columns.at(at)).param("version", version).update();
        if (changed == 0) {
            return false;
        }
        var lines = week.entrySet().stream().flatMap(day -> day.getValue().stream().map(time -> new Line(day.getKey(), time))).toList();
        jdbc.sql("DELETE FROM volunteers.free_time WHERE area_id = :area AND volunteer_id = :id").param("area", area()).param("id", id.value()).update();
        jdbc.sql("""
                        INSERT INTO volunteers.free_time (area_id, volunteer_id, weekday, from_minute, until_minute)
                        SELECT :area, :id, n.day, n.begins, n.ends
                        FROM unnest(CAST(:days AS integer[]), CAST(:froms AS integer[]), CAST(:untils AS integer[])) AS n (day, begins, ends)""")
                .param("area", area()).param("id", id.value()).param("days", each(lines, it -> it.day().getValue()))
                .param("froms", each(lines, it -> it.time().fromMinute())).param("untils", each(lines, it -> it.time().untilMinute())).update();
        return true;
    }

    private record Line(DayOfWeek day, DayTime time) {
    }

    void forget(VolunteerId id) {
        jdbc.sql("DELETE FROM volunteers.timetable WHERE area_id = :area AND volunteer_id = :id").param("area", area()).param("id", id.value()).update();
    }

    void add(VolunteerId id, OtherDays days, Instant at) {
        jdbc.sql("""
                        INSERT INTO volunteers.other_days (area_id, id, volunteer_id, first_day, last_day, can, from_minute, until_minute, said_at)
                        VALUES (:area, :id, :volunteer, :first, :last, :can, :from, :until, :at) ON CONFLICT (area_id, id) DO NOTHING""")
                .param("area", area()).param("id", days.id()).param("volunteer", id.value()).param("first", days.first()).param("last", days.last())
                .param("can", days.can()).param("from", minute(days.time(), true), java.sql.Types.INTEGER)
                .param("until", minute(days.time(), false), java.sql.Types.INTEGER).param("at", Columns.at(at)).update();
    }

    private static @Nullable Integer minute(@Nullable DayTime time, boolean from) {
        return time == null ? null : Integer.valueOf(from ? time.fromMinute() : time.untilMinute());
    }

    void remove(VolunteerId id, UUID days) {
        jdbc.sql("DELETE FROM volunteers.other_days WHERE area_id = :area AND volunteer_id = :volunteer AND id = :id")
                .param("area", area()).param("volunteer", id.value()).param("id", days).update();
    }

    private static UUID area() {
        return Current.area().value();
    }
}
