package org.shouwang.platform.database.backup;

import java.util.List;

/** The last entry of a backup: what was written. A file without it was cut off. */
record Totals(List<TableTotal> tables, List<SequenceTotal> sequences) {

    static final String ENTRY = "totals.json";

    Totals {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    record TableTotal(String schema, String name, long rows, String fingerprint) {
    }

    /** @param used whether {@code value} was handed out already */
    record SequenceTotal(String schema, String name, long value, boolean used) {
    }

    long rows() {
        return tables.stream().mapToLong(TableTotal::rows).sum();
    }
}
