package org.shouwang.registry;

import java.util.Map;
import java.util.regex.Pattern;

/** Numbers as people write them on doors: 十二, 二十三, 一百零八, 一二. */
final class ChineseNumber {

    static final String DIGITS = "零〇一二三四五六七八九十百廿两";

    private static final Map<Character, Integer> VALUES = Map.ofEntries(
            Map.entry('零', 0), Map.entry('〇', 0), Map.entry('一', 1), Map.entry('二', 2), Map.entry('两', 2),
            Map.entry('三', 3), Map.entry('四', 4), Map.entry('五', 5), Map.entry('六', 6), Map.entry('七', 7),
            Map.entry('八', 8), Map.entry('九', 9));

    private static final Pattern WORD = Pattern.compile("[" + DIGITS + "]+");

    private ChineseNumber() {
    }

    /** The number in digits; the text itself where it is none. */
    static String digits(String text) {
        if (!WORD.matcher(text).matches()) {
            return text;
        }
        var word = text.replace("廿", "二十");
        if (word.indexOf('十') < 0 && word.indexOf('百') < 0) {
            var one = new StringBuilder();
            word.chars().forEach(c -> one.append(VALUES.get((char) c)));
            return one.toString();
        }
        int total = 0;
        int digit = 0;
        boolean said = false;
        for (char c : word.toCharArray()) {
            switch (c) {
                case '百' -> {
                    total += (said ? digit : 1) * 100;
                    digit = 0;
                    said = false;
                }
                case '十' -> {
                    total += (said && digit > 0 ? digit : 1) * 10;
                    digit = 0;
                    said = false;
                }
                default -> {
                    digit = VALUES.get(c);
                    said = true;
                }
            }
        }
        return String.valueOf(total + digit);
    }
}
