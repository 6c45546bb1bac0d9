package org.shouwang.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Requests of one area that come while others are being answered wait, and are answered together in one transaction: what a
 * rush costs are its commits. Whoever's turn comes answers everybody who waits, in the order of their coming; a request that
 * finds nobody before it is answered at once. Where requests cannot be answered together, each is answered alone, so that one
 * that is refused or fails spoils nobody else's. When the database is away, everybody who waits is told so at once.
 *
 * <p>Requests are answered under the name of whoever's turn it is: they carry what they need to know of their own people.
 *
 * @param <Q> a request
 * @param <A> its answer
 */
public final class Together<Q, A> {

    /** Answers some requests, one answer each in their order, inside one transaction. */
    public interface Answering<Q, A> {
        List<A> answer(List<Q> some);
    }

    private final Map<AreaId, Line<Q, A>> lines = new ConcurrentHashMap<>();
    private final Answering<Q, A> answering;
    private final Function<Q, Object> whose;
    private final int most;
    private final Rush rush;

    /**
     * @param whose of what there is one request at most among those that are answered together; the next one waits
     * @param most how many are answered together
     */
    public Together(Rush rush, int most, Function<Q, Object> whose, Answering<Q, A> answering) {
        this.rush = rush;
        this.most = most;
        this.whose = whose;
        this.answering = answering;
    }

    /** The answer, committed; inside a transaction of the caller's, alone and in that one. */
    public A ask(Q question) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return answering.answer(List.of(question)).getFirst();
        }
        var mine = new Place<Q, A>(question);
        var line = lines.computeIfAbsent(Current.area(), area -> new Line<>());
        line.join(mine);
        line.turn.lock();
        try {
            while (mine.outcome == null) {
                answer(line.next(most, whose), line);
            }
        } finally {
            line.turn.unlock();
        }
        return mine.outcome.get();
    }

    /** How many wait behind whoever is being answered. */
    int waiting(AreaId area) {
        var line = lines.get(area);
        return line == null ? 0 : line.length();
    }

    private void answer(List<Place<Q, A>> some, Line<Q, A> line) {
        try {
            var answers = rush.run(() -> answering.answer(some.stream().map(place -> place.question).toList()));
            for (int i = 0; i < some.size(); i++) {
                some.get(i).is(answers.get(i));
            }
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException away) {
            some.forEach(place -> place.fails(away));
            line.all().forEach(place -> place.fails(away));
        } catch (RuntimeException e) {
            if (some.size() == 1) {
                some.getFirst().fails(e);
            } else {
                some.forEach(place -> answer(List.of(place), line));
            }
        } catch (Error e) {
            some.forEach(place -> place.fails(new IllegalStateException(e)));
            throw e;
        }
    }

    private static final class Line<Q, A> {
        private final ReentrantLock turn = new ReentrantLock();
        private final Deque<Place<Q, A>> waiting = new ArrayDeque<>();

        synchronized void join(Place<Q, A> place) {
            waiting.add(place);
        }

        synchronized List<Place<Q, A>> next(int most, Function<Q, Object> whose) {
            var next = new ArrayList<Place<Q, A>>();
            var theirs = new HashSet<>();
            for (var places = waiting.iterator(); places.hasNext() && next.size() < most;) {
                var place = places.next();
                if (theirs.add(whose.apply(place.question))) {
                    next.add(place);
                    places.remove();
                }
            }
            return next;
        }

        synchronized int length() {
            return waiting.size();
        }

        synchronized List<Place<Q, A>> all() {
            var all = List.copyOf(waiting);
            waiting.clear();
            return all;
        }
    }

    /** Written and read by whoever has the turn. */
    private static final class Place<Q, A> {
        private final Q question;
        private @Nullable Supplier<A> outcome;

        Place(Q question) {
            this.question = question;
        }

        void is(A answer) {
            outcome = () -> answer;
        }

        void fails(RuntimeException failure) {
            outcome = () -> {
                throw failure;
            };
        }
    }
}
