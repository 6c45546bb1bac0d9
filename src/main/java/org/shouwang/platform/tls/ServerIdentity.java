package org.shouwang.platform.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.shouwang.platform.SecretFile;

/** With which certificate this server shows itself: one that it was given, or one of its own authority. */
sealed interface ServerIdentity {

    /** The certificate to show from now on; makes, renews or reads it again where that is due. */
    TlsIdentity current();

    /** What phones have to install; empty for a certificate that they trust anyway. */
    Optional<X509Certificate> toInstall();

    /** A certificate from outside, by two settings. Replacing the files is enough to renew it. */
    record Given(Path certificate, Path key, Clock clock) implements ServerIdentity {

        @Override
        public TlsIdentity current() {
            try {
                var identity = TlsIdentity.read(text(certificate, "SHOUWANG_TLS_CERT"), text(key, "SHOUWANG_TLS_KEY"));
                if (!identity.matches()) {
                    throw TlsHalt.of("%2$s 中的私钥与 %1$s 中的第一张证书不是一对。SHOUWANG_TLS_CERT 应是服务器证书及其上级证书，SHOUWANG_TLS_KEY 是服务器私钥。",
                            "The key in %2$s does not belong to the first certificate in %1$s. SHOUWANG_TLS_CERT names the server's"
                                    + " certificate followed by its issuers', SHOUWANG_TLS_KEY the server's key.", certificate, key);
                }
                if (identity.ends().isBefore(clock.instant())) {
                    throw TlsHalt.of("%s 中的证书已于 %s 到期。请更换，或去掉 SHOUWANG_TLS_CERT 和 SHOUWANG_TLS_KEY 改用本地证书。",
                            "The certificate in %s ended on %s. Renew it, or unset SHOUWANG_TLS_CERT and SHOUWANG_TLS_KEY to use a"
                                    + " local one.", certificate, identity.ends());
                }
                return identity;
            } catch (GeneralSecurityException e) {
                throw TlsHalt.of("SHOUWANG_TLS_CERT（%s）和 SHOUWANG_TLS_KEY（%s）不能使用：%s。",
                        "SHOUWANG_TLS_CERT (%s) and SHOUWANG_TLS_KEY (%s) cannot be used: %s.", certificate, key, e.getMessage());
            }
        }

        private static String text(Path file, String setting) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw TlsHalt.of("%s 指向的 %s 无法读取：%s。", "%s names %s, which cannot be read: %s.", setting, file, e.getMessage());
            }
        }

        @Override
        public Optional<X509Certificate> toInstall() {
            return Optional.empty();
        }
    }

    /** A certificate of the installation's own authority, for whatever names and addresses the machine has just now. */
    record Local(Path folder, MachineNames machine, String node, Clock clock) implements ServerIdentity {

        /** Soon enough for a laptop that is in a drawer between two emergencies. */
        static final Duration RENEWED_BEFORE_END = Duration.ofDays(60);

        @Override
        public TlsIdentity current() {
            try {
                var names = machine.all();
                var authority = LocalAuthority.in(folder, names, clock);
                var file = folder.resolve("server-" + node + ".pem");
                if (Files.exists(file)) {
                    var kept = TlsIdentity.read(SecretFile.read(file));
                    if (good(kept, names, authority)) {
                        return kept;
                    }
                }
                var issued = authority.issue(names);
                SecretFile.replace(file, issued.pem());
                return issued;
            } catch (IOException | GeneralSecurityException e) {
                throw TlsHalt.of("%s 中的证书无法读取或生成：%s。", "The certificate in %s cannot be read or made: %s.",
                        folder.toAbsolutePath(), e.getMessage());
            }
        }

        private boolean good(TlsIdentity kept, Set<String> names, LocalAuthority authority) {
            return kept.chain().getLast().equals(authority.certificate())
                    && kept.ends().isAfter(clock.instant().plus(RENEWED_BEFORE_END))
                    && kept.names().containsAll(names);
        }

        @Override
        public Optional<X509Certificate> toInstall() {
            try {
                return Optional.of(LocalAuthority.in(folder, machine.all(), clock).certificate());
            } catch (IOException | GeneralSecurityException e) {
                throw TlsHalt.of("%s 中的证书机构无法读取：%s。", "The certificate authority in %s cannot be read: %s.",
                        folder.toAbsolutePath(), e.getMessage());
            }
        }
    }
}
