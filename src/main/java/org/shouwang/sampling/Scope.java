package org.shouwang.sampling;

/** Who is due: everybody in some buildings, or certain persons. */
public enum Scope {
    BUILDINGS, PERSONS
}
