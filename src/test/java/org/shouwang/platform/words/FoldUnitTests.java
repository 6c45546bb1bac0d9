package org.shouwang.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldUnitTests {

    @Test
    void fullWidthBecomesHalfWidthAndSpacesOne() {
        assertThat(Fold.line("　１２－２－５０２　Ａ  栋\u200B\n甲 ")).isEqualTo("12-2-502 A 栋 甲");
    }

    @Test
    void plainTextIsTheSameObject() {
        String plain = "望春苑 12号楼";
        assertThat(Fold.line(plain)).isSameAs(plain);
    }

    @Test
    void aCodeHasNoSpacesAndBigLetters() {
        assertThat(Fold.code("身份证 号码 ｘ")).isEqualTo("身份证号码X");
    }

    @Test
    void doubleAndTrailingSpacesGo() {
        assertThat(Fold.line("张  三 ")).isEqualTo("张 三");
    }
}
