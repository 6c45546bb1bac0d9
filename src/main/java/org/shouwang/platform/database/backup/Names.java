package org.shouwang.platform.database.backup;

/** Names of tables and columns inside a statement. */
final class Names {

    private Names() {
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
