package org.shouwang.roster.solver;

import java.util.BitSet;
import java.util.List;

/**
 * What is to be rostered, and by which rules. People and duties are numbers; whoever makes the task knows who they are.
 */
public final class Task {

    private final int workers;
    private final int days;
    private final Duty[] duties;
    private final int[] firstOfDay;
    private final List<BitSet> may;
    private final List<BitSet> pinned;
    private final Permit[] permits;
    private final LineRule[] rules;
    private final LineRule[] wishes;
    private final Mix mix;

    /**
     * @param duties in the order of their begin
     * @param may for each person the duties that are not out of question from the first
     * @param pinned for each person the duties that stay
     * @param permits rules that are kept on the way too
     * @param rules hard rules that may be broken on the way
     * @param wishes what the roster costs besides people too few or too many
     */
    public Task(int days, List<Duty> duties, List<BitSet> may, List<BitSet> pinned, List<Permit> permits, List<LineRule> rules, List<LineRule> wishes,
            Mix mix) {
        this.workers = may.size();
        this.days = days;
        this.duties = duties.toArray(Duty[]::new);
        this.may = List.copyOf(may);
        this.pinned = List.copyOf(pinned);
        this.permits = permits.toArray(Permit[]::new);
        this.rules = rules.toArray(LineRule[]::new);
        this.wishes = wishes.toArray(LineRule[]::new);
        this.mix = mix;
        this.firstOfDay = new int[days + 1];
        int number = 0;
        for (int day = 0; day <= days; day++) {
            while (number < this.duties.length && this.duties[number].day() < day) {
                number++;
            }
            firstOfDay[day] = number;
        }
        for (int i = 1; i < this.duties.length; i++) {
            if (this.duties[i].from() < this.duties[i - 1].from() || this.duties[i].day() < this.duties[i - 1].day() || this.duties[i].day() >= days) {
                throw new IllegalArgumentException("duties stand in the order of their begin, each within the period");
            }
        }
    }

    public int workers() {
        return workers;
    }

    public int days() {
        return days;
    }

    public int duties() {
        return duties.length;
    }

    public Duty duty(int number) {
        return duties[number];
    }

    /** How many people are wanted in all. */
    public int wanted() {
        int sum = 0;
        for (var duty : duties) {
            sum += duty.wanted();
        }
        return sum;
    }

    int firstOfDay(int day) {
        return firstOfDay[day];
    }

    public boolean may(int worker, int duty) {
        return may.get(worker).get(duty);
    }

    boolean pinned(int worker, int duty) {
        return pinned.get(worker).get(duty);
    }

    Mix mix() {
        return mix;
    }

    int broken(Line line) {
        int sum = 0;
        for (var rule : rules) {
            sum += rule.count(line);
        }
        return sum;
    }

    int cost(Line line) {
        int sum = 0;
        for (var wish : wishes) {
            sum += wish.count(line);
        }
        return sum;
    }

    /** Whether somebody may do the duty at this place beside all else on the line. */
    boolean permits(Line line, int place) {
        for (var permit : permits) {
            if (!permit.permits(line, place)) {
                return false;
            }
        }
        return true;
    }
}
