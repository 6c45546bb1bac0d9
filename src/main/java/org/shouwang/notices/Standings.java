package org.shouwang.notices;

import java.time.Clock;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.registry.OwnHomes;
import org.springframework.stereotype.Component;

/** Finds out what somebody is to notices in the current area; two statements. */
@Component
class Standings {

    private final OwnHomes homes;
    private final Clock clock;

    Standings(OwnHomes homes, Clock clock) {
        this.homes = homes;
        this.clock = clock;
    }

    Standing of(Actor person) {
        var now = clock.instant();
        return new Standing(person.id(), homes.of(person), person.grants().stream()
                .filter(grant -> grant.area().equals(Current.area()) && (grant.until() == null || grant.until().isAfter(now))).toList());
    }
}
