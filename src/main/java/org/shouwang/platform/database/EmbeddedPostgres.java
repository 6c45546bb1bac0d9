package org.shouwang.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real PostgreSQL that the program brings along and runs in its data folder: on the loopback address only, every
 * connection with a password, and everything acknowledged on the disk. Whatever state the last stop left behind, a start
 * puts it right.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Path data;
    private final Path logs;
    private final DatabaseKeys keys;
    private final boolean durable;
    private final PostgresBinaries binaries;
    private final RunAs runAs;
    private int port;

    /** For the program: always durable. */
    EmbeddedPostgres(Path data, Path logs, DatabaseKeys keys) {
        this(data, logs, keys, PostgresBinaries.unpacked(), RunAs.here(), true);
    }

    EmbeddedPostgres(Path data, Path logs, DatabaseKeys keys, PostgresBinaries binaries, RunAs runAs, boolean durable) {
        this.data = data;
        this.logs = logs;
        this.keys = keys;
        this.durable = durable;
        this.binaries = binaries;
        this.runAs = runAs;
    }

    int port() {
        return port;
    }

    /** Starts, after stopping what an earlier program left running and repairing what it left behind. */
    void start() {
        try {
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise();
            }
            refuseOtherVersion();
            runAs.own(data);
            runAs.own(logs);
            settle();
            for (int attempt = 1; ; attempt++) {
                port = freePort();
                if (launch(attempt == 5)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw failed(e.toString(), e);
        }
    }

    /** Starts again on the same port after PostgreSQL died, so that the connection pool finds it where it was. */
    void restart() throws IOException {
        settle();
        launch(true);
    }

    boolean isRunning() {
        return Postmaster.running(data).isPresent();
    }

    /** Ends the sessions and closes the files in order. */
    @Override
    public void close() {
        Postmaster.running(data).ifPresent(this::stop);
    }

    /**
     * After the key folder was exchanged, for instance for that of the installation that a backup came from: whoever may
     * write the data folder sets the administrator's password, in PostgreSQL's single-user mode.
     */
    void takeNewPassword() {
        close();
        try {
            settle();
            var result = run(List.of("postgres", "--single", "-D", data.toString(), "postgres"), "ALTER ROLE "
                    + DatabaseRole.ADMIN.roleName() + " PASSWORD '" + keys.passwordOf(DatabaseRole.ADMIN) + "'\n", STOP);
            if (result.code() != 0) {
                throw failed(result.output(), null);
            }
        } catch (IOException e) {
            throw failed(e.toString(), e);
        }
        start();
    }

    /** Of a stopped one. */
    void moveTo(Path place) {
        try {
            Files.move(data, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(e.toString(), e);
        }
    }

    /** Stops whatever still runs in a data folder that is not wanted any more, and removes it. */
    static void discard(Path data) throws IOException {
        if (Files.exists(data)) {
            Postmaster.leftIn(data).forEach(ProcessHandle::destroyForcibly);
            PostgresBinaries.delete(data);
        }
    }

    /** Made aside and renamed when whole, so that a kill in the middle leaves no half-made database behind. */
    private void initialise() throws IOException {
        var aside = data.resolveSibling(data.getFileName() + ".new");
        PostgresBinaries.delete(aside);
        var privately = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectory(aside, privately);
        var password = data.resolveSibling(data.getFileName() + ".pw");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, keys.passwordOf(DatabaseRole.ADMIN) + "\n");
            runAs.own(aside);
            runAs.own(password);
            var command = new ArrayList<>(List.of("initdb", "-D", aside.toString(), "-U", DatabaseRole.ADMIN.roleName(),
                    "-E", "UTF8", "--locale-provider=icu", "--icu-locale=zh", "--locale=C", "-A", "scram-sha-256",
                    "--pwfile=" + password));
            if (!durable) {
                command.add("--no-sync");
            }
            var result = run(command, Duration.ofMinutes(2));
            if (result.code() != 0) {
                throw failed(result.output(), null);
            }
        } finally {
            Files.delete(password);
        }
        Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion() throws IOException {
        var made = Files.readString(data.resolve("PG_VERSION")).strip();
        var version = run(List.of("postgres", "--version"), Duration.ofSeconds(30)).output();
        if (!version.contains(" " + made + ".")) {
            throw new Halt(Halt.Code.DATABASE, Bilingual.of(
                    "数据文件夹由 PostgreSQL %s 建立，而本程序自带 %s，不能直接打开。请用原来的版本执行 shouwang backup，再用本版本 shouwang restore 到一个新文件夹。",
                    "The data folder was made by PostgreSQL %s, and this program brings %s, which cannot open it. Run shouwang backup with the earlier version, then shouwang restore with this one into a new folder.")
                    .with(made, version.strip()));
        }
    }

    /** Leaves no process in the data folder and no pid file that could mislead. */
    private void settle() throws IOException {
        Postmaster.running(data).ifPresent(left -> {
            log.info("PostgreSQL still runs from an earlier start (process {}); stopping it", left.pid());
            stop(left);
        });
        for (int tenths = 0; !Postmaster.leftIn(data).isEmpty(); tenths++) {
            if (tenths >= 100) {
                Postmaster.leftIn(data).forEach(ProcessHandle::destroyForcibly);
            }
            pause();
        }
        // nobody works in the folder any more: the number in the file can only be a zombie's or a stranger's
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private boolean launch(boolean last) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), new PostgresSettings(port, logs, durable).conf());
        Files.writeString(data.resolve("pg_hba.conf"), PostgresSettings.hba());
        var start = logs.resolve("postgresql-start.log");
        Files.deleteIfExists(start);
        var result = run(List.of("pg_ctl", "start", "-D", data.toString(), "-w", "-t", "120", "-l", start.toString()),
                Duration.ofSeconds(130));
        if (result.code() == 0) {
            return true;
        }
        if (last) {
            throw failed(result.output() + said(start), null);
        }
        return false;
    }

    private static String said(Path start) throws IOException {
        return Files.exists(start) ? Files.readString(start) : "";
    }

    private void stop(Postmaster running) {
        for (var how : List.of("fast", "immediate")) {
            try {
                run(List.of("pg_ctl", "stop", "-D", data.toString(), "-m", how, "-w", "-t",
                        Long.toString(STOP.toSeconds())), STOP.plusSeconds(5));
            } catch (IOException e) {
                log.warn("PostgreSQL could not be asked to stop", e);
            }
            if (!running.isAlive()) {
                return;
            }
        }
        ProcessHandle.of(running.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Below the range from which the system hands out ports, so that none is taken while PostgreSQL restarts. */
    private static int freePort() throws IOException {
        for (int attempt = 0; attempt < 200; attempt++) {
            int candidate = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (java.net.BindException taken) {
                // try the next
            }
        }
        throw new IOException("no free port between 20000 and 32000");
    }

    private record Result(int code, String output) {
    }

    private Result run(List<String> program, Duration atMost) throws IOException {
        return run(program, "", atMost);
    }

    private Result run(List<String> program, String input, Duration atMost) throws IOException {
        var command = new ArrayList<>(runAs.prefix());
        command.add(binaries.program(program.getFirst()).toString());
        command.addAll(program.subList(1, program.size()));
        var output = Files.createTempFile("shouwang", ".out");
        try {
            var builder = new ProcessBuilder(command).directory(binaries.folder().toFile())
                    .redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            builder.environment().put("TZ", "UTC");
            var process = builder.start();
            try (var typed = process.outputWriter()) {
                typed.write(input);
            }
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Result(-1, Files.readString(output) + "(no answer within " + atMost + ")");
            }
            return new Result(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(output);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL was settling", e);
        }
    }

    private Halt failed(String why, @org.jspecify.annotations.Nullable Throwable cause) {
        var text = Bilingual.of("自带的 PostgreSQL 无法启动（数据在 %s）：%s\n请运行 shouwang doctor 查看原因。",
                "The embedded PostgreSQL does not start (its data: %s): %s\nRun shouwang doctor to see why.")
                .with(data, why.strip());
        return cause == null ? new Halt(Halt.Code.DATABASE, text) : new Halt(Halt.Code.DATABASE, text, cause);
    }
}
