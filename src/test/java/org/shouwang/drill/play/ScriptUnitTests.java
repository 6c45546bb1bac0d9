package org.shouwang.drill.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.platform.database.Halt;

class ScriptUnitTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-11-23T02:00:00Z"), ZoneOffset.UTC);
    private static final String HEAD = """
            drill: small
            title: 小演练
            seed: 3
            begins: 2022-11-20T19:00+08:00
            place: {estates: 1, buildings: 2, units: 1, floors: 3, doors: 2, households: 10, residents: 25}
            """;

    @TempDir
    Path folder;

    static Stream<Path> shipped() throws IOException {
        return Files.list(Path.of("drills")).filter(file -> file.toString().endsWith(".yaml")).sorted();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_drill_that_comes_along_can_be_read_and_expects_something(Path file) {
        assertThat(Script.read(file, CLOCK).expect()).isNotEmpty();
    }

    @Test
    void time_and_size_are_as_written() throws IOException {
        var script = read(HEAD + "acts: []\nexpect: [{figure: register-residents, is: 25}]\n");
        assertThat(script.begins()).isEqualTo(OffsetDateTime.parse("2022-11-20T19:00+08:00"));
        assertThat(script.begins().getOffset().getTotalSeconds()).isEqualTo(8 * 3600);
        assertThat(script.place().residents()).isEqualTo(25);
    }

    @Test
    void what_comes_first_stands_first_whatever_the_order_of_the_file() {
        var late = new Act(1, "06:00", "sample", null);
        var early = new Act(0, "20:00:00", "grab", null);
        assertThat(new Script("d", "t", 1, OffsetDateTime.parse("2022-11-20T19:00+08:00"), null, new Script.Estate(1, 1, 1, 1, 1, 1, 1),
                List.of(late, early), List.of()).acts()).containsExactly(early, late);
    }

    @Test
    void a_drill_that_ends_now_counts_its_acts_back() throws IOException {
        var script = read("""
                drill: now
                title: 到现在
                seed: 3
                lasts: 50h
                acts: [{ago: 2h30m, scene: sample}, {ago: 49h, scene: cast}]
                expect: []
                """);
        assertThat(script.begins()).isEqualTo(OffsetDateTime.parse("2022-11-21T08:00+08:00"));
        assertThat(script.ends()).isEqualTo(OffsetDateTime.parse("2022-11-23T10:00+08:00"));
        assertThat(script.place()).isNull();
        assertThat(script.acts()).extracting(act -> act.on(script.begins())).containsExactly(
                OffsetDateTime.parse("2022-11-21T09:00+08:00"), OffsetDateTime.parse("2022-11-23T07:30+08:00"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_named(String text, String named) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Halt.class).hasMessageContaining(named);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> mistakes() {
        return Stream.of(
                org.junit.jupiter.params.provider.Arguments.of(HEAD + "acts: [{day: 0, at: \"20:00\", scene: dance}]\nexpect: []\n", "dance"),
                org.junit.jupiter.params.provider.Arguments.of(HEAD + "acts: [{day: 0, at: \"25:00\", scene: sample}]\nexpect: []\n", "25:00"),
                org.junit.jupiter.params.provider.Arguments.of(HEAD + "acts: []\n", "expect"),
                org.junit.jupiter.params.provider.Arguments.of(HEAD + "acts: []\nexpect: [{figure: x}]\n", "needs one of"),
                org.junit.jupiter.params.provider.Arguments.of(HEAD + "acts: []\nexpect: []\nwheather: bad\n", "wheather"),
                org.junit.jupiter.params.provider.Arguments.of("drill: d\ntitle: t\nseed: 1\nlasts: 2h\nacts: [{ago: 3h, scene: sample}]\nexpect: []\n", "3h"),
                org.junit.jupiter.params.provider.Arguments.of("- a list", "drill"));
    }

    @Test
    void a_figure_that_nobody_counted_fails_its_expectation() {
        var tally = new Tally();
        tally.set("queue", 59.5);
        assertThat(new Expectation("queue", null, BigDecimal.valueOf(60), null).against(tally).passed()).isTrue();
        assertThat(new Expectation("queue", null, null, BigDecimal.valueOf(60)).against(tally).passed()).isFalse();
        assertThat(new Expectation("missing", BigDecimal.ZERO, null, null).against(tally)).isEqualTo(new Check("missing", "0", "not counted", false));
    }

    private Script read(String text) throws IOException {
        return Script.read(Files.writeString(folder.resolve("drill.yaml"), text), CLOCK);
    }
}
