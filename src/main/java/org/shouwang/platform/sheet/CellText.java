package org.shouwang.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Numbers, dates and escaped characters of a cell as text. */
final class CellText {

    /** A spreadsheet keeps 15 significant digits. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final BigDecimal LONGEST = new BigDecimal("1E15");
    private static final Pattern NOT_DATE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|(?i:general)|_.");
    private static final Pattern DATE_LETTER = Pattern.compile("(?i)[ymdhs年月日]");
    private static final Pattern ZEROS = Pattern.compile("0{2,18}");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {
    }

    /** All digits, no exponent, no {@code .0}; leading zeros where the cell's format shows them. */
    static String number(BigDecimal value, @Nullable String format) {
        String plain = value.round(DIGITS).stripTrailingZeros().toPlainString();
        if (format != null && ZEROS.matcher(format).matches() && plain.length() < format.length()
                && plain.chars().allMatch(Character::isDigit)) {
            return "0".repeat(format.length() - plain.length()) + plain;
        }
        return plain;
    }

    static CellKind numberKind(BigDecimal value) {
        return value.abs().compareTo(LONGEST) >= 0 ? CellKind.ROUNDED : CellKind.NUMBER;
    }

    /** Whether a number format shows a date; ids 27–36 and 50–58 are the Chinese built-in ones. */
    static boolean isDate(int id, @Nullable String format) {
        if (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58) {
            return true;
        }
        if (format == null || format.isEmpty()) {
            return false;
        }
        String bare = NOT_DATE.matcher(format).replaceAll("");
        int section = bare.indexOf(';');
        String first = section < 0 ? bare : bare.substring(0, section);
        return DATE_LETTER.matcher(first).find();
    }

    /** Days since 1900 as a date; a part of a day as a time. */
    static String date(double serial, boolean since1904) {
        if (serial < 0 || serial > 2_958_466) {
            return BigDecimal.valueOf(serial).stripTrailingZeros().toPlainString();
        }
        long day = (long) Math.floor(serial);
        long seconds = Math.round((serial - day) * 86_400);
        // Excel believes that 1900 was a leap year
        var base = since1904 ? LocalDate.of(1904, 1, 1) : day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDateTime at = base.plusDays(day).atStartOfDay().plusSeconds(seconds);
        if (day == 0 && !since1904) {
            return at.toLocalTime().toString();
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString()
                : at.toLocalDate() + " " + at.toLocalTime();
    }

    /** Characters that XML cannot hold stand as {@code _x000D_} in a sheet's strings. */
    static String unescape(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(
                it -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(it.group(1), 16))));
    }

    /** The reverse: what would be read as an escape, or cannot be written, is escaped. */
    static String escape(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean unwritable = c < ' ' && c != '\t' && c != '\n' || c == '\uFFFE' || c == '\uFFFF';
            boolean looksEscaped = c == '_' && ESCAPED.matcher(text).region(i, text.length()).lookingAt();
            if (unwritable || looksEscaped) {
                if (out == null) {
                    out = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                out.append("_x%04X_".formatted((int) c));
            } else if (out != null) {
                out.append(c);
            }
        }
        return out == null ? text : out.toString();
    }
}
