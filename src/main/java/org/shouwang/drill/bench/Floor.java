package org.shouwang.drill.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.shouwang.platform.database.DataFolder;
import org.shouwang.platform.database.Database;
import org.shouwang.platform.database.Login;
import org.shouwang.platform.database.Settings;

/** The database of the measured program, reached directly: what a request costs there without the program around it. */
final class Floor implements AutoCloseable {

    private static final int EXAMPLES = 20;

    private final DataFolder folder;
    private final Database database;

    private Floor(DataFolder folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    static Floor below(Path data) {
        var folder = new DataFolder(data);
        return new Floor(folder, Database.join(Settings.of(folder)));
    }

    Database database() {
        return database;
    }

    /** Asks some examples of the question while PostgreSQL writes down what it is asked. */
    List<SeenStatements> seenBehind(Question question) {
        return seenBehind("", IntStream.range(0, EXAMPLES).<Runnable>mapToObj(number -> () -> question.ask(number)).toList());
    }

    /** What is asked, and written in one schema, behind each of the requests. */
    List<SeenStatements> seenBehind(String writes, List<Runnable> requests) {
        return SeenStatements.of(admin(), database.app(), folder.logs(), writes, requests);
    }

    private Login admin() {
        return database.admin().orElseThrow(() -> new IllegalStateException("the floor needs the embedded database"));
    }

    /** How often a second the same statements are answered on so many connections. */
    ClosedLoop.Outcome replay(List<SeenStatements> examples, int connections, Duration warm, Duration length) {
        return onConnections(connections, warm, length, (connection, visitor) -> number -> {
            examples.get(number % examples.size()).replay(connection, UnaryOperator.identity());
            return true;
        });
    }

    /** One of the connections, in the hands of one visitor. */
    interface Asker {
        ClosedLoop.Act with(Connection connection, int visitor);
    }

    /** The same without HTTP: each visitor has a connection of its own. */
    ClosedLoop.Outcome onConnections(int connections, Duration warm, Duration length, Asker asker) {
        var open = new ArrayList<Connection>();
        try {
            for (int i = 0; i < connections; i++) {
                open.add(database.app().connect());
            }
            return new ClosedLoop(connections, warm, length).run(visitor -> asker.with(open.get(visitor), visitor));
        } catch (SQLException e) {
            throw new IllegalStateException("the floor could not be measured", e);
        } finally {
            open.forEach(Floor::closeQuietly);
        }
    }

    /** Whoever looks at the tables directly says in which area, as the program does; there is one. */
    static UUID enterOnlyArea(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("SELECT id FROM platform.area")) {
            row.next();
            var area = row.getObject(1, UUID.class);
            statement.execute("SET app.area = '" + area + "'");
            return area;
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // it is of no use any more
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
