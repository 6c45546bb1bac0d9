package org.shouwang.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The one PostgreSQL of an installation, embedded or external, ready to be used: running, of a version that will do, and
 * with its roles made. Closing it stops the embedded one.
 */
public final class Database implements AutoCloseable {

    /** Its name in the embedded PostgreSQL. */
    static final String NAME = "shouwang";
    private static final int OLDEST = 15;

    private final Settings settings;
    private final Login owner;
    private final Login app;
    private final @Nullable Login admin;
    private final @Nullable FolderLock lock;
    private final @Nullable EmbeddedPostgres postgres;
    private @Nullable PostgresWatch watch;

    private Database(Settings settings, Login owner, Login app, @Nullable Login admin, @Nullable FolderLock lock, @Nullable EmbeddedPostgres postgres) {
        this.settings = settings;
        this.owner = owner;
        this.app = app;
        this.admin = admin;
        this.lock = lock;
        this.postgres = postgres;
    }

    /** Starts or reaches the database; refuses when another program uses the data folder. */
    public static Database open(Settings settings) {
        settings.folder().make();
        var external = settings.external();
        return external.isPresent() ? whole(reach(settings, external.get()))
                : start(settings, settings.folder().pg(), FolderLock.take(settings.folder()));
    }

    /** For a command that runs once: joins the program that has the data folder open, or starts the database for itself. */
    public static Database join(Settings settings) {
        settings.folder().make();
        var external = settings.external();
        if (external.isPresent()) {
            return whole(reach(settings, external.get()));
        }
        return FolderLock.tryTake(settings.folder()).map(lock -> start(settings, settings.folder().pg(), lock)).orElseGet(() -> attach(settings));
    }

    /**
     * An empty database to be filled by a restore. The embedded one is made beside the place where a start looks for it
     * and put there by {@link #keep()}, so that half a restore is never taken for a database.
     */
    public static Database empty(Settings settings) {
        settings.folder().make();
        var external = settings.external();
        if (external.isPresent()) {
            return reach(settings, external.get());
        }
        var lock = FolderLock.take(settings.folder());
        try {
            if (Files.exists(settings.folder().pg())) {
                throw new Halt(Halt.Code.NOT_EMPTY, Bilingual.of(
                        "数据文件夹 %s 里已有数据库，不会覆盖。请用 --data 指定一个新的文件夹。",
                        "The data folder %s has a database already, which is not overwritten. Name a new folder: --data FOLDER.")
                        .with(settings.folder().root()));
            }
            EmbeddedPostgres.discard(settings.folder().restoring());
        } catch (IOException e) {
            lock.close();
            throw new Halt(Halt.Code.FAILED, Bilingual.of("无法清理上次没有完成的恢复：%s", "An unfinished restore cannot be cleared away: %s")
                    .with(e), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        return start(settings, settings.folder().restoring(), lock);
    }

    /** What was restored becomes the database of this data folder. */
    public void keep() {
        if (postgres != null) {
            postgres.close();
            postgres.moveTo(settings.folder().pg());
        }
    }

    /** What was begun goes away; nothing of it stays in the data folder. */
    public void discard() {
        if (postgres != null) {
            postgres.close();
            try {
                EmbeddedPostgres.discard(settings.folder().restoring());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static Database start(Settings settings, Path data, FolderLock lock) {
        try {
            var folder = settings.folder();
            var keys = DatabaseKeys.of(folder);
            var postgres = new EmbeddedPostgres(data, folder.logs(), keys);
            postgres.start();
            return embedded(settings, keys, postgres, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Database embedded(Settings settings, DatabaseKeys keys, EmbeddedPostgres postgres, FolderLock lock) {
        var roles = new DatabaseRoles(settings, keys);
        try {
            if (!DatabaseRoles.admits(roles.login(url(postgres.port(), "postgres"), DatabaseRole.ADMIN))) {
                postgres.takeNewPassword();
            }
            try (var connection = roles.login(url(postgres.port(), "postgres"), DatabaseRole.ADMIN).connect()) {
                refuseForgetful(connection);
                roles.makeEmbedded(connection, NAME);
            }
        } catch (SQLException e) {
            postgres.close();
            throw new Halt(Halt.Code.DATABASE, Bilingual.of("自带的 PostgreSQL 已启动，但无法登录：%s",
                    "The embedded PostgreSQL runs but does not let us in: %s").with(e.getMessage()), e);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
        var admin = roles.login(url(postgres.port(), "postgres"), DatabaseRole.ADMIN);
        var url = url(postgres.port(), NAME);
        return new Database(settings, roles.login(url, DatabaseRole.OWNER), roles.login(url, DatabaseRole.APP), admin, lock, postgres);
    }

    private static Database attach(Settings settings) {
        for (int tenths = 0; tenths < 300; tenths++) {
            var running = Postmaster.running(settings.folder().pg()).filter(Postmaster::ready);
            if (running.isPresent()) {
                var roles = new DatabaseRoles(settings, DatabaseKeys.of(settings.folder()));
                var url = url(running.get().port(), NAME);
                return new Database(settings, roles.login(url, DatabaseRole.OWNER), roles.login(url, DatabaseRole.APP),
                        roles.login(url(running.get().port(), "postgres"), DatabaseRole.ADMIN), null, null);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new Halt(Halt.Code.DATABASE, Bilingual.of(
                "另一个守望程序正在使用数据文件夹 %s，但它的数据库没有运行。请稍后再试，或停止那个程序后再试。",
                "Another Shouwang uses the data folder %s, but its database is not running. Try again in a while, or stop that program first.")
                .with(settings.folder().root()));
    }

    private static Database whole(Database reached) {
        try (var connection = reached.owner().connect()) {
            UnfinishedRestore.refuse(connection);
            return reached;
        } catch (SQLException e) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of("外部数据库：%s", "The external database: %s").with(e.getMessage()), e);
        }
    }

    private static Database reach(Settings settings, Login given) {
        var owner = withParameters(given);
        try (var connection = owner.connect()) {
            refuseOld(connection);
        } catch (SQLException e) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of(
                    "无法连接外部数据库（%s）：%s。请检查 SHOUWANG_DB_URL、SHOUWANG_DB_USER、SHOUWANG_DB_PASSWORD，以及数据库是否在运行。",
                    "The external database (%s) cannot be reached: %s. Check SHOUWANG_DB_URL, SHOUWANG_DB_USER and SHOUWANG_DB_PASSWORD, and whether the database runs.")
                    .with(given, e.getMessage()), e);
        }
        var roles = new DatabaseRoles(settings, DatabaseKeys.of(settings.folder()));
        roles.makeExternal(owner);
        return new Database(settings, owner, roles.login(owner.url(), DatabaseRole.APP), null, null, null);
    }

    /** The embedded distribution's defaults lose acknowledged work on a power cut: never again without noticing. */
    private static void refuseForgetful(Connection connection) throws SQLException {
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            var value = show(connection, setting);
            if (!value.equals("on")) {
                throw new IllegalStateException("PostgreSQL runs with " + setting + " = " + value);
            }
        }
    }

    private static void refuseOld(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of(
                    "外部数据库是 PostgreSQL %s，守望需要 %s 或更新版本。", "The external database is PostgreSQL %s; Shouwang needs %s or newer.")
                    .with(major, OLDEST));
        }
        if (!show(connection, "server_encoding").equals("UTF8")) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of(
                    "外部数据库的编码是 %s，守望需要 UTF8。", "The external database is encoded in %s; Shouwang needs UTF8.")
                    .with(show(connection, "server_encoding")));
        }
    }

    static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Every wait has an end: a database that went away is noticed, reported, and found again when it is back. */
    private static final Map<String, String> PARAMETERS = Map.of("ApplicationName", "shouwang", "connectTimeout", "5",
            "socketTimeout", "90", "cancelSignalTimeout", "5", "tcpKeepAlive", "true",
            // The detail of a violated constraint quotes the values, and exceptions go to the log.
            "logServerErrorDetail", "false");

    private static String url(int port, String database) {
        return withParameters(new Login("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "", "")).url();
    }

    private static Login withParameters(Login login) {
        for (var parameter : new java.util.TreeMap<>(PARAMETERS).entrySet()) {
            if (!login.url().contains(parameter.getKey() + "=")) {
                login = login.with(parameter.getKey(), parameter.getValue());
            }
        }
        return login;
    }

    /** Keeps an eye on the embedded PostgreSQL until closed: starts it again when it dies, stops writing before the disk is full. */
    Database watched() {
        if (postgres != null && admin != null) {
            watch = PostgresWatch.over(postgres, new DiskGuard(settings.folder().root(), admin));
        }
        return this;
    }

    /** The owner of the tables: migrations, backup, restore. Row-level security does not bind it. */
    public Login owner() {
        return owner;
    }

    /** The program itself. */
    public Login app() {
        return app;
    }

    /** PostgreSQL's administrator; on the embedded one only. */
    public Optional<Login> admin() {
        return Optional.ofNullable(admin);
    }

    /** Whether this process started the database and will stop it. */
    public boolean isOurs() {
        return postgres != null;
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
