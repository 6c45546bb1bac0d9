/**
 * Who stands where and when, so that nobody is worn out. Its parts:
 *
 * <ul>
 * <li>where and when: {@link Posts}, {@link Shifts} by {@link ShiftPattern} or for sampling rounds by {@link RoundTimes}
 * <li>taking a seat: {@link Openings} at a time for all, {@link Grabs}; {@link Seats} says who holds which
 * <li>limits: {@link Limits} asks the rules of {@code roster.limits}; {@link LimitExceptions}, {@link Weather}, {@link RestBoard}
 * <li>being there: {@link CheckIns}, {@link Breaks}, {@link Injuries}; then {@code roster.handover} and {@code roster.hours}
 * <li>not being there: {@link Absences}, then {@link Offers} to those who may stand in, {@link Swaps}, {@link Charges} of a post
 * <li>all at once: {@link Proposals}, searched by {@code roster.solver}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "privacy", "accounts", "registry", "incidents", "notices", "volunteers"})
package org.shouwang.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
