package org.shouwang.roster.solver;

import java.util.ArrayList;
import java.util.List;

/** A roster while it is searched: every line with what it counts, kept up with each change. */
final class Board {

    private final Task task;
    private final Line[] lines;
    private final int[] broken;
    private final int[] cost;
    private final int[] people;
    /** The duties that are short of people, in no order, and where each stands among them. */
    private final int[] shortOnes;
    private final int[] placeAmongShort;
    private int shortMany;
    private int brokenSum;
    private long costSum;

    Board(Task task, List<int[]> start) {
        this.task = task;
        this.lines = new Line[task.workers()];
        this.broken = new int[task.workers()];
        this.cost = new int[task.workers()];
        this.people = new int[task.duties()];
        this.shortOnes = new int[task.duties()];
        this.placeAmongShort = new int[task.duties()];
        for (int worker = 0; worker < lines.length; worker++) {
            lines[worker] = new Line(task, worker);
        }
        become(start);
    }

    void become(List<int[]> start) {
        java.util.Arrays.fill(people, 0);
        shortMany = 0;
        brokenSum = 0;
        costSum = 0;
        for (int worker = 0; worker < lines.length; worker++) {
            var line = lines[worker];
            line.become(worker);
            for (int duty : start.get(worker)) {
                line.append(duty);
                people[duty]++;
            }
            broken[worker] = task.broken(line);
            cost[worker] = task.cost(line);
            brokenSum += broken[worker];
            costSum += cost[worker];
        }
        for (int duty = 0; duty < people.length; duty++) {
            costSum += task.duty(duty).cost(people[duty]);
            placeAmongShort[duty] = -1;
            noteShort(duty);
        }
    }

    Task task() {
        return task;
    }

    Line line(int worker) {
        return lines[worker];
    }

    int people(int duty) {
        return people[duty];
    }

    int broken(int worker) {
        return broken[worker];
    }

    int cost(int worker) {
        return cost[worker];
    }

    int broken() {
        return brokenSum;
    }

    long cost() {
        return costSum;
    }

    int shortMany() {
        return shortMany;
    }

    int shortOne(int place) {
        return shortOnes[place];
    }

    void replace(Line by, int brokenThen, int costThen) {
        int worker = by.worker();
        var line = lines[worker];
        for (int i = 0; i < line.size(); i++) {
            moved(line.number(i), -1);
        }
        for (int i = 0; i < by.size(); i++) {
            moved(by.number(i), 1);
        }
        brokenSum += brokenThen - broken[worker];
        costSum += costThen - cost[worker];
        broken[worker] = brokenThen;
        cost[worker] = costThen;
        line.copy(by);
    }

    private void moved(int duty, int by) {
        var what = task.duty(duty);
        costSum += what.cost(people[duty] + by) - what.cost(people[duty]);
        people[duty] += by;
        noteShort(duty);
    }

    private void noteShort(int duty) {
        boolean isShort = people[duty] < task.duty(duty).wanted();
        int place = placeAmongShort[duty];
        if (isShort && place < 0) {
            placeAmongShort[duty] = shortMany;
            shortOnes[shortMany++] = duty;
        } else if (!isShort && place >= 0) {
            int last = shortOnes[--shortMany];
            shortOnes[place] = last;
            placeAmongShort[last] = place;
            placeAmongShort[duty] = -1;
        }
    }

    Found found() {
        var all = new ArrayList<int[]>(lines.length);
        for (var line : lines) {
            all.add(line.numbers());
        }
        int filled = 0;
        for (int duty = 0; duty < people.length; duty++) {
            filled += Math.min(people[duty], task.duty(duty).wanted());
        }
        return new Found(all, brokenSum, costSum, filled);
    }
}
