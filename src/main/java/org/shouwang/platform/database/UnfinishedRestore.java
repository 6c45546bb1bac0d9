package org.shouwang.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/**
 * A mark in the database while a restore fills it. A restore that was killed is recognised by it: a start refuses such a
 * database, and the next restore clears it away.
 */
public final class UnfinishedRestore {

    private static final String MARK = "public.shouwang_restore_unfinished";

    private UnfinishedRestore() {
    }

    public static void begin(Login owner) throws SQLException {
        run(owner, "CREATE TABLE " + MARK + " ()");
    }

    public static void end(Login owner) throws SQLException {
        run(owner, "DROP TABLE " + MARK);
    }

    static void refuse(Connection connection) throws SQLException {
        if (isMarked(connection)) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of("这个数据库的恢复没有完成。请重新执行 shouwang restore。",
                    "A restore into this database was not completed. Run shouwang restore once more."));
        }
    }

    /** Removes what an unfinished restore made; a database without the mark is left alone. */
    public static void clear(Login owner) {
        try (var connection = owner.connect()) {
            if (!isMarked(connection)) {
                return;
            }
            connection.setAutoCommit(false);
            var drops = new ArrayList<String>();
            for (var module : Migrations.MODULES) {
                drops.add("DROP SCHEMA IF EXISTS " + module + " CASCADE");
                drops.add("DROP TABLE IF EXISTS public." + Migrations.HISTORY + module);
            }
            drops.add("DROP TABLE " + MARK);
            try (var statement = connection.createStatement()) {
                for (var drop : drops) {
                    statement.execute(drop);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of("没有完成的恢复无法清理：%s。请清空数据库后重试。",
                    "An unfinished restore cannot be cleared away: %s. Empty the database and try again.").with(e.getMessage()), e);
        }
    }

    private static boolean isMarked(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT to_regclass('" + MARK + "') IS NOT NULL")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static void run(Login owner, String statement) throws SQLException {
        try (var connection = owner.connect(); var running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
