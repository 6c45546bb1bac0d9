package org.shouwang.drill.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/**
 * The shifts of a drill, and who holds which: what the answers said, to be held against what the program says in the end.
 *
 * @param heldBy by account; whoever did not come holds nothing any more
 * @param standBy by shift, in the order of their coming
 * @param missed by shift, who did not come
 */
record ShiftsOn(List<Shift> shifts, Map<UUID, List<Shift>> heldBy, Map<UUID, List<UUID>> standBy, Map<UUID, List<UUID>> missed) {

    /** The rules of work and rest, as the drill looks at them with its own eyes. */
    private static final Duration MOST_WORK = Duration.ofHours(8);
    private static final Duration LEAST_REST = Duration.ofHours(10);
    private static final Duration A_DAY = Duration.ofHours(24);

    record Shift(UUID id, UUID post, Instant from, Instant until, int seats) {

        /** As the program says it. */
        static Shift of(JsonNode said) {
            return new Shift(UUID.fromString(said.path("id").asString()), UUID.fromString(said.path("post").asString()), Instant.parse(said.path("from").asString()),
                    Instant.parse(said.path("until").asString()), said.path("seats").asInt());
        }
    }

    ShiftsOn(List<Shift> shifts) {
        this(List.copyOf(shifts), new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
    }

    void took(UUID person, UUID shift) {
        heldBy.computeIfAbsent(person, none -> new ArrayList<>()).add(byId(shift));
    }

    void gaveBack(UUID person, UUID shift) {
        heldBy.getOrDefault(person, new ArrayList<>()).remove(byId(shift));
    }

    void standsBy(UUID person, UUID shift) {
        standBy.computeIfAbsent(shift, none -> new ArrayList<>()).add(person);
    }

    /** The seat stays this person's; no work was done. */
    void didNotCome(UUID person, UUID shift) {
        gaveBack(person, shift);
        missed.computeIfAbsent(shift, none -> new ArrayList<>()).add(person);
    }

    List<UUID> standBy(Shift shift) {
        return List.copyOf(standBy.getOrDefault(shift.id(), List.of()));
    }

    List<UUID> missed(Shift shift) {
        return List.copyOf(missed.getOrDefault(shift.id(), List.of()));
    }

    /** Always in the same order, so that the same seed gives the same drill. */
    List<UUID> holders(Shift shift) {
        return heldBy.entrySet().stream().filter(held -> held.getValue().contains(shift)).map(Map.Entry::getKey).toList();
    }

    private Shift byId(UUID id) {
        return shifts.stream().filter(shift -> shift.id().equals(id)).findFirst().orElseThrow();
    }

    int seats() {
        return shifts.stream().mapToInt(Shift::seats).sum();
    }

    int held() {
        return heldBy.values().stream().mapToInt(List::size).sum() + missed.values().stream().mapToInt(List::size).sum();
    }

    /** Asks the program what it has, and holds that against what everybody was answered. */
    void look(Stage stage) {
        var from = shifts.stream().map(Shift::from).min(Comparator.naturalOrder()).orElseThrow();
        var until = shifts.stream().map(Shift::until).max(Comparator.naturalOrder()).orElseThrow();
        long taken = stage.lead().get(stage.api("/shifts?from=" + from + "&until=" + until)).expectOk().json()
                .valueStream().mapToLong(shift -> shift.path("taken").asLong()).sum();
        stage.tally().set("roster-taken", taken);
        stage.tally().set("roster-taken_share", (double) taken / seats());
        stage.tally().set("roster-lost", Math.abs(taken - held()));
        stage.tally().set("roster-overlaps", overlaps());
        stage.tally().set("roster-overfull", overfull());
        stage.tally().set("roster-overworked", overworked());
        long people = heldBy.values().stream().filter(held -> !held.isEmpty()).count();
        stage.tally().set("roster-people_with_a_seat", people);
        stage.progress().says(stage.time().local(), taken + " of " + seats() + " seats taken by " + people + " people");
    }

    /** Pairs of seats of one person that overlap. */
    long overlaps() {
        return heldBy.values().stream().mapToLong(held -> {
            var inOrder = inOrder(held);
            long overlaps = 0;
            for (int n = 1; n < inOrder.size(); n++) {
                overlaps += inOrder.get(n).from().isBefore(inOrder.get(n - 1).until()) ? 1 : 0;
            }
            return overlaps;
        }).sum();
    }

    /** Shifts held by more people than they have seats. */
    long overfull() {
        return shifts.stream().filter(shift -> heldBy.values().stream().filter(held -> held.contains(shift)).count() > shift.seats()).count();
    }

    /** People who work more than eight hours, or rest less than ten in one piece, in some 24 hours. */
    long overworked() {
        return heldBy.values().stream().filter(held -> held.stream().anyMatch(shift -> broken(inOrder(held), shift.until().minus(A_DAY)))).count();
    }

    private static boolean broken(List<Shift> held, Instant begin) {
        var end = begin.plus(A_DAY);
        var work = Duration.ZERO;
        var longestRest = Duration.ZERO;
        var free = begin;
        for (var shift : held) {
            var from = later(shift.from(), begin);
            var until = shift.until().isBefore(end) ? shift.until() : end;
            if (from.isBefore(until)) {
                work = work.plus(Duration.between(from, until));
                longestRest = longer(longestRest, Duration.between(free, from));
                free = until;
            }
        }
        longestRest = longer(longestRest, Duration.between(free, end));
        return work.compareTo(MOST_WORK) > 0 || longestRest.compareTo(LEAST_REST) < 0;
    }

    private static List<Shift> inOrder(List<Shift> held) {
        return held.stream().sorted(Comparator.comparing(Shift::from)).toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
