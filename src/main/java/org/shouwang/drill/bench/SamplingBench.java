package org.shouwang.drill.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.shouwang.drill.Community;
import org.shouwang.drill.Instance;
import org.shouwang.drill.InventedSheet;
import org.shouwang.drill.TakenOver;
import org.shouwang.platform.Role;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Registrations of a sampling day: one by one from so many tables, then in batches of a hundred as tables send them that
 * were without a network; and how far a building is, with a million people due. The floor: the same statements over JDBC.
 */
@Command(name = "sampling", mixinStandardHelpOptions = true)
final class SamplingBench implements Callable<Integer> {

    private static final int BATCH = 100;
    private static final double TARGET_SINGLE_MS = 100;
    private static final double TARGET_COVERAGE_MS = 50;

    @Option(names = "--people", paramLabel = "N", descriptionKey = "bench.due", defaultValue = "1000000")
    private int people = 1_000_000;
    @Option(names = "--devices", paramLabel = "N", descriptionKey = "bench.devices", defaultValue = "64")
    private int devices = 64;
    @Mixin
    private LoadOptions options;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        var out = spec.commandLine().getOut();
        try (var instance = Instance.temporary("serve"); var floor = Floor.below(instance.data());
                var owner = floor.database().owner().connect()) {
            var community = Community.setUp(instance, "望春社区");
            var sheet = new ByteArrayOutputStream();
            InventedSheet.of(2_000, 7).write(sheet);
            TakenOver.of(community, "居民表.xlsx", sheet.toByteArray());
            var round = SamplingRound.begin(community, owner, people);
            var tables = SignedIn.make(owner, round.area(), Role.SAMPLER, devices);
            var nextPerson = new AtomicInteger();
            var single = measured(new Tables(instance.url(), community.api(""), round, tables, 1, nextPerson), "sampling", floor, owner);
            var batch = measured(new Tables(instance.url(), community.api(""), round, tables, BATCH, nextPerson), "sampling in batches", floor, owner);
            var coverage = new ClosedLoop(1, warm(), options.length()).run(visitor -> number ->
                    community.admin().get(community.api("/rounds/" + round.id() + "/coverage/" + round.building(number))).ok());
            out.println(Measured.COLUMNS);
            out.println(single.line());
            out.println(batch.line());
            out.println(String.format(Locale.ROOT, "how far a building is, %,d due: %.1f ms (p50), %.1f ms (p99), wrong %d", people,
                    coverage.p50(), coverage.p99(), coverage.wrong()));
            if (options.json()) {
                out.println(single.jsonWith("batch", batch));
            }
            out.flush();
            return single.wrong() + batch.wrong() + coverage.wrong() == 0 && single.p99() <= TARGET_SINGLE_MS
                    && coverage.p99() <= TARGET_COVERAGE_MS ? 0 : 1;
        }
    }

    /** The rate is of persons, the times are of requests. */
    private Measured measured(Tables tables, String name, Floor floor, Connection owner) throws SQLException {
        long before = tables.round().taken(owner);
        var outcome = new ClosedLoop(devices, warm(), options.length()).run(tables::device);
        long wrong = outcome.wrong() + tables.repeated() + tables.round().contradictions(owner, before + tables.taken());
        var examples = floor.seenBehind("sampling", tables.examples());
        var below = floor.onConnections(devices, warm(), options.length(), (connection, visitor) -> tables.without(connection, examples));
        tables.close();
        return new Measured(name, outcome.rate() * tables.size(), outcome.p50(), outcome.p99(), below.rate() * tables.size(),
                wrong, outcome.seconds());
    }

    private Duration warm() {
        return options.length().dividedBy(2);
    }
}
