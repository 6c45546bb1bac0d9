package org.shouwang.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Makes the roles that the program signs in as, before any migration grants something to them. Repeating it changes
 * nothing.
 */
record DatabaseRoles(Settings settings, DatabaseKeys keys) {

    private static final List<DatabaseRole> BOUND = List.of(DatabaseRole.APP, DatabaseRole.HOT, DatabaseRole.ROLLUP);
    private static final long ONE_NODE_AT_A_TIME = 0x53686f7577616e67L;    // "Shouwang"

    /** On the embedded PostgreSQL, as its administrator: the passwords are those in the key folder, whatever they were. */
    void makeEmbedded(Connection admin, String database) throws SQLException {
        make(admin, DatabaseRole.OWNER);
        for (var role : BOUND) {
            make(admin, role);
        }
        if (!exists(admin, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            run(admin, "CREATE DATABASE " + database + " OWNER " + DatabaseRole.OWNER.roleName());
            run(admin, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            for (var role : BOUND) {
                run(admin, "GRANT CONNECT, TEMPORARY ON DATABASE " + database + " TO " + role.roleName());
            }
        }
    }

    private void make(Connection admin, DatabaseRole role) throws SQLException {
        var known = exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?", role.roleName());
        run(admin, (known ? "ALTER" : "CREATE") + " ROLE " + role.roleName() + " LOGIN PASSWORD "
                + literal(admin, keys.passwordOf(role)));
        set(admin, role);
    }

    /** On a server of somebody else's, as the owner of the tables there. */
    void makeExternal(Login owner) {
        try (var connection = owner.connect()) {
            run(connection, "SELECT pg_advisory_lock(" + ONE_NODE_AT_A_TIME + ")");
            for (var role : BOUND) {
                makeExternal(connection, owner, role);
            }
        } catch (SQLException e) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of("外部数据库 %s 上的角色无法准备：%s",
                    "The roles on the external database %s cannot be prepared: %s").with(owner, e.getMessage()), e);
        }
    }

    private void makeExternal(Connection connection, Login owner, DatabaseRole role) throws SQLException {
        var login = login(owner.url(), role);
        boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role.roleName());
        if (known && admits(login)) {
            return;
        }
        if (known) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of(
                    "外部数据库已有角色 %1$s，但口令不符。请把其他节点的 keys/database.properties 复制到 %2$s，或由数据库管理员执行 ALTER ROLE %1$s PASSWORD '…' 并设置 %3$s。",
                    "The external database has a role %1$s, but its password is another one. Copy keys/database.properties of the other node to %2$s, or let the database's administrator run ALTER ROLE %1$s PASSWORD '…' and set %3$s.")
                    .with(role.roleName(), settings.folder().keys(), variable(role)));
        }
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ? AND (rolsuper OR rolcreaterole)", connection.getMetaData().getUserName())) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of(
                    "用户 %1$s 不能在外部数据库上建立角色 %2$s。请由数据库管理员执行 CREATE ROLE %2$s LOGIN PASSWORD '…' 并设置 %3$s，或执行 ALTER ROLE %1$s CREATEROLE。",
                    "The user %1$s may not make the role %2$s on the external database. Let its administrator run CREATE ROLE %2$s LOGIN PASSWORD '…' and set %3$s, or run ALTER ROLE %1$s CREATEROLE.")
                    .with(owner.user(), role.roleName(), variable(role)));
        }
        run(connection, "CREATE ROLE " + role.roleName() + " LOGIN PASSWORD " + literal(connection, login.password()));
        set(connection, role);
    }

    Login login(String url, DatabaseRole role) {
        return new Login(url, role.roleName(), settings.passwordOf(role)
                .orElseGet(() -> keys.passwordOf(role)));
    }

    private static String variable(DatabaseRole role) {
        return "SHOUWANG_DB_" + role.key().toUpperCase(java.util.Locale.ROOT).replace('.', '_');
    }

    static boolean admits(Login login) throws SQLException {
        try (var ignored = login.connect()) {
            return true;
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static void set(Connection connection, DatabaseRole role) throws SQLException {
        run(connection, "ALTER ROLE " + role.roleName() + " SET timezone = 'UTC'");
        for (var setting : role.settings()) {
            run(connection, "ALTER ROLE " + role.roleName() + " SET " + setting);
        }
    }

    private static boolean exists(Connection connection, String query, String argument) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static String literal(Connection connection, String text) throws SQLException {
        return connection.createStatement().enquoteLiteral(text);
    }
}
