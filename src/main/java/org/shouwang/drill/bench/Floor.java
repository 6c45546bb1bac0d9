package org.shouwang.drill.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.shouwang.platform.database.DataFolder;
import org.shouwang.platform.database.Database;
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
        var admin = database.admin().orElseThrow(() -> new IllegalStateException("the floor needs the embedded database"));
        return SeenStatements.of(admin, database.app(), folder.logs(),
                IntStream.range(0, EXAMPLES).<Runnable>mapToObj(number -> () -> question.ask(number)).toList());
    }

    /** How often a second the same statements are answered on so many connections. */
    ClosedLoop.Outcome replay(List<SeenStatements> examples, int connections, Duration warm, Duration length) {
        var open = new ArrayList<Connection>();
        try {
            for (int i = 0; i < connections; i++) {
                open.add(database.app().connect());
            }
            return new ClosedLoop(connections, warm, length).run(visitor -> number -> {
                examples.get(number % examples.size()).replay(open.get(visitor));
                return true;
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the floor could not be measured", e);
        } finally {
            open.forEach(Floor::closeQuietly);
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
