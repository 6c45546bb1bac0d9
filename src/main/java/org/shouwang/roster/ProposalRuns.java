package org.shouwang.roster;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.PreDestroy;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.roster.solver.Chains;
import org.shouwang.roster.solver.Found;
import org.shouwang.roster.solver.Solver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Searches and takes rosters over beside the requests: one at a time in this process, on one thread of low priority, so that
 * people who tap meanwhile do not wait for it. Whoever stops the program in good order gets what was found so far.
 */
@Component
class ProposalRuns {

    static final String TOPIC = "roster.proposal";
    private static final Duration TELL_EVERY = Duration.ofSeconds(1);
    private static final Duration CHAINS_AT_LEAST = Duration.ofSeconds(2);
    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(4);
    private static final Logger LOG = LoggerFactory.getLogger(ProposalRuns.class);

    private final ProposalRows rows;
    private final ProposalTasks tasks;
    private final TakingOver takingOver;
    private final LiveUpdates live;
    private final TransactionTemplate transaction;
    private final Semaphore one = new Semaphore(1);
    private final Map<ProposalId, Thread> atWork = new ConcurrentHashMap<>();
    private volatile boolean leaving;

    ProposalRuns(ProposalRows rows, ProposalTasks tasks, TakingOver takingOver, LiveUpdates live, TransactionTemplate transaction) {
        this.rows = rows;
        this.tasks = tasks;
        this.takingOver = takingOver;
        this.live = live;
        this.transaction = transaction;
    }

    /** Begins the search when the current transaction is committed. @throws Problem {@code roster.proposal.busy} */
    void search(ProposalId id) {
        begin(id, () -> searched(id));
    }

    /** Begins to give the seats when the current transaction is committed. */
    void takeOver(ProposalId id) {
        begin(id, () -> {
            takingOver.give(id, () -> leaving);
            end(id, leaving ? ProposalState.STOPPED : ProposalState.TAKEN);
        });
    }

    private void begin(ProposalId id, Runnable act) {
        if (!one.tryAcquire()) {
            throw Problem.refused("roster.proposal.busy");
        }
        var actor = Current.actor();
        var area = Current.area();
        var thread = Thread.ofPlatform().daemon().name("roster-proposal").priority(Thread.MIN_PRIORITY).unstarted(() -> run(id, actor, area, act));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    atWork.put(id, thread);
                    thread.start();
                } else {
                    one.release();
                }
            }
        });
    }

    private void run(ProposalId id, Actor actor, AreaId area, Runnable act) {
        try {
            Current.run(actor, area, act);
        } catch (RuntimeException e) {
            LOG.error("Proposed roster {} broke off", id, e);
            Current.run(actor, area, () -> end(id, ProposalState.DIED));
        } finally {
            atWork.remove(id);
            one.release();
            live.changed(area, TOPIC);
        }
    }

    private void searched(ProposalId id) {
        var facts = transaction.execute(status -> rows.find(id).orElseThrow().facts());
        var laid = transaction.execute(status -> tasks.lay(facts, rows.seats(id)));
        var task = laid.task().task();
        var stop = new AtomicBoolean();
        var told = new long[] {System.nanoTime() - TELL_EVERY.toNanos()};
        var forChains = facts.moves() ? longer(facts.time().dividedBy(4), CHAINS_AT_LEAST) : Duration.ZERO;
        var search = facts.moves() ? longer(facts.time().minus(forChains), facts.time().dividedBy(2)) : facts.time();
        var begin = System.nanoTime();
        var best = new AtomicReference<Found>();
        Runnable tell = () -> {
            if (System.nanoTime() - told[0] >= TELL_EVERY.toNanos()) {
                told[0] = System.nanoTime();
                stop.compareAndSet(false, beaten(id, Duration.ofNanos(told[0] - begin), best.get(), laid.held()));
                live.changed(TOPIC);
            }
        };
        var found = Solver.solve(task, laid.lines(), Solver.How.of(search, 1), () -> leaving || stop.get(), progress -> {
            best.set(progress.best());
            tell.run();
        });
        var end = System.nanoTime() + forChains.toNanos();
        keep(id, laid, Chains.fill(task, found.lines(), laid.told(), () -> {
            tell.run();
            return leaving || stop.get() || System.nanoTime() >= end;
        }));
        end(id, leaving || stop.get() ? ProposalState.STOPPED : ProposalState.DONE);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private boolean beaten(ProposalId id, Duration spent, Found best, int held) {
        return transaction.execute(status -> rows.beat(id, spent, best.filled() - held, best.cost()));
    }

    private void keep(ProposalId id, ProposalTasks.Laid laid, Chains.Filled filled) {
        var places = new LinkedHashMap<ProposalRows.Place, ProposalRows.Found>();
        for (var chain : filled.chains()) {
            var together = chain.size() == 1 ? null : ChainId.next();
            for (var step : chain) {
                var place = place(laid, step.worker(), step.takes());
                places.put(place, new ProposalRows.Found(place, together, step.gives() < 0 ? null : laid.task().wanted(step.gives()).shift()));
            }
        }
        for (int worker = 0; worker < filled.found().lines().size(); worker++) {
            for (int duty : filled.found().lines().get(worker)) {
                if (!laid.told().get(worker).get(duty)) {
                    var place = place(laid, worker, duty);
                    places.putIfAbsent(place, new ProposalRows.Found(place, null, null));
                }
            }
        }
        transaction.executeWithoutResult(status -> {
            rows.replace(id, List.copyOf(places.values()));
            rows.filled(id);
        });
    }

    private static ProposalRows.Place place(ProposalTasks.Laid laid, int worker, int duty) {
        return new ProposalRows.Place(laid.task().wanted(duty).shift(), laid.task().hand(worker).person().id());
    }

    private void end(ProposalId id, ProposalState as) {
        transaction.executeWithoutResult(status -> rows.move(id, List.of(ProposalState.RUNNING, ProposalState.TAKING), as));
        told();
    }

    /** Its state has changed: also whether it waits for somebody. */
    void told() {
        live.changed(TOPIC);
        live.changed("today");
    }

    @PreDestroy
    void leave() throws InterruptedException {
        leaving = true;
        for (var thread : atWork.values()) {
            thread.join(LEAVE_WITHIN);
        }
    }
}
