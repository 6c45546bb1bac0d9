package org.shouwang.roster.solver.published;

import java.util.List;
import java.util.Set;

/**
 * A shift scheduling instance as it is written down.
 *
 * @param days of the period, the first a Monday
 */
public record Instance(int days, List<ShiftType> types, List<Employee> staff, List<Request> on, List<Request> off, List<Cover> cover) {

    /** @param notNext the types that cannot follow on the next day */
    public record ShiftType(String name, int minutes, Set<String> notNext) {
    }

    /** @param mostOfType in the order of the types */
    public record Employee(String name, List<Integer> mostOfType, int mostMinutes, int leastMinutes, int mostInARow, int leastInARow, int leastOffInARow,
            int mostWeekends, Set<Integer> daysOff) {
    }

    public record Request(int employee, int day, int type, int weight) {
    }

    public record Cover(int day, int type, int wanted, int under, int over) {
    }
}
