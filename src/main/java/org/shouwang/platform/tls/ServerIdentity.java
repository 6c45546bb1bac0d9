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
                    throw new TlsProblem("The key in " + key + " does not belong to the first certificate in " + certificate
                            + ". SHOUWANG_TLS_CERT names the server's certificate followed by its issuers', SHOUWANG_TLS_KEY the server's key.");
                }
                if (identity.ends().isBefore(clock.instant())) {
                    throw new TlsProblem("The certificate in " + certificate + " ended on " + identity.ends()
                            + ". Renew it, or unset SHOUWANG_TLS_CERT and SHOUWANG_TLS_KEY to use a local one.");
                }
                return identity;
            } catch (GeneralSecurityException e) {
                throw new TlsProblem("SHOUWANG_TLS_CERT (" + certificate + ") and SHOUWANG_TLS_KEY (" + key + ") cannot be used: "
                        + e.getMessage() + ".");
            }
        }

        private static String text(Path file, String setting) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new TlsProblem(setting + " names " + file + ", which cannot be read: " + e.getMessage() + ".");
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
                throw new TlsProblem("The certificate in " + folder.toAbsolutePath() + " cannot be read or made: " + e.getMessage() + ".");
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
                throw new TlsProblem("The certificate authority in " + folder.toAbsolutePath() + " cannot be read: " + e.getMessage() + ".");
            }
        }
    }
}
