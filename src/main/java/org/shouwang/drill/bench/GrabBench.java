package org.shouwang.drill.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.shouwang.drill.Community;
import org.shouwang.drill.Instance;
import org.shouwang.platform.Role;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * An opening at eight sharp: so many people who ask for so many seats within ten seconds; and how many seats a second are
 * given when each visitor asks again at once. The floor of the latter: the same statements over JDBC.
 */
@Command(name = "grab", mixinStandardHelpOptions = true)
final class GrabBench implements Callable<Integer> {

    private static final double TARGET_P99_MS = 1_000;
    private static final double TARGET_RATIO = 0.4;
    private static final int SEATS_OF_A_SHIFT = 20;
    /** Connections that a browser's worth of people share; more people than that wait, and the wait counts. */
    private static final int AT_ONCE = 128;
    private static final int ASKED_AGAIN = 1_000;
    private static final int SEATS_OF_A_LARGE_SHIFT = 2_000;
    /** What a second of the closed loop and of its floor may use up. */
    private static final int PEOPLE_A_SECOND = 4_000;

    @Option(names = "--people", paramLabel = "N", descriptionKey = "bench.people", defaultValue = "20000")
    private int people = 20_000;
    @Option(names = "--seats", paramLabel = "N", descriptionKey = "bench.seats", defaultValue = "2000")
    private int seats = 2_000;
    @Option(names = "--within", paramLabel = "S", descriptionKey = "bench.within", defaultValue = "10")
    private int within = 10;
    @Option(names = "--kill", descriptionKey = "bench.kill")
    private boolean kill;
    @Mixin
    private LoadOptions options;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return kill ? killed() : measured();
    }

    /** The program and its database die in the middle; what counts is that nobody's answer was wrong or changed, not the time. */
    private int killed() throws Exception {
        var out = spec.commandLine().getOut();
        var found = new OpeningKilled(people, seats / SEATS_OF_A_SHIFT, SEATS_OF_A_SHIFT, Duration.ofSeconds(within), AT_ONCE).run();
        var opening = found.opening();
        out.println(String.format(Locale.ROOT, "%,d people for %,d seats within %d s; killed when %,d had their answer, away for %.1f s, %,d requests"
                        + " sent again: all answered after %.0f s, wrong %d; answers %s", people, seats, within, found.before(), found.away().toMillis() / 1e3,
                found.sentAgain(), opening.seconds(), opening.wrong(), found.answers()));
        if (options.json()) {
            out.println(opening.json());
        }
        out.flush();
        return opening.wrong() == 0 ? 0 : 1;
    }

    private int measured() throws IOException, SQLException {
        var out = spec.commandLine().getOut();
        try (var instance = Instance.temporary("serve"); var floor = Floor.below(instance.data());
                var owner = floor.database().owner().connect()) {
            var community = Community.setUp(instance, "望春社区");
            var area = Floor.enterOnlyArea(owner);
            int more = PEOPLE_A_SECOND * (int) options.length().plus(warm()).toSeconds();
            var everybody = SignedIn.make(owner, area, Role.VOLUNTEER, people + more);
            try (var first = new Askers(instance::url, community.api(""), area, owner, everybody.subList(0, people));
                    var others = new Askers(instance::url, community.api(""), area, owner, everybody.subList(people, people + more))) {
                var loop = closedLoop(community, owner, area, floor, others, more);
                var opening = opening(community, owner, area, first);
                out.println(Measured.COLUMNS);
                out.println(loop.line());
                out.println(String.format(Locale.ROOT, "%,d people for %,d seats within %d s: %.0f ms (p50), %.0f ms (p99), wrong %d; answers %s",
                        people, seats, within, opening.p50(), opening.p99(), opening.wrong(), first.answers()));
                if (options.json()) {
                    out.println(loop.jsonWith("opening", opening));
                }
                out.flush();
                return loop.wrong() + opening.wrong() == 0 && opening.p99() <= TARGET_P99_MS && loop.ratio() >= TARGET_RATIO ? 0 : 1;
            }
        }
    }

    private Measured opening(Community community, Connection owner, UUID area, Askers askers) throws IOException, SQLException {
        var open = SeatsOpen.publish(community, owner, seats / SEATS_OF_A_SHIFT, SEATS_OF_A_SHIFT, Duration.ofSeconds(2), 10);
        open.awaitOpen(owner);
        var outcome = new Arrivals(people, Duration.ofSeconds(within), AT_ONCE, 7).run(visitor -> askers.over(open));
        long wrong = outcome.wrong() + askers.contradictions(owner, area, open) + askers.changed(ASKED_AGAIN);
        return new Measured("opening", outcome.rate(), outcome.p50(), outcome.p99(), 0, wrong, outcome.seconds());
    }

    private Measured closedLoop(Community community, Connection owner, UUID area, Floor floor, Askers askers, int most) throws IOException, SQLException {
        var open = SeatsOpen.publish(community, owner, most / SEATS_OF_A_LARGE_SHIFT + 1, SEATS_OF_A_LARGE_SHIFT, Duration.ofDays(-1), 1);
        var outcome = new ClosedLoop(options.connections(), warm(), options.length()).run(visitor -> askers.over(open));
        long wrong = outcome.wrong() + askers.contradictions(owner, area, open) + askers.changed(ASKED_AGAIN);
        var examples = floor.seenBehind("roster", askers.examples(open));
        var below = floor.onConnections(options.connections(), warm(), options.length(), (connection, visitor) -> askers.without(connection, examples, open));
        return new Measured("grab", outcome.rate(), outcome.p50(), outcome.p99(), below.rate(), wrong, outcome.seconds());
    }

    private Duration warm() {
        return options.length().dividedBy(2);
    }
}
