package org.shouwang.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.shouwang.platform.sheet.SheetRefusal.Reason;

/** Fields between separators, quoted as in RFC 4180; rows are counted as a spreadsheet would show them. */
final class Separated {

    /** Takes a row; false ends the reading. */
    interface Taker {
        boolean take(int row, List<String> fields) throws RefusedSheet;
    }

    private static final char[] SEPARATORS = {',', '\t', ';', '|', '，'};
    private static final int SAMPLE = 30;

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    Separated(String text, char separator) {
        this.text = text;
        this.separator = separator;
        if (text.startsWith("sep=") && text.indexOf('\n') > 0) {
            at = text.indexOf('\n') + 1;
        }
    }

    /** The separator that splits most of the first rows into the same number of fields. */
    static char separator(String text) throws RefusedSheet {
        if (text.startsWith("sep=") && text.length() > 4) {
            return text.charAt(4);
        }
        char best = ',';
        int bestScore = 0;
        for (char candidate : SEPARATORS) {
            int score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(String text, char candidate) {
        var widths = new HashMap<Integer, Integer>();
        try {
            new Separated(text, candidate).each((row, fields) -> {
                if (fields.size() > 1) {
                    widths.merge(fields.size(), 1, Integer::sum);
                }
                return row < SAMPLE;
            });
        } catch (RefusedSheet openQuote) {
            return 0;
        }
        return widths.entrySet().stream().mapToInt(it -> it.getValue() * Math.min(it.getKey(), 40)).max().orElse(0);
    }

    void each(Taker taker) throws RefusedSheet {
        int row = 0;
        while (at < text.length()) {
            row++;
            if (!taker.take(row, row())) {
                return;
            }
        }
    }

    private List<String> row() throws RefusedSheet {
        var fields = new ArrayList<String>();
        while (true) {
            fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : bare());
            if (at >= text.length()) {
                return fields;
            }
            char c = text.charAt(at++);
            if (c == separator) {
                continue;
            }
            if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            return fields;
        }
    }

    private String bare() {
        int from = at;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() throws RefusedSheet {
        int opened = line;
        var field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                if (c == '\n') {
                    line++;
                }
                if (field.length() > SheetLimits.CELL_LENGTH) {
                    break;
                }
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append('"');
                at++;
            } else {
                // what follows the closing mark up to the separator belongs to the field too: "张三"先生
                return field.append(bare()).toString();
            }
        }
        throw new RefusedSheet(Reason.OPEN_QUOTE, opened);
    }
}
