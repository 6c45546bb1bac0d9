package org.shouwang.incidents.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.Incident;
import org.shouwang.incidents.IncidentFigures;
import org.shouwang.incidents.ReviewPoint;
import org.shouwang.platform.Problem.Text;

/**
 * The after-action review.
 *
 * @param suggested what the figures say; to be taken over as points
 * @param next id of the next point
 * @param problem what was wrong with the last thing that was sent; null for nothing
 */
public record ReviewPage(Incident incident, IncidentFigures figures, List<ReviewPoint> points, List<Text> suggested, String next,
        @Nullable Text problem) {

    public String address() {
        return "/incidents/" + incident.id() + "/review";
    }
}
