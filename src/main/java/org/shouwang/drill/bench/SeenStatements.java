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
import java.util.function.UnaryOperator;
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
    private static final Pattern WRITES = Pattern.compile("(?i)\\b(INSERT INTO|UPDATE|DELETE FROM|NOTIFY)\\b");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']++|'')*+)')", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Makes the requests one after another while PostgreSQL writes down what it is asked, and returns when it has stopped.
     *
     * @param writes the schema that the requests write to; what is written elsewhere (jobs, when a device was last seen) is
     *     nobody's question
     * @return what was asked behind each request
     */
    static List<SeenStatements> of(Login admin, Login app, Path logs, String writes, List<Runnable> requests) {
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
            return read(newest(logs), app.user(), writes, mark);
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
    static List<SeenStatements> read(Path log, String user, String writes, String mark) throws IOException {
        var looks = new ArrayList<SeenStatements>();
        @Nullable Transactions seen = null;
        for (var line : Files.readAllLines(log)) {
            var entry = JSON.readTree(line);
            var said = SAID.matcher(text(entry, "message"));
            if (!said.matches()) {
                continue;
            }
            if (said.group(1).equals(mark)) {
                if (seen != null) {
                    looks.add(new SeenStatements(seen.whole));
                }
                seen = new Transactions();
            } else if (seen != null && user.equals(text(entry, "user")) && asked(said.group(1), writes)) {
                seen.add(text(entry, "pid"), statement(said.group(1), text(entry, "detail")));
            }
        }
        return looks;
    }

    /**
     * Connections are used side by side; here each transaction stands for itself, in the order of their ends. One in which
     * nothing was asked, but written elsewhere, is left out.
     */
    private static final class Transactions {
        private final List<Statement> whole = new ArrayList<>();
        private final Map<String, List<Statement>> open = new HashMap<>();

        void add(String connection, Statement statement) {
            var begun = statement.sql().startsWith("BEGIN") ? new ArrayList<Statement>() : open.get(connection);
            if (begun == null) {
                whole.add(statement);
                return;
            }
            begun.add(statement);
            if (!ends(statement)) {
                open.put(connection, begun);
                return;
            }
            open.remove(connection);
            if (begun.stream().anyMatch(each -> !each.sql().startsWith("BEGIN") && !each.sql().startsWith("SET ") && !ends(each))) {
                whole.addAll(begun);
            }
        }

        private static boolean ends(Statement statement) {
            return statement.sql().equals("COMMIT") || statement.sql().equals("ROLLBACK");
        }
    }

    private static boolean asked(String sql, String writes) {
        return !WRITES.matcher(sql).find() || !writes.isEmpty() && sql.contains(writes + ".");
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

    /**
     * All of them once more, in one go, as the program asked them; transactions too are begun and ended as it does.
     *
     * @param other a value in the place of another one, so that what can be written once only is written anew
     */
    void replay(Connection connection, UnaryOperator<@Nullable String> other) throws SQLException {
        for (var each : statements) {
            if (each.sql().startsWith("BEGIN")) {
                connection.setReadOnly(each.sql().endsWith("READ ONLY"));
                connection.setAutoCommit(false);
            } else if (Transactions.ends(each)) {
                connection.setAutoCommit(true);
            } else {
                ask(connection, each, other);
            }
        }
    }

    private static void ask(Connection connection, Statement each, UnaryOperator<@Nullable String> other) throws SQLException {
        try (var statement = connection.prepareStatement(each.sql())) {
            for (int i = 0; i < each.values().size(); i++) {
                statement.setObject(i + 1, other.apply(each.values().get(i)), Types.OTHER);
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
