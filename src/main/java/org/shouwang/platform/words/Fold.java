package org.shouwang.platform.words;

/** Makes the many ways to type the same characters one way; never touches the characters themselves. */
public final class Fold {

    private Fold() {
    }

    /**
     * One line of text: full-width letters, digits and signs become half-width, invisible characters go,
     * runs of white space become one space, ends are trimmed.
     */
    public static String line(String typed) {
        if (isPlain(typed)) {
            return typed;
        }
        var out = new StringBuilder(typed.length());
        boolean gap = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = halfWidth(typed.charAt(i));
            if (isInvisible(c)) {
                continue;
            }
            if (isSpace(c)) {
                gap = !out.isEmpty();
                continue;
            }
            if (gap) {
                out.append(' ');
                gap = false;
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Like {@link #line}, with every space taken out and letters in upper case: for numbers, codes and headers. */
    public static String code(String typed) {
        String line = line(typed);
        return (line.indexOf(' ') < 0 ? line : line.replace(" ", "")).toUpperCase(java.util.Locale.ROOT);
    }

    /** The half-width form of a full-width letter, digit or sign; any other character as it is. */
    public static char halfWidth(char c) {
        return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
    }

    private static boolean isPlain(String s) {
        char before = ' ';
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean han = c >= '\u4E00' && c <= '\u9FFF';
            boolean ascii = c > ' ' && c < '\u007F';
            boolean single = c == ' ' && before != ' ' && i < s.length() - 1;
            if (!han && !ascii && !single) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c == '\u3000' || c == '\u00A0' || c <= ' ' && Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Zero-width marks, the byte order mark and control characters ride along when text is pasted from chat groups. */
    private static boolean isInvisible(char c) {
        return c == '\uFEFF' || c >= '\u200B' && c <= '\u200F' || c >= '\u202A' && c <= '\u202E' || c == '\u2060'
                || Character.isISOControl(c) && !Character.isWhitespace(c);
    }
}
