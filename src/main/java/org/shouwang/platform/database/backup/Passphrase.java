package org.shouwang.platform.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

/**
 * Encrypts a stream of any length under a passphrase: Argon2id makes the key (64 MB, three rounds), AES-256-GCM in
 * segments keeps each of them, their order and the end. A file cut off, changed or opened with another passphrase is
 * refused, never half read.
 */
public final class Passphrase {

    static final byte[] MAGIC = "SHOUWANG ENCRYPTED BACKUP 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int SEGMENT = 1 << 20;

    private final char[] words;

    public Passphrase(char[] words) {
        this.words = words.clone();
    }

    OutputStream encrypting(OutputStream out) throws IOException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        out.write(MAGIC);
        out.write(salt);
        try {
            return streaming(salt).newEncryptingStream(out, MAGIC);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** @param in just behind the magic */
    InputStream decrypting(InputStream in) throws IOException {
        try {
            return streaming(in.readNBytes(SALT)).newDecryptingStream(in, MAGIC);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private AesGcmHkdfStreaming streaming(byte[] salt) throws GeneralSecurityException {
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withSalt(salt)
                .withMemoryAsKB(64 * 1024).withIterations(3).withParallelism(1).build());
        var key = new byte[32];
        argon.generateBytes(words, key);
        return new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0);
    }
}
