package org.shouwang.drill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.shouwang.drill.Wire;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;

/** Volunteers who ask for seats: each once, each with a session of its own. */
final class Askers implements AutoCloseable {

    private static final String TAKEN = "\"answer\":\"TAKEN\"";
    private static final String STANDING_BY = "\"answer\":\"STANDING_BY\"";
    private static final Pattern KIND = Pattern.compile("\"(?:rule|answer)\":\"([A-Z_]+)\"(?!.*\"rule\":\"[A-Z])");
    private static final int EXAMPLES = 10;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);
    /** Nobody waits for ever for a program that does not come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Supplier<URI> url;
    private final String areaPath;
    private final List<SignedIn> people;
    private final Map<UUID, UUID> volunteers = new HashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Asked, String> answers = new ConcurrentHashMap<>();
    private final List<Asked> seen = new ArrayList<>();
    private final List<Wire> wires = new CopyOnWriteArrayList<>();
    private final LongAdder sentAgain = new LongAdder();
    private final Random chance = new Random(7);

    /**
     * Makes the people known to the roster; the register of volunteers is not asked on the way to a seat.
     *
     * @param url where the program is; asked for each connection, because after a kill it is somewhere else
     */
    Askers(Supplier<URI> url, String areaPath, UUID area, Connection owner, List<SignedIn> people) throws SQLException {
        this.url = url;
        this.areaPath = areaPath;
        this.people = people;
        people.forEach(one -> volunteers.put(one.account(), Ids.next()));
        try (var insert = owner.prepareStatement("""
                INSERT INTO roster.person (area_id, id, account_id, name, sort_key, skills, limits, serves)
                SELECT ?, p.id, p.account, '人', 'ren', '{}', '{}', true FROM unnest(?, ?) AS p (id, account)""")) {
            insert.setObject(1, area);
            insert.setArray(2, owner.createArrayOf("uuid", people.stream().map(one -> volunteers.get(one.account())).toArray()));
            insert.setArray(3, owner.createArrayOf("uuid", people.stream().map(SignedIn::account).toArray()));
            insert.execute();
        }
    }

    /** One request of one person for a seat in one shift. */
    private record Asked(String request, SignedIn person, UUID shift) {
    }

    private Asked fresh(SeatsOpen opening) {
        int person = next.getAndIncrement();
        if (person >= people.size()) {
            throw new IllegalStateException("everybody has asked: ask for more --people, or for fewer --seconds");
        }
        synchronized (chance) {
            return new Asked(Ids.next().toString(), people.get(person), opening.shifts().get(chance.nextInt(opening.shifts().size())));
        }
    }

    /** Somebody else each time, over one connection. */
    ClosedLoop.Act over(SeatsOpen opening) {
        var wire = wire();
        return number -> {
            var asked = fresh(opening);
            var answer = ask(wire, asked);
            answers.put(asked, answer);
            return answer.contains(TAKEN) || answer.contains(STANDING_BY);
        };
    }

    /** The same as phones do it whose program may die: whoever has no answer sends the same request again, to where it is then. */
    ClosedLoop.Act insistingOver(SeatsOpen opening) {
        var line = new Insisting();
        return number -> {
            var asked = fresh(opening);
            var answer = line.ask(asked);
            answers.put(asked, answer);
            return answer.contains(TAKEN) || answer.contains(STANDING_BY);
        };
    }

    private final class Insisting {

        private URI at = url.get();
        private Wire wire = wire(at);

        String ask(Asked asked) throws IOException, InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                try {
                    var answer = Askers.this.ask(wire, asked);
                    // Not an answer: the program is going or not yet there, and says so.
                    if (!answer.startsWith("5") || System.nanoTime() > end) {
                        return answer;
                    }
                } catch (IOException killed) {
                    if (System.nanoTime() > end) {
                        throw killed;
                    }
                }
                sentAgain.increment();
                Thread.sleep(BETWEEN_ATTEMPTS);
                wire.close();
                if (!url.get().equals(at)) {
                    at = url.get();
                    wire = wire(at);
                }
            }
        }
    }

    private Wire wire() {
        return wire(url.get());
    }

    private Wire wire(URI at) {
        var wire = new Wire(at);
        wires.add(wire);
        return wire;
    }

    private String ask(Wire wire, Asked asked) throws IOException {
        var reply = wire.send(Wire.post(areaPath + "/shifts/" + asked.shift() + "/grabs/" + asked.request(), asked.person().headers(), ""));
        return reply.status() + " " + reply.body();
    }

    /** How many have their answer. */
    int answered() {
        return answers.size();
    }

    /** How often a request was sent again because no answer came. */
    long sentAgain() {
        return sentAgain.sum();
    }

    /** How many answers were another one when the same request came again; so many are asked. */
    long changed(int most) throws IOException {
        long changed = 0;
        var wire = wire();
        for (var each : answers.entrySet().stream().filter(one -> one.getValue().startsWith("200")).limit(most).toList()) {
            changed += ask(wire, each.getKey()).equals(each.getValue()) ? 0 : 1;
        }
        return changed;
    }

    /**
     * What cannot be: a seat that was promised and is not held, somebody who holds one without having been told, two in one
     * seat, more people in a shift than it has seats, a place in a queue that is not the one told.
     */
    long contradictions(Connection owner, UUID area, SeatsOpen opening) throws SQLException {
        var promised = new HashMap<UUID, UUID>();
        var places = new HashMap<UUID, Integer>();
        long wrong = 0;
        for (var each : answers.entrySet()) {
            var answer = each.getValue();
            if (answer.contains(TAKEN)) {
                var seat = UUID.fromString(after(answer, "\"seat\":\""));
                wrong += promised.put(seat, volunteers.get(each.getKey().person().account())) == null ? 0 : 1;
            } else if (answer.contains(STANDING_BY)) {
                places.put(UUID.fromString(each.getKey().request()), Integer.valueOf(after(answer, "\"place\":").replaceAll("\\D.*", "")));
            }
        }
        try (var asked = owner.prepareStatement("SELECT id, holder_id FROM roster.seat WHERE area_id = ? AND opening_id = ? AND state = 'held'")) {
            asked.setObject(1, area);
            asked.setObject(2, opening.id());
            try (var rows = asked.executeQuery()) {
                while (rows.next()) {
                    wrong += rows.getObject(2, UUID.class).equals(promised.remove(rows.getObject(1, UUID.class))) ? 0 : 1;
                }
            }
        }
        return wrong + promised.size() + overfull(owner, area) + outOfOrder(owner, area, opening, places);
    }

    /** Nobody has left a queue: whoever was told to be the third is the third, and everybody in it was told. */
    private static long outOfOrder(Connection owner, UUID area, SeatsOpen opening, Map<UUID, Integer> told) throws SQLException {
        long wrong = 0;
        int waiting = 0;
        try (var asked = owner.prepareStatement("""
                SELECT b.id, row_number() OVER (PARTITION BY b.shift_id ORDER BY b.ticket) FROM roster.stand_by b
                WHERE b.area_id = ? AND b.shift_id = ANY (?)""")) {
            asked.setObject(1, area);
            asked.setArray(2, owner.createArrayOf("uuid", opening.shifts().toArray()));
            try (var rows = asked.executeQuery()) {
                while (rows.next()) {
                    waiting++;
                    wrong += Integer.valueOf(rows.getInt(2)).equals(told.get(rows.getObject(1, UUID.class))) ? 0 : 1;
                }
            }
        }
        return wrong + Math.abs(waiting - told.size());
    }

    private static long overfull(Connection owner, UUID area) throws SQLException {
        try (var asked = owner.prepareStatement("""
                SELECT count(*) FROM (SELECT s.id FROM roster.shift s JOIN roster.seat t ON t.area_id = s.area_id AND t.shift_id = s.id
                                      WHERE s.area_id = ? AND t.state = 'held' GROUP BY s.id, s.seats HAVING count(*) > s.seats) over""")) {
            asked.setObject(1, area);
            try (var row = asked.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** How often each answer was given. */
    Map<String, Long> answers() {
        return answers.values().stream().collect(Collectors.groupingBy(Askers::kind, TreeMap::new, Collectors.counting()));
    }

    private static String kind(String answer) {
        var kind = KIND.matcher(answer);
        return kind.find() ? kind.group(1) : answer.substring(0, Math.min(answer.length(), 120));
    }

    private static String after(String answer, String name) {
        int at = answer.indexOf(name) + name.length();
        return answer.substring(at, Math.min(answer.length(), at + 36));
    }

    /** Requests whose statements are the floor. */
    List<Runnable> examples(SeatsOpen opening) {
        var wire = wire();
        var requests = new ArrayList<Runnable>();
        for (int i = 0; i < EXAMPLES; i++) {
            var asked = fresh(opening);
            seen.add(asked);
            requests.add(() -> {
                try {
                    if (!ask(wire, asked).contains(TAKEN)) {
                        throw new IllegalStateException("an example got no seat");
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return requests;
    }

    /** The statements behind the examples, for other people and shifts. */
    ClosedLoop.Act without(Connection connection, List<SeenStatements> statements, SeatsOpen opening) {
        return number -> {
            var was = seen.get(number % EXAMPLES);
            var is = fresh(opening);
            var instead = Map.of(was.request(), is.request(), was.shift().toString(), is.shift().toString(),
                    was.person().account().toString(), is.person().account().toString(),
                    volunteers.get(was.person().account()).toString(), volunteers.get(is.person().account()).toString());
            statements.get(number % EXAMPLES).replay(connection, value -> anew(value, instead));
            return true;
        };
    }

    /** Also where it is one of an array. */
    private static @Nullable String anew(@Nullable String value, Map<String, String> instead) {
        var anew = value;
        for (var each : instead.entrySet()) {
            anew = anew == null ? null : anew.replace(each.getKey(), each.getValue());
        }
        return anew;
    }

    @Override
    public void close() {
        wires.forEach(Wire::close);
    }
}
