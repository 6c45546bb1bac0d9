package org.shouwang.registry.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

import org.shouwang.platform.words.IdNumber;
import org.shouwang.registry.Sex;

/** Numbers that look right and belong to nobody; none is given out twice. */
final class InventedNumbers {

    private static final String NO_AUTHORITY = "000000";
    private static final long FIRST_PHONE = 199_0000_0000L;

    private final Map<String, Integer> bornThatDay = new HashMap<>();
    private long phones;

    String idNumber(LocalDate born, Sex sex) {
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(born);
        int number = bornThatDay.merge(day + sex, 1, Integer::sum) * 2 - (sex == Sex.MALE ? 1 : 0);
        var digits = NO_AUTHORITY + day + "%03d".formatted(number);
        return digits + IdNumber.check(digits);
    }

    String phone() {
        return String.valueOf(FIRST_PHONE + ++phones);
    }
}
