package org.shouwang.volunteers;

/** What a skill was seen by. */
public enum ProofKind {
    /** A licence or certificate was shown; neither number nor picture is kept. */
    DOCUMENT,
    TRAINING,
    /** Whoever entered the person answers for it. */
    KNOWN
}
