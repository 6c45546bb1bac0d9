package org.shouwang.registry.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.words.Fold;
import org.shouwang.registry.BuildingKind;
import org.shouwang.registry.DoorPattern;

/**
 * The doors of a building as one describes them to a colleague.
 *
 * @param units how many ("3"), or their names ("甲 乙 丙"); nothing for a building without units
 */
public record DoorsForm(@Nullable String units, @Nullable String fromFloor, @Nullable String toFloor, @Nullable String withoutFloors,
        @Nullable String doors, @Nullable String withoutNumbers, @Nullable String numbering, @Nullable String shops) {

    private static final int MOST_UNITS = 40;

    /** What such a building usually looks like, to be changed. */
    static DoorsForm usual(BuildingKind kind) {
        return switch (kind) {
            case SLAB -> of("3", "1", "9", "2");
            case LOW -> of("3", "1", "6", "2");
            case TOWER -> of("", "1", "18", "4");
            case SINGLE -> new DoorsForm("", "1", "1", "", "4", "", DoorPattern.Numbering.COUNTED.name(), "0");
            case COMMERCIAL, PUBLIC -> of("", "1", "3", "6");
        };
    }

    private static DoorsForm of(String units, String from, String to, String doors) {
        return new DoorsForm(units, from, to, "", doors, "", DoorPattern.Numbering.FLOOR_THEN_NUMBER.name(), "0");
    }

    DoorPattern pattern() {
        return new DoorPattern(unitNames(), Entered.number(fromFloor, "fromFloor"), Entered.number(toFloor, "toFloor"),
                Entered.numbers(withoutFloors, "withoutFloors"), Entered.number(doors, "doors"),
                Entered.numbers(withoutNumbers, "withoutNumbers"),
                Entered.choice(numbering, DoorPattern.Numbering.class, "numbering"),
                Entered.blank(shops) ? 0 : Entered.number(shops, "shops"));
    }

    private List<String> unitNames() {
        var typed = Fold.line(Entered.text(units));
        if (typed.matches("\\d{1,3}")) {
            return IntStream.rangeClosed(1, Math.min(Entered.number(typed, "units"), MOST_UNITS)).mapToObj(n -> n + "单元").toList();
        }
        return Arrays.stream(typed.split("[\\s,、，]+")).filter(name -> !name.isEmpty()).limit(MOST_UNITS).toList();
    }
}
