package org.shouwang.roster.web;

import java.time.LocalDate;
import java.util.List;

import org.shouwang.roster.DutySeat;
import org.shouwang.roster.Shift;

/** A day on paper: every shift with its people, and a line to sign. */
public record SheetPage(LocalDate day, List<Line> lines) {

    /** @param people in their order; fewer than there are seats where some are free */
    public record Line(Shift shift, List<DutySeat> people) {
    }

    public LocalDate before() {
        return day.minusDays(1);
    }

    public LocalDate after() {
        return day.plusDays(1);
    }
}
