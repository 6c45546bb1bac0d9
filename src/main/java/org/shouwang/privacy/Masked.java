package org.shouwang.privacy;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Personal values as screens show them: enough to recognise, not enough to use. Whatever comes in, however short or
 * foreign, at least half of it is hidden.
 */
public final class Masked {

    private static final String STAR = "*";
    private static final String WIDE_STAR = "＊";
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Masked() {
    }

    /** {@code 138****1234}; a landline keeps its area code's beginning and its tail. */
    public static String phone(@Nullable String phone) {
        return ends(phone, 3, 4);
    }

    /** {@code 110***********1234}: province, and the tail that a person is asked for. */
    public static String idNumber(@Nullable String number) {
        return ends(number, 3, 4);
    }

    /** {@code 张＊＊}, {@code J*** S****}: the family name's beginning. */
    public static String name(@Nullable String name) {
        var text = clean(name);
        if (text.codePoints().allMatch(c -> c < 0x250)) {
            return Pattern.compile("\\s+").splitAsStream(text).map(Masked::firstOf).collect(Collectors.joining(" "));
        }
        return firstOf(text);
    }

    /** For a poster or another public place, only first and last character: {@code 张＊明}; a name of two shows one. */
    public static String publicName(@Nullable String name) {
        var text = clean(name);
        var points = text.codePoints().toArray();
        if (points.length < 3) {
            return firstOf(text);
        }
        return Character.toString(points[0]) + star(points[0]).repeat(Math.min(points.length - 2, 3))
                + Character.toString(points[points.length - 1]);
    }

    /** {@code 12号楼*单元***}: the building stays, the door does not. */
    public static String door(@Nullable String door) {
        var text = clean(door);
        var first = NUMBER.matcher(text);
        if (!first.find()) {
            return firstOf(text);
        }
        var more = NUMBER.matcher(text.substring(first.end()));
        if (!more.find()) {
            return text.substring(0, first.start()) + STAR.repeat(first.group().length()) + text.substring(first.end());
        }
        return text.substring(0, first.end()) + more.replaceAll(m -> STAR.repeat(m.group().length()));
    }

    /** {@code m***@example.org}. */
    public static String email(@Nullable String email) {
        var text = clean(email);
        int at = text.lastIndexOf('@');
        return at < 1 ? ends(text, 1, 0) : firstOf(text.substring(0, at)) + text.substring(at);
    }

    /** {@code 1949-**-**}: how old, not when the birthday is. */
    public static String birthDate(@Nullable String isoDate) {
        var text = clean(isoDate);
        return text.length() == 10 ? text.substring(0, 4) + "-**-**" : STAR.repeat(Math.min(text.length(), 8));
    }

    /** Free text: nothing of it, only that there is some. */
    public static String text(@Nullable String text) {
        return clean(text).isEmpty() ? "" : WIDE_STAR.repeat(3);
    }

    private static String ends(@Nullable String value, int head, int tail) {
        var points = clean(value).codePoints().toArray();
        int n = points.length;
        if (head + tail > n * 2 / 3) {
            head = n / 5;
            tail = n / 4;
        }
        return new String(points, 0, head) + STAR.repeat(n - head - tail) + new String(points, n - tail, tail);
    }

    private static String firstOf(String text) {
        var points = text.codePoints().toArray();
        if (points.length < 2) {
            return points.length == 0 ? "" : star(points[0]);
        }
        return Character.toString(points[0]) + star(points[0]).repeat(Math.min(points.length - 1, 3));
    }

    private static String star(int beside) {
        return Character.isIdeographic(beside) ? WIDE_STAR : STAR;
    }

    private static String clean(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
