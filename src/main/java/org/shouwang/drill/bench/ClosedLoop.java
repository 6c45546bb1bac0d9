package org.shouwang.drill.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * So many visitors, each of whom asks again as soon as the answer is there. What they need (a connection, a session) is
 * made before the clock runs, and a part of the time in front is not counted.
 *
 * @param visitors how many at once
 * @param warm what is not counted
 */
record ClosedLoop(int visitors, Duration warm, Duration counted) {

    /** One act of one visitor; the number counts up, so that each act can be another one. */
    interface Act {
        /** Whether the answer was right. */
        boolean doOnce(int number) throws Exception;
    }

    record Outcome(double rate, double p50, double p99, long wrong, double seconds) {

        static Outcome of(long[] nanos, long wrong, double seconds) {
            Arrays.sort(nanos);
            return new Outcome(nanos.length / seconds, at(nanos, 50), at(nanos, 99), wrong, seconds);
        }

        private static double at(long[] sorted, int percent) {
            return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) sorted.length * percent / 100)] / 1e6;
        }
    }

    private record Counted(List<Long> nanos, long wrong) {
    }

    Outcome run(IntFunction<Act> visitor) {
        var acts = new ArrayList<Act>();
        for (int i = 0; i < visitors; i++) {
            acts.add(visitor.apply(i));
        }
        long begin = System.nanoTime() + warm.toNanos();
        long end = begin + counted.toNanos();
        try (var threads = Executors.newFixedThreadPool(visitors)) {
            var running = new ArrayList<Future<Counted>>();
            for (int i = 0; i < visitors; i++) {
                running.add(threads.submit(ask(acts.get(i), i, begin, end)));
            }
            return outcome(running);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Callable<Counted> ask(Act act, int visitor, long begin, long end) {
        return () -> {
            var nanos = new ArrayList<Long>();
            long wrong = 0;
            for (int number = visitor; ; number += visitors) {
                long asked = System.nanoTime();
                if (asked >= end) {
                    return new Counted(nanos, wrong);
                }
                boolean right = act.doOnce(number);
                if (asked >= begin) {
                    nanos.add(System.nanoTime() - asked);
                    wrong += right ? 0 : 1;
                }
            }
        };
    }

    private Outcome outcome(List<Future<Counted>> running) throws ExecutionException, InterruptedException {
        var nanos = new ArrayList<Long>();
        long wrong = 0;
        for (var each : running) {
            var one = each.get();
            nanos.addAll(one.nanos());
            wrong += one.wrong();
        }
        return Outcome.of(nanos.stream().mapToLong(Long::longValue).toArray(), wrong, counted.toNanos() / 1e9);
    }
}
