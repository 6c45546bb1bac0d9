package org.shouwang.roster.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.shouwang.roster.solver.rules.FairShare;
import org.shouwang.roster.solver.rules.Kept;

class SolverUnitTests {

    private static final int EMPTY = 1_000;

    /** A duty of four hours each morning, for so many people. */
    private static List<Duty> mornings(int days, int wanted) {
        var duties = new ArrayList<Duty>();
        for (int day = 0; day < days; day++) {
            duties.add(new Duty(0, day, day * 1440 + 480, day * 1440 + 720, wanted, EMPTY, 100_000));
        }
        return duties;
    }

    private static List<BitSet> everybody(int people, int duties) {
        var all = new BitSet();
        all.set(0, duties);
        return Collections.nCopies(people, all);
    }

    private static Task task(List<Duty> duties, int people, List<BitSet> pinned, List<Permit> permits, List<LineRule> wishes) {
        return new Task(duties.getLast().day() + 1, duties, everybody(people, duties.size()), pinned, permits, List.of(), wishes, Mix.FEW_OF_MANY);
    }

    private static List<BitSet> noPins(int people) {
        return Collections.nCopies(people, new BitSet());
    }

    private static Found solve(Task task, List<int[]> start) {
        return Solver.solve(task, start, Solver.How.of(Duration.ofMillis(300), 1), () -> false, progress -> { });
    }

    @Test
    void everybody_carries_about_the_same() {
        var duties = mornings(10, 2);
        var load = new int[10];
        java.util.Arrays.fill(load, 4);
        var task = task(duties, 5, noPins(5), List.of(), List.of(new FairShare(load, new int[] {0, 0, 0, 0, 8}, 1, 1)));
        var found = solve(task, Found.nothing(task));
        assertThat(found.filled()).isEqualTo(20);
        assertThat(found.lines()).extracting(line -> line.length).containsSubsequence(4).allMatch(many -> many >= 2 && many <= 5);
        assertThat(found.lines().getLast().length).as("who bore more before gets less now").isLessThanOrEqualTo(3);
    }

    @Test
    void what_is_not_permitted_is_given_to_nobody_even_if_a_seat_stays_empty() {
        var duties = mornings(6, 1);
        var task = task(duties, 1, noPins(1), List.of((line, place) -> line.size() <= 4), List.of());
        var found = solve(task, Found.nothing(task));
        assertThat(found.lines().getFirst()).hasSize(4);
        assertThat(found.filled()).isEqualTo(4);
    }

    @Test
    void what_is_pinned_stays() {
        var pin = new BitSet();
        pin.set(2);
        var pinned = List.of(pin, new BitSet());
        var load = new int[] {1, 1, 1000, 1};
        var task = task(mornings(4, 1), 2, pinned, List.of(), List.of(new FairShare(load, new int[] {500, 0}, 1, 1)));
        var found = solve(task, List.of(new int[] {2}, new int[0]));
        assertThat(found.lines().getFirst()).contains(2);
    }

    @Test
    void a_gap_is_filled_and_nobody_elses_duty_moves() {
        int people = 6;
        var told = new ArrayList<int[]>();
        told.add(new int[0]);
        for (int worker = 1; worker < people; worker++) {
            told.add(new int[] {worker, worker + 6});
        }
        var load = new int[12];
        java.util.Arrays.fill(load, 4);
        var task = task(mornings(12, 1), people, noPins(people), List.of(), List.of(new FairShare(load, new int[people], 1, 16), new Kept(told, 200)));
        var found = solve(task, told);
        assertThat(found.filled()).isEqualTo(12);
        for (int worker = 1; worker < people; worker++) {
            assertThat(found.lines().get(worker)).contains(told.get(worker));
        }
    }

    @Test
    void it_stops_when_told_and_says_how_far_it_is() {
        var stop = new AtomicBoolean();
        var task = task(mornings(5, 1), 3, noPins(3), List.of(), List.of());
        var said = new ArrayList<Solver.Progress>();
        var found = Solver.solve(task, Found.nothing(task), Solver.How.of(Duration.ofHours(1), 1), stop::get, progress -> {
            said.add(progress);
            stop.set(true);
        });
        assertThat(found.filled()).isEqualTo(5);
        assertThat(said).isNotEmpty().first().extracting(one -> one.best().filled()).isEqualTo(5);
    }

    @Test
    void duties_out_of_order_are_a_mistake_of_whoever_makes_the_task() {
        var late = new Duty(0, 1, 2_000, 2_100, 1, 1, 1);
        var early = new Duty(0, 0, 10, 20, 1, 1, 1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> task(List.of(late, early), 1, noPins(1), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
