package org.shouwang.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import org.jspecify.annotations.Nullable;

/**
 * Seals and opens values of one area and one class of personal data. A sealed value is bound to area, class and context:
 * copied into another column, row or area it does not open.
 */
public final class Seal {

    /** Of the 32 bytes of HMAC-SHA256; 16 keep chance collisions out of reach at half the index. */
    private static final int LOOKUP_BYTES = 16;
    private static final int CHAIN_BYTES = 32;

    private final Seals seals;
    private final KeyName name;

    Seal(Seals seals, KeyName name) {
        this.seals = seals;
        this.name = name;
    }

    /**
     * Seals a value for a {@code bytea} column.
     *
     * @param context what the value is, and whose: {@code "registry.resident.id-number/" + residentId}; without the row's
     *     id, a sealed value could be moved from one row to another unnoticed
     * @return null for null
     */
    public byte @Nullable [] seal(@Nullable String value, String context) {
        return value == null ? null : sealBytes(value.getBytes(StandardCharsets.UTF_8), context);
    }

    /** The same for a file. */
    public byte[] sealBytes(byte[] value, String context) {
        try {
            return seals.keys(name).aead().encrypt(value, bound(context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not seal " + context, e);
        }
    }

    /**
     * Opens a sealed value under the context it was sealed with.
     *
     * @return null for null
     * @throws KeysDestroyed when the keys were destroyed
     * @throws IllegalStateException when the value was changed, or sealed for another area, class or context
     */
    public @Nullable String open(byte @Nullable [] sealed, String context) {
        return sealed == null ? null : new String(openBytes(sealed, context), StandardCharsets.UTF_8);
    }

    /** The same for a file. */
    public byte[] openBytes(byte[] sealed, String context) {
        try {
            return opened(seals.keys(name), sealed, context);
        } catch (GeneralSecurityException e) {
            // Another node may have added a key a moment ago: look again before calling it broken.
            try {
                return opened(seals.reread(name), sealed, context);
            } catch (GeneralSecurityException again) {
                throw new IllegalStateException("does not open: changed, or sealed for something other than " + context, again);
            }
        }
    }

    private byte[] opened(KeySet keys, byte[] sealed, String context) throws GeneralSecurityException {
        return keys.aead().decrypt(sealed, bound(context));
    }

    /**
     * A keyed hash by which a sealed value is found again exactly: the same for the same text in the same area and class,
     * different elsewhere, useless without the key. Bring the text into one form first (trim, upper-case X, half-width).
     */
    public byte[] lookup(String value) {
        try {
            return seals.keys(name).prf().computePrimary(value.getBytes(StandardCharsets.UTF_8), LOOKUP_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not hash", e);
        }
    }

    /** A link of the audit chain: 32 bytes over the one before and what it adds. */
    byte[] chained(long seq, byte[] previous, byte[] entry) {
        var link = ByteBuffer.allocate(Long.BYTES + previous.length + entry.length).putLong(seq).put(previous).put(entry);
        try {
            return seals.keys(name).prf().computePrimary(link.array(), CHAIN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not link", e);
        }
    }

    private byte[] bound(String context) {
        return (name.path() + "/" + context).getBytes(StandardCharsets.UTF_8);
    }
}
