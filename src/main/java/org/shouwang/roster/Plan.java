package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.RuleSet;
import org.shouwang.volunteers.Limit;
import org.shouwang.volunteers.Skill;

/**
 * One more piece of work for somebody, with all the work around it: what every rule looks at.
 *
 * @param wanted the work that would be added
 * @param others what the person does besides, in any order
 */
record Plan(Work wanted, List<Work> others, Set<Skill> needed, boolean outdoors, Set<Skill> skills, Set<Limit> limits, RuleSet rules, ZoneId zone) {

    Plan {
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

    /** The stretch of work around the wanted one without a pause of at least this length. */
    Stretch stretch(List<Work> work, Duration pause) {
        Instant from = wanted.from();
        Instant until = wanted.until();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var one : work) {
                boolean near = one.from().isBefore(until.plus(pause)) && one.until().isAfter(from.minus(pause));
                if (near && (one.from().isBefore(from) || one.until().isAfter(until))) {
                    from = one.from().isBefore(from) ? one.from() : from;
                    until = one.until().isAfter(until) ? one.until() : until;
                    grew = true;
                }
            }
        }
        return new Stretch(from, until);
    }

    record Stretch(Instant from, Instant until) {

        Duration length() {
            return Duration.between(from, until);
        }
    }
}
