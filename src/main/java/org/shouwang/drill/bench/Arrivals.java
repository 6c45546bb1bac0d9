package org.shouwang.drill.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * So many people who come when they like: independent of each other, within a time, and whether or not the ones before
 * them have their answer. The time of an answer counts from when somebody came, waiting for a free connection included.
 *
 * @param connections over which they ask
 */
record Arrivals(int people, Duration within, int connections, long seed) {

    ClosedLoop.Outcome run(java.util.function.IntFunction<ClosedLoop.Act> connection) {
        var at = times();
        var took = new long[people];
        var wrong = new LongAdder();
        var next = new AtomicInteger();
        var acts = new ArrayList<ClosedLoop.Act>();
        for (int i = 0; i < connections; i++) {
            acts.add(connection.apply(i));
        }
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var running = new ArrayList<Future<?>>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    for (int person = next.getAndIncrement(); person < people; person = next.getAndIncrement()) {
                        long early = begin + at[person] - System.nanoTime();
                        if (early > 0) {
                            Thread.sleep(Duration.ofNanos(early));
                        }
                        if (!act.doOnce(person)) {
                            wrong.increment();
                        }
                        took[person] = System.nanoTime() - begin - at[person];
                    }
                    return null;
                }));
            }
            for (var each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return ClosedLoop.Outcome.of(took, wrong.sum(), (System.nanoTime() - begin) / 1e9);
    }

    /** Gaps as between independent arrivals, stretched so that the last one comes when the time is over. */
    private long[] times() {
        var chance = new Random(seed);
        var at = new double[people];
        double sum = 0;
        for (int i = 0; i < people; i++) {
            sum += -Math.log(1 - chance.nextDouble());
            at[i] = sum;
        }
        var times = new long[people];
        for (int i = 0; i < people; i++) {
            times[i] = (long) (at[i] / sum * within.toNanos());
        }
        return times;
    }
}
