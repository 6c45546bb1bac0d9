package org.shouwang.volunteers;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When volunteers have time, as they or a coordinator said: each week, and on single days otherwise. It binds nobody who takes a
 * shift; it is for whoever plans.
 */
@Component
public class Availability {

    /** As far as a roster is made ahead. */
    private static final Duration LONGEST = Duration.ofDays(93);
    private static final int MOST_A_DAY = 6;

    private final TimetableRows rows;
    private final Volunteers volunteers;
    private final LiveUpdates live;
    private final AreaDay day;
    private final Clock clock;

    Availability(TimetableRows rows, Volunteers volunteers, LiveUpdates live, AreaDay day, Clock clock) {
        this.rows = rows;
        this.volunteers = volunteers;
        this.live = live;
        this.day = day;
        this.clock = clock;
    }

    /**
     * When each of them can work between two instants; everybody who was asked about is in the answer. As many statements for a
     * thousand people as for one.
     *
     * @throws IllegalArgumentException for a period that ends before it begins or is longer than three months
     */
    @Transactional(readOnly = true)
    public Map<VolunteerId, FreeTimes> of(Collection<VolunteerId> ids, Instant from, Instant until) {
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("no period to plan for");
        }
        var zone = day.zone();
        var said = rows.of(Set.copyOf(ids), LocalDate.ofInstant(from, zone).minusDays(1));
        var all = new HashMap<VolunteerId, FreeTimes>();
        for (var id : ids) {
            var timetable = said.getOrDefault(id, Timetable.nothingSaid());
            all.put(id, new FreeTimes(timetable.said(), timetable.within(from, until, zone)));
        }
        return all;
    }

    /** Of the own record, or of somebody whom the actor may see; days that are over are left out. */
    @Transactional(readOnly = true)
    public Timetable of(VolunteerId id) {
        volunteers.demandSight(id);
        return timetable(id);
    }

    private Timetable timetable(VolunteerId id) {
        return rows.of(List.of(id), day.today()).getOrDefault(id, Timetable.nothingSaid());
    }

    /**
     * Says the whole week anew; times that overlap become one. A week without any time says: only on days named otherwise.
     *
     * @throws Problem stale; {@code volunteers.times.too-many} for more than six times on a day
     */
    @Transactional
    public Timetable say(VolunteerId id, long version, Map<DayOfWeek, List<DayTime>> week) {
        volunteers.demandMine(id);
        if (week.values().stream().anyMatch(times -> times.size() > MOST_A_DAY)) {
            throw Problem.invalid("volunteers.times.too-many", MOST_A_DAY);
        }
        var tidy = new Timetable(true, week, List.of(), version);
        if (!rows.say(id, version, tidy.week(), clock.instant())) {
            throw Problem.stale();
        }
        return told(id);
    }

    /** Takes back what was said about the week: the person is asked at any time. */
    @Transactional
    public Timetable sayNothing(VolunteerId id) {
        volunteers.demandMine(id);
        rows.forget(id);
        return told(id);
    }

    /**
     * Says that some days are otherwise; the same again changes nothing.
     *
     * @throws Problem {@code volunteers.times.over} for days that are over
     */
    @Transactional
    public Timetable otherwise(VolunteerId id, OtherDays days) {
        volunteers.demandMine(id);
        if (days.last().isBefore(day.today())) {
            throw Problem.invalid("platform.problem.check").at("last", "volunteers.times.over");
        }
        rows.add(id, days, clock.instant());
        return told(id);
    }

    @Transactional
    public Timetable asUsual(VolunteerId id, UUID days) {
        volunteers.demandMine(id);
        rows.remove(id, days);
        return told(id);
    }

    private Timetable told(VolunteerId id) {
        live.changed("volunteers");
        return timetable(id);
    }
}
