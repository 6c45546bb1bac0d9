package org.shouwang.platform.offline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where devices deliver what was written without network. Each entry counts exactly once, in whatever order, after however
 * many repeats, whenever the server was killed: what is answered is committed, and what is not answered is sent again.
 */
@Component
public class OfflineInbox {

    /** More than that in one transaction would hold up others. */
    public static final int MOST_AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(OfflineInbox.class);

    private final EntryRows rows;
    private final Map<String, OfflineEntryHandler> handlers;
    private final ObjectProvider<ActorsThen> actors;
    private final Clock clock;
    private final TransactionTemplate together;
    /** A savepoint for each: what fails takes nothing else with it. */
    private final TransactionTemplate alone;

    OfflineInbox(EntryRows rows, List<OfflineEntryHandler> handlers, ObjectProvider<ActorsThen> actors, Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.handlers = handlers.stream().collect(Collectors.toMap(OfflineEntryHandler::kind, Function.identity()));
        this.actors = actors;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Takes what is new and answers for each entry, in the order asked: what was decided now, or the first time.
     *
     * @param device whose entries they are, revoked or not
     * @throws Problem {@code platform.offline.too-many} for more than {@link #MOST_AT_ONCE}
     */
    public List<Answer> accept(OfflineDevice device, List<SentEntry> entries) {
        if (entries.size() > MOST_AT_ONCE) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "platform.offline.too-many", MOST_AT_ONCE);
        }
        var distinct = new LinkedHashMap<UUID, SentEntry>();
        entries.stream().filter(entry -> handlers.containsKey(entry.kind())).forEach(entry -> distinct.putIfAbsent(entry.id(), entry));
        var answers = distinct.isEmpty() ? Map.<UUID, Answer>of() : together.execute(status -> take(device, distinct));
        return entries.stream().map(entry -> answers.getOrDefault(entry.id(), Answer.later(entry.id()))).toList();
    }

    private Map<UUID, Answer> take(OfflineDevice device, Map<UUID, SentEntry> entries) {
        var now = clock.instant();
        var mine = rows.claim(Current.area(), device.id(), entries.values(), now);
        var owner = actors.getObject().actor(device.owner(), Current.area());
        var decided = new ArrayList<Answer>();
        entries.values().stream().filter(entry -> mine.contains(entry.id())).sorted(Comparator.comparingLong(SentEntry::sequence))
                .forEach(entry -> decided.add(decide(device, owner, entry, now)));
        rows.settle(Current.area(), decided);
        return rows.answers(Current.area(), entries.keySet());
    }

    private Answer decide(OfflineDevice device, Function<Instant, Actor> owner, SentEntry sent, Instant now) {
        var handler = handlers.get(sent.kind());
        var madeAt = sent.madeAtHere(now);
        if (device.revokedAt() != null && madeAt.isAfter(device.revokedAt())) {
            return Answer.of(sent.id(), Outcome.refused("platform.offline.refused.revoked", device.revokedAt()), false);
        }
        var area = Current.area();
        var then = owner.apply(madeAt);
        if (!then.may(handler.needs(), area)) {
            return Answer.of(sent.id(), Outcome.refused("platform.offline.refused.no-right", madeAt), false);
        }
        var late = !owner.apply(now).may(handler.needs(), area);
        var entry = new OfflineEntry(sent.id(), device.id(), device.owner(), sent.sequence(), sent.kind(), madeAt, late, sent.body());
        var outcome = Current.as(then, area, () -> handled(handler, entry));
        return outcome == null ? Answer.later(sent.id()) : Answer.of(sent.id(), outcome, late);
    }

    /** Null when it could not be decided now. */
    private @Nullable Outcome handled(OfflineEntryHandler handler, OfflineEntry entry) {
        try {
            return alone.execute(status -> handler.accept(entry));
        } catch (Problem problem) {
            return new Outcome.Conflict(problem.fields().isEmpty() ? problem.text() : problem.fields().values().iterator().next());
        } catch (TransactionException | DataAccessResourceFailureException e) {
            // The database is gone, and with it the whole batch.
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Entry {} of kind {} could not be taken", entry.id(), entry.kind(), e);
            return null;
        }
    }
}
