package org.shouwang.platform.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (GB 11643-1999): six digits of area, eight of birth date, three of order, one check
 * character. Area codes are not checked: codes of abolished areas stay valid on people's cards.
 */
public record IdNumber(String text) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern OLD_SHAPE = Pattern.compile("\\d{15}");
    /** What a number becomes when Excel kept it as a number: the last digits are gone for good. */
    private static final Pattern LOST = Pattern.compile("\\d(\\.\\d+)?E\\+?1[4-8]|\\d{15}000");

    public IdNumber {
        if (!SHAPE.matcher(text).matches() || check(text) != text.charAt(17) || dateIn(text) == null) {
            throw new IllegalArgumentException("not an identity number");
        }
    }

    /** What was made of a typed number. */
    public sealed interface Reading {
        /** Right in every respect that can be checked. */
        record Good(IdNumber id) implements Reading {
        }

        /** An old number of 15 digits, as issued until 1999; it has no check character. */
        record Old(String typed, IdNumber today) implements Reading {
        }

        /** Cannot be right; {@code typed} is what stands there, folded to half-width. */
        record Wrong(String typed, Fault fault) implements Reading {
        }

        /** Letters first: a passport, a travel permit or the like, which this type does not judge. */
        record OtherDocument(String typed) implements Reading {
        }
    }

    /** Why a number cannot be right. */
    public enum Fault {
        /** Neither 18 nor 15 characters. */
        LENGTH,
        /** A character that cannot stand there. */
        CHARACTERS,
        /** The birth date in it does not exist or lies ahead. */
        DATE,
        /** The check character does not fit: a digit was mistyped or two were swapped. */
        CHECKSUM,
        /** A spreadsheet kept it as a number and lost its last digits. */
        LOST_DIGITS
    }

    /** Reads a number as people type it: full-width digits, small x, spaces and hyphens in between. */
    public static Reading read(String typed, LocalDate today) {
        String folded = Fold.code(typed).replace("-", "");
        if (LOST.matcher(folded).matches() && !(readNew(folded, today) instanceof Reading.Good)) {
            return new Reading.Wrong(folded, Fault.LOST_DIGITS);
        }
        if (OLD_SHAPE.matcher(folded).matches()) {
            return readOld(folded, today);
        }
        if (SHAPE.matcher(folded).matches()) {
            return readNew(folded, today);
        }
        if (!folded.isEmpty() && isLatin(folded.charAt(0)) && folded.length() >= 6 && folded.length() <= 18) {
            return new Reading.OtherDocument(folded);
        }
        boolean rightLength = folded.length() == 18 || folded.length() == 15;
        return new Reading.Wrong(folded, rightLength ? Fault.CHARACTERS : Fault.LENGTH);
    }

    private static Reading readNew(String folded, LocalDate today) {
        if (!SHAPE.matcher(folded).matches()) {
            return new Reading.Wrong(folded, Fault.LENGTH);
        }
        var date = dateIn(folded);
        if (date == null || date.isAfter(today)) {
            return new Reading.Wrong(folded, Fault.DATE);
        }
        return check(folded) == folded.charAt(17)
                ? new Reading.Good(new IdNumber(folded)) : new Reading.Wrong(folded, Fault.CHECKSUM);
    }

    private static Reading readOld(String folded, LocalDate today) {
        String body = folded.substring(0, 6) + "19" + folded.substring(6);
        String number = body + check(body);
        var date = dateIn(number);
        return date == null || date.isAfter(today)
                ? new Reading.Wrong(folded, Fault.DATE) : new Reading.Old(folded, new IdNumber(number));
    }

    /** The check character that belongs to the first 17 digits. */
    public static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        return java.util.Objects.requireNonNull(dateIn(text));
    }

    /** The 17th digit is odd for men. */
    public boolean male() {
        return (text.charAt(16) - '0') % 2 == 1;
    }

    private static @org.jspecify.annotations.Nullable LocalDate dateIn(String number) {
        try {
            return LocalDate.of(Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)), Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Masked, so that a number never reaches a log. */
    @Override
    public String toString() {
        return text.substring(0, 3) + "***********" + text.substring(14);
    }
}
