package org.shouwang.roster.certificate;

import java.util.ArrayList;
import java.util.List;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.OwnData;
import org.shouwang.roster.hours.Period;
import org.shouwang.roster.hours.ServiceHours;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** Hours and certificates of somebody, for the person's own eyes. */
@Component
class OwnService implements OwnData {

    private static final int YEARS = 9;

    private final Volunteers volunteers;
    private final ServiceHours hours;
    private final Certificates certificates;
    private final AreaDay day;

    OwnService(Volunteers volunteers, ServiceHours hours, Certificates certificates, AreaDay day) {
        this.volunteers = volunteers;
        this.hours = hours;
        this.certificates = certificates;
        this.day = day;
    }

    @Override
    public List<Part> about(Actor person) {
        return volunteers.ofAccount(new AccountId(person.id())).map(this::part).stream().toList();
    }

    private Part part(Volunteer volunteer) {
        var facts = new ArrayList<Fact>();
        var total = hours.total(volunteer.id(), new Period(day.today().minusYears(YEARS), day.today()));
        facts.add(fact("roster.own.hours-total", String.valueOf(total.hours())));
        certificates.of(volunteer.id()).forEach(one -> facts.add(fact("roster.own.certificate", one.label())));
        return new Part("roster.own.hours", facts);
    }

    private static Fact fact(String label, String value) {
        return new Fact(label, value, "roster.own.purpose", Kept.VOLUNTEER);
    }
}
