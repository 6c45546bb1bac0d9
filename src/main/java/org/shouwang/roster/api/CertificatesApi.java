package org.shouwang.roster.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Open;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.roster.PublicCallers;
import org.shouwang.roster.certificate.Certificate;
import org.shouwang.roster.certificate.CertificateFacts;
import org.shouwang.roster.certificate.CertificateId;
import org.shouwang.roster.certificate.Certificates;
import org.shouwang.roster.certificate.Certificates.Verified;
import org.shouwang.roster.certificate.VerificationCode;
import org.shouwang.roster.hours.Period;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.Volunteers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Certificates of service", description = "Issued, withdrawn, checked by anybody who holds one.")
class CertificatesApi {

    private static final int SIZE = 100;

    private final Certificates certificates;
    private final Volunteers volunteers;
    private final PublicCallers callers;

    CertificatesApi(Certificates certificates, Volunteers volunteers, PublicCallers callers) {
        this.certificates = certificates;
        this.volunteers = volunteers;
        this.callers = callers;
    }

    record CertificateBody(UUID id, String number, String code, UUID person, String name, long minutes, int shifts, LocalDate from, LocalDate until, String content,
            String issuer, String contact, Instant issuedAt, boolean valid, @Nullable Instant withdrawnAt, @Nullable String withdrawnWhy) {

        static CertificateBody of(Certificate one) {
            var facts = one.facts();
            return new CertificateBody(one.id().value(), one.label(), one.code().inParts(), one.person().value(), one.personName(), one.minutes(), one.shifts(),
                    facts.period().first(), facts.period().last(), facts.content(), facts.issuer(), facts.contact(), one.issuedAt(), one.valid(), one.withdrawnAt(),
                    one.withdrawnWhy());
        }
    }

    record IssueBody(@Nullable UUID person, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String content, @Nullable String issuer,
            @Nullable String contact) {
    }

    record WithdrawalBody(@Nullable String reason) {
    }

    @GetMapping("/areas/{area}/certificates")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Certificates, the newest first, by name or number")
    Listing<CertificateBody> all(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String cursor) {
        return certificates.page(q, cursor, SIZE).map(CertificateBody::of);
    }

    @GetMapping("/areas/{area}/duty/certificates")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "The own certificates")
    List<CertificateBody> mine() {
        return volunteers.me().map(Volunteer::id).map(certificates::of).orElse(List.of()).stream().map(CertificateBody::of).toList();
    }

    @PutMapping("/areas/{area}/certificates/{id}")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Issue a certificate over the hours that count now; the same id again changes nothing")
    CertificateBody issue(@PathVariable UUID id, @RequestBody IssueBody body) {
        var facts = new CertificateFacts(new Period(Asked.given(body.from(), "from"), Asked.given(body.until(), "until")), Asked.text(body.content()),
                Asked.text(body.issuer()), Asked.text(body.contact()));
        return CertificateBody.of(certificates.issue(new CertificateId(id), new VolunteerId(Asked.given(body.person(), "person")), facts));
    }

    @PostMapping("/areas/{area}/certificates/{id}/withdrawal")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Withdraw a certificate; again changes nothing")
    CertificateBody withdraw(@PathVariable UUID id, @RequestBody WithdrawalBody body) {
        return CertificateBody.of(certificates.withdraw(new CertificateId(id), Asked.text(body.reason())));
    }

    @GetMapping("/verify/{code}")
    @Open("whoever holds the paper asks whether it is true; tries are counted")
    @Operation(summary = "Whether a certificate is genuine and valid")
    Verified verify(@PathVariable String code, HttpServletRequest request) {
        callers.count(request.getRemoteAddr());
        return VerificationCode.read(code).flatMap(certificates::verify).orElseThrow(() -> Problem.notFound("roster.verify.unknown"));
    }
}
