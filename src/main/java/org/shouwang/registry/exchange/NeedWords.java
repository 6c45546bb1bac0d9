package org.shouwang.registry.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.shouwang.registry.NeedKind;

/** Takes a cell like {@code 独居、透析（周一三五上午），低保} apart; what stands in brackets stays together. */
final class NeedWords {

    private static final String SEPARATORS = "、,，;；/|\n\t 　";
    private static final Pattern DUE = Pattern.compile("(\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?)");

    private NeedWords() {
    }

    static List<NeedLine> of(String cell) {
        var needs = new ArrayList<NeedLine>();
        for (String words : parts(cell)) {
            int open = open(words);
            boolean more = open > 0 && isClose(words.charAt(words.length() - 1));
            String word = more ? words.substring(0, open).strip() : words;
            String detail = more ? words.substring(open + 1, words.length() - 1).strip() : "";
            var kind = Vocabulary.need(word).orElse(NeedKind.OTHER);
            if (!kind.derived()) {
                needs.add(line(kind, words, word, detail));
            }
        }
        return List.copyOf(needs);
    }

    private static NeedLine line(NeedKind kind, String words, String word, String detail) {
        if (kind == NeedKind.PREGNANT) {
            var due = DUE.matcher(detail);
            var date = due.find() ? Vocabulary.date(due.group(1)).orElse(null) : null;
            return date == null ? new NeedLine(NeedKind.OTHER, words, null) : new NeedLine(kind, "", date);
        }
        boolean spelledOut = word.matches("其他|其它") && !detail.isEmpty();
        return new NeedLine(kind, spelledOut ? detail : kind == NeedKind.OTHER ? words : detail, null);
    }

    /** Pregnant without a date from which to count. */
    static boolean isWithoutDate(NeedLine need) {
        return need.kind() == NeedKind.OTHER
                && Vocabulary.need(need.words().split("[(（]", 2)[0].strip()).filter(it -> it == NeedKind.PREGNANT).isPresent();
    }

    private static List<String> parts(String cell) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int depth = 0;
        for (char c : cell.strip().toCharArray()) {
            depth += c == '(' || c == '（' ? 1 : isClose(c) && depth > 0 ? -1 : 0;
            if (depth == 0 && SEPARATORS.indexOf(c) >= 0) {
                add(parts, part);
            } else {
                part.append(c);
            }
        }
        add(parts, part);
        return parts;
    }

    private static void add(List<String> parts, StringBuilder part) {
        String words = part.toString().strip();
        if (!words.isEmpty()) {
            parts.add(words);
        }
        part.setLength(0);
    }

    private static int open(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) == '(' || words.charAt(i) == '（') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isClose(char c) {
        return c == ')' || c == '）';
    }
}
