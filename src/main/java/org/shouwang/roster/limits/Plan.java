package org.shouwang.roster.limits;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.RuleSet;
import org.shouwang.volunteers.Limit;
import org.shouwang.volunteers.Skill;

/**
 * One more piece of work for somebody, with all the work around it: what every rule looks at.
 *
 * @param wanted the work that would be added
 * @param others what the person does besides, in any order
 * @param needed what the post asks for
 */
public record Plan(Work wanted, List<Work> others, Set<Skill> needed, Set<Skill> skills, Set<Limit> limits, RuleSet rules, ZoneId zone, Heat heat) {

    public Plan {
        others = List.copyOf(others);
    }

    /** Everything, the wanted included, by its begin. */
    List<Work> all() {
        var all = new ArrayList<>(others);
        all.add(wanted);
        all.sort(Comparator.comparing(Work::from));
        return all;
    }

    Duration rule(RuleKey key) {
        return rules.time(key);
    }

    /** The days that the wanted work touches. */
    SortedSet<LocalDate> days() {
        return DaysRunning.days(wanted, zone);
    }

    /** The stretch of work around the wanted one without a pause of at least this length. */
    Stretch stretch(List<Work> work, Duration pause) {
        return Stretch.around(wanted, work, pause);
    }
}
