package org.shouwang.roster.web;

import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.Outcome;

/** An answer in words. */
final class Told {

    private Told() {
    }

    static Problem.Text words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken taken -> Problem.Text.of("roster.answer.taken");
            case Outcome.StandingBy standing -> Problem.Text.of("roster.answer.standing-by", standing.place());
            case Outcome.Refused refused -> refused.why().words();
            case Outcome.Done done -> Problem.Text.of("roster.answer.done");
        };
    }

    static Html on(String path, Outcome outcome) {
        return Html.goToHere(path).saying("roster.answer.said", words(outcome));
    }
}
