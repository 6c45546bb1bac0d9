package org.shouwang.sampling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table: whose specimen went into which tube. Events come one by one or in batches, in any order and as often as a
 * device likes to send them; each is taken once and answered the same every time. Nothing here publishes or logs: on a
 * sampling day this is the hottest path of the program, and it is one statement.
 */
@Component
public class Sampling {

    /** How many events one request may carry. */
    public static final int MOST = 1_000;
    /** What a tube holds when its first specimen is a guest's. */
    private static final int GUESTS_POOL = 10;
    private static final int TRIES = 4;

    private final Registrations rows;
    private final RoundSeal seal;
    private final LiveUpdates live;
    private final AreaDay day;
    private final TransactionTemplate transaction;

    Sampling(Registrations rows, RoundSeal seal, LiveUpdates live, AreaDay day, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.seal = seal;
        this.live = live;
        this.day = day;
        this.transaction = new TransactionTemplate(transactions);
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
        var reach = Reach.of(Permission.SAMPLING_REGISTER);
        for (int attempt = 1; ; attempt++) {
            try {
                var done = transaction.execute(status -> write(round, events, reach));
                tell(round, done.values());
                return events.stream().map(event -> answer(event, done)).toList();
            } catch (PessimisticLockingFailureException e) {
                // Two batches held what the other one wanted; every event may be sent again, so ours is.
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** One person into one tube. */
    public Answer register(RoundId round, TableEvent.Register event) {
        return take(round, List.of(event)).getFirst();
    }

    public Answer undo(RoundId round, TableEvent.Undo event) {
        return take(round, List.of(event)).getFirst();
    }

    private Map<UUID, Registrations.Written> write(RoundId round, List<TableEvent> events, Reach reach) {
        var done = new LinkedHashMap<UUID, Registrations.Written>();
        var registers = of(events, TableEvent.Register.class);
        if (!registers.isEmpty()) {
            register(round, registers, reach, done);
        }
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

    /** A tube is opened by its first specimen. One event alone mostly finds it open; a batch mostly does not. */
    private void register(RoundId round, List<TableEvent.Register> events, Reach reach, Map<UUID, Registrations.Written> done) {
        var now = day.now();
        var left = events;
        if (events.size() == 1) {
            rows.take(round, events, seal.seal(round, events), false, reach, now).forEach(one -> done.put(one.id(), one));
            left = missing(events, done);
        }
        if (!left.isEmpty()) {
            rows.open(round, left, GUESTS_POOL, now);
            rows.take(round, left, seal.seal(round, left), true, reach, now).forEach(one -> done.put(one.id(), one));
            left = missing(events, done);
        }
        if (!left.isEmpty()) {
            rows.answered(left.stream().map(TableEvent.Register::id).toList()).forEach(one -> done.put(one.id(), one));
        }
    }

    private static List<TableEvent.Register> missing(List<TableEvent.Register> events, Map<UUID, Registrations.Written> done) {
        return events.stream().filter(event -> !done.containsKey(event.id())).toList();
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
