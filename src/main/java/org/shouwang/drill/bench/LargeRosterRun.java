package org.shouwang.drill.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.shouwang.drill.Memory;
import org.shouwang.roster.LargeRoster;
import org.shouwang.roster.solver.Found;
import org.shouwang.roster.solver.Solver;

import tools.jackson.databind.json.JsonMapper;

/**
 * 1,500 people, 14 days, 12,000 seats: when the first roster stands that breaks no rule, when a good one, what it takes of memory,
 * how the hours lie before and after, and how few others a sick call changes. Good is: no seat empty and within one in a hundred
 * of what the whole time comes to.
 */
final class LargeRosterRun {

    private static final int PEOPLE = 1_500;
    private static final int DAYS = 14;
    private static final int SEATS = 12_000;
    private static final double GOOD = 1.01;
    private static final double FIRST_WITHIN = 60;
    private static final double GOOD_WITHIN = 180;
    private static final long MOST_MB = 2_048;
    private static final Duration REPLAN = Duration.ofSeconds(5);
    private static final int BAR = 60;

    private record Moment(double seconds, Found found) {
    }

    private final PrintWriter out;
    private final LargeRoster roster = LargeRoster.of(PEOPLE, DAYS, SEATS);
    private final List<Moment> moments = new ArrayList<>();
    private final Solver.How how;
    private long memory;

    private LargeRosterRun(PrintWriter out, Solver.How how) {
        this.out = out;
        this.how = how;
    }

    static LargeRosterRun of(PrintWriter out, Solver.How how) {
        return new LargeRosterRun(out, how);
    }

    boolean report(boolean json) {
        var task = roster.task();
        var last = Solver.solve(task, Found.nothing(task), how, () -> false, this::note);
        var first = moments.stream().filter(one -> one.found().filled() > 0 && one.found().broken() == 0).findFirst().orElseThrow();
        var full = moments.stream().filter(one -> one.found().filled() == task.wanted()).findFirst();
        var good = moments.stream().filter(one -> one.found().filled() == last.filled() && one.found().cost() <= last.cost() * GOOD).findFirst().orElseThrow();
        int against = roster.against(last);
        int sick = busiest(last);
        int[] changed = sickCall(sick, last);
        out.println(String.format(Locale.ROOT, "%,d people, %,d seats in %d days: first roster after %.1f s (%,d seats), all filled after %s, good after %.1f s; "
                        + "%,d of %,d seats filled, %d against a rule, at most %d MB", PEOPLE, SEATS, DAYS, first.seconds(), first.found().filled(),
                full.map(one -> String.format(Locale.ROOT, "%.1f s", one.seconds())).orElse("never"), good.seconds(), last.filled(), SEATS, against, memory));
        spread("first", first.found());
        spread("last", last);
        out.println(String.format(Locale.ROOT, "a sick call with %d seats ahead: %d others get one, %d others lose one, %d seats stay empty",
                last.lines().get(sick).length, changed[0], changed[1], changed[2]));
        if (json) {
            out.println(JsonMapper.builder().build().writeValueAsString(fields(first, full.map(Moment::seconds).orElse(-1.0), good, last, against, changed)));
        }
        return against == 0 && full.isPresent() && full.get().seconds() <= FIRST_WITHIN && good.seconds() <= GOOD_WITHIN && memory <= MOST_MB;
    }

    private void note(Solver.Progress progress) {
        memory = Math.max(memory, Memory.of(ProcessHandle.current().pid()).residentInMegabytes());
        if (moments.isEmpty() || moments.getLast().found() != progress.best()) {
            moments.add(new Moment(progress.spent().toMillis() / 1e3, progress.best()));
        }
    }

    private void spread(String which, Found found) {
        var hours = roster.hours(found);
        var nights = roster.nights(found);
        out.println(String.format(Locale.ROOT, "%-5s hours of each: %.0f–%.0f, nine of ten within %.0f–%.0f, deviation %.1f; nights %.0f–%.0f, deviation %.2f", which,
                hours[0], hours[hours.length - 1], at(hours, 0.05), at(hours, 0.95), deviation(hours), nights[0], nights[nights.length - 1], deviation(nights)));
        var many = new java.util.TreeMap<Integer, Integer>();
        for (double one : hours) {
            many.merge((int) one / 4 * 4, 1, Integer::sum);
        }
        many.forEach((from, people) -> out.println(String.format(Locale.ROOT, "  %3d–%3d h %5d %s", from, from + 4, people,
                "#".repeat(Math.max(1, people * BAR / PEOPLE)))));
    }

    private int busiest(Found found) {
        int busiest = 0;
        for (int worker = 1; worker < PEOPLE; worker++) {
            busiest = found.lines().get(worker).length > found.lines().get(busiest).length ? worker : busiest;
        }
        return busiest;
    }

    /** How many others get a seat, how many lose one, how many seats stay empty. */
    private int[] sickCall(int sick, Found told) {
        var start = new ArrayList<int[]>();
        var task = roster.without(sick, told, start);
        var again = Solver.solve(task, start, new Solver.How(REPLAN, 1, 7, 5, 0.5), () -> false, progress -> { });
        int gets = 0;
        int loses = 0;
        for (int worker = 0; worker < PEOPLE; worker++) {
            var before = Arrays.stream(start.get(worker)).boxed().toList();
            var after = Arrays.stream(again.lines().get(worker)).boxed().toList();
            gets += after.stream().anyMatch(duty -> !before.contains(duty)) ? 1 : 0;
            loses += before.stream().anyMatch(duty -> !after.contains(duty)) ? 1 : 0;
        }
        return new int[] {gets, loses, told.filled() - again.filled()};
    }

    private Map<String, Object> fields(Moment first, double full, Moment good, Found last, int against, int[] changed) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("bench", "roster");
        fields.put("instance", "scale");
        fields.put("seconds", how.time().toSeconds());
        fields.put("hard", against);
        fields.put("objective", last.cost());
        fields.put("seats_filled", last.filled());
        fields.put("first_after_s", first.seconds());
        fields.put("all_filled_after_s", full);
        fields.put("good_after_s", good.seconds());
        fields.put("most_mb", memory);
        fields.put("hours_deviation_first", Math.round(deviation(roster.hours(first.found())) * 100) / 100.0);
        fields.put("hours_deviation_last", Math.round(deviation(roster.hours(last)) * 100) / 100.0);
        fields.put("sick_call_others_get", changed[0]);
        fields.put("sick_call_others_lose", changed[1]);
        fields.put("sick_call_empty", changed[2]);
        return fields;
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) (part * (sorted.length - 1))];
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElse(0));
    }
}
