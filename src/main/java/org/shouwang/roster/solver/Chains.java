package org.shouwang.roster.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Fills what the search left empty by letting people change what they were told: somebody takes the empty place and leaves
 * another, which somebody else takes. For each place the chain with the fewest of them is looked for, and nobody changes twice.
 * What is only proposed and was told to nobody changes freely.
 */
public final class Chains {

    /** A chain in which more people would change is no help any more. */
    private static final int MOST_CHANGES = 5;
    private static final int NOBODY = -1;

    /**
     * Somebody takes a duty.
     *
     * @param gives what this one was told and leaves for it; negative where it is nothing
     */
    public record Step(int worker, int takes, int gives) {
    }

    /** @param chains of which each begins with an empty place and ends with somebody who leaves nothing that was told */
    public record Filled(Found found, List<List<Step>> chains) {
    }

    private final Task task;
    private final Board board;
    private final List<BitSet> told;
    private final BooleanSupplier stop;
    private final Line line;
    private final BitSet changed = new BitSet();
    private final BitSet hopeless = new BitSet();
    private final List<List<Step>> chains = new ArrayList<>();
    private final int[] changes;
    private final int[] before;
    private final int[] by;

    private Chains(Task task, List<int[]> start, List<BitSet> told, BooleanSupplier stop) {
        this.task = task;
        this.board = new Board(task, start);
        this.told = told;
        this.stop = stop;
        this.line = new Line(task, 0);
        this.changes = new int[task.duties()];
        this.before = new int[task.duties()];
        this.by = new int[task.duties()];
    }

    /**
     * @param start who does what so far
     * @param told for each person the duties that may be left for another; the task holds them fast otherwise
     */
    public static Filled fill(Task task, List<int[]> start, List<BitSet> told, BooleanSupplier stop) {
        var chains = new Chains(task, start, told, stop);
        for (int duty = 0; duty < task.duties(); duty++) {
            while (chains.board.people(duty) < task.duty(duty).wanted() && !stop.getAsBoolean() && chains.fill(duty)) {
                chains.hopeless.clear();
            }
        }
        return new Filled(chains.board.found(), chains.chains);
    }

    private boolean fill(int empty) {
        Arrays.fill(changes, Integer.MAX_VALUE);
        changes[empty] = 0;
        before[empty] = NOBODY;
        by[empty] = NOBODY;
        var seen = new BitSet();
        var next = new ArrayDeque<Integer>();
        next.add(empty);
        boolean cut = false;
        while (!next.isEmpty()) {
            int duty = next.poll();
            if (seen.get(duty) || hopeless.get(duty)) {
                continue;
            }
            if (stop.getAsBoolean()) {
                return false;
            }
            seen.set(duty);
            int worker = cheapest(duty);
            if (worker >= 0) {
                apply(worker, duty);
                return true;
            }
            cut |= changes[duty] == MOST_CHANGES;
            follow(duty, seen, next);
        }
        if (!cut) {
            hopeless.or(seen);
        }
        return false;
    }

    /** Whoever can take the duty and leave nothing; of several to whom it costs least. */
    private int cheapest(int duty) {
        int best = NOBODY;
        int least = 0;
        for (int worker = 0; worker < task.workers(); worker++) {
            if (comesIntoQuestion(worker, duty) && takes(worker, duty, NOBODY)) {
                int cost = task.cost(line) - board.cost(worker);
                if (best < 0 || cost < least) {
                    best = worker;
                    least = cost;
                }
            }
        }
        return best;
    }

    private void follow(int duty, BitSet seen, ArrayDeque<Integer> next) {
        for (int worker = 0; worker < task.workers(); worker++) {
            if (changed.get(worker) || !comesIntoQuestion(worker, duty)) {
                continue;
            }
            for (int gives : board.line(worker).numbers()) {
                boolean wasTold = told.get(worker).get(gives);
                int then = changes[duty] + (wasTold ? 1 : 0);
                if ((wasTold || !task.pinned(worker, gives)) && then <= MOST_CHANGES && then < changes[gives] && !seen.get(gives) && takes(worker, duty, gives)) {
                    changes[gives] = then;
                    before[gives] = duty;
                    by[gives] = worker;
                    if (wasTold) {
                        next.addLast(gives);
                    } else {
                        next.addFirst(gives);
                    }
                }
            }
        }
    }

    private boolean comesIntoQuestion(int worker, int duty) {
        if (!task.may(worker, duty) || board.line(worker).holds(duty)) {
            return false;
        }
        for (int on = duty; on >= 0; on = before[on]) {
            if (by[on] == worker) {
                return false;
            }
        }
        return true;
    }

    /** Writes the line as it would be; whether no rule is in the way. */
    private boolean takes(int worker, int duty, int gives) {
        line.copy(board.line(worker));
        if (gives >= 0) {
            line.remove(gives);
        }
        line.add(duty);
        return task.permits(line, line.place(duty)) && task.broken(line) <= board.broken(worker);
    }

    /** What is given and was told holds the people together; where it was told to nobody, a chain ends and another may begin. */
    private void apply(int last, int end) {
        var steps = new ArrayList<Step>();
        int worker = last;
        int gives = NOBODY;
        for (int duty = end; duty >= 0; duty = before[duty]) {
            takes(worker, duty, gives);
            board.replace(line, task.broken(line), task.cost(line));
            boolean wasTold = gives >= 0 && told.get(worker).get(gives);
            if (wasTold) {
                changed.set(worker);
            } else if (!steps.isEmpty()) {
                chains.add(List.copyOf(steps.reversed()));
                steps.clear();
            }
            steps.add(new Step(worker, duty, wasTold ? gives : NOBODY));
            gives = duty;
            worker = by[duty];
        }
        chains.add(List.copyOf(steps.reversed()));
    }
}
