package org.shouwang.roster;

import org.shouwang.roster.limits.Refusal;

/** The answer to a request for a seat. The same request again gets the same answer. */
public sealed interface Outcome {

    record Taken(SeatId seat) implements Outcome {
    }

    /** @param place how many stand by up to and with this person */
    record StandingBy(int place) implements Outcome {
    }

    record Refused(Refusal why) implements Outcome {
    }

    /** A seat was given back, a place in the queue given up, an offer declined. */
    record Done() implements Outcome {
    }
}
