package org.shouwang.roster.certificate;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Fold;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.privacy.Masked;
import org.shouwang.roster.hours.ServiceHours;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerErased;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.Volunteers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates of service. Who plans the roster issues and withdraws them, never the own one; everybody sees the own ones, and
 * whoever holds the paper can ask whether it is true.
 */
@Component
public class Certificates {

    private static final int REASON = 200;

    private final CertificateRows rows;
    private final ServiceHours hours;
    private final Volunteers volunteers;
    private final Areas areas;
    private final Audit audit;
    private final AreaDay day;

    Certificates(CertificateRows rows, ServiceHours hours, Volunteers volunteers, Areas areas, Audit audit, AreaDay day) {
        this.rows = rows;
        this.hours = hours;
        this.volunteers = volunteers;
        this.areas = areas;
        this.audit = audit;
        this.day = day;
    }

    /** The newest first, sought by a part of the name or the beginning of the number. */
    @Transactional(readOnly = true)
    public Listing<Certificate> page(String words, @Nullable String cursor, int size) {
        Current.demand(Permission.ROSTER_EDIT);
        return rows.page(Fold.line(words).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"), cursor, size);
    }

    /** Those of one person: the own ones, or anybody's for who issues them. */
    @Transactional(readOnly = true)
    public List<Certificate> of(VolunteerId person) {
        demandRead(person);
        return rows.of(person);
    }

    /** @throws Problem {@code roster.certificate.unknown} */
    @Transactional(readOnly = true)
    public Certificate get(CertificateId id) {
        var there = rows.find(id).orElseThrow(() -> Problem.notFound("roster.certificate.unknown"));
        demandRead(there.person());
        return there;
    }

    /** Issuer and contact as they were said last; the area's name and nobody before the first. */
    @Transactional(readOnly = true)
    public Letterhead letterhead() {
        Current.demand(Permission.ROSTER_EDIT);
        return rows.last().map(last -> new Letterhead(last.facts().issuer(), last.facts().contact()))
                .orElseGet(() -> new Letterhead(areas.get(Current.area()).name(), ""));
    }

    public record Letterhead(String issuer, String contact) {
    }

    /**
     * Issues a certificate over the hours that count now. The same id again changes nothing and is answered as the first.
     *
     * @throws Problem {@code roster.certificate.own} for the own one; {@code roster.certificate.no-hours} where nothing counts
     */
    @Transactional
    public Certificate issue(CertificateId id, VolunteerId person, CertificateFacts facts) {
        Current.demand(Permission.ROSTER_EDIT);
        if (volunteers.me().map(Volunteer::id).filter(person::equals).isPresent()) {
            throw Problem.refused("roster.certificate.own");
        }
        var name = rows.lockPerson(person).orElseThrow(() -> Problem.notFound("volunteers.unknown"));
        var known = rows.find(id);
        if (known.isPresent()) {
            return known.get();
        }
        var total = hours.total(person, facts.period());
        if (total.minutes() == 0) {
            throw Problem.refused("roster.certificate.no-hours").at("from", "roster.certificate.no-hours");
        }
        int year = day.today().getYear();
        int number = rows.nextNumber(year);
        rows.add(id, year, number, VerificationCode.next(), person, name, total, facts, day.now());
        told(person, AuditEntry.of(Act.ADDED, "roster.audit.certificate-issued"));
        return rows.find(id).orElseThrow();
    }

    /** The paper is no longer true, and whoever checks it hears so. Withdrawing again changes nothing. */
    @Transactional
    public Certificate withdraw(CertificateId id, String reason) {
        Current.demand(Permission.ROSTER_EDIT);
        var why = Written.required(reason, "reason", REASON);
        var there = get(id);
        if (volunteers.me().map(Volunteer::id).filter(there.person()::equals).isPresent()) {
            throw Problem.refused("roster.certificate.own");
        }
        if (rows.withdraw(id, why, day.now())) {
            told(there.person(), AuditEntry.of(Act.CHANGED, "roster.audit.certificate-withdrawn").because(why));
        }
        return rows.find(id).orElseThrow();
    }

    /** What anybody may know who holds the paper; asked from outside of any area. */
    public Optional<Verified> verify(VerificationCode code) {
        return rows.areaOf(code).flatMap(area -> Current.as(Actor.system("roster"), area, () -> rows.find(code))
                .map(there -> new Verified(there.valid(), Masked.publicName(there.personName()), there.label(), there.hours(), there.facts().issuer())));
    }

    /**
     * @param name first and last character only; empty where the record was erased
     * @param number with hours and issuer, so that a paper on which they were changed does not pass
     */
    public record Verified(boolean valid, String name, String number, double hours, String issuer) {
    }

    @EventListener
    void heard(VolunteerErased erased) {
        rows.forget(erased.volunteer());
    }

    private void told(VolunteerId person, AuditEntry entry) {
        audit.record(entry.about(volunteers.all(List.of(person)).stream().map(one -> one.account().value()).toList()));
    }

    private void demandRead(VolunteerId person) {
        if (volunteers.me().map(Volunteer::id).filter(person::equals).isEmpty()) {
            Current.demand(Permission.ROSTER_EDIT);
        }
    }
}
