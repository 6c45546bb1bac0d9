package org.shouwang.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What {@code doctor} looks at in and around the database. Starts the embedded one for the time when nobody runs it. */
public final class DatabaseExamination {

    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    private final Settings settings;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    public DatabaseExamination(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public List<Finding> findings() {
        if (settings.external().isEmpty() && !lookAtFiles()) {
            return findings;
        }
        try (var database = Database.join(settings); var connection = database.owner().connect()) {
            lookInside(database, connection);
        } catch (Halt e) {
            findings.add(new Finding(Finding.Level.TO_MEND, e.text()));
        } catch (SQLException e) {
            findings.add(Finding.toMend("数据库没有回应：%s", "The database does not answer: %s", e.getMessage()));
        }
        return findings;
    }

    /** False when there is no database yet. */
    private boolean lookAtFiles() {
        var folder = settings.folder();
        if (!Files.exists(folder.pg().resolve("PG_VERSION"))) {
            findings.add(Files.exists(folder.restoring())
                    ? Finding.toMend("上次恢复没有完成，什么也没有留下。请重新执行 shouwang restore。",
                            "The last restore was not completed and nothing of it is used. Run shouwang restore once more.")
                    : Finding.worthKnowing("还没有数据库，第一次启动时会建立。", "There is no database yet; the first start makes it."));
            return false;
        }
        var postmaster = Postmaster.of(folder.pg());
        try (var lock = FolderLock.tryTake(folder).orElse(null)) {
            if (lock == null) {
                findings.add(Finding.well("守望程序正在运行。", "Shouwang is running."));
            } else if (postmaster.filter(Postmaster::isAlive).isPresent()) {
                findings.add(Finding.worthKnowing("守望程序没有运行，但它的 PostgreSQL（进程 %s）还在；下次启动会先停止它。",
                        "Shouwang is not running, but its PostgreSQL (process %s) still is; the next start stops it first.", postmaster.get().pid()));
            } else if (postmaster.isPresent()) {
                findings.add(Finding.worthKnowing("上次没有正常停止；下次启动会自动修复。", "The last stop was not an orderly one; the next start repairs that by itself."));
            }
        }
        return true;
    }

    private void lookInside(Database database, Connection connection) throws SQLException {
        var meta = connection.getMetaData();
        findings.add(Finding.well("PostgreSQL %s，%s。", "PostgreSQL %s, %s.", meta.getDatabaseProductVersion(), database.owner()));
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            var value = Database.show(connection, setting);
            if (!value.equals("on")) {
                findings.add(Finding.toMend("数据库设置 %1$s = %2$s：断电会丢失已确认的数据。请改为 on。",
                        "The database runs with %1$s = %2$s: a power cut loses what was acknowledged. Set it to on.", setting, value));
            }
        }
        if (Database.show(connection, "default_transaction_read_only").equals("on")) {
            findings.add(Finding.toMend("磁盘快满了，写入已暂停。腾出空间后会自动恢复。",
                    "The disk is nearly full and writing is stopped. It goes on by itself when there is room."));
        }
        int pending = Migrations.pending(database.owner());
        findings.add(pending == 0 ? Finding.well("数据结构是最新的：%s。", "The schema is up to date: %s.", Migrations.versions(connection))
                : Finding.worthKnowing("有 %s 项数据结构升级，下次启动时执行；请先备份。",
                        "%s changes of the schema wait for the next start; make a backup first.", pending));
        compareClocks(connection);
        var unforced = number(connection, "SELECT count(*) FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity");
        if (unforced > 0) {
            findings.add(Finding.toMend("%s 张表的辖区隔离没有完全生效，请联系维护者。",
                    "The wall between areas is not complete on %s tables; ask the maintainers.", unforced));
        }
        findings.add(Finding.well("数据库大小 %s MB。", "The database takes %s MB.",
                number(connection, "SELECT pg_database_size(current_database())") / 1_000_000));
    }

    private void compareClocks(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT clock_timestamp()")) {
            rows.next();
            var apart = Duration.between(clock.instant(), rows.getObject(1, OffsetDateTime.class).toInstant());
            if (apart.abs().compareTo(CLOCKS_APART) > 0) {
                findings.add(Finding.toMend("本机时钟与数据库时钟相差 %s 秒。请在两台机器上开启时间同步。",
                        "The clocks of this machine and of the database are %s seconds apart. Turn on time synchronisation on both.", apart.toSeconds()));
            }
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Room on the disk of the data folder, judged by what the program itself does when there is little. */
    public static Finding room(DataFolder folder) {
        try {
            long megabytes = Files.getFileStore(folder.root()).getUsableSpace() / (1024 * 1024);
            if (megabytes * 1024 * 1024 < DiskGuard.TOO_LITTLE) {
                return Finding.toMend("磁盘只剩 %s MB：写入会被暂停。请腾出空间。", "Only %s MB are left on the disk: writing is stopped. Make room.", megabytes);
            }
            return megabytes < 2_000 ? Finding.worthKnowing("磁盘剩余 %s MB，请留意。", "%s MB are left on the disk: keep an eye on it.", megabytes)
                    : Finding.well("磁盘剩余 %s MB。", "%s MB are left on the disk.", megabytes);
        } catch (IOException e) {
            return Finding.toMend("无法读取磁盘剩余空间：%s", "The room on the disk cannot be read: %s", e);
        }
    }
}
