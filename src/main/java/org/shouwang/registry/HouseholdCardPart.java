package org.shouwang.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shouwang.platform.Problem;

/**
 * A part of the household card that another module knows about: visits, deliveries, samplings. Each part answers for
 * many households at once, so that a list of cards costs one statement a part.
 */
public interface HouseholdCardPart {

    /**
     * One line on the card.
     *
     * @param path where a tap leads, below the area's address; empty where it leads nowhere
     */
    record Line(Problem.Text text, String path) {
    }

    /** The message key of the part's heading. */
    String heading();

    /** Lower comes first. */
    int order();

    /** The lines for those of the households for which there is something to say to the current actor. */
    Map<HouseholdId, List<Line>> linesFor(Set<HouseholdId> households);
}
