package org.shouwang.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

import org.shouwang.platform.SecretFile;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/**
 * The key that wraps all others, in a file. It may lie on another medium than the wrapped keys (SHOUWANG_KEYS_MASTER),
 * so that neither alone opens anything. A key management service would take the place of this class.
 */
final class MasterKey {

    private MasterKey() {
    }

    /**
     * Reads the master key, or makes it when there is nothing yet that it could have wrapped.
     *
     * @throws IllegalStateException when it is gone although wrapped keys are there: making another would lock them out
     */
    static Aead of(Path file, boolean keysExist) {
        try {
            AeadConfig.register();
            if (Files.notExists(file)) {
                if (keysExist) {
                    throw new IllegalStateException("The master key " + file.toAbsolutePath() + " is missing, but keys that it"
                            + " wrapped are there. Put the file back from its own backup; without it they cannot be opened.");
                }
                var made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
                SecretFile.create(file, Base64.getEncoder()
                        .encodeToString(TinkProtoKeysetFormat.serializeKeyset(made, InsecureSecretKeyAccess.get())) + "\n");
            }
            return TinkProtoKeysetFormat.parseKeyset(Base64.getDecoder().decode(SecretFile.read(file).strip()),
                    InsecureSecretKeyAccess.get()).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The master key " + file.toAbsolutePath() + " cannot be read: it is damaged.", e);
        } catch (IOException e) {
            throw new IllegalStateException("The master key " + file.toAbsolutePath() + " cannot be read or written: "
                    + e.getMessage(), e);
        }
    }
}
