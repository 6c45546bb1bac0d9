package org.shouwang.platform.outbox;

import java.time.Duration;

/** What came of an attempt. {@code trouble} is a message key; {@code detail} what the other side said, never a person's data. */
public sealed interface Outcome {

    record Delivered() implements Outcome {
    }

    /** It did not arrive and may later: tried again, later and later. */
    record NotYet(String trouble, String detail) implements Outcome {
    }

    /** Nobody knows whether it arrived: tried again, and the channel is told so. */
    record Unclear(String trouble, String detail) implements Outcome {
    }

    /** The target takes no more for so long; the attempt does not count. */
    record TooFast(String trouble, Duration pause) implements Outcome {
    }

    /** It will be refused each time until a person changes something. */
    record Refused(String trouble, String detail) implements Outcome {
    }

    /** Nobody needs it any longer: withdrawn, run out, the target gone. */
    record Pointless(String trouble) implements Outcome {
    }
}
