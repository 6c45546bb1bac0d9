package org.shouwang.registry;

import java.util.Locale;

import org.shouwang.platform.words.Fold;
import org.shouwang.platform.words.Pinyin;

/** By what a name is found: its sound and its initials. Where a piece of it begins, the database keeps by itself. */
record NameKeys(String sortKey, String pinyin, String initials) {

    static NameKeys of(String name) {
        var sound = Pinyin.of(name);
        return new NameKeys(sound.sortKey(), sound.full(), sound.initials());
    }

    /** Letters and digits only: 买买提·艾力 is found as 买买提艾力 too. */
    static String pieces(String name) {
        return Fold.line(name).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
