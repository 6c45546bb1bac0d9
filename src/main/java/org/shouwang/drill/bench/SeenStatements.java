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

    static SeenStatements of(Login admin, Path logs, String user, Runnable request) {
        try (var connection = admin.connect()) {
            run(connection, WRITE_DOWN);
            pause();
            try {
                request.run();
                pause();
            } finally {
                run(connection, STOP);
            }
            return new SeenStatements(read(newest(logs), user));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the statements could not be seen", e);
        }
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** PostgreSQL reads its settings and writes its log a moment later. */
    private static void pause() {
        try {
            Thread.sleep(700);
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

    static List<Statement> read(Path log, String user) throws IOException {
        var seen = new ArrayList<Statement>();
        for (var line : Files.readAllLines(log)) {
            var entry = JSON.readTree(line);
            if (!user.equals(text(entry, "user"))) {
                continue;
            }
            var said = SAID.matcher(text(entry, "message"));
            if (said.matches() && !WRITES.matcher(said.group(1)).find()) {
                seen.add(statement(said.group(1), text(entry, "detail")));
            }
        }
        return seen;
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
            return new Statement(sql, List.of());
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

    /** All of them once more, in one go, as the program asked them. */
    void replay(Connection connection) throws SQLException {
        for (var each : statements) {
            if (each.values().isEmpty()) {
                try (var statement = connection.createStatement()) {
                    statement.execute(each.sql());
                }
                continue;
            }
            try (var statement = connection.prepareStatement(each.sql())) {
                for (int i = 0; i < each.values().size(); i++) {
                    statement.setObject(i + 1, each.values().get(i), Types.OTHER);
                }
                statement.execute();
                try (var rows = statement.getResultSet()) {
                    while (rows != null && rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }
}
