package org.shouwang.platform.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.shouwang.platform.sheet.SheetRefusal.Reason;

/** Merged areas; known only after the rows, because a sheet lists them last. */
final class Merges {

    /** Rows from 1, columns from 0, both ends inside. */
    record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    }

    private final List<Area> areas = new ArrayList<>();

    void add(Area area) {
        areas.add(area);
    }

    /** Reads {@code B3:B7}. */
    static Area parse(String ref) {
        int colon = ref.indexOf(':');
        String from = colon < 0 ? ref : ref.substring(0, colon);
        String to = colon < 0 ? ref : ref.substring(colon + 1);
        return new Area(row(from), row(to), column(from), column(to));
    }

    private static int row(String cell) {
        return Integer.parseInt(cell.replaceAll("[^0-9]", ""));
    }

    private static int column(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + (c - 'A' + 1);
            }
        }
        return column - 1;
    }

    /** Fills the empty cells of each area with the text of its first cell; rows that do not exist stay so. */
    void fill(List<SheetRow> rows, SheetLimits limits) throws RefusedSheet {
        if (areas.isEmpty()) {
            return;
        }
        NavigableMap<Integer, SheetRow> byNumber = new TreeMap<>();
        int width = 0;
        for (SheetRow row : rows) {
            byNumber.put(row.number(), row);
            width = Math.max(width, row.width());
        }
        long filled = 0;
        for (Area area : areas) {
            var first = byNumber.get(area.firstRow());
            String text = first == null ? "" : first.text(area.firstColumn());
            if (text.isBlank()) {
                continue;
            }
            int lastColumn = Math.min(area.lastColumn(), Math.min(width, limits.columns()) - 1);
            for (SheetRow row : byNumber.subMap(area.firstRow(), true, Math.max(area.firstRow(), area.lastRow()), true).values()) {
                for (int column = area.firstColumn(); column <= lastColumn; column++) {
                    boolean corner = row == first && column == area.firstColumn();
                    if (!corner && row.isBlank(column)) {
                        row.fill(column, text);
                    }
                    if (++filled > SheetLimits.MERGED_CELLS) {
                        throw new RefusedSheet(Reason.BOMB);
                    }
                }
            }
        }
    }
}
