package org.shouwang.roster.solver.published;

import java.util.List;

import org.shouwang.roster.solver.published.Instance.Employee;

/**
 * What a roster is worth in the set's own terms. It shares nothing with the rules that the search uses, so that a mistake there
 * shows here. A run of work or of days off that touches the first or the last day is never too short, and nobody works before
 * the first day or after the last: so read, the published optimum of Instance1 is reached.
 *
 * @param hard how often a hard rule is broken
 * @param objective requests not met and cover missed, weighted
 */
public record InstanceScore(int hard, int objective) {

    private static final int OFF = -1;

    /** @param roster for each employee and day the type of the shift, or -1 */
    public static InstanceScore of(Instance instance, int[][] roster) {
        int hard = 0;
        for (int i = 0; i < roster.length; i++) {
            hard += broken(instance, instance.staff().get(i), roster[i]);
        }
        int objective = 0;
        for (var request : instance.on()) {
            objective += roster[request.employee()][request.day()] == request.type() ? 0 : request.weight();
        }
        for (var request : instance.off()) {
            objective += roster[request.employee()][request.day()] == request.type() ? request.weight() : 0;
        }
        for (var cover : instance.cover()) {
            int there = 0;
            for (var own : roster) {
                there += own[cover.day()] == cover.type() ? 1 : 0;
            }
            objective += Math.max(0, cover.wanted() - there) * cover.under() + Math.max(0, there - cover.wanted()) * cover.over();
        }
        return new InstanceScore(hard, objective);
    }

    private static int broken(Instance instance, Employee who, int[] own) {
        var types = instance.types();
        int broken = 0;
        int minutes = 0;
        var many = new int[types.size()];
        for (int day = 0; day < own.length; day++) {
            if (own[day] == OFF) {
                continue;
            }
            var type = types.get(own[day]);
            minutes += type.minutes();
            many[own[day]]++;
            broken += who.daysOff().contains(day) ? 1 : 0;
            broken += day + 1 < own.length && own[day + 1] != OFF && type.notNext().contains(types.get(own[day + 1]).name()) ? 1 : 0;
        }
        for (int type = 0; type < many.length; type++) {
            broken += many[type] > who.mostOfType().get(type) ? 1 : 0;
        }
        broken += minutes > who.mostMinutes() ? 1 : 0;
        broken += minutes < who.leastMinutes() ? 1 : 0;
        int weekends = 0;
        for (int saturday = 5; saturday < own.length; saturday += 7) {
            weekends += own[saturday] != OFF || saturday + 1 < own.length && own[saturday + 1] != OFF ? 1 : 0;
        }
        return broken + (weekends > who.mostWeekends() ? 1 : 0) + runs(who, own);
    }

    private static int runs(Employee who, int[] own) {
        int broken = 0;
        int day = 0;
        while (day < own.length) {
            int begin = day;
            boolean works = own[day] != OFF;
            while (day < own.length && (own[day] != OFF) == works) {
                day++;
            }
            boolean atEdge = begin == 0 || day == own.length;
            int length = day - begin;
            broken += works && length > who.mostInARow() ? 1 : 0;
            broken += !atEdge && length < (works ? who.leastInARow() : who.leastOffInARow()) ? 1 : 0;
        }
        return broken;
    }

    /** The roster as a table: for each employee and day the type, or -1. */
    static int[][] table(Instance instance, List<int[]> lines, InstanceTask task) {
        var table = new int[instance.staff().size()][instance.days()];
        for (int employee = 0; employee < table.length; employee++) {
            java.util.Arrays.fill(table[employee], OFF);
            for (int duty : lines.get(employee)) {
                table[employee][task.task().duty(duty).day()] = task.task().duty(duty).kind();
            }
        }
        return table;
    }
}
