package org.shouwang.drill.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouwang.platform.Role;

/**
 * People are called building by building and come, some early, some late, some not at all; the tables take them in the
 * order of the queue and send what they noted minute by minute.
 */
final class Sample implements Scene {

    /** Two metres between one person and the next: the rule of the sampling sites. */
    private static final double SPACING_METRES = 2;

    private record CalledUp(UUID site, Instant from, Instant until) {
    }

    private record Taken(RoundOn.Due due, UUID site, Line.Served served) {
    }

    @Override
    public void play(Stage stage, Act act) {
        var round = stage.need(RoundOn.class, "plan-round");
        var taken = new ArrayList<Taken>();
        var due = round.due(stage, "MISSING").stream().filter(one -> !one.visited()).toList();
        var bySite = arrivals(stage, act, round, due);
        for (int n = 0; n < round.sites().size(); n++) {
            var site = round.sites().get(n);
            var arrivals = bySite.getOrDefault(site.id(), List.of());
            var known = due.stream().collect(Collectors.toMap(RoundOn.Due::person, Function.identity()));
            var course = Line.of(arrivals, site.lanes(), site.opens(), () -> tableTime(stage, act));
            course.served().forEach(served -> taken.add(new Taken(known.get(served.person()), site.id(), served)));
            stage.tally().atLeast("queue-longest_m", course.longest() * SPACING_METRES);
            stage.tally().atLeast("queue-longest_wait_min", course.longestWait().toSeconds() / 60.0);
            stage.tally().found("site " + (n + 1) + ": at most " + course.longest() + " people waited, at most "
                    + course.longestWait().toMinutes() + " min");
        }
        register(stage, act, round, taken);
    }

    /** A household comes together. */
    private static Map<UUID, List<Line.Arrival>> arrivals(Stage stage, Act act, RoundOn round, List<RoundOn.Due> due) {
        var called = calls(stage, round);
        var absent = act.share("noShow", 0.05);
        var spread = act.length("spread", Duration.ofMinutes(10)).toSeconds();
        var arrivals = new HashMap<UUID, List<Line.Arrival>>();
        var stories = homes(stage);
        var households = due.stream().collect(Collectors.groupingBy(RoundOn.Due::household, java.util.LinkedHashMap::new, Collectors.toList()));
        households.values().forEach(people -> {
            var call = called.get(people.getFirst().building());
            if (call == null || stage.chance().nextDouble() < absent || stories.contains(people.getFirst().household())) {
                return;
            }
            long window = Math.max(1, Duration.between(call.from(), call.until()).toSeconds());
            long seconds = stage.chance().nextLong(window) + Math.round(stage.chance().nextGaussian() * spread / 2);
            var at = call.from().plusSeconds(seconds);
            people.forEach(one -> arrivals.computeIfAbsent(call.site(), none -> new ArrayList<>()).add(new Line.Arrival(one.person(), at, one.priority())));
        });
        return arrivals;
    }

    /** Residents who play a part of their own are not marched through the site with the others. */
    static Set<UUID> homes(Stage stage) {
        return stage.cast().of(Role.RESIDENT).stream().filter(Cast.Player::known)
                .flatMap(one -> one.phone().get(stage.api("/my-home")).expectOk().json().valueStream())
                .map(home -> UUID.fromString(home.path("household").asString())).collect(Collectors.toSet());
    }

    private static Map<UUID, CalledUp> calls(Stage stage, RoundOn round) {
        var called = new HashMap<UUID, CalledUp>();
        stage.cast().coordinator().phone().get(round.path(stage, "/buildings")).expectOk().json().forEach(building -> {
            if (building.path("callFrom").isString()) {
                called.put(UUID.fromString(building.path("building").asString()), new CalledUp(UUID.fromString(building.path("site").asString()),
                        Instant.parse(building.path("callFrom").asString()), Instant.parse(building.path("callUntil").asString())));
            }
        });
        return called;
    }

    private static Duration tableTime(Stage stage, Act act) {
        double usual = act.length("table", Duration.ofSeconds(45)).toSeconds();
        return Duration.ofSeconds(Math.max(10, Math.round(usual + stage.chance().nextGaussian() * usual / 4)));
    }

    private static void register(Stage stage, Act act, RoundOn round, List<Taken> taken) {
        var samplers = stage.cast().of(Role.SAMPLER);
        if (samplers.isEmpty()) {
            throw new IllegalArgumentException("a scene \"cast\" with samplers must come first");
        }
        double lost = act.share("answersLost", 0.05);
        long every = Math.max(1, act.length("every", Duration.ofMinutes(1)).toSeconds());
        var tables = new HashMap<String, Table>();
        var minutes = taken.stream().sorted(Comparator.comparing(one -> one.served().ends()))
                .collect(Collectors.groupingBy(one -> one.served().ends().getEpochSecond() / every, java.util.TreeMap::new, Collectors.toList()));
        minutes.forEach((minute, people) -> {
            stage.time().to(Instant.ofEpochSecond((minute + 1) * every));
            var busy = new java.util.TreeSet<String>();
            people.forEach(one -> {
                int site = index(round, one.site());
                var name = "R%dS%dL%d".formatted(round.number(), site + 1, one.served().lane());
                tables.computeIfAbsent(name, none -> new Table(name, one.site(), one.served().lane())).note(one.due(), one.served().ends());
                busy.add(name);
            });
            busy.forEach(name -> tables.get(name).send(stage, round, samplers.get(Math.floorMod(name.hashCode(), samplers.size())).phone(),
                    stage.chance().nextDouble() < lost));
        });
        if (!minutes.isEmpty()) {
            var ended = stage.time().local();
            stage.tally().set("sampling-hours", Duration.between(round.sites().getFirst().opens(), stage.time().now()).toSeconds() / 3600.0);
            stage.progress().says(ended, taken.size() + " people sampled at " + round.sites().size() + " site(s)");
        }
    }

    private static int index(RoundOn round, UUID site) {
        return round.sites().stream().map(RoundOn.Site::id).toList().indexOf(site);
    }
}
