package org.shouwang.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.platform.Problem;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseTroubleUnitTests {

    @ParameterizedTest
    @CsvSource({"25006, DISK_FULL, platform.problem.507", "53100, DISK_FULL, platform.problem.507",
            "08006, UNAVAILABLE, platform.problem.503", "57P01, UNAVAILABLE, platform.problem.503",
            "57P03, UNAVAILABLE, platform.problem.503", "57014, UNAVAILABLE, platform.problem.busy",
            "25P03, UNAVAILABLE, platform.problem.503", "53200, UNAVAILABLE, platform.problem.503",
            "53300, UNAVAILABLE, platform.problem.503", "58030, UNAVAILABLE, platform.problem.503",
            "55P03, UNAVAILABLE, platform.problem.busy", "40P01, UNAVAILABLE, platform.problem.busy"})
    void what_the_database_says_becomes_what_people_are_told(String state, Problem.Kind kind, String key) {
        var failure = new IllegalStateException(new SQLException("…", state));
        assertThat(DatabaseTrouble.in(failure)).hasValueSatisfying(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.text().key()).isEqualTo(key);
        });
    }

    @Test
    void no_connection_to_be_had_is_a_database_that_is_away() {
        assertThat(DatabaseTrouble.in(new CannotCreateTransactionException("…", new SQLTransientConnectionException("timed out"))))
                .map(Problem::kind).contains(Problem.Kind.UNAVAILABLE);
    }

    @Test
    void a_connection_that_broke_in_the_middle_is_a_database_that_is_away() {
        var failure = new TransactionSystemException("could not roll back", new SQLException("Connection is closed"));
        assertThat(DatabaseTrouble.in(failure)).hasValueSatisfying(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));
    }

    @Test
    void a_broken_rule_and_a_bug_are_not_the_database_s_trouble() {
        assertThat(DatabaseTrouble.in(new IllegalStateException(new SQLException("duplicate", "23505")))).isEmpty();
        assertThat(DatabaseTrouble.in(new NullPointerException())).isEmpty();
    }
}
