package org.shouwang.registry.exchange;

import org.shouwang.platform.sheet.SheetRow;
import org.shouwang.privacy.Personal;

/**
 * Something about one row of the sheet.
 *
 * @param row as its margin shows it
 * @param column from 0; -1 where it is about the whole row
 * @param said what stands in the cell
 * @param more a row's number or what was expected, where the message needs it
 */
public record Finding(int row, int column, FindingKind kind, @Personal("to mend a row of the own sheet") String said,
        String more) {

    /** As the sheet names it: A, B, …; empty for the whole row. */
    public String columnName() {
        return column < 0 ? "" : SheetRow.columnName(column);
    }
}
