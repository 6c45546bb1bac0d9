/**
 * Who lives here: estates, buildings, doors, households, residents and what they need. The doors into it:
 *
 * <ul>
 * <li>the places: {@link Community}, {@link Buildings} and their walls, {@link Places}
 * <li>the people: {@link Registry}, {@link Needs}; {@link Moves} from door to door, each act kept by {@link History}
 * <li>finding: {@link Directory}, {@link DoorBook} for every way in which a door is written
 * <li>by the thousand: {@link RegisterBatch} and {@link Intake}; sheets are {@code registry.exchange}
 * <li>residents themselves: {@link SelfRegistrations}, {@link OwnHomes} and {@link OwnHousehold}, {@link Corrections}
 * <li>what contradicts itself: {@link Decisions}, found by {@link Cases}
 * <li>for other modules, without names or in bulk: {@link Dwellings}, {@link Roll}, {@link AccountsOfResidents}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "privacy", "accounts"})
package org.shouwang.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
