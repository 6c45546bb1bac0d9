package org.shouwang.drill.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Supplier;

/** The queue before the lanes of a site: who comes first is served first, those with priority before the others. */
final class Line {

    record Arrival(UUID person, Instant at, boolean priority) {
    }

    record Served(UUID person, int lane, Instant begins, Instant ends) {
    }

    /**
     * @param longest most people who waited at one time
     * @param longestWait of anybody
     */
    record Course(List<Served> served, int longest, Duration longestWait) {
    }

    private record Lane(int number, Instant free) {
    }

    private Line() {
    }

    /** @param takes how long the next person stands at the table */
    static Course of(List<Arrival> arrivals, int lanes, Instant opens, Supplier<Duration> takes) {
        var coming = new ArrayList<>(arrivals);
        coming.sort(Comparator.comparing(Arrival::at));
        var free = new PriorityQueue<>(Comparator.comparing(Lane::free).thenComparing(Lane::number));
        for (int lane = 1; lane <= lanes; lane++) {
            free.add(new Lane(lane, opens));
        }
        var waiting = new PriorityQueue<>(Comparator.comparing((Arrival one) -> !one.priority()).thenComparing(Arrival::at));
        var served = new ArrayList<Served>();
        int next = 0;
        int longest = 0;
        var longestWait = Duration.ZERO;
        while (next < coming.size() || !waiting.isEmpty()) {
            var lane = free.poll();
            if (waiting.isEmpty() && coming.get(next).at().isAfter(lane.free())) {
                lane = new Lane(lane.number(), coming.get(next).at());
            }
            while (next < coming.size() && !coming.get(next).at().isAfter(lane.free())) {
                waiting.add(coming.get(next++));
                longest = Math.max(longest, waiting.size());
            }
            var person = waiting.poll();
            var ends = lane.free().plus(takes.get());
            var wait = Duration.between(person.at(), lane.free());
            longestWait = wait.compareTo(longestWait) > 0 ? wait : longestWait;
            served.add(new Served(person.person(), lane.number(), lane.free(), ends));
            free.add(new Lane(lane.number(), ends));
        }
        return new Course(served, longest, longestWait);
    }
}
