package org.shouwang.roster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
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
        var found = Solver.solve(task, laid.lines(), Solver.How.of(facts.time(), 1), () -> leaving || stop.get(), progress -> {
            if (System.nanoTime() - told[0] >= TELL_EVERY.toNanos()) {
                told[0] = System.nanoTime();
                stop.compareAndSet(false, beaten(id, progress));
                live.changed(TOPIC);
            }
        });
        keep(id, laid, found);
        end(id, leaving || stop.get() ? ProposalState.STOPPED : ProposalState.DONE);
    }

    private boolean beaten(ProposalId id, Solver.Progress progress) {
        return transaction.execute(status -> rows.beat(id, progress.spent(), progress.best().filled(), progress.best().cost()));
    }

    private void keep(ProposalId id, ProposalTasks.Laid laid, Found found) {
        var places = new ArrayList<ProposalRows.Place>();
        for (int worker = 0; worker < found.lines().size(); worker++) {
            var person = laid.task().hand(worker).person().id();
            for (int duty : found.lines().get(worker)) {
                places.add(new ProposalRows.Place(laid.task().wanted(duty).shift(), person));
            }
        }
        transaction.executeWithoutResult(status -> {
            rows.replace(id, places);
            rows.filled(id);
        });
    }

    private void end(ProposalId id, ProposalState as) {
        transaction.executeWithoutResult(status -> rows.move(id, java.util.List.of(ProposalState.RUNNING, ProposalState.TAKING), as));
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
