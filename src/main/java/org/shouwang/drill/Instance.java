package org.shouwang.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program, started as people start it: a process of its own on a data folder and a port of its own. What it prints
 * is kept, because the set-up link is printed there.
 */
public final class Instance implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Shouwang is ready at (https?://\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path data;
    private final int port;
    private final boolean temporary;
    private final List<String> printed = new ArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final long began = System.nanoTime();
    private volatile Duration took = Duration.ZERO;

    private Instance(Process process, Path data, int port, boolean temporary) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.temporary = temporary;
        Thread.ofVirtual().name("what the program prints").start(this::listen);
    }

    /** {@code serve} or {@code demo} on a data folder that is thrown away at the end; returns when it is ready. */
    public static Instance temporary(String... command) {
        try {
            var folder = Files.createTempDirectory("shouwang-instance");
            return launch(ProgramCommand.here(), folder.resolve("data"), true, List.of(command)).awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a data folder that stays; returns when it is ready. */
    public static Instance on(Path data, String... command) {
        return launch(ProgramCommand.here(), data, false, List.of(command)).awaitReady();
    }

    /** Returns at once; the caller waits with {@link #awaitReady()}. */
    public static Instance launch(ProgramCommand program, Path data, boolean temporary, List<String> command) {
        try {
            int port = freePort();
            var words = program.words(Stream.concat(command.stream(),
                    Stream.of("--port", Integer.toString(port), "--data", data.toString())).toList());
            var builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.environment().putAll(program.environment());
            return new Instance(builder.start(), data, port, temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (printed) {
                    printed.add(line);
                }
                var said = READY.matcher(line);
                if (said.find() && !ready.isDone()) {
                    took = Duration.ofNanos(System.nanoTime() - began);
                    ready.complete(URI.create(said.group(1)));
                }
            }
        } catch (IOException e) {
            // the process has ended; what it said is kept
        }
        ready.completeExceptionally(new IllegalStateException("the program ended before it was ready:\n" + output()));
    }

    public Instance awaitReady() {
        try {
            ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return this;
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IllegalStateException("the program did not become ready:\n" + output(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException(e);
        }
    }

    /** From the start of the process to the line that says it is ready. */
    public Duration startTook() {
        return took;
    }

    public URI url() {
        return ready.join();
    }

    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it printed so far. */
    public String output() {
        synchronized (printed) {
            return String.join("\n", printed);
        }
    }

    /** The first group of the first printed line that fits, such as the set-up link. */
    public Optional<String> printed(Pattern pattern) {
        var found = pattern.matcher(output());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The postmaster of its embedded PostgreSQL, while it runs. */
    public Optional<ProcessHandle> postmaster() {
        try {
            var pid = Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst().strip();
            var commandLine = Files.readString(Path.of("/proc", pid, "cmdline"));
            return commandLine.contains(data.toString()) ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** The program and all processes of its database. */
    public List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()),
                postmaster().stream().flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))).distinct().toList();
    }

    /** As {@code kill -9} does: no farewell. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As Ctrl+C does; the time it took to stop. */
    public Duration stop() {
        long asked = System.nanoTime();
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    @Override
    public void close() {
        stop();
        postmaster().ifPresent(left -> {
            left.destroy();
            left.onExit().orTimeout(30, TimeUnit.SECONDS).exceptionally(stays -> left).join();
        });
        if (temporary) {
            deleteAll(data.getParent());
        }
    }

    static void deleteAll(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " (" + e + ")");
        }
    }
}
