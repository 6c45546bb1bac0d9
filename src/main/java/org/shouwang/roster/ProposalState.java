package org.shouwang.roster;

/** How far a proposed roster is. */
public enum ProposalState {
    RUNNING, DONE, STOPPED,
    /** The program ended in the middle; what was found is lost, and it can be started again. */
    DIED,
    /** Its seats are being given, one by one. */
    TAKING,
    TAKEN;

    public boolean atWork() {
        return this == RUNNING || this == TAKING;
    }

    public boolean changeable() {
        return this == DONE || this == STOPPED;
    }
}
