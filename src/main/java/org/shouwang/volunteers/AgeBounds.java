package org.shouwang.volunteers;

import java.time.LocalDate;
import java.time.Period;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Problem;
import org.springframework.stereotype.Component;

/** From which age to which somebody may serve, as the rules in force say. Who gives no birth date is believed. */
@Component
class AgeBounds {

    private static final int FROM = 18;
    private static final int UNTIL = 60;

    private final AreaDay day;

    AgeBounds(AreaDay day) {
        this.day = day;
    }

    /** @throws Problem {@code volunteers.age} */
    void demand(@Nullable LocalDate born) {
        if (born == null) {
            return;
        }
        int age = Period.between(born, day.today()).getYears();
        if (age < FROM || age > UNTIL) {
            throw Problem.refused("volunteers.age", FROM, UNTIL).at("born", "volunteers.age", FROM, UNTIL);
        }
    }
}
