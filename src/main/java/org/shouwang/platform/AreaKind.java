package org.shouwang.platform;

/** What sort of working area this is; a community has a register, the others send and receive referrals. */
public enum AreaKind {

    CITY(0), COUNTY(1), STREET(2), COMMUNITY(3), UTILITY(3), INSPECTION(3);

    private static final int INNERMOST = 3;

    /** How many kinds can lie around it. */
    private final int depth;

    AreaKind(int depth) {
        this.depth = depth;
    }

    /** Whether an area of this kind can lie in one of the other: a community in a street or a county, never the other way. */
    public boolean liesIn(AreaKind other) {
        return depth > other.depth;
    }

    /** Whether other areas can lie in one of this kind. */
    public boolean holdsOthers() {
        return depth < INNERMOST;
    }
}
