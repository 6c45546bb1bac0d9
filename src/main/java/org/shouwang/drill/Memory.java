package org.shouwang.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a set of processes takes of the machine's memory, in bytes. Shared pages are counted once in {@code share}
 * (proportional set size), and in every process in {@code resident}.
 */
public record Memory(long share, long resident) {

    public static Memory of(List<ProcessHandle> processes) {
        return processes.stream().map(process -> of(process.pid())).reduce(new Memory(0, 0), Memory::plus);
    }

    public static Memory of(long pid) {
        try {
            long share = 0;
            long resident = 0;
            for (var line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
                if (line.startsWith("Pss:")) {
                    share = kilobytes(line);
                } else if (line.startsWith("Rss:")) {
                    resident = kilobytes(line);
                }
            }
            return new Memory(share, resident);
        } catch (IOException ended) {
            return new Memory(0, 0);
        }
    }

    private static long kilobytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }

    public Memory plus(Memory other) {
        return new Memory(share + other.share, resident + other.resident);
    }

    public long shareInMegabytes() {
        return share / (1024 * 1024);
    }

    public long residentInMegabytes() {
        return resident / (1024 * 1024);
    }
}
