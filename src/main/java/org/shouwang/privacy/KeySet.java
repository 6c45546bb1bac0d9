package org.shouwang.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;

/** The keys of one name: AES-256-GCM to seal with, HMAC-SHA256 to look up by. */
final class KeySet {

    private static final String FORM = "shouwang-keys-1";

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final KeysetHandle sealing;
    private final KeysetHandle looking;
    private final Aead aead;
    private final PrfSet prf;

    private KeySet(KeysetHandle sealing, KeysetHandle looking) throws GeneralSecurityException {
        this.sealing = sealing;
        this.looking = looking;
        this.aead = sealing.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.prf = looking.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    static KeySet make() throws GeneralSecurityException {
        return new KeySet(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    /** The same set with one more sealing key, which becomes the one that seals. */
    KeySet rotated() throws GeneralSecurityException {
        var more = KeysetHandle.newBuilder(sealing).addEntry(KeysetHandle
                .generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary()).build();
        return new KeySet(more, looking);
    }

    /** As text, readable only with the master key and only under this name. */
    String wrapped(Aead master, KeyName name) throws GeneralSecurityException {
        return FORM + "\nseal " + wrapped(sealing, master, name, "seal") + "\nlook " + wrapped(looking, master, name, "look") + "\n";
    }

    static KeySet unwrapped(String text, Aead master, KeyName name) throws GeneralSecurityException {
        var lines = text.lines().toList();
        if (lines.size() != 3 || !lines.get(0).equals(FORM)) {
            throw new GeneralSecurityException("not a set of keys of form " + FORM);
        }
        return new KeySet(unwrapped(lines.get(1), master, name, "seal"), unwrapped(lines.get(2), master, name, "look"));
    }

    private static String wrapped(KeysetHandle keys, Aead master, KeyName name, String use) throws GeneralSecurityException {
        return Base64.getEncoder().encodeToString(
                TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, master, bound(name, use)));
    }

    private static KeysetHandle unwrapped(String line, Aead master, KeyName name, String use) throws GeneralSecurityException {
        if (!line.startsWith(use + " ")) {
            throw new GeneralSecurityException("line missing: " + use);
        }
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                Base64.getDecoder().decode(line.substring(use.length() + 1)), master, bound(name, use));
    }

    private static byte[] bound(KeyName name, String use) {
        return (name.path() + "/" + use).getBytes(StandardCharsets.UTF_8);
    }

    Aead aead() {
        return aead;
    }

    PrfSet prf() {
        return prf;
    }
}
