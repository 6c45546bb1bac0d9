package org.shouwang.platform.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A wall of doors the size of a thumbnail: an estate is the row of these.
 *
 * @param width in squares, a unit's gap counting half
 * @param height in squares
 * @param strokes the squares of each tone, as one path: short, because an estate has thousands of them
 */
public record MiniWall(String label, double width, int height, Map<Tone, String> strokes) {

    private static final double UNIT_GAP = 0.5;
    private static final double SQUARE = 8;
    private static final double WIDEST = 84;
    private static final double HIGHEST = 150;

    public static MiniWall of(DoorWall wall) {
        var paths = new EnumMap<Tone, StringBuilder>(Tone.class);
        var y = 0;
        for (var floor : wall.floors()) {
            var x = 0.0;
            for (var slot : floor.slots()) {
                if (slot.startsUnit() && x > 0) {
                    x += UNIT_GAP;
                }
                if (slot.door() != null) {
                    square(paths, slot.door().tone(), x, y);
                }
                x++;
            }
            y++;
        }
        var width = Math.max(1, wall.width() + UNIT_GAP * Math.max(0, wall.units().size() - 1));
        var x = 0;
        for (var door : wall.strip()) {
            if (x + 1 > width) {
                x = 0;
                y++;
            }
            square(paths, door.tone(), x++, y);
        }
        var strokes = new EnumMap<Tone, String>(Tone.class);
        paths.forEach((tone, path) -> strokes.put(tone, path.toString()));
        return new MiniWall(wall.label(), width, Math.max(1, y + (wall.strip().isEmpty() ? 0 : 1)), strokes);
    }

    /** The same from rows of doors, top floor first, where nobody knows what they are called. */
    public static MiniWall ofRows(String label, List<List<Tone>> rows) {
        var paths = new EnumMap<Tone, StringBuilder>(Tone.class);
        var width = 1;
        for (int y = 0; y < rows.size(); y++) {
            var row = rows.get(y);
            for (int x = 0; x < row.size(); x++) {
                square(paths, row.get(x), x, y);
            }
            width = Math.max(width, row.size());
        }
        var strokes = new EnumMap<Tone, String>(Tone.class);
        paths.forEach((tone, path) -> strokes.put(tone, path.toString()));
        return new MiniWall(label, width, Math.max(1, rows.size()), strokes);
    }

    private static void square(Map<Tone, StringBuilder> paths, Tone tone, double x, int y) {
        var at = x == Math.rint(x) ? String.valueOf((long) x) : String.valueOf(x);
        paths.computeIfAbsent(tone, t -> new StringBuilder()).append('M').append(at).append(' ').append(y).append(".5h.84");
    }

    /** Squares of one size all along the row, so that a large building looks large. */
    public long pixelWidth() {
        return Math.round(width * scale());
    }

    public long pixelHeight() {
        return Math.round(height * scale());
    }

    /** Towers and long slabs are drawn smaller, so that a row stays a row. */
    private double scale() {
        return Math.min(SQUARE, Math.min(WIDEST / width, HIGHEST / height));
    }
}
