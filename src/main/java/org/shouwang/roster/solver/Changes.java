package org.shouwang.roster.solver;

import java.util.SplittableRandom;

/** Thinks of changes: each takes a line or two and writes what they would be. */
final class Changes {

    private static final int LONGEST_WINDOW = 14;
    private static final int LONGEST_BLOCK = 6;

    private final Board board;
    private final Task task;
    private final Trial trial;
    private final SplittableRandom random;
    private final Mix mix;
    private final Line between;

    Changes(Board board, Trial trial, SplittableRandom random) {
        this.board = board;
        this.task = board.task();
        this.trial = trial;
        this.random = random;
        this.mix = task.mix();
        this.between = new Line(task, 0);
    }

    /** Writes a change into the trial; false where chance has found none. */
    boolean think() {
        int which = random.nextInt(mix.sum());
        if ((which -= mix.give()) < 0) {
            return give();
        } else if ((which -= mix.window()) < 0) {
            return window(false);
        } else if ((which -= mix.swap()) < 0) {
            return swap();
        } else if ((which -= mix.fill()) < 0) {
            return fill();
        } else if ((which -= mix.cell()) < 0) {
            return cells(1);
        } else if ((which -= mix.block()) < 0) {
            return block();
        } else if ((which -= mix.windows()) < 0) {
            return window(true);
        }
        return cells(2);
    }

    private void one(int worker) {
        trial.both = false;
        trial.first.copy(board.line(worker));
    }

    private boolean cells(int many) {
        one(random.nextInt(task.workers()));
        for (int i = 0; i < many; i++) {
            int day = random.nextInt(task.days());
            int end = task.firstOfDay(day + 1);
            int begin = task.firstOfDay(day);
            boolean worked = clear(trial.first, day, day + 1);
            // Where somebody works that day, none is as likely as each of the others; where not, none would change nothing.
            int choice = random.nextInt(end - begin + (worked ? 1 : 0) + (end == begin && !worked ? 1 : 0));
            if (choice < end - begin) {
                trial.first.add(begin + choice);
            }
        }
        return true;
    }

    private boolean clear(Line line, int from, int until) {
        int begin = line.firstFrom(from);
        int end = line.firstFrom(until);
        for (int i = end - 1; i >= begin; i--) {
            line.remove(line.number(i));
        }
        return end > begin;
    }

    private boolean block() {
        one(random.nextInt(task.workers()));
        int length = 1 + random.nextInt(Math.min(LONGEST_BLOCK, task.days()));
        int from = random.nextInt(task.days() - length + 1);
        clear(trial.first, from, from + length);
        if (random.nextInt(3) > 0 && task.duties() > 0) {
            int kind = task.duty(random.nextInt(task.duties())).kind();
            for (int day = from; day < from + length; day++) {
                addOfKind(kind, day);
            }
        }
        return true;
    }

    private void addOfKind(int kind, int day) {
        int begin = task.firstOfDay(day);
        int many = task.firstOfDay(day + 1) - begin;
        int start = many == 0 ? 0 : random.nextInt(many);
        for (int i = 0; i < many; i++) {
            int duty = begin + (start + i) % many;
            if (task.duty(duty).kind() == kind) {
                if (task.may(trial.first.worker(), duty)) {
                    trial.first.add(duty);
                }
                return;
            }
        }
    }

    private boolean window(boolean twice) {
        int a = random.nextInt(task.workers());
        int b = random.nextInt(task.workers());
        if (a == b) {
            return false;
        }
        trial.both = true;
        int length = 1 + random.nextInt(Math.min(LONGEST_WINDOW, task.days()));
        int from = random.nextInt(task.days() - length + 1);
        trial.first.exchanged(board.line(a), board.line(b), from, from + length);
        trial.second.exchanged(board.line(b), board.line(a), from, from + length);
        if (twice) {
            int more = 1 + random.nextInt(Math.min(LONGEST_BLOCK, task.days()));
            int at = random.nextInt(task.days() - more + 1);
            between.copy(trial.first);
            trial.first.exchanged(between, board.line(b), at, at + more);
            between.copy(trial.second);
            trial.second.exchanged(between, board.line(a), at, at + more);
        }
        return true;
    }

    private boolean give() {
        int a = random.nextInt(task.workers());
        int b = random.nextInt(task.workers());
        var own = board.line(a);
        if (a == b || own.size() == 0) {
            return false;
        }
        int duty = own.number(random.nextInt(own.size()));
        if (!task.may(b, duty) || board.line(b).holds(duty)) {
            return false;
        }
        trial.both = true;
        trial.first.copy(own);
        trial.first.remove(duty);
        trial.second.copy(board.line(b));
        trial.second.add(duty);
        return true;
    }

    private boolean swap() {
        int a = random.nextInt(task.workers());
        int b = random.nextInt(task.workers());
        var own = board.line(a);
        var other = board.line(b);
        if (a == b || own.size() == 0 || other.size() == 0) {
            return false;
        }
        int mine = own.number(random.nextInt(own.size()));
        int theirs = other.number(random.nextInt(other.size()));
        if (mine == theirs || !task.may(b, mine) || !task.may(a, theirs) || other.holds(mine) || own.holds(theirs)) {
            return false;
        }
        trial.both = true;
        trial.first.copy(own);
        trial.first.remove(mine);
        trial.first.add(theirs);
        trial.second.copy(other);
        trial.second.remove(theirs);
        trial.second.add(mine);
        return true;
    }

    /** Now and then whoever takes the duty leaves another to somebody else. */
    private boolean fill() {
        if (board.shortMany() == 0) {
            return give();
        }
        int duty = board.shortOne(random.nextInt(board.shortMany()));
        int worker = random.nextInt(task.workers());
        if (!task.may(worker, duty) || board.line(worker).holds(duty)) {
            return false;
        }
        one(worker);
        if (trial.first.size() > 0 && random.nextInt(3) == 0) {
            trial.first.remove(trial.first.number(random.nextInt(trial.first.size())));
        }
        trial.first.add(duty);
        return true;
    }
}
