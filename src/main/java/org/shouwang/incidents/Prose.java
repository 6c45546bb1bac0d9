package org.shouwang.incidents;

import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;

/** What people write in sentences: kept as they wrote it, Chinese punctuation and all. */
final class Prose {

    private Prose() {
    }

    static String required(String typed, String field, int longest) {
        var text = Written.text(typed, field, longest);
        if (text.isBlank()) {
            throw Problem.invalid("platform.problem.check").at(field, "platform.field.missing");
        }
        return text;
    }
}
