package org.shouwang.drill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenStatementsUnitTests {

    @TempDir
    Path folder;

    @Test
    void the_program_s_statements_come_with_their_values_in_the_order_of_their_places() throws IOException {
        var log = Files.writeString(folder.resolve("postgresql.json"), """
                {"user":"shouwang_app","message":"duration: 0.010 ms  statement: SELECT 'of an earlier look'"}
                {"user":"postgres","message":"duration: 0.100 ms  execute <unnamed>: SELECT 'mark'"}
                {"user":"shouwang_app","message":"duration: 0.010 ms  parse <unnamed>: SELECT 1"}
                {"user":"shouwang_app","message":"duration: 0.020 ms  statement: SET LOCAL app.area = 'x'"}
                {"user":"shouwang_app","message":"duration: 0.020 ms  execute S_9: UPDATE platform.job SET held_by = $1","detail":"Parameters: $1 = 'x'"}
                {"user":"shouwang_app","message":"duration: 1.500 ms  execute S_3: SELECT name\\nFROM t WHERE a = $2 AND b = $1 AND c = $2 AND tags ? 'x'","detail":"Parameters: $1 = 'O''Hara', $2 = NULL"}
                {"user":"postgres","message":"duration: 0.100 ms  execute <unnamed>: SELECT 'mark'"}
                {"user":"shouwang_app","message":"duration: 0.010 ms  execute S_4: SELECT 2"}
                {"user":"shouwang_app","message":"duration: 0.010 ms  execute S_5: INSERT INTO sampling.tube SELECT 1"}
                {"user":"postgres","message":"duration: 0.100 ms  execute <unnamed>: SELECT 'mark'"}
                {"user":"shouwang_app","message":"duration: 0.010 ms  execute S_4: SELECT 3"}
                """);
        var looks = SeenStatements.read(log, "shouwang_app", "sampling", "SELECT 'mark'");
        assertThat(looks).as("a request each").hasSize(2);
        var seen = looks.getFirst().statements();
        assertThat(seen).extracting(SeenStatements.Statement::sql).containsExactly("SET LOCAL app.area = 'x'",
                "SELECT name\nFROM t WHERE a = ? AND b = ? AND c = ? AND tags ?? 'x'");
        assertThat(seen.getLast().values()).containsExactly(null, "O'Hara", null);
        assertThat(looks.getLast().statements()).extracting(SeenStatements.Statement::sql).containsExactly("SELECT 2", "INSERT INTO sampling.tube SELECT 1");
    }

    @Test
    void transactions_of_several_connections_stand_one_after_the_other() throws IOException {
        var log = Files.writeString(folder.resolve("postgresql.json"), """
                {"user":"postgres","pid":1,"message":"duration: 0.100 ms  execute <unnamed>: SELECT 'mark'"}
                {"user":"app","pid":2,"message":"duration: 0.010 ms  execute <unnamed>: BEGIN READ ONLY"}
                {"user":"app","pid":3,"message":"duration: 0.010 ms  execute <unnamed>: BEGIN"}
                {"user":"app","pid":2,"message":"duration: 0.010 ms  execute <unnamed>: SELECT 2"}
                {"user":"app","pid":3,"message":"duration: 0.010 ms  statement: SET LOCAL app.area = 'x'"}
                {"user":"app","pid":3,"message":"duration: 0.010 ms  execute <unnamed>: NOTIFY news"}
                {"user":"app","pid":4,"message":"duration: 0.010 ms  execute <unnamed>: SELECT 4"}
                {"user":"app","pid":3,"message":"duration: 0.010 ms  execute S_1: COMMIT"}
                {"user":"app","pid":2,"message":"duration: 0.010 ms  execute S_1: COMMIT"}
                {"user":"postgres","pid":1,"message":"duration: 0.100 ms  execute <unnamed>: SELECT 'mark'"}
                """);
        assertThat(SeenStatements.read(log, "app", "", "SELECT 'mark'").getFirst().statements()).extracting(SeenStatements.Statement::sql)
                .as("a transaction in which nothing was asked is nobody's question")
                .containsExactly("SELECT 4", "BEGIN READ ONLY", "SELECT 2", "COMMIT");
    }
}
