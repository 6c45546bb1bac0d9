package org.shouwang.roster.certificate;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Twelve signs that nobody can guess (60 bits) and that can be typed from paper: none looks like another (Crockford's base 32).
 */
public record VerificationCode(String text) {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int PART = 4;
    private static final Pattern SHAPE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public VerificationCode {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a verification code");
        }
    }

    static VerificationCode next() {
        var signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new VerificationCode(signs.toString());
    }

    /** Reads what somebody typed: small letters, hyphens and blanks, O for 0 and I or L for 1. */
    public static Optional<VerificationCode> read(String typed) {
        var folded = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        return SHAPE.matcher(folded).matches() ? Optional.of(new VerificationCode(folded)) : Optional.empty();
    }

    /** {@code 7KQ2-M0XT-9RWD} */
    public String inParts() {
        return text.substring(0, PART) + "-" + text.substring(PART, 2 * PART) + "-" + text.substring(2 * PART);
    }

    @Override
    public String toString() {
        return text;
    }
}
