package org.shouwang.platform.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.platform.words.IdNumber.Fault;
import org.shouwang.platform.words.IdNumber.Reading;

class IdNumberUnitTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 11, 21);

    @Test
    void theNumbersOfTheStandardAreRight() {
        assertThat(read("11010519491231002X")).isEqualTo(new Reading.Good(new IdNumber("11010519491231002X")));
        assertThat(read("440524188001010014")).isEqualTo(new Reading.Good(new IdNumber("440524188001010014")));
    }

    @Test
    void aNumberTellsBirthDateAndSex() {
        var id = new IdNumber("11010519491231002X");
        assertThat(id.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.male()).isFalse();
        assertThat(new IdNumber("440524188001010014").male()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"１１０１０５１９４９１２３１００２Ｘ", "11010519491231002x", "110105 19491231 002X", "110105-19491231-002x"})
    void itIsReadHoweverItWasTyped(String typed) {
        assertThat(read(typed)).isEqualTo(new Reading.Good(new IdNumber("11010519491231002X")));
    }

    @ParameterizedTest
    @CsvSource({"110105194912310021, CHECKSUM", "11010519491331002X, DATE", "11010519490230002X, DATE",
            "11010530491231002X, DATE", "1101051949123100, LENGTH", "1101051949123100210, LENGTH",
            "1101051949123100A2, CHARACTERS", "1.10105E+17, LOST_DIGITS", "1.10105194912310E+17, LOST_DIGITS",
            "110105194912310000, LOST_DIGITS", "无, LENGTH"})
    void aWrongNumberSaysWhatIsWrong(String typed, Fault fault) {
        assertThat(read(typed)).isInstanceOfSatisfying(Reading.Wrong.class,
                wrong -> assertThat(wrong.fault()).isEqualTo(fault));
    }

    @Test
    void anOldNumberOfFifteenDigitsIsKnownWithItsNumberOfToday() {
        assertThat(read("110105491231002"))
                .isEqualTo(new Reading.Old("110105491231002", new IdNumber("11010519491231002X")));
        assertThat(read("110105491331002")).isInstanceOf(Reading.Wrong.class);
    }

    @Test
    void aPassportIsAnotherDocument() {
        assertThat(read("e00000000")).isEqualTo(new Reading.OtherDocument("E00000000"));
    }

    @Test
    void aNumberNeverShowsItselfInALog() {
        assertThat(new IdNumber("11010519491231002X").toString()).isEqualTo("110***********002X");
    }

    @Test
    void nothingElseIsAnIdNumber() {
        assertThatThrownBy(() -> new IdNumber("110105194912310021")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Reading read(String typed) {
        return IdNumber.read(typed, TODAY);
    }
}
