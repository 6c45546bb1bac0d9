package org.shouwang.sampling;

/** Why somebody was not sampled. Away and in hospital end by themselves; refused and not reachable stay missing, with a reason. */
public enum Reason {
    AWAY, HOSPITAL, REFUSED, UNREACHABLE, EXEMPT;

    /** Whether whoever has it is still to be looked for. */
    public boolean staysMissing() {
        return this == REFUSED || this == UNREACHABLE;
    }

    public boolean mayEnd() {
        return this == AWAY || this == HOSPITAL;
    }
}
