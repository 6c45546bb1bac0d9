package org.shouwang.drill.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.shouwang.drill.Community;
import org.shouwang.drill.Instance;
import org.shouwang.drill.InventedSheet;
import org.shouwang.drill.TakenOver;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A sheet of so many rows: uploaded, previewed, taken over; then the same file again, which must change nothing; then the
 * full export taken in again, which must change nothing either. The floor: the same rows copied from table to table.
 */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportBench implements Callable<Integer> {

    private static final List<String> TABLES = List.of("unit", "door", "household", "resident", "phone", "need");
    private static final int SMALL = 20_000;
    private static final Duration TARGET_SMALL = Duration.ofSeconds(10);
    private static final Duration TARGET_LARGE = Duration.ofSeconds(60);

    @Option(names = "--rows", paramLabel = "N", descriptionKey = "bench.rows", defaultValue = "11700")
    private int rows = 11_700;
    @Option(names = "--json", descriptionKey = "bench.json")
    private boolean json;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        var out = spec.commandLine().getOut();
        var sheet = new ByteArrayOutputStream();
        InventedSheet.of(rows, 7).write(sheet);
        try (var instance = Instance.temporary("serve")) {
            var community = Community.setUp(instance, "导入社区");
            var first = TakenOver.of(community, "居民表.xlsx", sheet.toByteArray());
            var again = TakenOver.of(community, "居民表.xlsx", sheet.toByteArray());
            var exported = export(community);
            var back = TakenOver.of(community, "导出.xlsx", exported);
            long wrong = (again.nothingNew() ? 0 : 1) + (back.nothingNew() ? 0 : 1);
            double seconds = first.total().toMillis() / 1000.0;
            double floor = floor(instance);
            var found = new Measured("import", rows / seconds, first.total().toMillis(), first.total().toMillis(), rows / floor, wrong, seconds);
            out.println(String.format(Locale.ROOT, """
                    %,d rows, %,d bytes of .xlsx
                    upload to preview      %8.1f s
                    taken over             %8.1f s
                    together               %8.1f s   (the same rows from table to table: %.1f s)
                    the same file again    %8.1f s   %s
                    full export taken in   %8.1f s   %s""", rows, sheet.size(), seconds(first.preview()), seconds(first.apply()), seconds, floor,
                    seconds(again.total()), again.nothingNew() ? "changes nothing" : "WRONG: changes something",
                    seconds(back.total()), back.nothingNew() ? "changes nothing" : "WRONG: changes something"));
            if (json) {
                out.println(found.json());
            }
            out.flush();
            return wrong == 0 && first.total().compareTo(rows <= SMALL ? TARGET_SMALL : TARGET_LARGE) <= 0 ? 0 : 1;
        }
    }

    private static byte[] export(Community community) {
        var answer = community.admin().post(community.page("/export"),
                Map.of("what", "full", "reason", "往返核对", "format", "XLSX"));
        if (!answer.ok()) {
            throw new IllegalStateException("the export was answered " + answer.status() + ": " + answer.text());
        }
        return answer.bytes();
    }

    /** Seconds to write the same rows with the same indexes, from table to table. */
    private static double floor(Instance instance) throws SQLException {
        try (var floor = Floor.below(instance.data()); var connection = floor.database().owner().connect()) {
            connection.setAutoCommit(false);
            Floor.enterOnlyArea(connection);
            long began = System.nanoTime();
            try (var statement = connection.createStatement()) {
                for (var table : TABLES) {
                    statement.execute("CREATE TEMP TABLE copy_of_" + table + " (LIKE registry." + table + " INCLUDING ALL)");
                    var columns = columns(connection, table);
                    statement.execute("INSERT INTO copy_of_" + table + " (" + columns + ") SELECT " + columns + " FROM registry." + table);
                }
            }
            connection.commit();
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /** Columns that the database makes itself are not written. */
    private static String columns(Connection connection, String table) throws SQLException {
        try (var asked = connection.prepareStatement("""
                SELECT string_agg(quote_ident(column_name), ', ') FROM information_schema.columns
                WHERE table_schema = 'registry' AND table_name = ? AND is_generated = 'NEVER'""")) {
            asked.setString(1, table);
            try (var row = asked.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
