package org.shouwang.roster.web;

import java.time.LocalDate;

import org.shouwang.platform.web.Words;
import org.shouwang.roster.certificate.Certificate;

/**
 * A certificate on paper: in Chinese with English lines, whoever prints it.
 *
 * @param address by which anybody checks it
 * @param issued the day by the area's clock
 */
public record CertificatePaper(Certificate certificate, String area, String address, LocalDate issued, Words chinese, Words english) {

    public String name(Words words) {
        return certificate.personName().isEmpty() ? words.t("roster.verify.no-name") : certificate.personName();
    }

    public String says(Words words) {
        var period = certificate.facts().period();
        return words.t("roster.paper.says", name(words), words.fullDate(period.first()), words.fullDate(period.last()), words.number(certificate.shifts()),
                words.number(certificate.hours()));
    }
}
