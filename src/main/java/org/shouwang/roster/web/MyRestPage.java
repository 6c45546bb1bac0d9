package org.shouwang.roster.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.roster.ChargeOffer;
import org.shouwang.roster.Fatigue;
import org.shouwang.roster.LimitException;
import org.shouwang.roster.MyDuty;
import org.shouwang.roster.OtherWork;

/**
 * How tired I am, what was allowed me, what I worked besides, and the people I answer for.
 *
 * @param me null for somebody who has not reported for duty
 * @param next my next shift, or the one that goes on; null where there is none
 * @param breaks when to stop for a moment in it
 */
public record MyRestPage(@Nullable Fatigue me, List<ChargeOffer> charges, List<LimitException> exceptions, List<OtherWork> work,
        MyDuty.@Nullable Mine next, List<Instant> breaks, List<Fatigue> people, Instant now) {
}
