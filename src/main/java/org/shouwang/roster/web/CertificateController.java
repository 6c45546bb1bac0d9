package org.shouwang.roster.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.paper.Pdf;
import org.shouwang.platform.tls.PhoneAddress;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Typed;
import org.shouwang.platform.web.Words;
import org.shouwang.roster.certificate.Certificate;
import org.shouwang.roster.certificate.CertificateId;
import org.shouwang.roster.certificate.Certificates;
import org.shouwang.roster.hours.Period;
import org.shouwang.roster.hours.Served;
import org.shouwang.roster.hours.ServiceHours;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import jakarta.servlet.http.HttpServletRequest;

/** 志愿服务证明: issued from a person's hours, printed, withdrawn. */
@Controller
class CertificateController {

    private static final String FORM = "roster/certificateForm";
    private static final int SIZE = 50;
    private static final int CONTENT = 200;

    private final Certificates certificates;
    private final ServiceHours hours;
    private final Volunteers volunteers;
    private final PhoneAddress phones;
    private final Areas areas;
    private final Messages messages;
    private final AreaDay day;
    private final Clock clock;

    CertificateController(Certificates certificates, ServiceHours hours, Volunteers volunteers, PhoneAddress phones, Areas areas, Messages messages,
            AreaDay day, Clock clock) {
        this.certificates = certificates;
        this.hours = hours;
        this.volunteers = volunteers;
        this.phones = phones;
        this.areas = areas;
        this.messages = messages;
        this.day = day;
        this.clock = clock;
    }

    @GetMapping("/a/{area}/roster/certificates")
    @Requires(Permission.ROSTER_EDIT)
    Html all(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String cursor) {
        return Html.page("roster/certificates", new CertificatesPage(q, certificates.page(q, cursor, SIZE), cursor == null));
    }

    @GetMapping("/a/{area}/roster/certificates/new")
    @Requires(Permission.ROSTER_EDIT)
    Html blank(@RequestParam VolunteerId person, @RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String until,
            Locale locale) {
        var first = Entered.date(from, "from");
        var last = Entered.date(until, "until");
        var period = first == null || last == null ? Period.yearUntil(day.today()) : new Period(first, last);
        var form = CertificateForm.of(person, period, content(person, period, locale), certificates.letterhead());
        return Html.page(FORM, Typed.fresh(form, place(person, period)));
    }

    /** What was done, as the posts are called: to be mended by hand. */
    private String content(VolunteerId person, Period period, Locale locale) {
        var posts = hours.of(person, period, null, 500).rows().stream().filter(one -> one.minutes() > 0).map(Served::postName).distinct()
                .collect(Collectors.joining(messages.get(locale, "roster.sheet.comma")));
        return posts.length() > CONTENT ? posts.substring(0, CONTENT) : posts;
    }

    @PostMapping("/a/{area}/roster/certificates")
    @Requires(Permission.ROSTER_EDIT)
    Html issue(CertificateForm form) {
        return Typed.attempt(FORM, form, () -> place(form.volunteer(), Period.yearUntil(day.today())), () -> {
            var issued = certificates.issue(form.certificate(), form.volunteer(), form.facts());
            return Html.goToHere("/roster/certificates/" + issued.id()).saying("roster.certificate.issued", issued.label());
        });
    }

    private CertificateFormPlace place(VolunteerId person, Period period) {
        var name = volunteers.all(List.of(person)).stream().findFirst().orElseThrow(() -> Problem.notFound("volunteers.unknown")).facts().name();
        return new CertificateFormPlace(name, hours.total(person, period));
    }

    @GetMapping("/a/{area}/roster/certificates/{id}")
    @Requires(Permission.ROSTER_EDIT)
    Html one(@PathVariable CertificateId id, HttpServletRequest request) {
        var there = certificates.get(id);
        return Html.page("roster/certificate", new CertificatePage(there, address(there, request)));
    }

    @PostMapping("/a/{area}/roster/certificates/{id}/withdraw")
    @Requires(Permission.ROSTER_EDIT)
    Html withdraw(@PathVariable CertificateId id, @RequestParam(defaultValue = "") String reason) {
        return Html.goToHere("/roster/certificates/" + id).saying("roster.certificate.is-withdrawn", certificates.withdraw(id, reason).label());
    }

    /** On paper: for whoever issued it, and for whose it is. */
    @GetMapping("/a/{area}/certificates/{id}/paper.pdf")
    @Requires(Permission.DUTY_TAKE)
    ModelAndView paper(@PathVariable CertificateId id, HttpServletRequest request) {
        var there = certificates.get(id);
        if (!there.valid()) {
            throw Problem.refused("roster.certificate.not-printed");
        }
        var area = areas.get(Current.area());
        return Pdf.of("roster/paper/certificate", new CertificatePaper(there, area.name(), address(there, request),
                LocalDate.ofInstant(there.issuedAt(), area.zone()), new Words(messages, Messages.CHINESE, area.zone(), clock),
                new Words(messages, Messages.ENGLISH, area.zone(), clock)), there.label());
    }

    private String address(Certificate certificate, HttpServletRequest request) {
        return phones.base(request) + "/verify/" + certificate.code();
    }
}
