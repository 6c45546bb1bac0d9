package org.shouwang.roster.api;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.roster.Outcome;
import org.shouwang.roster.limits.RosterRule;
import org.springframework.stereotype.Component;

/** Answers to requests for seats, as programs get them. */
@Component
class Answers {

    /** Which answer it was; the other values are there where they belong to it. */
    enum Kind { TAKEN, STANDING_BY, REFUSED, DONE }

    /**
     * @param place among those who stand by
     * @param rule that refused
     * @param why in the language of the request
     */
    record Answer(Kind answer, @Nullable UUID seat, @Nullable Integer place, @Nullable RosterRule rule, @Nullable Instant from, @Nullable Instant until,
            @Nullable String why) {
    }

    private final Said said;

    Answers(Said said) {
        this.said = said;
    }

    Answer of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken taken -> new Answer(Kind.TAKEN, taken.seat().value(), null, null, null, null, null);
            case Outcome.StandingBy standing -> new Answer(Kind.STANDING_BY, null, standing.place(), null, null, null, null);
            case Outcome.Refused refused -> new Answer(Kind.REFUSED, null, null, refused.why().rule(), refused.why().from(), refused.why().until(),
                    said.words(refused.why().words()));
            case Outcome.Done done -> new Answer(Kind.DONE, null, null, null, null, null, null);
        };
    }
}
