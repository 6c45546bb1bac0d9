package org.shouwang.registry.web;

import java.io.IOException;
import java.util.List;

/**
 * A list to be taken away as a sheet.
 *
 * @param title message key, also of the file's name
 * @param columns message keys
 */
record ListSheet(String title, List<String> columns, Filling filling) {

    /** Writes the rows, as many as there are, holding few of them. */
    interface Filling {
        void into(Rows rows) throws IOException;
    }

    interface Rows {
        void row(List<String> cells) throws IOException;
    }
}
