package org.shouwang.roster.solver.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.roster.solver.Found;
import org.shouwang.roster.solver.Solver;

class PublishedInstanceUnitTests {

    private static final String OFF = "..............";
    private static final String TWO_EARLY = "..........EE..";

    private final Instance instance = SmallInstance.read();

    @Test
    void what_is_written_is_read() {
        assertThat(instance.days()).isEqualTo(14);
        assertThat(instance.types()).containsExactly(new Instance.ShiftType("E", 480, Set.of()), new Instance.ShiftType("N", 600, Set.of("E")));
        assertThat(instance.staff().getFirst()).isEqualTo(new Instance.Employee("A", List.of(14, 2), 4320, 960, 5, 2, 2, 1, Set.of(0)));
        assertThat(instance.on()).contains(new Instance.Request(1, 1, 0, 3));
        assertThat(instance.off()).containsExactly(new Instance.Request(2, 0, 1, 4));
        assertThat(instance.cover()).contains(new Instance.Cover(2, 0, 1, 100, 10));
    }

    @Test
    void a_file_that_is_something_else_is_refused() {
        assertThatThrownBy(() -> InstanceReader.read(List.of("a,b,c"))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Every rule of the set once, broken by the first person alone. */
    @ParameterizedTest
    @CsvSource({
            "..........EE.., 0", "E.........EE.., 1", ".E........EE.., 1", ".NE.......EE.., 1", ".NNNN.....EE.., 1", ".EEEEEE...EE.., 1",
            ".EE.EE....EE.., 1", ".EEEEE..EE.EE., 2", ".............., 1", "..EEEEE..EEEE., 1", ".............N, 1", "..E.........EE, 1", "......E.....EE, 2"})
    void each_hard_rule_counts_once(String own, int hard) {
        assertThat(InstanceScore.of(instance, SmallInstance.roster(own, TWO_EARLY, TWO_EARLY)).hard()).isEqualTo(hard);
    }

    @Test
    void requests_and_cover_are_weighed() {
        var score = InstanceScore.of(instance, SmallInstance.roster(".EE.......EE..", TWO_EARLY, "NN............"));
        // B wished for day 1 (3), C wished not to work the night of day 0 (4); days 0, 1 and 3 are one short each.
        assertThat(score.objective()).isEqualTo(3 + 4 + 3 * 100);
    }

    @Test
    void the_rules_of_the_search_and_the_score_agree_on_any_roster() {
        var task = InstanceTask.of(instance);
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            double share = random.nextDouble() * 0.6;
            var lines = Stream.of(0, 1, 2).map(who -> anyLine(task, who, random, share)).toList();
            var found = Solver.solve(task.task(), lines, Solver.How.of(Duration.ZERO, 0), () -> true, progress -> { });
            var score = task.score(found);
            assertThat(found.cost()).isEqualTo(score.objective());
            assertThat(found.broken() == 0).isEqualTo(score.hard() == 0);
        }
    }

    /** At most one duty a day, as a table holds it, and none that is out of question. */
    private static int[] anyLine(InstanceTask task, int who, Random random, double share) {
        return IntStream.range(0, 14).filter(day -> random.nextDouble() < share).map(day -> 2 * day + random.nextInt(2))
                .filter(duty -> task.task().may(who, duty)).toArray();
    }

    @Test
    void the_search_keeps_every_rule_and_meets_what_can_be_met() {
        var task = InstanceTask.of(instance);
        var found = Solver.solve(task.task(), Found.nothing(task.task()), Solver.How.of(Duration.ofMillis(700), 1), () -> false, progress -> { });
        var score = task.score(found);
        assertThat(score.hard()).isZero();
        assertThat(score.objective()).isEqualTo(found.cost()).isLessThan(100);
    }
}
