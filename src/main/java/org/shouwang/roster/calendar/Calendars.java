package org.shouwang.roster.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerErased;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.Volunteers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's shifts as a calendar to subscribe to. Whoever acts gets an address for the own calendar, may get another one, by
 * which the first ends, and may end it. Nothing about other people stands in it.
 */
@Component
public class Calendars {

    private final CalendarRows rows;
    private final Volunteers volunteers;
    private final Areas areas;
    private final AreaDay day;

    Calendars(CalendarRows rows, Volunteers volunteers, Areas areas, AreaDay day) {
        this.rows = rows;
        this.volunteers = volunteers;
        this.areas = areas;
        this.day = day;
    }

    /** Since when whoever acts has a calendar; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> since() {
        return volunteers.me().map(Volunteer::id).flatMap(rows::since);
    }

    /**
     * A new address for the own calendar; an older one leads nowhere from now on.
     *
     * @return the secret part, which is kept nowhere and cannot be shown again
     * @throws Problem {@code volunteers.unknown} for who is no volunteer here
     */
    @Transactional
    public String renew() {
        var token = CalendarToken.next();
        rows.put(me(), token, day.now());
        return token.text();
    }

    /** Ends the own calendar; ending it again changes nothing. */
    @Transactional
    public void revoke() {
        rows.remove(me());
    }

    /** What stands behind an address, asked from outside of any area; empty for one that leads nowhere. */
    public Optional<Feed> feed(String token) {
        return rows.owner(new CalendarToken(token)).map(owner -> new Feed(areas.get(owner.area()),
                Current.as(Actor.system("roster"), owner.area(), () -> rows.refreshed(owner.person(), day.now()))));
    }

    public record Feed(Area area, List<CalendarEntry> entries) {
    }

    @EventListener
    void heard(VolunteerErased erased) {
        rows.forget(erased.volunteer());
    }

    private VolunteerId me() {
        return volunteers.me().map(Volunteer::id).orElseThrow(() -> Problem.notFound("volunteers.unknown"));
    }
}
