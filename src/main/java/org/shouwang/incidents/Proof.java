package org.shouwang.incidents;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;

/**
 * That something was done: words, and perhaps a picture or a paper.
 *
 * @param file a JPEG, PNG or PDF of at most two megabytes; null for none
 */
public record Proof(String words, byte @Nullable [] file) {

    private static final int LARGEST = 2 * 1024 * 1024;

    /** What the first bytes say, whatever the file is called. */
    public enum Type {
        JPEG("image/jpeg", 0xFF, 0xD8, 0xFF), PNG("image/png", 0x89, 'P', 'N', 'G'), PDF("application/pdf", '%', 'P', 'D', 'F');

        private final String media;
        private final byte[] begin;

        Type(String media, int... begin) {
            this.media = media;
            this.begin = new byte[begin.length];
            for (int i = 0; i < begin.length; i++) {
                this.begin[i] = (byte) begin[i];
            }
        }

        public String media() {
            return media;
        }

        static Optional<Type> of(byte[] file) {
            return Arrays.stream(values()).filter(type -> file.length > type.begin.length
                    && Arrays.equals(file, 0, type.begin.length, type.begin, 0, type.begin.length)).findFirst();
        }
    }

    public Proof {
        words = Prose.required(words, "proof", 1_000);
        file = file == null || file.length == 0 ? null : file;
        if (file != null && file.length > LARGEST) {
            throw Problem.invalid("platform.problem.check").at("file", "incidents.proof.too-large");
        }
        if (file != null && Type.of(file).isEmpty()) {
            throw Problem.invalid("platform.problem.check").at("file", "incidents.proof.type");
        }
    }

    public static Proof said(String words) {
        return new Proof(words, null);
    }

    /** The kind of its file; empty where there is none. */
    public Optional<Type> type() {
        return file == null ? Optional.empty() : Type.of(file);
    }
}
