package org.shouwang.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedUnitTests {

    @ParameterizedTest
    @CsvSource({"19900001234, 199****1234", "+8619900001234, +86*******1234", "0375-0001234, 037*****1234",
            "10086, 1***6", "12, **", "'', ''"})
    void aPhoneShowsItsBeginningAndItsTail(String phone, String masked) {
        assertThat(Masked.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"000000189901011234, 000***********1234", "000000990101123, 000********1123",
            "E00000078, E******78", "H1, **"})
    void anIdNumberShowsItsProvinceAndItsTail(String number, String masked) {
        assertThat(Masked.idNumber(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"张晓明, 张＊＊", "张三, 张＊", "欧阳守望, 欧＊＊＊", "阿卜杜拉·买买提, 阿＊＊＊", "𠮷守望, 𠮷＊＊",
            "Keep Watch, K*** W***", "张, ＊", "'  张三 ', 张＊"})
    void aNameShowsItsFirstCharacter(String name, String masked) {
        assertThat(Masked.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"张晓明, 张＊明", "张三, 张＊", "欧阳守望, 欧＊＊望", "张, ＊"})
    void inPublicANameShowsFirstAndLastCharacterOnly(String name, String masked) {
        assertThat(Masked.publicName(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"12-2-502, 12-*-***", "12号楼2单元502, 12号楼*单元***", "502, ***", "门卫室, 门＊＊"})
    void aDoorShowsItsBuilding(String door, String masked) {
        assertThat(Masked.door(door)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"watch@example.org, w***@example.org", "a@example.org, *@example.org", "nobody, n*****"})
    void anEmailShowsItsHost(String email, String masked) {
        assertThat(Masked.email(email)).isEqualTo(masked);
    }

    @Test
    void aBirthDateShowsItsYear() {
        assertThat(Masked.birthDate("1899-01-02")).isEqualTo("1899-**-**");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "ab", "abc", "12345", "1234567", "张", "𠮷𠮷", "\u0000", "١٢٣٤٥٦٧٨٩٠١"})
    void nothingStrangeBreaksTheMaskOrPassesItWhole(String strange) {
        Stream.<UnaryOperator<String>>of(Masked::phone, Masked::idNumber, Masked::name, Masked::publicName, Masked::door,
                Masked::email, Masked::birthDate, Masked::text).forEach(mask -> {
                    var masked = mask.apply(strange);
                    assertThat(masked.isEmpty() || !masked.equals(strange.strip())).isTrue();
                    assertThat(mask.apply(null)).isEmpty();
                });
    }
}
