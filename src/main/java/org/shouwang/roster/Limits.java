package org.shouwang.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether somebody may work at a time, counted over all work: the roster's seats and whatever other modules count. */
@Component
class Limits {

    private final RulesInForce rules;
    private final ObjectProvider<CountsAsWork> work;

    Limits(RulesInForce rules, ObjectProvider<CountsAsWork> work) {
        this.rules = rules;
        this.work = work;
    }

    /** @param held the roster's seats of this person around the shift */
    Optional<Refusal> refuse(Sought sought, Person person, List<Work> held) {
        var others = new ArrayList<>(held);
        work.stream().filter(source -> !(source instanceof SeatsAsWork)).forEach(source -> others.addAll(
                source.workOf(person.account(), sought.from().minus(Sought.AROUND), sought.until().plus(Sought.AROUND))));
        return WorkRules.refuse(new Plan(sought.work(), others, sought.needed(), sought.outdoors(), person.skills(), person.limits(),
                rules.now(), rules.zone()));
    }
}
