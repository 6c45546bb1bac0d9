package org.shouwang.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.platform.words.PhoneNumber.Reading;

class PhoneNumberUnitTests {

    @ParameterizedTest
    @CsvSource({"19900000001, 19900000001", "199 0000 0001, 19900000001", "199-0000-0001, 19900000001",
            "+86 199 0000 0001, 19900000001", "8619900000001, 19900000001", "１９９０００００００１, 19900000001",
            "0000-88880000, 0000-88880000", "（010）88880000, 010-88880000", "01088880000, 010-88880000",
            "88880000, 88880000", "+44 20000000, +4420000000"})
    void aNumberIsReadHoweverItWasTyped(String typed, String kept) {
        assertThat(PhoneNumber.read(typed)).isEqualTo(new Reading.Good(new PhoneNumber(kept)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990000000", "199000000012", "12900000001", "没有", "", "1.99E+10", "19900000001/1990"})
    void whatCannotBeCalledIsWrong(String typed) {
        assertThat(PhoneNumber.read(typed)).isInstanceOf(Reading.Wrong.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19900000001/19900000002", "19900000001、19900000002", "19900000001 19900000002",
            "19900000001\n19900000002", "19900000001，19900000002"})
    void twoNumbersInOneCellAreBothKept(String typed) {
        assertThat(PhoneNumber.read(typed)).isEqualTo(new Reading.Several(
                List.of(new PhoneNumber("19900000001"), new PhoneNumber("19900000002"))));
    }

    @Test
    void aNumberNeverShowsItselfInALog() {
        assertThat(new PhoneNumber("19900000001").toString()).isEqualTo("199****0001");
    }
}
