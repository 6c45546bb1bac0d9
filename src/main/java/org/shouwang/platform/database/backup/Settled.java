package org.shouwang.platform.database.backup;

import java.sql.Connection;
import java.sql.SQLException;

/** A session whose text means the same on every server, and that may take its time. */
final class Settled {

    private Settled() {
    }

    static void forText(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET timezone = 'UTC'");
            statement.execute("SET datestyle = 'ISO, YMD'");
            statement.execute("SET intervalstyle = 'postgres'");
            statement.execute("SET extra_float_digits = 1");
            statement.execute("SET bytea_output = 'hex'");
            statement.execute("SET statement_timeout = 0");
            statement.execute("SET idle_in_transaction_session_timeout = 0");
        }
    }
}
