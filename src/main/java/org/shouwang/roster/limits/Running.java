package org.shouwang.roster.limits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;

/** Days that follow one another without a gap. */
public final class Running {

    private Running() {
    }

    /** The length of the longest run among all days that goes through one of these. */
    public static int longestThrough(Collection<LocalDate> these, SortedSet<LocalDate> all) {
        return these.stream().mapToInt(day -> back(day, all) + ahead(day, all) - 1).max().orElse(0);
    }

    private static int back(LocalDate day, SortedSet<LocalDate> all) {
        int length = 0;
        for (var at = day; all.contains(at); at = at.minusDays(1)) {
            length++;
        }
        return length;
    }

    private static int ahead(LocalDate day, SortedSet<LocalDate> all) {
        int length = 0;
        for (var at = day; all.contains(at); at = at.plusDays(1)) {
            length++;
        }
        return length;
    }
}
