package org.shouwang.platform.database.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.postgresql.PGConnection;
import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.database.Database;
import org.shouwang.platform.database.Halt;
import org.shouwang.platform.database.Login;
import org.shouwang.platform.database.Migrations;
import org.shouwang.platform.database.Settings;
import org.shouwang.platform.database.UnfinishedRestore;

/**
 * Fills an empty database from a backup: first the schema as it was, then all rows in one transaction, counted and
 * compared with what was written, then forward to the schema of today. Whatever goes wrong, nothing stays behind.
 */
public final class Restore {

    /** What was read back. */
    public record Restored(int tables, long rows, java.time.Instant taken) {
    }

    private final Settings settings;

    public Restore(Settings settings) {
        this.settings = settings;
    }

    public Restored read(Path file, Supplier<Passphrase> passphrase) {
        try (var backup = BackupFile.open(file, passphrase); var database = Database.empty(settings)) {
            boolean begun = false;
            try {
                refuseFilled(database.owner());
                refuseUnknown(database.owner(), backup.manifest());
                UnfinishedRestore.begin(database.owner());
                begun = true;
                Migrations.to(database.owner(), backup.manifest().modules());
                var restored = fill(database.owner(), backup);
                Migrations.forward(database.owner());
                UnfinishedRestore.end(database.owner());
                database.keep();
                return restored;
            } catch (SQLException | IOException | RuntimeException e) {
                if (begun) {
                    UnfinishedRestore.clear(database.owner());
                }
                database.discard();
                throw e;
            }
        } catch (IOException e) {
            throw BackupFile.unreadable(file, e);
        } catch (SQLException e) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of("恢复没有完成，什么也没有留下。数据库：%s",
                    "The restore was not completed and nothing of it was kept. The database: %s").with(e.getMessage()), e);
        }
    }

    private static void refuseFilled(Login owner) throws SQLException {
        UnfinishedRestore.clear(owner);
        try (var connection = owner.connect()) {
            var catalogue = new Catalogue(connection);
            if (!catalogue.tables().isEmpty() || !Migrations.versions(connection).isEmpty()) {
                throw new Halt(Halt.Code.NOT_EMPTY, Bilingual.of("目标数据库不是空的，不会覆盖。请新建一个空的数据库再恢复。",
                        "The target database is not empty and is not overwritten. Make a new, empty one and restore into that."));
            }
        }
    }

    private static void refuseUnknown(Login owner, Manifest manifest) {
        manifest.modules().forEach((module, version) -> {
            if (!Migrations.knows(owner, module, version)) {
                throw new Halt(Halt.Code.FILE, Bilingual.of(
                        "备份由更新的版本（%s）制作：本程序没有 %s 的第 %s 版结构。请用那个版本或更新的版本恢复。",
                        "The backup was made by a later version (%s): this program does not know version %3$s of %2$s. Restore it with that version or a later one.")
                        .with(manifest.program(), module, version));
            }
        });
    }

    private static Restored fill(Login owner, BackupFile backup) throws SQLException, IOException {
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            Settled.forText(connection);
            var catalogue = new Catalogue(connection);
            var walled = catalogue.walled();
            for (var table : walled) {
                run(connection, "ALTER TABLE " + table + " NO FORCE ROW LEVEL SECURITY");
            }
            var tables = catalogue.tables();
            if (!tables.isEmpty()) {
                run(connection, "TRUNCATE " + String.join(", ", tables.stream().map(Manifest.Table::quoted).toList()));
            }
            var totals = copyIn(connection, backup);
            compare(connection, backup.manifest().tables(), totals);
            for (var sequence : totals.sequences()) {
                run(connection, "SELECT setval(%s, %d, %b)".formatted(
                        Names.literal(Names.quote(sequence.schema()) + "." + Names.quote(sequence.name())), sequence.value(), sequence.used()));
            }
            for (var table : walled) {
                run(connection, "ALTER TABLE " + table + " FORCE ROW LEVEL SECURITY");
            }
            connection.commit();
            connection.setAutoCommit(true);
            run(connection, "ANALYZE");
            return new Restored(totals.tables().size(), totals.rows(), backup.manifest().taken());
        }
    }

    private static Totals copyIn(Connection connection, BackupFile backup) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : backup.manifest().tables()) {
            if (!table.entry().equals(backup.next())) {
                throw new IOException("the table " + table.quoted() + " is missing");
            }
            copy.copyIn("COPY " + table.quoted() + " (" + table.quotedColumns() + ") FROM STDIN", backup.content());
        }
        if (!Totals.ENTRY.equals(backup.next())) {
            throw new IOException("the end is missing");
        }
        return backup.totals();
    }

    /** What the database hands out now is what was handed out then, row by row. */
    private static void compare(Connection connection, List<Manifest.Table> tables, Totals totals) throws SQLException, IOException {
        var found = new ArrayList<Totals.TableTotal>();
        for (var table : tables) {
            var rows = new Fingerprint(OutputStream.nullOutputStream());
            Backup.copyOut(connection, table, rows);
            found.add(new Totals.TableTotal(table.schema(), table.name(), rows.rows(), rows.sum()));
        }
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).equals(totals.tables().get(i))) {
                throw new IOException("the table " + tables.get(i).quoted() + " came out different: " + found.get(i).rows()
                        + " rows instead of " + totals.tables().get(i).rows());
            }
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
