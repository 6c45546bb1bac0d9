package org.shouwang.accounts;

import java.time.Instant;

/** What came of asking to join. */
public sealed interface JoinOutcome {

    /** In: the person can sign in. */
    record Accepted() implements JoinOutcome {
    }

    /** Somebody will look. */
    record Waiting() implements JoinOutcome {
    }

    /** Somebody looked and said no. */
    record Declined() implements JoinOutcome {
    }

    /** The link is no longer good, or the community takes nobody in this way. */
    record Closed() implements JoinOutcome {
    }

    /** Too many tries from here. */
    record Wait(Instant until) implements JoinOutcome {
    }
}
