package org.shouwang.drill.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.shouwang.drill.Instance;
import org.shouwang.drill.ProgramCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import tools.jackson.databind.json.JsonMapper;

/** From the start of the process to the first page that comes with 200: with an empty data folder, and again with a full one. */
@Command(name = "start", mixinStandardHelpOptions = true)
final class StartBench implements Callable<Integer> {

    private static final String FIRST_PAGE = "/sign-in";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Option(names = "--times", paramLabel = "N", descriptionKey = "bench.times", defaultValue = "3")
    private int times = 3;
    @Option(names = "--json", descriptionKey = "bench.json")
    private boolean json;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var cold = new ArrayList<Long>();
        var warm = new ArrayList<Long>();
        long began = System.nanoTime();
        for (int i = 0; i < times; i++) {
            var folder = Files.createTempDirectory("shouwang-start");
            cold.add(start(folder.resolve("data"), false));
            warm.add(start(folder.resolve("data"), true));
        }
        var out = spec.commandLine().getOut();
        var found = new LinkedHashMap<String, Object>();
        found.put("bench", "start");
        found.put("cold_ms", median(cold));
        found.put("warm_ms", median(warm));
        found.put("seconds", (System.nanoTime() - began) / 1_000_000 / 1000.0);
        if (json) {
            out.println(JsonMapper.builder().build().writeValueAsString(found));
        } else {
            out.println(String.format(Locale.ROOT, "empty data folder → first 200: %,d ms (each: %s)%nthe same folder again → first 200: %,d ms (each: %s)",
                    median(cold), cold, median(warm), warm));
        }
        out.flush();
        return 0;
    }

    /** @param last whether the data folder is thrown away afterwards */
    private static long start(Path data, boolean last) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (var instance = Instance.launch(ProgramCommand.here(), data, last, List.of("serve"))) {
            awaitPage(instance, began);
            return (System.nanoTime() - began) / 1_000_000;
        }
    }

    private static void awaitPage(Instance instance, long began) throws InterruptedException {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + instance.port() + FIRST_PAGE)).build();
        while (instance.isAlive() && System.nanoTime() - began < PATIENCE.toNanos()) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // nobody listens on the port so far
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("no page came:\n" + instance.output());
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
