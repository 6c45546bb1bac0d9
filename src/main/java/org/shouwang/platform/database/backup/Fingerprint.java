package org.shouwang.platform.database.backup;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Passes rows through, one a line, and adds up their hashes: the same rows have the same sum in whatever order a
 * database hands them out. Sums and not exclusive-or, so that a row that stands there twice counts twice.
 */
final class Fingerprint extends FilterOutputStream {

    private final MessageDigest digest;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private final long[] sums = new long[4];
    private long rows;

    Fingerprint(OutputStream out) {
        super(out);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        int start = from;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] == '\n') {
                line.write(bytes, start, i - start);
                count();
                start = i + 1;
            }
        }
        line.write(bytes, start, from + length - start);
    }

    private void count() {
        var hash = ByteBuffer.wrap(digest.digest(line.toByteArray()));
        for (int i = 0; i < sums.length; i++) {
            sums[i] += hash.getLong();
        }
        line.reset();
        rows++;
    }

    long rows() {
        return rows;
    }

    String sum() {
        return "%016x%016x%016x%016x".formatted(sums[0], sums[1], sums[2], sums[3]);
    }

    /** The stream beneath belongs to somebody else. */
    @Override
    public void close() throws IOException {
        flush();
    }
}
