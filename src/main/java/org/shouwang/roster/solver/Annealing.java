package org.shouwang.roster.solver;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Simulated annealing: a change for the worse is taken the more seldom, the worse it is and the later. What a broken hard rule
 * weighs is raised while rules are broken and lowered while none is, so that the search goes along the border.
 */
final class Annealing {

    private static final int LOOK_EVERY = 256;
    private static final double LIGHTEST = 20;
    private static final double HEAVIEST = 2_000;
    private static final double HEAVIER = 1.001;
    private static final double LIGHTER = 0.999;

    private final Board board;
    private final Trial trial;
    private final Changes changes;
    private final SplittableRandom random;
    private final BooleanSupplier stop;
    private final Consumer<Found> better;
    private Found best;
    private double weight = 100;
    private volatile long tried;

    Annealing(Task task, List<int[]> start, long seed, BooleanSupplier stop, Consumer<Found> better) {
        this.board = new Board(task, start);
        this.trial = new Trial(board);
        this.random = new SplittableRandom(seed);
        this.changes = new Changes(board, trial, random);
        this.stop = stop;
        this.better = better;
        this.best = board.found();
    }

    Found best() {
        return best;
    }

    long tried() {
        return tried;
    }

    /** Goes on from another roster. */
    void from(Found other) {
        board.become(other.lines());
        if (other.betterThan(best)) {
            best = other;
        }
    }

    /** Cools from one temperature to the other within the time. */
    void run(double hot, double cold, long nanos) {
        long begin = System.nanoTime();
        boolean unseen = false;
        while (true) {
            long spent = System.nanoTime() - begin;
            if (spent >= nanos || stop.getAsBoolean()) {
                break;
            }
            double heat = hot * Math.pow(cold / hot, (double) spent / nanos);
            weight = Math.clamp(board.broken() > 0 ? weight * HEAVIER : weight * LIGHTER, LIGHTEST, HEAVIEST);
            for (int i = 0; i < LOOK_EVERY; i++) {
                if (!changes.think() || !trial.reckon()) {
                    continue;
                }
                double by = trial.costBy() + weight * trial.brokenBy();
                if (by > 0 && by > -heat * Math.log(random.nextDouble()) || !trial.permitted()) {
                    continue;
                }
                if (unseen && (trial.costBy() > 0 || trial.brokenBy() > 0)) {
                    keep();
                    unseen = false;
                }
                trial.commit();
                unseen |= board.broken() < best.broken() || board.broken() == best.broken() && board.cost() < best.cost();
            }
            tried += LOOK_EVERY;
        }
        if (unseen) {
            keep();
        }
    }

    private void keep() {
        var found = board.found();
        if (found.betterThan(best)) {
            best = found;
            better.accept(found);
        }
    }
}
