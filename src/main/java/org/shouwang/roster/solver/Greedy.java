package org.shouwang.roster.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The first roster: duty by duty, those for which the fewest people come into question first, each to whom it costs least.
 * Where a hard rule would be broken somebody is left out; the search finds a better way.
 */
final class Greedy {

    /** Of many people so many are looked at, from a place that chance says. */
    private static final int LOOKED_AT = 60;

    private final Task task;
    private final Board board;
    private final Trial trial;
    private final SplittableRandom random;

    private Greedy(Task task, List<int[]> start, long seed) {
        this.task = task;
        this.board = new Board(task, start);
        this.trial = new Trial(board);
        this.random = new SplittableRandom(seed);
    }

    static Found fill(Task task, List<int[]> start, long seed) {
        return new Greedy(task, start, seed).fill();
    }

    private Found fill() {
        var order = new ArrayList<Integer>();
        var possible = new int[task.duties()];
        for (int duty = 0; duty < possible.length; duty++) {
            order.add(duty);
            for (int worker = 0; worker < task.workers(); worker++) {
                possible[duty] += task.may(worker, duty) ? 1 : 0;
            }
        }
        order.sort(Comparator.comparingInt(duty -> possible[duty] - task.duty(duty).wanted()));
        for (int duty : order) {
            int people = possible(duty);
            int from = people == 0 ? 0 : random.nextInt(people);
            while (board.people(duty) < task.duty(duty).wanted() && give(duty, people, from)) {
                from = (from + LOOKED_AT / 2) % people;
            }
        }
        return board.found();
    }

    private int[] who = new int[0];

    private int possible(int duty) {
        who = new int[task.workers()];
        int many = 0;
        for (int worker = 0; worker < who.length; worker++) {
            if (task.may(worker, duty) && !board.line(worker).holds(duty)) {
                who[many++] = worker;
            }
        }
        who = Arrays.copyOf(who, many);
        return many;
    }

    /** To the cheapest of some; to anybody of all where none of them may. */
    private boolean give(int duty, int people, int from) {
        int best = -1;
        long least = 0;
        for (int i = 0; i < people && (i < LOOKED_AT || best < 0); i++) {
            int worker = who[(from + i) % people];
            if (board.line(worker).holds(duty)) {
                continue;
            }
            trial.both = false;
            trial.first.copy(board.line(worker));
            trial.first.add(duty);
            if (trial.reckon() && trial.brokenBy() <= 0 && (best < 0 ? trial.costBy() < 0 : trial.costBy() < least) && trial.permitted()) {
                best = worker;
                least = trial.costBy();
            }
        }
        if (best < 0) {
            return false;
        }
        trial.first.copy(board.line(best));
        trial.first.add(duty);
        trial.reckon();
        trial.commit();
        return true;
    }
}
