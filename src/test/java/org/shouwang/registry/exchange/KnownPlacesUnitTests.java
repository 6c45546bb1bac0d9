package org.shouwang.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPlacesUnitTests {

    private final KnownPlaces known = new KnownPlaces("春风里社区");

    @BeforeEach
    void oneEstate() {
        known.estate("望春苑");
    }

    @ParameterizedTest
    @CsvSource({"望春苑, 望春苑", "望春苑小区, 望春苑", "江城市和平区望春苑, 望春苑", "江城市浦江新区望春苑, 望春苑", "望春苑新区, 望春苑新区", "建设路12号院, 建设路12号院",
            "建设路, 建设路", "江城市和平区, ''", "春风里社区, ''", "和平街道, ''", "苑, ''"})
    void a_column_of_estates_names_one_unless_it_names_a_town_or_a_district_only(String said, String estate) {
        assertThat(known.inColumn(said).orElse("")).isEqualTo(estate);
    }

    @ParameterizedTest
    @CsvSource({"望春苑, 望春苑", "江城市浦江新区建设路12号望春苑, 望春苑", "望春苑新区, 望春苑新区", "江城市和平区晴川里, 晴川里", "建设路12号院, ''", "江城市和平区, ''"})
    void an_address_names_an_estate_after_its_town_and_its_street(String said, String estate) {
        assertThat(known.inAddress(said).orElse("")).isEqualTo(estate);
    }
}
