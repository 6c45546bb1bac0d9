package org.shouwang.drill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.database.Login;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What PostgreSQL was asked while a request ran, with the values: the floor of a benchmark is these very statements,
 * not somebody's copy of them. PostgreSQL writes them down itself, for the length of the look only.
 */
record SeenStatements(List<Statement> statements) {

    /** One statement with its values as text, in the order of the question marks. */
    record Statement(String sql, List<@Nullable String> values) {
    }

    private static final List<String> WRITE_DOWN = List.of(
            "ALTER SYSTEM SET log_destination = 'jsonlog'", "ALTER SYSTEM SET log_error_verbosity = 'default'",
            "ALTER SYSTEM SET log_parameter_max_length = -1", "ALTER SYSTEM SET log_min_duration_statement = 0",
            "SELECT pg_reload_conf()");
    private static final List<String> STOP = List.of("ALTER SYSTEM RESET log_min_duration_statement",
            "ALTER SYSTEM RESET log_parameter_max_length", "ALTER SYSTEM RESET log_error_verbosity",
            "ALTER SYSTEM RESET log_destination", "SELECT pg_reload_conf()");
    private static final Pattern SAID = Pattern.compile("duration: [0-9.]+ ms  (?:statement|execute [^:]*): (.*)", Pattern.DOTALL);
    /** Not replayed: what the program writes by itself (jobs, when a device was last seen) is nobody's question. */
    private static final Pattern WRITES = Pattern.compile("(?i)\\b(INSERT INTO|UPDATE|DELETE FROM|NOTIFY)\\b");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']++|'')*+)')", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Makes the requests one after another while PostgreSQL writes down what it is asked, and returns when it has stopped.
     *
     * @return what was asked behind each request
     */
    static List<SeenStatements> of(Login admin, Login app, Path logs, List<Runnable> requests) {
        try (var connection = admin.connect()) {
            run(connection, WRITE_DOWN);
            awaitWritingDown(app, true);
            // Written down between two requests, so that the log tells which statement belongs to which.
            var mark = "SELECT 'the next request of look " + Ids.next() + "'";
            try {
                run(connection, List.of(mark));
                for (var request : requests) {
                    request.run();
                    run(connection, List.of(mark));
                }
            } finally {
                run(connection, STOP);
            }
            awaitWritingDown(app, false);
            return read(newest(logs), app.user(), mark);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the statements could not be seen", e);
        }
    }

    /** PostgreSQL reads its settings a moment later; who connects from now on has them when the first one has. */
    private static void awaitWritingDown(Login app, boolean on) throws SQLException {
        for (int tenths = 0; tenths < 100; tenths++) {
            pause();
            try (var connection = app.connect(); var statement = connection.createStatement();
                    var row = statement.executeQuery("SHOW log_min_duration_statement")) {
                row.next();
                if (on == row.getString(1).equals("0")) {
                    pause();
                    return;
                }
            }
        }
        throw new IllegalStateException("PostgreSQL does not " + (on ? "begin" : "stop") + " to write down what it is asked");
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path newest(Path logs) throws IOException {
        try (var files = Files.list(logs)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new IOException("PostgreSQL wrote nothing down in " + logs));
        }
    }

    /** What was asked between each mark and the next. */
    static List<SeenStatements> read(Path log, String user, String mark) throws IOException {
        var looks = new ArrayList<SeenStatements>();
        @Nullable List<Statement> seen = null;
        for (var line : Files.readAllLines(log)) {
            var entry = JSON.readTree(line);
            var said = SAID.matcher(text(entry, "message"));
            if (!said.matches()) {
                continue;
            }
            if (said.group(1).equals(mark)) {
                if (seen != null) {
                    looks.add(new SeenStatements(seen));
                }
                seen = new ArrayList<>();
            } else if (seen != null && user.equals(text(entry, "user")) && !WRITES.matcher(said.group(1)).find()) {
                seen.add(statement(said.group(1), text(entry, "detail")));
            }
        }
        return looks;
    }

    private static String text(JsonNode entry, String field) {
        return entry.path(field).asString("");
    }

    /** Numbered places become question marks, each with its value, because a value may be used twice. */
    private static Statement statement(String sql, String detail) {
        Map<String, @Nullable String> given = new HashMap<>();
        for (Matcher value = VALUE.matcher(detail); value.find();) {
            given.put(value.group(1), value.group(3) == null ? null : value.group(3).replace("''", "'"));
        }
        if (given.isEmpty()) {
            return new Statement(sql.replace("?", "??"), List.of());
        }
        var values = new ArrayList<@Nullable String>();
        var places = PLACE.matcher(sql.replace("?", "??"));
        var written = new StringBuilder();
        while (places.find()) {
            values.add(given.get(places.group(1)));
            places.appendReplacement(written, "?");
        }
        places.appendTail(written);
        return new Statement(written.toString(), values);
    }

    /** All of them once more, in one go, as the program asked them; transactions too are begun and ended as it does. */
    void replay(Connection connection) throws SQLException {
        for (var each : statements) {
            if (each.sql().startsWith("BEGIN")) {
                connection.setReadOnly(each.sql().endsWith("READ ONLY"));
                connection.setAutoCommit(false);
            } else if (each.sql().equals("COMMIT")) {
                connection.setAutoCommit(true);
            } else {
                ask(connection, each);
            }
        }
    }

    private static void ask(Connection connection, Statement each) throws SQLException {
        try (var statement = connection.prepareStatement(each.sql())) {
            for (int i = 0; i < each.values().size(); i++) {
                statement.setObject(i + 1, each.values().get(i), Types.OTHER);
            }
            statement.execute();
            try (var rows = statement.getResultSet()) {
                while (rows != null && rows.next()) {
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        rows.getString(column);
                    }
                }
            }
        }
    }
}
