package org.shouwang.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;

class PiecesUnitTests {

    @Test
    void what_fits_stays_whole() {
        assertThat(Pieces.of("停水通知", 12)).containsExactly("停水通知");
    }

    @Test
    void a_long_text_is_cut_at_the_end_of_a_line_or_a_sentence_and_says_how_many_pieces_there_are() {
        var text = "第一句话在这里。第二句话在那里。\n" + "很长的一句".repeat(10) + "。结束。";
        var pieces = Pieces.of(text, 80);
        assertThat(pieces.getFirst()).startsWith("(1/" + pieces.size() + ")\n").endsWith("第二句话在那里。");
        assertThat(pieces).allSatisfy(piece -> assertThat(Pieces.size(piece)).isLessThanOrEqualTo(80));
    }

    @Test
    void nothing_is_lost_and_no_character_is_cut_in_half_whatever_the_text() {
        var chance = new Random(7);
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            for (int n = chance.nextInt(400); n >= 0; n--) {
                text.appendCodePoint(switch (chance.nextInt(5)) {
                    case 0 -> 'a' + chance.nextInt(26);
                    case 1 -> 0x4E00 + chance.nextInt(0x4000);
                    case 2 -> 0x1F300 + chance.nextInt(200);
                    case 3 -> '。';
                    default -> ' ';
                });
            }
            int bytes = 40 + chance.nextInt(200);
            var pieces = Pieces.of(text.toString(), bytes);
            assertThat(pieces).allSatisfy(piece -> assertThat(Pieces.size(piece)).isLessThanOrEqualTo(bytes));
            var joined = pieces.size() == 1 ? pieces.getFirst()
                    : String.join("", pieces.stream().map(piece -> piece.substring(piece.indexOf('\n') + 1)).toList());
            assertThat(joined.replace(" ", "")).isEqualTo(text.toString().replace(" ", ""));
            assertThat(joined.chars().filter(c -> c == '?').count()).isZero();
        }
    }
}
