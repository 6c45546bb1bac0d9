package org.shouwang.platform.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.shouwang.platform.SecretFile;

/**
 * A certificate authority of this installation's own, which phones trust after one visit to the installation page. It
 * can speak for private names and addresses only ({@link PrivateNames}): whoever steals its key cannot pose as a bank.
 */
final class LocalAuthority {

    static final Duration AUTHORITY_LASTS = Duration.ofDays(3650);
    /** Apple's phones refuse more than 398 days. */
    static final Duration SERVER_LASTS = Duration.ofDays(397);
    /** Phones' clocks go wrong by a day more often than one thinks. */
    private static final Duration BEFOREHAND = Duration.ofDays(2);
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TlsIdentity self;
    private final Clock clock;

    private LocalAuthority(TlsIdentity self, Clock clock) {
        this.self = self;
        this.clock = clock;
    }

    /**
     * The authority kept in the folder, made if there is none, and made anew when it has under two years to go or may not
     * speak for a name that is wanted; then every phone has to install it again.
     */
    static LocalAuthority in(Path folder, Collection<String> wanted, Clock clock) throws IOException, GeneralSecurityException {
        var file = folder.resolve("authority.pem");
        var allowed = PrivateNames.with(wanted);
        for (;;) {
            if (Files.exists(file)) {
                var kept = new LocalAuthority(TlsIdentity.read(SecretFile.read(file)), clock);
                if (kept.lastsLongEnough() && PrivateNames.of(kept.certificate()).allow(wanted)) {
                    return kept;
                }
                // Whatever other nodes had asked for stays allowed, or two nodes would replace each other's for ever.
                allowed = allowed.and(PrivateNames.of(kept.certificate()));
                Files.move(file, folder.resolve("authority-until-" + clock.instant().getEpochSecond() + ".pem"));
            }
            SecretFile.create(file, make(allowed, clock).pem());
        }
    }

    private boolean lastsLongEnough() {
        return self.ends().isAfter(clock.instant().plus(SERVER_LASTS));
    }

    private static TlsIdentity make(PrivateNames allowed, Clock clock) throws GeneralSecurityException {
        var keys = newKeys();
        var now = clock.instant();
        var stamp = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(keys.getPublic().getEncoded()), 0, 4);
        // The name tells installations apart in a phone's list; Latin, because some phones show nothing else.
        var subject = new X500Principal("CN=Shouwang " + stamp + ", O=Shouwang");
        try {
            var builder = new JcaX509v3CertificateBuilder(subject, serial(), from(now), to(now, AUTHORITY_LASTS), subject, keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(Extension.nameConstraints, true, allowed.constraints())
                    .addExtension(Extension.subjectKeyIdentifier, false,
                            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
            return new TlsIdentity(keys.getPrivate(), List.of(new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(keys.getPrivate())))));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** A certificate for these names and addresses, with a key of its own. */
    TlsIdentity issue(Set<String> names) throws GeneralSecurityException {
        var keys = newKeys();
        var now = clock.instant();
        var first = names.stream().filter(name -> !MachineNames.isIp(name) && !name.equals("localhost")).findFirst().orElse("localhost");
        var alternatives = names.stream().map(name ->
                new GeneralName(MachineNames.isIp(name) ? GeneralName.iPAddress : GeneralName.dNSName, name)).toArray(GeneralName[]::new);
        try {
            var extensions = new JcaX509ExtensionUtils();
            var builder = new JcaX509v3CertificateBuilder(certificate(), serial(), from(now), to(now, SERVER_LASTS),
                    new X500Principal("CN=" + first), keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives))
                    .addExtension(Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(certificate()))
                    .addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(keys.getPublic()));
            var issued = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(self.key())));
            return new TlsIdentity(keys.getPrivate(), List.of(issued, certificate()));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    X509Certificate certificate() {
        return self.certificate();
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    private static BigInteger serial() {
        return new BigInteger(127, RANDOM).add(BigInteger.ONE);
    }

    private static Date from(Instant now) {
        return Date.from(now.minus(BEFOREHAND));
    }

    private static Date to(Instant now, Duration lasts) {
        return Date.from(now.plus(lasts).minus(BEFOREHAND));
    }
}
