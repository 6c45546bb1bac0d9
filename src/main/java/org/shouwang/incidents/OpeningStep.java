package org.shouwang.incidents;

import org.shouwang.platform.Permission;

/**
 * A step of the walk that follows the opening of an incident: teams, posts and shifts, notices. A bean of the module whose
 * page it leads to; the walk shows them by their order and ticks those that are done.
 */
public interface OpeningStep {

    /** Ascending; teams 10, posts and shifts 20, opening of shifts 22, rounds 25, notices 30. */
    int order();

    /** Message key of its name; {@code <key>.more} says in a line what is to be done there. */
    String key();

    /** Where it is done, below the area's address. */
    String path();

    /** Who is shown the step. */
    Permission permission();

    /** Whether an emergency of this kind asks for it. */
    default boolean fits(IncidentKind playbook) {
        return true;
    }

    /** Whether enough was done for this incident to go on. */
    boolean done(Incident incident);
}
