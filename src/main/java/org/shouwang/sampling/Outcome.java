package org.shouwang.sampling;

/** What became of one event of a table. Everything but the first is a refusal, said at once. */
public enum Outcome {
    TAKEN,
    /** This person was sampled in this round already. */
    TWICE,
    /** Not on the list of this round, or of other buildings than those of the role. */
    NOT_DUE,
    /** The tube belongs to another site or another round. */
    TUBE_ELSEWHERE,
    TUBE_CLOSED, TUBE_FULL,
    /** Due in a tube alone, and this one has others in it or room for them. */
    SINGLE_ONLY,
    /** The tube is one household's. */
    OTHER_HOUSEHOLD,
    NOT_RUNNING,
    /** Taken back, perhaps before it came in. */
    UNDONE,
    /** The person was erased from the register; the specimen stays counted. */
    ERASED,
    /** Too late to take back: the tube has left for the laboratory. */
    TUBE_LEFT;

    public boolean taken() {
        return this == TAKEN;
    }
}
