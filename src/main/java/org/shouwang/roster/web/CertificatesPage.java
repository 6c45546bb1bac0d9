package org.shouwang.roster.web;

import org.shouwang.platform.Listing;
import org.shouwang.roster.certificate.Certificate;

public record CertificatesPage(String words, Listing<Certificate> certificates, boolean first) {
}
