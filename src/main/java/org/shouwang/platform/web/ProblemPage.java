package org.shouwang.platform.web;

import java.util.List;

import org.shouwang.platform.Problem;

/**
 * What went wrong, for people.
 *
 * @param back our page from which they came
 * @param entryLost whether a form was sent and could not be taken
 * @param typed what was in it, for browsers that cannot keep it
 * @param retry whether the page tries again by itself
 */
public record ProblemPage(int status, String titleKey, Problem.Text detail, List<String> wrong, String requestId, String back,
        String signIn, boolean entryLost, List<Entry> typed, boolean retry) {
}
