package org.shouwang.roster.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.shouwang.platform.AreaId;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.roster.ShiftId;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calendars and what stands in them, as rows. */
@Component
class CalendarRows {

    /** What is over leaves the calendar after so long. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** Whose calendar it is, and where. */
    record Owner(AreaId area, VolunteerId person) {
    }

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> since(VolunteerId person) {
        return jdbc.sql("SELECT made_at FROM roster.calendar WHERE area_id = :area AND person_id = :person").param("area", Current.area().value())
                .param("person", person.value()).query((row, n) -> Columns.instant(row, "made_at")).optional();
    }

    /** The address that there was before leads nowhere from now on. */
    void put(VolunteerId person, CalendarToken token, Instant now) {
        remove(person);
        jdbc.sql("INSERT INTO roster.calendar (token_hash, area_id, person_id, made_at) VALUES (:hash, :area, :person, :now)").param("hash", token.hash())
                .param("area", Current.area().value()).param("person", person.value()).param("now", Columns.at(now)).update();
    }

    void remove(VolunteerId person) {
        jdbc.sql("DELETE FROM roster.calendar WHERE area_id = :area AND person_id = :person").param("area", Current.area().value())
                .param("person", person.value()).update();
    }

    /** What this person was told of goes too. */
    void forget(VolunteerId person) {
        remove(person);
        for (var table : List.of("calendar_entry", "reminder")) {
            jdbc.sql("DELETE FROM roster." + table + " WHERE area_id = :area AND person_id = :person").param("area", Current.area().value())
                    .param("person", person.value()).update();
        }
    }

    /** Asked from outside of any area. */
    @Transactional(readOnly = true)
    public Optional<Owner> owner(CalendarToken token) {
        return jdbc.sql("SELECT area_id, person_id FROM roster.calendar WHERE token_hash = :hash").param("hash", token.hash())
                .query((row, n) -> new Owner(new AreaId(Columns.uuid(row, "area_id")), new VolunteerId(Columns.uuid(row, "person_id")))).optional();
    }

    /**
     * Brings the calendar up to what the person holds now and reads it. What changed gets the next sequence number; what the
     * person holds no longer stays as cancelled, because a calendar forgets nothing by itself.
     */
    @Transactional
    public List<CalendarEntry> refreshed(VolunteerId person, Instant now) {
        jdbc.sql("""
                        INSERT INTO roster.calendar_entry AS e (area_id, person_id, shift_id, starts_at, ends_at, post, place, sequence, cancelled, changed_at)
                        SELECT t.area_id, t.holder_id, t.shift_id, t.starts_at, t.ends_at, p.name, p.place, 0, false, CAST(:now AS timestamptz)
                        FROM roster.seat t
                        JOIN roster.shift s ON s.area_id = t.area_id AND s.id = t.shift_id
                        JOIN roster.post p ON p.area_id = t.area_id AND p.id = s.post_id
                        WHERE t.area_id = :area AND t.holder_id = :person AND t.ends_at > :since
                        ON CONFLICT (area_id, person_id, shift_id) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at, post = excluded.post,
                            place = excluded.place, cancelled = false, sequence = e.sequence + 1, changed_at = excluded.changed_at
                        WHERE e.cancelled OR e.starts_at <> excluded.starts_at OR e.ends_at <> excluded.ends_at OR e.post <> excluded.post OR e.place <> excluded.place""")
                .param("area", Current.area().value()).param("person", person.value()).param("now", Columns.at(now)).param("since", Columns.at(now.minus(KEPT))).update();
        jdbc.sql("""
                        UPDATE roster.calendar_entry e SET cancelled = true, sequence = e.sequence + 1, changed_at = :now
                        WHERE e.area_id = :area AND e.person_id = :person AND NOT e.cancelled AND e.ends_at > :since
                          AND NOT EXISTS (SELECT 1 FROM roster.seat t WHERE t.area_id = e.area_id AND t.shift_id = e.shift_id AND t.holder_id = e.person_id)""")
                .param("area", Current.area().value()).param("person", person.value()).param("now", Columns.at(now)).param("since", Columns.at(now.minus(KEPT))).update();
        return jdbc.sql("""
                        SELECT shift_id, starts_at, ends_at, post, place, sequence, cancelled, changed_at FROM roster.calendar_entry
                        WHERE area_id = :area AND person_id = :person AND ends_at > :since ORDER BY starts_at, shift_id""")
                .param("area", Current.area().value()).param("person", person.value()).param("since", Columns.at(now.minus(KEPT)))
                .query((row, n) -> new CalendarEntry(new ShiftId(Columns.uuid(row, "shift_id")), Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"),
                        row.getString("post"), row.getString("place"), row.getInt("sequence"), row.getBoolean("cancelled"), Columns.instant(row, "changed_at"))).list();
    }
}
