package org.shouwang.roster.solver;

/** A change that is thought of: the lines of one or two people as they would be, and what that would change. */
final class Trial {

    private final Board board;
    private final Task task;
    final Line first;
    final Line second;
    boolean both;
    private final int[] net;
    private int[] touched = new int[64];
    private int many;
    private int brokenFirst;
    private int brokenSecond;
    private int costFirst;
    private int costSecond;
    private int brokenBy;
    private long costBy;

    Trial(Board board) {
        this.board = board;
        this.task = board.task();
        this.first = new Line(task, 0);
        this.second = new Line(task, 0);
        this.net = new int[task.duties()];
    }

    /** How much more is broken. */
    int brokenBy() {
        return brokenBy;
    }

    /** How much more it costs. */
    long costBy() {
        return costBy;
    }

    /** Reckons what the change would come to; false where it changes nothing, or gives somebody what is out of question. */
    boolean reckon() {
        many = 0;
        boolean fit = differ(board.line(first.worker()), first) && (!both || differ(board.line(second.worker()), second));
        long cover = 0;
        for (int i = 0; i < many; i++) {
            int duty = touched[i];
            if (net[duty] != 0) {
                int people = board.people(duty);
                cover += task.duty(duty).cost(people + net[duty]) - task.duty(duty).cost(people);
                net[duty] = 0;
            }
        }
        if (!fit || many == 0) {
            return false;
        }
        brokenFirst = task.broken(first);
        costFirst = task.cost(first);
        brokenBy = brokenFirst - board.broken(first.worker());
        costBy = cover + costFirst - board.cost(first.worker());
        if (both) {
            brokenSecond = task.broken(second);
            costSecond = task.cost(second);
            brokenBy += brokenSecond - board.broken(second.worker());
            costBy += costSecond - board.cost(second.worker());
        }
        return true;
    }

    /** Whether nobody would do what is not permitted beside all else. Asked last, of what would be accepted. */
    boolean permitted() {
        return permitted(board.line(first.worker()), first) && (!both || permitted(board.line(second.worker()), second));
    }

    void commit() {
        board.replace(first, brokenFirst, costFirst);
        if (both) {
            board.replace(second, brokenSecond, costSecond);
        }
    }

    private boolean permitted(Line was, Line would) {
        for (int i = 0; i < would.size(); i++) {
            if (!was.holds(would.number(i)) && !task.permits(would, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean differ(Line was, Line would) {
        int worker = would.worker();
        int i = 0;
        int j = 0;
        while (i < was.size() || j < would.size()) {
            int old = i < was.size() ? was.number(i) : Integer.MAX_VALUE;
            int fresh = j < would.size() ? would.number(j) : Integer.MAX_VALUE;
            if (old == fresh) {
                i++;
                j++;
            } else if (old < fresh) {
                if (task.pinned(worker, old)) {
                    return false;
                }
                touch(old, -1);
                i++;
            } else {
                if (!task.may(worker, fresh)) {
                    return false;
                }
                touch(fresh, 1);
                j++;
            }
        }
        return true;
    }

    private void touch(int duty, int by) {
        if (many == touched.length) {
            touched = java.util.Arrays.copyOf(touched, many * 2);
        }
        touched[many++] = duty;
        net[duty] += by;
    }
}
