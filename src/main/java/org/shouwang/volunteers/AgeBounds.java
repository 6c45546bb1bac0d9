package org.shouwang.volunteers;

import java.time.LocalDate;
import java.time.Period;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.Rules;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Problem;
import org.springframework.stereotype.Component;

/** From which age to which somebody may serve, as the rules in force say. Who gives no birth date is believed. */
@Component
class AgeBounds {

    private final Rules rules;
    private final AreaDay day;

    AgeBounds(Rules rules, AreaDay day) {
        this.rules = rules;
        this.day = day;
    }

    /** @throws Problem {@code volunteers.age} */
    void demand(@Nullable LocalDate born) {
        if (born == null) {
            return;
        }
        int from = rules.today().whole(RuleKey.VOLUNTEER_AGE_FROM);
        int until = rules.today().whole(RuleKey.VOLUNTEER_AGE_UNTIL);
        int age = Period.between(born, day.today()).getYears();
        if (age < from || age > until) {
            throw Problem.refused("volunteers.age", from, until).at("born", "volunteers.age", from, until);
        }
    }
}
