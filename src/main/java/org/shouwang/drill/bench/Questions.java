package org.shouwang.drill.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Measures questions one after the other: each asked by one visitor alone, whose times are what the server takes, and by
 * several at once, whose rate is set against the floor.
 *
 * @param target milliseconds below which 99 of 100 answers to one visitor must stay
 */
record Questions(String bench, List<Question> questions, @Nullable Floor floor, LoadOptions options, double target) {

    private static final String LINE = "%-26s %9.1f %9.1f | %9.1f %9.1f %9.1f %9.1f %6.2f %6d";

    /** Prints as it goes; whether every answer was right and quick enough. */
    boolean measure(PrintWriter out) {
        out.printf("%-26s %9s %9s | %9s %9s %9s %9s %6s %6s%n", "milliseconds", "alone p50", "p99",
                options.connections() + " at once", "p50", "p99", "floor/s", "ratio", "wrong");
        var all = new ArrayList<Measured>();
        boolean quick = true;
        for (var question : questions) {
            question.demandRight();
            var alone = new ClosedLoop(1, options.length().dividedBy(4), options.length()).run(visitor -> question::ask);
            var together = measured(question);
            all.add(together);
            quick &= alone.p99() <= target;
            out.println(String.format(Locale.ROOT, LINE, question.name(), alone.p50(), alone.p99(), together.rate(), together.p50(),
                    together.p99(), together.floorRate(), together.ratio(), together.wrong() + alone.wrong()));
            out.flush();
        }
        var sum = sum(all);
        if (options.json()) {
            out.println(sum.json());
        } else {
            out.println(quick ? "Every answer to one visitor came within " + (long) target + " ms (p99)."
                    : "Missed: an answer to one visitor took longer than " + (long) target + " ms (p99).");
        }
        out.flush();
        return quick && sum.wrong() == 0;
    }

    /** The floor is warmed as long as the program was by then; PostgreSQL writes nothing down while either is measured. */
    private Measured measured(Question question) {
        var warm = options.length().dividedBy(4);
        var outcome = new ClosedLoop(options.connections(), warm, options.length()).run(visitor -> question::ask);
        double floorRate = floor == null ? 0 : floor.replay(floor.seenBehind(question), options.connections(),
                warm.plus(options.length()).plus(warm), options.length()).rate();
        return new Measured(question.name(), outcome.rate(), outcome.p50(), outcome.p99(), floorRate, outcome.wrong(), outcome.seconds());
    }

    /** One line for all: the mean rate, and the slowest times of any of them. */
    private Measured sum(List<Measured> all) {
        return new Measured(bench, all.stream().mapToDouble(Measured::rate).average().orElse(0),
                all.stream().mapToDouble(Measured::p50).max().orElse(0), all.stream().mapToDouble(Measured::p99).max().orElse(0),
                all.stream().mapToDouble(Measured::floorRate).average().orElse(0),
                all.stream().mapToLong(Measured::wrong).sum(), all.stream().mapToDouble(Measured::seconds).sum());
    }
}
