package org.shouwang.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL wrote about itself into {@code postmaster.pid}. The file survives a kill and a power cut, and its
 * number may meanwhile be a stranger's or a zombie's: only a process whose command line names this data folder counts.
 */
record Postmaster(Path data, long pid, int port, boolean ready) {

    static Optional<Postmaster> of(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
            return Optional.of(new Postmaster(data, Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()), ready));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<Postmaster> running(Path data) {
        return of(data).filter(Postmaster::isAlive);
    }

    boolean isAlive() {
        var process = Path.of("/proc", Long.toString(pid), "cmdline");
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
        try {
            // a zombie's command line is empty
            var words = List.of(new String(Files.readAllBytes(process), StandardCharsets.UTF_8).split("\0"));
            return words.getFirst().contains("postgres") && words.contains(data.toString());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The processes that still work in this data folder. After the postmaster was killed they end by themselves within
     * moments; while one lives, a second PostgreSQL must not be let in.
     */
    static List<ProcessHandle> leftIn(Path data) {
        return ProcessHandle.allProcesses().filter(process -> worksIn(process.pid(), data)).toList();
    }

    private static boolean worksIn(long pid, Path data) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd")).equals(data.toRealPath());
        } catch (IOException | SecurityException e) {
            return false;
        }
    }
}
