package org.shouwang.registry;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Fold;

/** Text as people type it, brought to one form and kept to a length; refused where something is missing. */
final class Words {

    private Words() {
    }

    static String line(@Nullable String typed, String field, int longest) {
        return kept(typed == null ? "" : Fold.line(typed), field, longest);
    }

    static String required(@Nullable String typed, String field, int longest) {
        var text = line(typed, field, longest);
        if (text.isEmpty()) {
            throw Problem.invalid("registry.problem.check").at(field, "registry.field.missing");
        }
        return text;
    }

    /** May have several lines. */
    static String text(@Nullable String typed, String field, int longest) {
        return kept(typed == null ? "" : typed.strip().replace("\r\n", "\n").replace("\u0000", ""), field, longest);
    }

    private static String kept(String text, String field, int longest) {
        if (text.length() > longest) {
            throw Problem.invalid("registry.problem.check").at(field, "registry.field.long", longest);
        }
        return text;
    }
}
