package org.shouwang.platform.sheet;

import java.util.List;

/** The rows of one tab, without the empty ones; merged cells are filled in every direction. */
public record SheetTable(String name, List<SheetRow> rows) {

    public int width() {
        return rows.stream().mapToInt(SheetRow::width).max().orElse(0);
    }
}
