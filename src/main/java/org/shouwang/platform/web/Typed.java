package org.shouwang.platform.web;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;

/**
 * A form page: what was typed, what is wrong with it and whatever else the page shows beside it.
 *
 * @param form as typed, never tidied; never a password
 * @param more what the page shows around the form
 */
public record Typed<F, M>(F form, M more, @Nullable Problem problem) {

    public static <F, M> Typed<F, M> fresh(F form, M more) {
        return new Typed<>(form, more, null);
    }

    /** What is wrong with one field, in the reader's words; null when nothing is. */
    public @Nullable String wrong(Shell shell, String field) {
        var text = problem == null ? null : problem.fields().get(field);
        return text == null ? null : shell.t(text);
    }

    /** What is wrong with the whole; null when nothing is, or when a field says it. */
    public @Nullable String wrong(Shell shell) {
        return problem == null || problem.fields().containsValue(problem.text()) ? null : shell.t(problem.text());
    }

    /**
     * Does what the form asks for. A refusal that a person can mend shows the form again with everything that was typed.
     *
     * @param act answers with where to go next
     */
    public static <F, M> Html attempt(String template, F form, Supplier<M> more, Supplier<Html> act) {
        try {
            return act.get();
        } catch (Problem problem) {
            return switch (problem.kind()) {
                case INVALID, REFUSED, STALE, TOO_MANY, UNAVAILABLE -> Html.invalid(template, new Typed<>(form, more.get(), problem));
                default -> throw problem;
            };
        }
    }
}
