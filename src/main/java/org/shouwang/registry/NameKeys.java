package org.shouwang.registry;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import org.shouwang.platform.words.Fold;
import org.shouwang.platform.words.Pinyin;

/** By what a name is found: its sound, its initials, and its pieces of one and two characters for "contains". */
record NameKeys(String sortKey, String pinyin, String initials, Set<String> grams) {

    static NameKeys of(String name) {
        var sound = Pinyin.of(name);
        return new NameKeys(sound.sortKey(), sound.full(), sound.initials(), grams(name));
    }

    /** What a name must have among its pieces to contain the text. */
    static Set<String> sought(String text) {
        var pieces = pieces(text);
        return pieces.length() < 2 ? Set.of(pieces) : pairs(pieces, new LinkedHashSet<>());
    }

    private static Set<String> grams(String name) {
        var pieces = pieces(name);
        var grams = new LinkedHashSet<String>();
        pieces.codePoints().forEach(c -> grams.add(Character.toString(c)));
        return pairs(pieces, grams);
    }

    private static Set<String> pairs(String pieces, Set<String> into) {
        var points = pieces.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            into.add(new String(points, i, 2));
        }
        return into;
    }

    /** Letters and digits only: 买买提·艾力 is found as 买买提艾力 too. */
    static String pieces(String name) {
        return Fold.line(name).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
