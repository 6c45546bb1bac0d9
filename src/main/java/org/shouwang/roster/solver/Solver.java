package org.shouwang.roster.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Searches a roster for a task, for a set time, and tells how far it is. */
public final class Solver {

    /** Which part of the time is for the first cooling. */
    private static final double FIRST = 0.75;
    private static final Duration TELL_EVERY = Duration.ofMillis(500);

    /**
     * How it is searched.
     *
     * @param threads how many search beside one another, each on its own
     * @param hot how much worse than before a roster may be taken at first, in cost
     */
    public record How(Duration time, int threads, long seed, double hot, double cold) {

        public static How of(Duration time, int threads) {
            return new How(time, threads, 7, 60, 0.5);
        }

        public How seed(long other) {
            return new How(time, threads, other, hot, cold);
        }
    }

    /** @param tried how many changes were looked at */
    public record Progress(Found best, Duration spent, long tried) {
    }

    private final Task task;
    private final How how;
    private final BooleanSupplier stop;
    private final AtomicReference<Found> best;

    private Solver(Task task, List<int[]> start, How how, BooleanSupplier stop) {
        this.task = task;
        this.how = how;
        this.stop = stop;
        this.best = new AtomicReference<>(new Board(task, start).found());
    }

    /**
     * The best roster found within the time. Everybody who is wanted and whom the rules permit is given something first; then
     * it is made better. Returns early when it is told to stop, with what was found so far.
     *
     * @param start who does what already
     * @param progress told a few times a second, by the thread that calls
     */
    public static Found solve(Task task, List<int[]> start, How how, BooleanSupplier stop, Consumer<Progress> progress) {
        return new Solver(task, start, how, stop).run(start, progress);
    }

    private Found run(List<int[]> start, Consumer<Progress> progress) {
        long begin = System.nanoTime();
        long end = begin + how.time().toNanos();
        var searches = new ArrayList<Thread>();
        var annealings = new ArrayList<Annealing>();
        BooleanSupplier over = () -> stop.getAsBoolean() || System.nanoTime() >= end || Thread.currentThread().isInterrupted();
        for (int i = 0; i < how.threads(); i++) {
            var annealing = new Annealing(task, start, how.seed() + 31L * i, over, this::better);
            annealings.add(annealing);
            searches.add(Thread.ofPlatform().daemon().name("roster-search-" + i).priority(Thread.MIN_PRIORITY).start(() -> search(annealing, start, end)));
        }
        try {
            for (var search : searches) {
                while (!search.join(TELL_EVERY)) {
                    progress.accept(progress(begin, annealings));
                }
            }
        } catch (InterruptedException e) {
            searches.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
        progress.accept(progress(begin, annealings));
        return best.get();
    }

    private Progress progress(long begin, List<Annealing> annealings) {
        return new Progress(best.get(), Duration.ofNanos(System.nanoTime() - begin), annealings.stream().mapToLong(Annealing::tried).sum());
    }

    /** Cools once; what is left of the time is spent around the best of all searches, warmer where a hard rule is still broken there. */
    private void search(Annealing annealing, List<int[]> start, long end) {
        annealing.from(Greedy.fill(task, start, how.seed()));
        better(annealing.best());
        annealing.run(how.hot(), how.cold(), (long) ((end - System.nanoTime()) * FIRST));
        better(annealing.best());
        annealing.from(best.get());
        annealing.run(how.hot() / (best.get().broken() > 0 ? 2 : 6), how.cold(), end - System.nanoTime());
        better(annealing.best());
    }

    private void better(Found found) {
        best.accumulateAndGet(found, (before, now) -> now.betterThan(before) ? now : before);
    }
}
