package org.shouwang.platform.database.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class FingerprintUnitTests {

    @Test
    void the_same_rows_in_another_order_have_the_same_fingerprint() throws IOException {
        assertThat(of("a\tb\nc\td\n").sum()).isEqualTo(of("c\td\na\tb\n").sum());
    }

    @Test
    void a_row_that_stands_there_twice_counts_twice() throws IOException {
        assertThat(of("a\na\n").sum()).isNotEqualTo(of("").sum()).isNotEqualTo(of("a\n").sum());
        assertThat(of("a\na\n").rows()).isEqualTo(2);
    }

    @Test
    void what_moves_from_one_row_to_the_next_is_noticed() throws IOException {
        assertThat(of("ab\nc\n").sum()).isNotEqualTo(of("a\nbc\n").sum());
    }

    @Test
    void rows_arrive_in_pieces_of_any_size() throws IOException {
        var whole = of("first\nsecond 张\n");
        var pieces = new Fingerprint(OutputStream.nullOutputStream());
        for (byte one : "first\nsecond 张\n".getBytes(StandardCharsets.UTF_8)) {
            pieces.write(one);
        }
        assertThat(pieces.sum()).isEqualTo(whole.sum());
    }

    private static Fingerprint of(String rows) throws IOException {
        var fingerprint = new Fingerprint(OutputStream.nullOutputStream());
        fingerprint.write(rows.getBytes(StandardCharsets.UTF_8));
        return fingerprint;
    }
}
