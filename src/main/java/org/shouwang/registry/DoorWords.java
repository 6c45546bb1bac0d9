package org.shouwang.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words on doors brought to one form. Two spellings of the same building, unit or room have the same match key:
 * {@code 12号楼}, {@code 十二幢} and {@code １２#} are all {@code 12}.
 */
final class DoorWords {

    static final String BUILDING = "号楼|号栋|号幢|号座|幢|栋|座|#楼|#栋|#幢|#";
    static final String UNIT = "号单元|单元|单|号门|梯|UNIT";
    static final String FLOOR = "层|F";
    static final String ROOM = "号房|号室|室|户|房";
    /** Words that stand for a building or a floor, a unit or a room, a building or a room. */
    static final String EITHER = "楼|门|号(?!院|线|路|街|巷|弄)";

    private static final String ALL = String.join("|", BUILDING, UNIT, FLOOR, ROOM, EITHER);
    private static final Pattern BUILDING_END = Pattern.compile("(?:" + BUILDING + "|楼|号)$");
    private static final Pattern UNIT_END = Pattern.compile("(?:" + UNIT + "|门)$");
    private static final Pattern ROOM_END = Pattern.compile("(?:" + ROOM + "|号)$");
    private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−－ー~_＿]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern SPACE_BEFORE_WORD = Pattern.compile("\\s+(?=(?:" + ALL + "))");
    private static final Pattern NUMBER_BEFORE_WORD = Pattern.compile("[" + ChineseNumber.DIGITS + "]+(?=\\s*(?:" + ALL + "))");
    private static final Pattern SEPARATORS = Pattern.compile("[ ./·。、,，]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");

    private DoorWords() {
    }

    /** Half-width, upper case, digits for Chinese numbers before a word such as 单元, one kind of dash. */
    static String plain(String words) {
        if (words.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return words;
        }
        var text = Normalizer.normalize(words, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        text = SPACES.matcher(DASH.matcher(text).replaceAll("-")).replaceAll(" ").strip();
        if (text.indexOf(' ') >= 0) {
            text = SPACE_BEFORE_WORD.matcher(text).replaceAll("");
        }
        return NUMBER_BEFORE_WORD.matcher(text).replaceAll(found -> ChineseNumber.digits(found.group()));
    }

    static String building(String name) {
        return key(name, BUILDING_END);
    }

    static String unit(String name) {
        return key(name, UNIT_END);
    }

    static String room(String name) {
        return key(name, ROOM_END);
    }

    private static String key(String name, Pattern end) {
        var text = SEPARATORS.matcher(plain(name)).replaceAll("-");
        var bare = end.matcher(text).replaceFirst("");
        if (bare.isEmpty()) {
            bare = text;
        }
        bare = ChineseNumber.digits(bare);
        return LEADING_ZEROS.matcher(bare).replaceAll("");
    }

    /** Sorts 2 before 12 and both before A: numbers are padded, so that text order is house order. */
    static String sortKey(String matchKey) {
        return DIGITS.matcher(matchKey)
                .replaceAll(n -> "0".repeat(Math.max(0, 5 - n.group().length())) + n.group());
    }
}
