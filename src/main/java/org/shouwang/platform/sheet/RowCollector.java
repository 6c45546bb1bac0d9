package org.shouwang.platform.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.sheet.SheetRefusal.Reason;

/** Gathers rows within the limits; equal texts (building names, relations) are kept once. */
final class RowCollector {

    private final SheetLimits limits;
    private final List<SheetRow> rows = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();

    private @Nullable String[] texts = new String[32];
    private CellKind[] kinds = new CellKind[32];
    private int width;
    private boolean plain = true;

    RowCollector(SheetLimits limits) {
        this.limits = limits;
    }

    /** Puts a cell into the row that is being gathered. */
    void cell(int column, String text, CellKind kind) throws RefusedSheet {
        if (text.isEmpty() && kind == CellKind.TEXT) {
            return;
        }
        if (column >= limits.columns()) {
            if (text.isBlank()) {
                return;
            }
            throw new RefusedSheet(Reason.TOO_MANY_COLUMNS, limits.columns());
        }
        if (column >= texts.length) {
            texts = Arrays.copyOf(texts, Math.max(column + 1, texts.length * 2));
            kinds = Arrays.copyOf(kinds, texts.length);
        }
        String kept = text.length() > SheetLimits.CELL_LENGTH ? text.substring(0, SheetLimits.CELL_LENGTH) : text;
        texts[column] = kept.length() > 12 ? kept : once(kept);
        kinds[column] = kind;
        width = Math.max(width, column + 1);
        plain &= kind == CellKind.TEXT;
    }

    private String once(String text) {
        if (known.size() > 50_000) {
            return known.getOrDefault(text, text);
        }
        String before = known.putIfAbsent(text, text);
        return before == null ? text : before;
    }

    /** Ends the row; a row of nothing but white space is dropped. */
    void end(int number, boolean hidden) throws RefusedSheet {
        boolean blank = true;
        for (int i = 0; i < width && blank; i++) {
            String text = texts[i];
            blank = (text == null || text.isBlank()) && kinds[i] != CellKind.ERROR;
        }
        if (!blank) {
            if (rows.size() >= limits.rows()) {
                throw new RefusedSheet(Reason.TOO_MANY_ROWS, limits.rows());
            }
            rows.add(new SheetRow(number, hidden, Arrays.copyOf(texts, width), plain ? null : kindsOfRow()));
        }
        Arrays.fill(texts, 0, width, null);
        Arrays.fill(kinds, 0, width, null);
        width = 0;
        plain = true;
    }

    private CellKind[] kindsOfRow() {
        var copy = Arrays.copyOf(kinds, width);
        for (int i = 0; i < width; i++) {
            if (copy[i] == null) {
                copy[i] = CellKind.TEXT;
            }
        }
        return copy;
    }

    List<SheetRow> rows() {
        return rows;
    }

    int size() {
        return rows.size();
    }
}
