package org.shouwang.registry;

/** Why somebody needs more (特殊需要). */
public enum NeedKind {
    LIVES_ALONE,
    /** Over 70: follows from the birth date and is never recorded. */
    OVER_70,
    IMMOBILE, PREGNANT, DIALYSIS, CHRONIC_MEDICINE, MINOR_ALONE, DEAF, BLIND, INTERPRETER, OTHER;

    /** Whether the need follows from other facts instead of being recorded with consent. */
    public boolean derived() {
        return this == OVER_70;
    }
}
