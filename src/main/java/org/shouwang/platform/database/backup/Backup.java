package org.shouwang.platform.database.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.postgresql.PGConnection;
import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.database.Halt;
import org.shouwang.platform.database.Login;
import org.shouwang.platform.database.Migrations;

import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything in the database into one file, as of one moment, while people go on working. The file holds plain
 * text and not PostgreSQL's own pages, so that it can be read by a later major version and by another server. The keys
 * are not in it.
 */
public final class Backup {

    /** What was written. */
    public record Written(Path file, int tables, long rows, long bytes) {
    }

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Login owner;
    private final String program;
    private final Clock clock;

    public Backup(Login owner, String program, Clock clock) {
        this.owner = owner;
        this.program = program;
        this.clock = clock;
    }

    /** Appears under its name only when it is whole and on the disk. */
    public Written write(Path file, Optional<Passphrase> passphrase) {
        var target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new Halt(Halt.Code.NOT_EMPTY, Bilingual.of("文件 %s 已存在，不会覆盖。请换一个文件名。",
                    "The file %s exists and is not overwritten. Choose another name.").with(target));
        }
        var aside = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var totals = fill(aside, passphrase);
            try (var written = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.createLink(target, aside);
            return new Written(target, totals.tables().size(), totals.rows(), Files.size(target));
        } catch (FileAlreadyExistsException e) {
            throw new Halt(Halt.Code.NOT_EMPTY, Bilingual.of("文件 %s 已存在，不会覆盖。请换一个文件名。",
                    "The file %s exists and is not overwritten. Choose another name.").with(target), e);
        } catch (IOException e) {
            throw new Halt(Halt.Code.FILE, Bilingual.of("备份没有写成：%s。请检查目标位置的空间和权限。",
                    "The backup was not written: %s. Check the space and the rights of the place it goes to.").with(e), e);
        } catch (SQLException e) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of("备份没有写成，数据库：%s", "The backup was not written; the database: %s")
                    .with(e.getMessage()), e);
        } finally {
            try {
                Files.deleteIfExists(aside);
            } catch (IOException e) {
                // the name says that it is a part of something
            }
        }
    }

    private Totals fill(Path file, Optional<Passphrase> passphrase) throws IOException, SQLException {
        var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        try (var connection = owner.connect();
                var zip = new ZipOutputStream(passphrase.isPresent() ? passphrase.get().encrypting(out) : out)) {
            begin(connection);
            var catalogue = new Catalogue(connection);
            var tables = catalogue.tables();
            hold(connection, tables);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JSON.writeValueAsBytes(new Manifest(Manifest.FORMAT, program,
                    connection.getMetaData().getDatabaseProductVersion(), clock.instant(), Migrations.versions(connection), tables)));
            var totals = new ArrayList<Totals.TableTotal>();
            for (var table : tables) {
                zip.putNextEntry(new ZipEntry(table.entry()));
                var rows = new Fingerprint(zip);
                copyOut(connection, table, rows);
                totals.add(new Totals.TableTotal(table.schema(), table.name(), rows.rows(), rows.sum()));
            }
            var all = new Totals(totals, catalogue.sequences());
            zip.putNextEntry(new ZipEntry(Totals.ENTRY));
            zip.write(JSON.writeValueAsBytes(all));
            return all;
        }
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Settled.forText(connection);
        connection.commit();
        try (var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
    }

    /** Nobody drops or alters a table before it has been read; rows may be written all the time. */
    private static void hold(Connection connection, java.util.List<Manifest.Table> tables) throws SQLException {
        if (!tables.isEmpty()) {
            try (var statement = connection.createStatement()) {
                statement.execute("LOCK TABLE " + String.join(", ", tables.stream().map(Manifest.Table::quoted).toList())
                        + " IN ACCESS SHARE MODE");
            }
        }
    }

    static void copyOut(Connection connection, Manifest.Table table, OutputStream to) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI()
                .copyOut("COPY (SELECT " + table.quotedColumns() + " FROM " + table.quoted() + ") TO STDOUT", to);
    }
}
