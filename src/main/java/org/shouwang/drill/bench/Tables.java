package org.shouwang.drill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;
import org.shouwang.drill.Wire;
import org.shouwang.platform.Ids;

/** Sampling tables that send what they take: each has a session and a connection, and fills tubes of ten. */
final class Tables implements AutoCloseable {

    private static final int POOL = 10;
    private static final String TAKEN = "\"outcome\":\"TAKEN\"";
    /** What is looked at behind a tube of its own, from the first person to the tenth. */
    private static final int EXAMPLES = 10;

    private final SamplingRound round;
    private final int size;
    private final List<Table> tables = new ArrayList<>();
    private final AtomicInteger nextPerson;
    private final LongAdder taken = new LongAdder();
    private final List<Sent> seen = new ArrayList<>();

    /** @param size of how many persons one request tells */
    Tables(URI url, String areaPath, SamplingRound round, List<SignedIn> people, int size, AtomicInteger nextPerson) {
        this.round = round;
        this.size = size;
        this.nextPerson = nextPerson;
        for (var one : people) {
            tables.add(new Table(new Wire(url), areaPath + "/rounds/" + round.id() + "/registrations", one.headers()));
        }
    }

    /** Whom one request told of, as lists in the order of its events. */
    private record Sent(List<String> ids, List<String> persons, List<String> tubes) {

        String json(SamplingRound round) {
            var events = new StringBuilder("{\"events\":[");
            for (int i = 0; i < ids.size(); i++) {
                events.append(i == 0 ? "" : ",").append("{\"id\":\"").append(ids.get(i)).append("\",\"person\":\"").append(persons.get(i))
                        .append("\",\"tube\":\"").append(tubes.get(i)).append("\",\"site\":\"").append(round.site()).append("\",\"lane\":1}");
            }
            return events.append("]}").toString();
        }
    }

    /** Fresh people into the tube that stands open, or into new ones. */
    private final class Tubes {
        private final String name = "B" + Ids.next().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT).substring(6);
        private int filled;

        Sent fill() {
            int person = nextPerson.getAndAdd(size);
            var ids = new ArrayList<String>(size);
            var persons = new ArrayList<String>(size);
            var labels = new ArrayList<String>(size);
            for (int i = 0; i < size; i++) {
                ids.add(Ids.next().toString());
                persons.add(round.person(person + i));
                labels.add(name + filled++ / POOL);
            }
            return new Sent(ids, persons, labels);
        }
    }

    private final class Table {
        private final Wire wire;
        private final String path;
        private final String headers;
        private final Tubes tubes = new Tubes();
        private byte @Nullable [] last;

        Table(Wire wire, String path, String headers) {
            this.wire = wire;
            this.path = path;
            this.headers = headers;
        }

        boolean take(Sent sent) throws IOException {
            var request = Wire.post(path, headers, sent.json(round));
            last = request;
            boolean right = right(wire.send(request));
            if (right) {
                taken.add(size);
            }
            return right;
        }

        /** The same events once more get the same answers. */
        boolean again() throws IOException {
            return last == null || right(wire.send(last));
        }

        private boolean right(Wire.Reply reply) {
            int count = 0;
            for (int at = reply.body().indexOf(TAKEN); at >= 0; at = reply.body().indexOf(TAKEN, at + 1)) {
                count++;
            }
            return reply.status() == 200 && count == size;
        }
    }

    ClosedLoop.Act device(int visitor) {
        var table = tables.get(visitor);
        return number -> table.take(table.tubes.fill());
    }

    /** How many tables got another answer to what they had sent before. */
    long repeated() {
        return tables.stream().filter(table -> {
            try {
                return !table.again();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).count();
    }

    /** Requests whose statements are the floor. */
    List<Runnable> examples() {
        var tubes = new Tubes();
        var requests = new ArrayList<Runnable>();
        for (int i = 0; i < EXAMPLES; i++) {
            var sent = tubes.fill();
            seen.add(sent);
            requests.add(() -> {
                try {
                    if (!tables.getFirst().take(sent)) {
                        throw new IllegalStateException("an example was not taken");
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return requests;
    }

    /** The statements behind the examples, with other people, other tubes and other events. */
    ClosedLoop.Act without(Connection connection, List<SeenStatements> statements) {
        var tubes = new Tubes();
        var count = new AtomicInteger();
        return number -> {
            int example = count.getAndIncrement() % EXAMPLES;
            var was = seen.get(example);
            var is = tubes.fill();
            var instead = new HashMap<String, String>();
            instead.put(array(was.ids()), array(is.ids()));
            instead.put(array(was.persons()), array(is.persons()));
            instead.put(array(was.tubes()), array(is.tubes()));
            statements.get(example).replay(connection, value -> value == null ? null : instead.getOrDefault(value, value));
            return true;
        };
    }

    private static String array(List<String> values) {
        return "{" + String.join(",", values) + "}";
    }

    SamplingRound round() {
        return round;
    }

    int size() {
        return size;
    }

    /** How many persons were acknowledged. */
    long taken() {
        return taken.sum();
    }

    @Override
    public void close() {
        tables.forEach(table -> table.wire.close());
    }
}
