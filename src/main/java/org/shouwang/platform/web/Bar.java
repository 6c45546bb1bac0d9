package org.shouwang.platform.web;

import java.util.ArrayList;
import java.util.List;

/** Parts of a whole as one bar; drawn as SVG because the page allows no inline style. */
public record Bar(String label, List<Part> parts) {

    /** A part in percent of the whole. */
    public record Part(Tone tone, double from, double width) {
    }

    /** A bar of these counts, in the order of the legend. */
    public static Bar of(String label, List<DoorWall.Count> counts) {
        var whole = Math.max(1, counts.stream().mapToLong(DoorWall.Count::doors).sum());
        var parts = new ArrayList<Part>();
        var from = 0.0;
        for (var count : counts) {
            var width = 100.0 * count.doors() / whole;
            if (width > 0) {
                parts.add(new Part(count.tone(), from, width));
            }
            from += width;
        }
        return new Bar(label, List.copyOf(parts));
    }
}
