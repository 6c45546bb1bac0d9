package org.shouwang.drill.bench;

import java.time.Duration;

import picocli.CommandLine.Option;

/** How hard and how long, and in which form the outcome is printed. */
final class LoadOptions {

    @Option(names = "--connections", paramLabel = "K", descriptionKey = "bench.connections", defaultValue = "4")
    private int connections = 4;
    @Option(names = "--seconds", paramLabel = "S", descriptionKey = "bench.seconds", defaultValue = "5")
    private int seconds = 5;
    @Option(names = "--json", descriptionKey = "bench.json")
    private boolean json;

    int connections() {
        return connections;
    }

    /** What is counted of each measurement. */
    Duration length() {
        return Duration.ofSeconds(seconds);
    }

    boolean json() {
        return json;
    }
}
