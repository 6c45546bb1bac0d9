package org.shouwang.platform.words;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;

/** Text as people type it, brought to one form and kept to a length; refused where something is missing. */
public final class Written {

    private Written() {
    }

    public static String line(@Nullable String typed, String field, int longest) {
        return kept(typed == null ? "" : Fold.line(typed), field, longest);
    }

    public static String required(@Nullable String typed, String field, int longest) {
        var text = line(typed, field, longest);
        if (text.isEmpty()) {
            throw Problem.invalid("platform.problem.check").at(field, "platform.field.missing");
        }
        return text;
    }

    /** May have several lines. */
    public static String text(@Nullable String typed, String field, int longest) {
        return kept(typed == null ? "" : typed.strip().replace("\r\n", "\n").replace("\u0000", ""), field, longest);
    }

    private static String kept(String text, String field, int longest) {
        if (text.length() > longest) {
            throw Problem.invalid("platform.problem.check").at(field, "platform.field.long", longest);
        }
        return text;
    }
}
