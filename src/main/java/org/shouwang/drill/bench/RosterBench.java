package org.shouwang.drill.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.shouwang.roster.solver.Found;
import org.shouwang.roster.solver.Solver;
import org.shouwang.roster.solver.published.InstanceReader;
import org.shouwang.roster.solver.published.InstanceTask;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * The search for a roster, on a published instance or on an invented roster of a large community; both go through the rules and
 * the search that make an area's own rosters.
 */
@Command(name = "roster", mixinStandardHelpOptions = true)
final class RosterBench implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "bench.instance")
    private @Nullable Path file;
    @Option(names = "--scale", descriptionKey = "bench.scale")
    private boolean scale;
    @Option(names = "--seconds", paramLabel = "S", descriptionKey = "bench.search", defaultValue = "120")
    private int seconds = 120;
    @Option(names = "--threads", paramLabel = "K", descriptionKey = "bench.threads", defaultValue = "2")
    private int threads = 2;
    @Option(names = "--seed", hidden = true, defaultValue = "7")
    private long seed = 7;
    @Option(names = "--json", descriptionKey = "bench.json")
    private boolean json;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (scale == (file != null)) {
            throw new ParameterException(spec.commandLine(), spec.commandLine().getResourceBundle().getString("bench.one-of"));
        }
        var out = spec.commandLine().getOut();
        var how = Solver.How.of(Duration.ofSeconds(seconds), threads).seed(seed);
        boolean reached = file == null ? LargeRosterRun.of(out, how).report(json) : instance(out, file, how);
        out.flush();
        return reached ? 0 : 1;
    }

    private boolean instance(PrintWriter out, Path from, Solver.How how) throws IOException {
        var name = from.getFileName().toString().replaceAll("\\.txt$", "");
        var task = InstanceTask.of(InstanceReader.read(from));
        long begin = System.nanoTime();
        var found = Solver.solve(task.task(), Found.nothing(task.task()), how, () -> false, progress -> { });
        double spent = (System.nanoTime() - begin) / 1e9;
        var score = task.score(found);
        var known = bestKnown(from.resolveSibling("best-known.csv"), name);
        out.println(String.format(Locale.ROOT, "%-12s hard %d, objective %,d%s after %.0f s", name, score.hard(), score.objective(), known.isEmpty() ? ""
                : String.format(Locale.ROOT, " (best known %,d, gap %.1f %%)", known.getAsInt(), 100.0 * (score.objective() - known.getAsInt()) / known.getAsInt()), spent));
        if (score.hard() == 0 && score.objective() != found.cost()) {
            out.println("the search reckoned " + found.cost() + ": the rules and the score differ");
        }
        if (json) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("bench", "roster");
            fields.put("instance", name);
            fields.put("seconds", Math.round(spent * 10) / 10.0);
            fields.put("hard", score.hard());
            fields.put("objective", score.objective());
            known.ifPresent(value -> fields.put("best_known", value));
            out.println(JsonMapper.builder().build().writeValueAsString(fields));
        }
        return score.hard() == 0 && score.objective() == found.cost();
    }

    private static OptionalInt bestKnown(Path table, String name) throws IOException {
        if (!Files.exists(table)) {
            return OptionalInt.empty();
        }
        return Files.readAllLines(table).stream().map(line -> line.split(",")).filter(cells -> cells[0].equals(name))
                .mapToInt(cells -> Integer.parseInt(cells[cells.length - 1].strip())).findFirst();
    }
}
