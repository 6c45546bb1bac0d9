package org.shouwang.roster.web;

import org.shouwang.roster.certificate.Certificate;

/** @param address by which anybody checks it */
public record CertificatePage(Certificate certificate, String address) {
}
