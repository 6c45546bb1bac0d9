package org.shouwang.roster.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Duties of one hour, all at once: nobody does two of them. */
class ChainsUnitTests {

    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int D = 3;

    private final List<BitSet> may = new ArrayList<>();
    private final List<BitSet> told = new ArrayList<>();
    private final List<BitSet> fast = new ArrayList<>();
    private final List<int[]> start = new ArrayList<>();

    private static BitSet of(int... duties) {
        var set = new BitSet();
        for (int duty : duties) {
            set.set(duty);
        }
        return set;
    }

    /** Who was told to do a duty, and what this one could do. */
    private void told(int duty, int... could) {
        may.add(of(could));
        told.add(of(duty));
        fast.add(of(duty));
        start.add(new int[] {duty});
    }

    private void proposed(int duty, int... could) {
        may.add(of(could));
        told.add(of());
        fast.add(of());
        start.add(new int[] {duty});
    }

    private void free(int... could) {
        may.add(of(could));
        told.add(of());
        fast.add(of());
        start.add(new int[0]);
    }

    private Chains.Filled filled() {
        var duties = List.of(duty(A), duty(B), duty(C), duty(D));
        var task = new Task(1, duties, may, fast, List.of((line, place) -> line.size() == 1), List.of(), List.of(), Mix.FEW_OF_MANY);
        return Chains.fill(task, start, told, () -> false);
    }

    private static Duty duty(int kind) {
        return new Duty(kind, 0, 0, 60, 1, 100, 1_000);
    }

    @Test
    void of_two_ways_the_one_is_taken_on_which_fewer_change() {
        told(B, A, B);
        told(C, B, C);
        told(D, A, D);
        free(C);
        free(D);
        var filled = filled();
        assertThat(filled.found().filled()).isEqualTo(4);
        assertThat(filled.chains()).containsExactly(List.of(new Chains.Step(2, A, D), new Chains.Step(4, D, -1)));
    }

    @Test
    void where_one_change_does_not_help_two_do() {
        told(B, A, B);
        told(C, B, C);
        told(D, D);
        free(C);
        assertThat(filled().chains()).containsExactly(List.of(new Chains.Step(0, A, B), new Chains.Step(1, B, C), new Chains.Step(3, C, -1)));
    }

    @Test
    void what_was_told_to_nobody_is_no_change() {
        told(B, A, B);
        proposed(C, A, C);
        told(D, D);
        free(B, C);
        var filled = filled();
        assertThat(filled.found().filled()).isEqualTo(4);
        assertThat(filled.chains()).containsExactlyInAnyOrder(List.of(new Chains.Step(1, A, -1)), List.of(new Chains.Step(3, C, -1)));
    }

    @Test
    void nobody_leaves_a_place_that_stays_empty() {
        told(B, A, B);
        told(C, B, C);
        told(D, D);
        var filled = filled();
        assertThat(filled.chains()).isEmpty();
        assertThat(filled.found().lines().stream().map(Arrays::toString)).containsExactlyElementsOf(start.stream().map(Arrays::toString).toList());
    }

    @Test
    void a_chain_begins_anew_where_somebody_leaves_what_was_only_proposed() {
        told(B, A, B);
        proposed(C, B, C);
        told(D, D);
        free(C);
        var filled = filled();
        assertThat(filled.found().filled()).isEqualTo(4);
        assertThat(filled.chains()).containsExactlyInAnyOrder(List.of(new Chains.Step(0, A, B), new Chains.Step(1, B, -1)), List.of(new Chains.Step(3, C, -1)));
    }
}
