package org.shouwang.roster.solver.published;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;

import org.shouwang.roster.solver.Duty;
import org.shouwang.roster.solver.Found;
import org.shouwang.roster.solver.LineRule;
import org.shouwang.roster.solver.Mix;
import org.shouwang.roster.solver.Task;
import org.shouwang.roster.solver.published.Instance.Cover;
import org.shouwang.roster.solver.published.Instance.Employee;
import org.shouwang.roster.solver.rules.DaysInARow;
import org.shouwang.roster.solver.rules.DaysOffInARow;
import org.shouwang.roster.solver.rules.MinutesBetween;
import org.shouwang.roster.solver.rules.MostOfKind;
import org.shouwang.roster.solver.rules.MostWeekends;
import org.shouwang.roster.solver.rules.NotAfter;
import org.shouwang.roster.solver.rules.OneADay;
import org.shouwang.roster.solver.rules.Wishes;

/** An instance as a task: each type of shift on each day is a duty. */
public record InstanceTask(Instance instance, Task task) {

    private static final int DAY = 24 * 60;

    public static InstanceTask of(Instance instance) {
        int types = instance.types().size();
        var duties = new ArrayList<Duty>();
        var free = new Cover(0, 0, 0, 0, 0);
        for (int day = 0; day < instance.days(); day++) {
            for (int type = 0; type < types; type++) {
                int on = day;
                int of = type;
                var cover = instance.cover().stream().filter(one -> one.day() == on && one.type() == of).findFirst().orElse(free);
                duties.add(new Duty(type, day, day * DAY, day * DAY + instance.types().get(type).minutes(), cover.wanted(), cover.under(), cover.over()));
            }
        }
        var may = new ArrayList<BitSet>();
        for (var employee : instance.staff()) {
            var own = new BitSet();
            for (int duty = 0; duty < duties.size(); duty++) {
                own.set(duty, !employee.daysOff().contains(duty / types) && employee.mostOfType().get(duty % types) > 0);
            }
            may.add(own);
        }
        var pinned = Collections.nCopies(instance.staff().size(), new BitSet());
        return new InstanceTask(instance, new Task(instance.days(), duties, may, pinned, List.of(), rules(instance), List.of(wishes(instance)), Mix.STRETCHES));
    }

    private static List<LineRule> rules(Instance instance) {
        var types = instance.types();
        var forbidden = new boolean[types.size()][types.size()];
        for (int before = 0; before < types.size(); before++) {
            for (int next = 0; next < types.size(); next++) {
                forbidden[before][next] = types.get(before).notNext().contains(types.get(next).name());
            }
        }
        var most = instance.staff().stream().map(one -> one.mostOfType().stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
        return List.of(new OneADay(), new NotAfter(forbidden), new MostOfKind(most),
                new MinutesBetween(each(instance, Employee::leastMinutes), each(instance, Employee::mostMinutes)),
                new DaysInARow(each(instance, Employee::leastInARow), each(instance, Employee::mostInARow), instance.days()),
                new DaysOffInARow(each(instance, Employee::leastOffInARow)), new MostWeekends(each(instance, Employee::mostWeekends)));
    }

    private static Wishes wishes(Instance instance) {
        int types = instance.types().size();
        var cost = new int[instance.staff().size()][instance.days() * types];
        var missed = new int[instance.staff().size()];
        for (var request : instance.on()) {
            cost[request.employee()][request.day() * types + request.type()] -= request.weight();
            missed[request.employee()] += request.weight();
        }
        for (var request : instance.off()) {
            cost[request.employee()][request.day() * types + request.type()] += request.weight();
        }
        return new Wishes(cost, missed);
    }

    private static int[] each(Instance instance, ToIntFunction<Employee> what) {
        return instance.staff().stream().mapToInt(what).toArray();
    }

    /** What the roster is worth, by the score that knows nothing of the search. */
    public InstanceScore score(Found found) {
        return InstanceScore.of(instance, InstanceScore.table(instance, found.lines(), this));
    }
}
