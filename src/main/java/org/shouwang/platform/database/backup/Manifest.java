package org.shouwang.platform.database.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The first entry of a backup: what made it and what follows.
 *
 * @param format number of the layout; a reader refuses a higher one
 * @param modules module → version of its schema
 * @param tables in an order in which no row comes before one that it refers to
 */
record Manifest(int format, String program, String server, Instant taken, Map<String, String> modules, List<Table> tables) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    Manifest {
        modules = Map.copyOf(modules);
        tables = List.copyOf(tables);
    }

    record Table(String schema, String name, List<String> columns) {

        Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + schema + "." + name + ".tsv";
        }

        String quoted() {
            return Names.quote(schema) + "." + Names.quote(name);
        }

        String quotedColumns() {
            return String.join(", ", columns.stream().map(Names::quote).toList());
        }
    }
}
