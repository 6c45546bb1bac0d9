package org.shouwang.notices;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces of at most so many bytes of UTF-8, at the end of a line or a sentence where there is one. */
final class Pieces {

    private static final String ENDS = "\n。！？；.!?;，,、 ";

    private Pieces() {
    }

    /** The whole where it fits; otherwise pieces that say how many there are: (1/3). */
    static List<String> of(String text, int bytes) {
        if (size(text) <= bytes) {
            return List.of(text);
        }
        var pieces = cut(text, bytes - size("(99/99)\n"));
        var numbered = new ArrayList<String>();
        for (int n = 0; n < pieces.size(); n++) {
            numbered.add("(" + (n + 1) + "/" + pieces.size() + ")\n" + pieces.get(n));
        }
        return List.copyOf(numbered);
    }

    private static List<String> cut(String text, int bytes) {
        var pieces = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int to = fits(text, from, bytes);
            if (to < text.length()) {
                to = lastEnd(text, from, to);
            }
            var piece = text.substring(from, to).strip();
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            from = to;
        }
        return pieces;
    }

    /** As far as the bytes reach, never through the middle of a character. */
    private static int fits(String text, int from, int bytes) {
        int at = from;
        int used = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            used += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (used > bytes) {
                break;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    /** Behind the last end of a line, else of a sentence, else of a word, in the second half of what fits. */
    private static int lastEnd(String text, int from, int to) {
        for (var kind : List.of("\n", "。！？.!?", ENDS)) {
            for (int at = to; at > from + (to - from) / 2; at--) {
                if (kind.indexOf(text.charAt(at - 1)) >= 0) {
                    return at;
                }
            }
        }
        return to;
    }

    static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
