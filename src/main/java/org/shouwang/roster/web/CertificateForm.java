package org.shouwang.roster.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.roster.certificate.CertificateFacts;
import org.shouwang.roster.certificate.CertificateId;
import org.shouwang.roster.certificate.Certificates.Letterhead;
import org.shouwang.roster.hours.Period;
import org.shouwang.volunteers.VolunteerId;

/** A certificate as typed. */
public record CertificateForm(String id, String person, @Nullable String from, @Nullable String until, @Nullable String content, @Nullable String issuer,
        @Nullable String contact) {

    static CertificateForm of(VolunteerId person, Period period, String content, Letterhead head) {
        return new CertificateForm(CertificateId.next().toString(), person.toString(), period.first().toString(), period.last().toString(), content, head.issuer(),
                head.contact());
    }

    CertificateId certificate() {
        return new CertificateId(Entered.id(id));
    }

    VolunteerId volunteer() {
        return new VolunteerId(Entered.id(person));
    }

    CertificateFacts facts() {
        return new CertificateFacts(period(), Entered.text(content), Entered.text(issuer), Entered.text(contact));
    }

    private Period period() {
        var first = Entered.date(from, "from");
        var last = Entered.date(until, "until");
        if (first == null || last == null) {
            throw Problem.invalid("platform.problem.check").at(first == null ? "from" : "until", "platform.field.missing");
        }
        return new Period(first, last);
    }
}
