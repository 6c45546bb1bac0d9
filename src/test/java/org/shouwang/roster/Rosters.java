package org.shouwang.roster;

import java.time.Clock;

import org.shouwang.accounts.Accounts;
import org.shouwang.platform.Areas;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** Makes communities whose shifts lie around noon of the day after the test's own. */
@Component
public class Rosters {

    private final Areas areas;
    private final Volunteers volunteers;
    private final Accounts accounts;
    private final Posts posts;
    private final Shifts shifts;
    private final Openings openings;
    private final Grabs grabs;
    private final Clock clock;

    Rosters(Areas areas, Volunteers volunteers, Accounts accounts, Posts posts, Shifts shifts, Openings openings, Grabs grabs, Clock clock) {
        this.areas = areas;
        this.volunteers = volunteers;
        this.accounts = accounts;
        this.posts = posts;
        this.shifts = shifts;
        this.openings = openings;
        this.grabs = grabs;
        this.clock = clock;
    }

    public RosterFixtures inNewArea() {
        return RosterFixtures.in(areas, volunteers, accounts, posts, shifts, openings, grabs, clock.instant());
    }
}
