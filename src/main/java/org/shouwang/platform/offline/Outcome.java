package org.shouwang.platform.offline;

import org.shouwang.platform.Problem;

/**
 * What became of an entry, for good. A reason is kept and told to the device: it names rules and times, never persons.
 */
public sealed interface Outcome {

    record Accepted() implements Outcome {
    }

    /** It contradicts what somebody else entered meanwhile: a person decides, and the device keeps it until then. */
    record Conflict(Problem.Text reason) implements Outcome {
    }

    /** It cannot be, whatever else is known. */
    record Refused(Problem.Text reason) implements Outcome {
    }

    static Outcome accepted() {
        return new Accepted();
    }

    static Outcome conflict(String key, Object... args) {
        return new Conflict(Problem.Text.of(key, args));
    }

    static Outcome refused(String key, Object... args) {
        return new Refused(Problem.Text.of(key, args));
    }
}
