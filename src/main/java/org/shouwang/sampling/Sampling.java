package org.shouwang.sampling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Rush;
import org.shouwang.platform.Together;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.sampling.Registrations.Sent;
import org.springframework.stereotype.Component;

/**
 * The table: whose specimen went into which tube. Events come one by one or in batches, in any order and as often as a
 * device likes to send them; each is taken once and answered the same every time. Nothing here publishes or logs: on a
 * sampling day this is the hottest path of the program, and it is one statement.
 */
@Component
public class Sampling {

    /** How many events one request may carry. */
    public static final int MOST = 1_000;
    /** How many registrations that come one by one are written together. */
    private static final int MOST_TOGETHER = 100;
    /** What a tube holds when its first specimen is a guest's. */
    private static final int GUESTS_POOL = 10;

    /** A registration that came alone, from somebody who reaches some buildings. */
    private record Alone(RoundId round, Reach reach, Sent sent) {
    }

    /** What is written by one statement. */
    private record InReach(RoundId round, Reach reach) {
    }

    private final Registrations rows;
    private final RoundSeal seal;
    private final LiveUpdates live;
    private final AreaDay day;
    private final Rush rush;
    private final Together<Alone, Answer> together;

    Sampling(Registrations rows, RoundSeal seal, LiveUpdates live, AreaDay day, Rush rush) {
        this.rows = rows;
        this.seal = seal;
        this.live = live;
        this.day = day;
        this.rush = rush;
        this.together = new Together<>(rush, MOST_TOGETHER, alone -> alone.sent().event().id(), this::answer);
    }

    /**
     * Takes events of one round, all of them or none.
     *
     * @return an answer for each, in their order
     * @throws Problem {@code sampling.problem.too-many} above {@link #MOST}
     */
    public List<Answer> take(RoundId round, List<TableEvent> events) {
        if (events.size() > MOST) {
            throw Problem.invalid("sampling.problem.too-many", MOST);
        }
        if (events.size() == 1 && events.getFirst() instanceof TableEvent.Register event) {
            return List.of(register(round, event));
        }
        var reach = Reach.of(Permission.SAMPLING_REGISTER);
        var done = rush.run(() -> write(round, events, reach));
        tell(round, done.values());
        return events.stream().map(event -> answer(event, done)).toList();
    }

    /** One person into one tube; those that come from other tables at the same moment are written with it. */
    public Answer register(RoundId round, TableEvent.Register event) {
        return together.ask(new Alone(round, Reach.of(Permission.SAMPLING_REGISTER), new Sent(event, Current.actor().id())));
    }

    private List<Answer> answer(List<Alone> some) {
        var done = new LinkedHashMap<UUID, Registrations.Written>();
        some.stream().collect(Collectors.groupingBy(alone -> new InReach(alone.round(), alone.reach()), LinkedHashMap::new,
                Collectors.mapping(Alone::sent, Collectors.toList()))).forEach((where, sent) -> {
                    var written = new LinkedHashMap<UUID, Registrations.Written>();
                    take(where.round(), sent, where.reach(), false, written);
                    register(where.round(), missing(sent, written), where.reach(), written);
                    tell(where.round(), written.values());
                    done.putAll(written);
                });
        return some.stream().map(alone -> answer(alone.sent().event(), done)).toList();
    }

    public Answer undo(RoundId round, TableEvent.Undo event) {
        return take(round, List.of(event)).getFirst();
    }

    private Map<UUID, Registrations.Written> write(RoundId round, List<TableEvent> events, Reach reach) {
        var done = new LinkedHashMap<UUID, Registrations.Written>();
        var actor = Current.actor().id();
        register(round, of(events, TableEvent.Register.class).stream().map(event -> new Sent(event, actor)).toList(), reach, done);
        var undos = of(events, TableEvent.Undo.class);
        if (!undos.isEmpty()) {
            var written = rows.takeBack(round, undos, reach);
            written.forEach(one -> done.put(one.id(), one));
            var tubes = written.stream().filter(one -> one.tube() != null && one.tube().people() == 0).map(one -> one.tube().label()).toList();
            if (!tubes.isEmpty()) {
                rows.forgetEmpty(tubes);
            }
        }
        var closes = of(events, TableEvent.Close.class);
        if (!closes.isEmpty()) {
            rows.close(round, closes);
            var fills = new HashMap<String, TubeFill>();
            rows.fill(round, closes.stream().map(TableEvent.Close::tube).toList()).forEach(fill -> fills.put(fill.label(), fill));
            closes.forEach(close -> done.put(close.id(), new Registrations.Written(close.id(),
                    fills.containsKey(close.tube()) ? Outcome.TAKEN : Outcome.TUBE_ELSEWHERE, fills.get(close.tube()), null)));
        }
        return done;
    }

    /** A tube is opened by its first specimen. What comes alone mostly finds it open; a batch mostly does not. */
    private void register(RoundId round, List<Sent> sent, Reach reach, Map<UUID, Registrations.Written> done) {
        if (sent.isEmpty()) {
            return;
        }
        rows.open(round, sent, GUESTS_POOL, day.now());
        take(round, sent, reach, true, done);
        var left = missing(sent, done);
        if (!left.isEmpty()) {
            rows.answered(left.stream().map(one -> one.event().id()).toList()).forEach(one -> done.put(one.id(), one));
        }
    }

    private void take(RoundId round, List<Sent> sent, Reach reach, boolean opened, Map<UUID, Registrations.Written> done) {
        rows.take(round, sent, seal.seal(round, sent.stream().map(Sent::event).toList()), opened, reach, day.now())
                .forEach(one -> done.put(one.id(), one));
    }

    private static List<Sent> missing(List<Sent> sent, Map<UUID, Registrations.Written> done) {
        return sent.stream().filter(one -> !done.containsKey(one.event().id())).toList();
    }

    private static Answer answer(TableEvent event, Map<UUID, Registrations.Written> done) {
        var written = done.get(event.id());
        if (written == null) {
            throw Problem.notFound("sampling.round.unknown");
        }
        return new Answer(event.id(), written.outcome(), written.tube());
    }

    private void tell(RoundId round, Collection<Registrations.Written> done) {
        var buildings = new java.util.HashSet<UUID>();
        done.forEach(one -> {
            if (one.building() != null) {
                buildings.add(one.building());
            }
        });
        buildings.forEach(building -> live.changed(Topics.building(building)));
        live.changed(Topics.round(round));
    }

    private static <E extends TableEvent> List<E> of(List<TableEvent> events, Class<E> kind) {
        var some = new ArrayList<E>();
        for (var event : events) {
            if (kind.isInstance(event)) {
                some.add(kind.cast(event));
            }
        }
        return some;
    }
}
