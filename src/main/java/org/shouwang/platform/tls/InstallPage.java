package org.shouwang.platform.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.QrCode;

/**
 * The page on which a phone learns to trust this installation.
 *
 * @param certificate what is to be installed; null where phones trust the server anyway
 * @param here where this page is for a phone in the same network
 * @param secure where the program is once the phone trusts it; null where there is no encrypted door
 */
public record InstallPage(@Nullable Certificate certificate, String here, @Nullable String secure) {

    /** @param fingerprint SHA-256 in four lines, for comparing by eye or on the telephone */
    public record Certificate(String name, List<String> fingerprint, Instant until) {

        private static final int GROUPS_A_LINE = 8;

        static Certificate of(X509Certificate certificate) {
            try {
                var bytes = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
                var lines = new ArrayList<String>();
                for (int i = 0; i < bytes.length; i += GROUPS_A_LINE) {
                    lines.add(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, i, i + GROUPS_A_LINE));
                }
                return new Certificate(commonName(certificate), lines, certificate.getNotAfter().toInstant());
            } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String commonName(X509Certificate certificate) {
            var name = certificate.getSubjectX500Principal().getName();
            return name.replaceFirst("(?:.*,)?CN=([^,]+).*", "$1");
        }
    }

    public String qr(String label) {
        return new QrCode(here).svg(label);
    }
}
