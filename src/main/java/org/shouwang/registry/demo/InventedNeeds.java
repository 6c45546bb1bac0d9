package org.shouwang.registry.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.shouwang.registry.NeedKind;
import org.shouwang.registry.NeedSource;
import org.shouwang.registry.Sex;

/** Draws what somebody needs from age and household; a need ends, so each has a date at which somebody asks again. */
final class InventedNeeds {

    private static final List<String> DIALYSIS_DAYS = List.of("周一、三、五 上午", "周二、四、六 上午", "周一、三、五 下午");

    private final Random chance;
    private final LocalDate today;

    InventedNeeds(Random chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    List<InventedNeed> of(Sex sex, int age, boolean alone) {
        var needs = new ArrayList<InventedNeed>();
        if (alone && age >= 60) {
            needs.add(InventedNeed.of(NeedKind.LIVES_ALONE, NeedSource.VISIT, soonOrLater()));
        }
        if (age >= 70 && in(100, 9)) {
            needs.add(InventedNeed.of(NeedKind.IMMOBILE, NeedSource.VISIT, soonOrLater()));
        }
        if (age >= 60 && in(100, 18) || age >= 35 && in(100, 3)) {
            needs.add(InventedNeed.of(NeedKind.CHRONIC_MEDICINE, NeedSource.FAMILY, soonOrLater()));
        }
        if (age >= 40 && in(1000, 7)) {
            needs.add(InventedNeed.dialysis(DIALYSIS_DAYS.get(chance.nextInt(DIALYSIS_DAYS.size())), soonOrLater()));
        }
        if (sex == Sex.FEMALE && age >= 23 && age <= 39 && in(100, 5)) {
            needs.add(InventedNeed.pregnant(today.plusDays(10L + chance.nextInt(230))));
        }
        if (age >= 7 && age <= 14 && in(100, 4)) {
            needs.add(InventedNeed.of(NeedKind.MINOR_ALONE, NeedSource.FAMILY, today.plusDays(3L + chance.nextInt(60))));
        }
        if (in(1000, age > 70 ? 25 : 3)) {
            needs.add(InventedNeed.of(NeedKind.DEAF, NeedSource.SELF, soonOrLater()));
        }
        if (in(1000, age > 70 ? 8 : 2)) {
            needs.add(InventedNeed.of(NeedKind.BLIND, NeedSource.SELF, soonOrLater()));
        }
        return needs;
    }

    private LocalDate soonOrLater() {
        return in(100, 4) ? today.plusDays(1L + chance.nextInt(7)) : today.plusDays(30L + chance.nextInt(330));
    }

    private boolean in(int of, int share) {
        return chance.nextInt(of) < share;
    }
}
