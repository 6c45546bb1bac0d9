package org.shouwang.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.registry.Relation;

class UglySheetsUnitTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 11, 21);

    record Row(String name, String door, String id, List<String> phones, Relation relation, String sex, List<String> needs) {
    }

    static Stream<Arguments> sheets() {
        return UglySheets.all().entrySet().stream().map(it -> Arguments.of(it.getKey(), it.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void everySheetTellsOfTheSamePeople(String how, byte[] file) {
        var sheet = (ResidentSheet.Opened) ResidentSheet.open(file, Mapping.GUESSED);
        var known = new KnownPlaces("望春苑");
        var understood = new RowReader(sheet.layout(), known, TODAY).read(sheet.table());

        assertThat(understood.findings()).filteredOn(it -> it.kind().weight() != FindingKind.Weight.NOTICE).isEmpty();
        boolean needs = sheet.layout().has(Field.NEEDS);
        assertThat(understood.persons()).extracting(UglySheetsUnitTests::row).containsExactlyInAnyOrderElementsOf(
                UglySheets.PEOPLE.stream().map(it -> expected(it, needs)).toList());
        assertThat(sheet.layout().usable()).isTrue();
    }

    private static Row row(PersonLine line) {
        var door = line.door();
        assertThat(door.estate()).isIn("望春苑", "望春苑小区");
        return new Row(line.name(), door.buildingKey() + "-" + door.unitKey() + "-" + door.roomKey(), line.documentNumber(),
                line.phones(), line.relation(), Vocabulary.word(line.sex()),
                line.needs().stream().map(it -> Vocabulary.word(it.kind())).toList());
    }

    private static Row expected(UglySheets.Someone someone, boolean needs) {
        return new Row(someone.name(), someone.door(), someone.id(), List.of(someone.phone()),
                Vocabulary.relation(someone.relation()).orElseThrow(), someone.sex(),
                someone.need().isEmpty() || !needs ? List.of() : List.of(someone.need()));
    }
}
