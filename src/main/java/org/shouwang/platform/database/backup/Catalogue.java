package org.shouwang.platform.database.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database holds of ours, read from PostgreSQL's catalogue: so no table can be forgotten in a list. */
record Catalogue(Connection connection) {

    private static final String OURS = """
            c.relpersistence = 'p' AND NOT c.relispartition
              AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_'
              AND c.relname NOT LIKE 'migrations\\_of\\_%'
              AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            """;

    /** In an order in which no row comes before one that it refers to. */
    List<Manifest.Table> tables() throws SQLException {
        var tables = new HashMap<Long, Manifest.Table>();
        var order = new ArrayList<Long>();
        query("""
                SELECT c.oid, n.nspname, c.relname,
                       array(SELECT a.attname::text FROM pg_attribute a
                             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                             ORDER BY a.attnum)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p') AND %s ORDER BY n.nspname, c.relname""".formatted(OURS), row -> {
            tables.put(row.getLong(1), new Manifest.Table(row.getString(2), row.getString(3), List.of((String[]) row.getArray(4).getArray())));
            order.add(row.getLong(1));
        });
        var needs = new HashMap<Long, Set<Long>>();
        query("SELECT conrelid, confrelid FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid AND conparentid = 0",
                row -> needs.computeIfAbsent(row.getLong(1), any -> new HashSet<>()).add(row.getLong(2)));
        var sorted = new ArrayList<Manifest.Table>();
        var placed = new HashSet<Long>();
        for (var table : order) {
            place(table, needs, tables, placed, new HashSet<>(), sorted);
        }
        return sorted;
    }

    private static void place(long table, Map<Long, Set<Long>> needs, Map<Long, Manifest.Table> tables, Set<Long> placed,
            Set<Long> above, List<Manifest.Table> sorted) {
        if (!tables.containsKey(table) || placed.contains(table)) {
            return;
        }
        if (!above.add(table)) {
            throw new IllegalStateException("tables refer to each other in a circle around " + tables.get(table).quoted());
        }
        for (long needed : needs.getOrDefault(table, Set.of())) {
            place(needed, needs, tables, placed, above, sorted);
        }
        placed.add(table);
        sorted.add(tables.get(table));
    }

    List<Totals.SequenceTotal> sequences() throws SQLException {
        var names = new ArrayList<String[]>();
        query("SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'S' AND "
                + OURS + " ORDER BY 1, 2", row -> names.add(new String[] {row.getString(1), row.getString(2)}));
        var sequences = new ArrayList<Totals.SequenceTotal>();
        for (var name : names) {
            query("SELECT last_value, is_called FROM " + Names.quote(name[0]) + "." + Names.quote(name[1]),
                    row -> sequences.add(new Totals.SequenceTotal(name[0], name[1], row.getLong(1), row.getBoolean(2))));
        }
        return sequences;
    }

    /** Tables whose walls bind the owner too; loading rows in bulk is possible only while they do not. */
    List<String> walled() throws SQLException {
        var walled = new ArrayList<String>();
        query("SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relforcerowsecurity AND "
                + OURS, row -> walled.add(Names.quote(row.getString(1)) + "." + Names.quote(row.getString(2))));
        return walled;
    }

    List<String> schemas() throws SQLException {
        var schemas = new ArrayList<String>();
        query("SELECT nspname FROM pg_namespace WHERE nspname NOT IN ('information_schema', 'public') AND nspname !~ '^pg_' ORDER BY 1",
                row -> schemas.add(row.getString(1)));
        return schemas;
    }

    @FunctionalInterface
    interface Row {
        void read(java.sql.ResultSet row) throws SQLException;
    }

    private void query(String sql, Row each) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.read(rows);
            }
        }
    }
}
