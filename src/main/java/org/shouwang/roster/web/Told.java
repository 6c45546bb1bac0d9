package org.shouwang.roster.web;

import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.Outcome;

/** An answer in words. */
final class Told {

    private Told() {
    }

    static Problem.Text words(Outcome outcome) {
        return words(outcome, "roster.answer.taken");
    }

    /** @param taken what is said where a seat was taken: by grabbing it, or in another way */
    private static Problem.Text words(Outcome outcome, String taken) {
        return switch (outcome) {
            case Outcome.Taken any -> Problem.Text.of(taken);
            case Outcome.StandingBy standing -> Problem.Text.of("roster.answer.standing-by", standing.place());
            case Outcome.Refused refused -> refused.why().words();
            case Outcome.Done done -> Problem.Text.of("roster.answer.done");
        };
    }

    static Html on(String path, Outcome outcome) {
        return on(path, outcome, "roster.answer.taken");
    }

    static Html on(String path, Outcome outcome, String taken) {
        return Html.goToHere(path).saying("roster.answer.said", words(outcome, taken));
    }
}
