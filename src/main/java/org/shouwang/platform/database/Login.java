package org.shouwang.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One way into the database: where, and as whom. Its text never shows the password. */
public record Login(String url, String user, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The same way in, with one more parameter of the PostgreSQL driver. */
    Login with(String parameter, String value) {
        return new Login(url + (url.contains("?") ? "&" : "?") + parameter + "="
                + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8), user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url.replaceAll("\\?.*", "");
    }
}
