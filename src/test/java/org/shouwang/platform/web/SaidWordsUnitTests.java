package org.shouwang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouwang.platform.Problem;

import tools.jackson.databind.json.JsonMapper;

class SaidWordsUnitTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void times_numbers_and_sentences_come_out_as_they_went_in() {
        var words = List.<Object>of("12号楼", 5L, Instant.parse("2022-11-21T12:00:00Z"), LocalDate.of(2022, 11, 21),
                Problem.Text.of("roster.answer.standing-by", 3L, Problem.Text.of("roster.answer.done")));
        assertThat(SaidWords.readAll(JSON.readTree(JSON.writeValueAsString(SaidWords.kept(words))))).isEqualTo(words);
    }
}
