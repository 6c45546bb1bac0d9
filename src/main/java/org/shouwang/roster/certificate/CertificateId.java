package org.shouwang.roster.certificate;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a certificate of service (志愿服务证明). */
public record CertificateId(UUID value) {

    public static CertificateId next() {
        return new CertificateId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static CertificateId of(String text) {
        return new CertificateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
