package org.shouwang.roster.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.hours.ServedRows.Span;
import org.shouwang.volunteers.Affiliations;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hours of service, from coming and going alone. A check-out that is missing is something to be mended, not hours; what a lead
 * corrects stands beside what was recorded. Who plans the roster sees the ledger, as far as the own buildings reach; everybody
 * sees the own hours.
 */
@Component
public class ServiceHours {

    /** Missing check-outs are asked about for so long. */
    private static final Duration MENDED_WITHIN = Duration.ofDays(90);
    private static final int MOST = 200;

    private final ServedRows rows;
    private final CheckIns checkIns;
    private final Affiliations affiliations;
    private final Volunteers volunteers;
    private final AreaDay day;

    ServiceHours(ServedRows rows, CheckIns checkIns, Affiliations affiliations, Volunteers volunteers, AreaDay day) {
        this.rows = rows;
        this.checkIns = checkIns;
        this.affiliations = affiliations;
        this.volunteers = volunteers;
        this.day = day;
    }

    /** By person, by name; the total is that of everybody sought. */
    @Transactional(readOnly = true)
    public Ledger people(LedgerQuery query, @Nullable String cursor, int size) {
        Current.demand(Permission.ROSTER_EDIT);
        return rows.people(query, planned(query.period()), cursor, size);
    }

    /** By team, the most first; somebody in two teams counts in both. */
    @Transactional(readOnly = true)
    public List<GroupHours> teams(Period period) {
        Current.demand(Permission.ROSTER_EDIT);
        return rows.groups(affiliations.teams(), planned(period));
    }

    /** By work unit, the most first. */
    @Transactional(readOnly = true)
    public List<GroupHours> units(Period period) {
        Current.demand(Permission.ROSTER_EDIT);
        return rows.groups(affiliations.units(), planned(period));
    }

    /** By post, the most first. */
    @Transactional(readOnly = true)
    public List<GroupHours> posts(Period period) {
        Current.demand(Permission.ROSTER_EDIT);
        return rows.posts(planned(period));
    }

    /** What one person served in the area; the own hours, or anybody's for who plans the roster. */
    @Transactional(readOnly = true)
    public HoursTotal total(VolunteerId person, Period period) {
        demandRead(person);
        return rows.total(person, everywhere(period));
    }

    /** The shifts of one person, the newest first. */
    @Transactional(readOnly = true)
    public Listing<Served> of(VolunteerId person, Period period, @Nullable String cursor, int size) {
        demandRead(person);
        return rows.of(person, everywhere(period), cursor, size);
    }

    /** Missing check-outs at the posts that whoever acts leads or plans, the oldest first. */
    @Transactional(readOnly = true)
    public List<Served> missing() {
        boolean plans = Current.actor().may(Permission.ROSTER_EDIT, Current.area());
        var span = plans ? Span.planned(day.now().minus(MENDED_WITHIN), day.now(), day.now()) : Span.everywhere(day.now().minus(MENDED_WITHIN), day.now(), day.now());
        return rows.missing(plans, Current.actor().id(), span, MOST);
    }

    /** One seat for who may correct it, with everything that was ever said about it. */
    @Transactional(readOnly = true)
    public Optional<Correctable> correctable(SeatId seat) {
        return rows.find(seat, day.now()).map(served -> {
            if (!checkIns.leads(served.post())) {
                throw Problem.of(Problem.Kind.FORBIDDEN, "roster.hours.not-yours");
            }
            return new Correctable(served, rows.corrections(seat));
        });
    }

    /** @param said corrections in their order; the last one counts */
    public record Correctable(Served served, List<Served.Correction> said) {
    }

    private void demandRead(VolunteerId person) {
        if (volunteers.me().map(Volunteer::id).filter(person::equals).isEmpty()) {
            Current.demand(Permission.ROSTER_EDIT);
        }
    }

    private Span planned(Period period) {
        return Span.planned(from(period), until(period), day.now());
    }

    private Span everywhere(Period period) {
        return Span.everywhere(from(period), until(period), day.now());
    }

    private Instant from(Period period) {
        return period.from(day.zone());
    }

    private Instant until(Period period) {
        return period.until(day.zone());
    }
}
