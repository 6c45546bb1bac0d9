package org.shouwang.roster;

import java.time.Instant;
import java.util.List;

import org.shouwang.volunteers.Span;

/** Port: when rounds are held for which posts are manned. The module that plans them implements it as a bean. */
public interface RoundTimes {

    /** From begin to end, one for each round and day, of the current area, that begin in the time; by their begin. */
    List<Span> between(Instant from, Instant until);
}
