package org.shouwang.registry;

/** What the register cannot know by itself and a person decides. */
public enum Question {
    /** The same document, or the same name and birth date, in two entries: one person or two? */
    SAME_PERSON,
    /** A sheet named a second head of a household: whose relation is which? */
    SECOND_HEAD,
    /** A household without a head: who is it? */
    NO_HEAD,
    /** One phone number in many households: whose is it? */
    SHARED_PHONE,
    /** Two households behind one door: do both live there? */
    TWO_HOUSEHOLDS;

    /** Whether somebody may decide that the case is right as it stands; a second head has to be settled by an edit. */
    public boolean mayStand() {
        return this != SECOND_HEAD;
    }

    /** Whether its cases are about households as a whole, not about residents. */
    boolean aboutHouseholds() {
        return this == NO_HEAD || this == TWO_HOUSEHOLDS;
    }
}
