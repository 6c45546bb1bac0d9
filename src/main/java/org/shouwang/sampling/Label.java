package org.shouwang.sampling;

import java.util.regex.Pattern;

import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Fold;

/** The label of a tube as printed, scanned or typed: one form for all of them. */
final class Label {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9_.-]{2,30}");

    private Label() {
    }

    /** Refuses what cannot be a label. */
    static String of(String typed) {
        var label = Fold.code(typed);
        if (!SHAPE.matcher(label).matches()) {
            throw Problem.invalid("platform.problem.check").at("tube", "sampling.problem.label");
        }
        return label;
    }
}
