package org.shouwang.volunteers;

/** What a team is for: one function, or everything in one building. */
public enum TeamDuty {
    GATE, SAMPLING, ORDERS, PUBLICITY, CARE, PATROL, SUPPLIES, BUILDING, OTHER
}
