package org.shouwang.platform.tls;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.jspecify.annotations.Nullable;

/**
 * A private key and the certificates that say whose it is.
 *
 * @param chain the certificate of the key first, then those of its issuers
 */
record TlsIdentity(PrivateKey key, List<X509Certificate> chain) {

    private static final String SIGNED = "does this key belong to this certificate?";

    TlsIdentity {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Key and certificates as they stand in one or more PEM files, in any order of key and certificates. */
    static TlsIdentity read(String... pems) throws GeneralSecurityException {
        PrivateKey key = null;
        var chain = new ArrayList<X509Certificate>();
        for (var pem : pems) {
            try (var parser = new PEMParser(new StringReader(pem))) {
                for (var part = parser.readObject(); part != null; part = parser.readObject()) {
                    if (part instanceof X509CertificateHolder holder) {
                        chain.add(certificate(holder));
                    } else {
                        var found = privateKey(part);
                        key = found == null ? key : found;
                    }
                }
            } catch (IOException e) {
                throw new GeneralSecurityException("not readable as PEM: " + e.getMessage(), e);
            }
        }
        if (chain.isEmpty()) {
            throw new GeneralSecurityException("there is no certificate in it (-----BEGIN CERTIFICATE-----)");
        }
        if (key == null) {
            throw new GeneralSecurityException("there is no unencrypted private key in it (-----BEGIN PRIVATE KEY-----)");
        }
        return new TlsIdentity(key, chain);
    }

    private static X509Certificate certificate(X509CertificateHolder holder) throws CertificateException {
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    private static @Nullable PrivateKey privateKey(Object part) throws IOException {
        var converter = new JcaPEMKeyConverter();
        return switch (part) {
            case PEMKeyPair pair -> converter.getPrivateKey(pair.getPrivateKeyInfo());
            case PrivateKeyInfo info -> converter.getPrivateKey(info);
            default -> null;
        };
    }

    String pem() {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(new JcaPKCS8Generator(key, null));
            for (var certificate : chain) {
                pem.writeObject(certificate);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Whether the key is the certificate's own. */
    boolean matches() throws GeneralSecurityException {
        var algorithm = key instanceof ECKey ? "SHA256withECDSA" : key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : key.getAlgorithm();
        if (!certificate().getPublicKey().getAlgorithm().equals(key.getAlgorithm())) {
            return false;
        }
        var signer = Signature.getInstance(algorithm);
        signer.initSign(key, new SecureRandom());
        signer.update(SIGNED.getBytes());
        var signature = signer.sign();
        var checker = Signature.getInstance(algorithm);
        checker.initVerify(certificate().getPublicKey());
        checker.update(SIGNED.getBytes());
        return checker.verify(signature);
    }

    Instant ends() {
        return certificate().getNotAfter().toInstant();
    }

    /** The names and addresses for which the certificate speaks. */
    Set<String> names() {
        try {
            var names = new HashSet<String>();
            var alternatives = certificate().getSubjectAlternativeNames();
            if (alternatives != null) {
                alternatives.forEach(name -> names.add(MachineNames.oneWay(name.get(1).toString())));
            }
            return names;
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
