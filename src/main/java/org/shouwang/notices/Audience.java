package org.shouwang.notices;

import java.util.Set;
import java.util.UUID;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.EstateId;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.NeedKind;

/**
 * Whom a notice is for. Places add up (an estate and one building elsewhere: all of both); place, role and need narrow one
 * another. Where nothing is named, it is for everybody.
 *
 * <p>A household is concerned when it lives in one of the places and somebody in it has one of the needs; a person, when the
 * own household is. Somebody with a named role is concerned where the role reaches one of the places: a link narrowed to
 * building 5 by what goes to the links of building 5. "Resident" as a role means whoever lives there. A need belongs to a
 * household, so it goes with no other role.
 *
 * @param units ids of units (entrances)
 * @param households only these; a place like the others
 * @param people exactly these accounts and nobody else; nothing else is named then
 */
public record Audience(Set<EstateId> estates, Set<BuildingId> buildings, Set<UUID> units, Set<Role> roles, Set<NeedKind> needs,
        Set<HouseholdId> households, Set<AccountId> people) {

    public Audience {
        estates = Set.copyOf(estates);
        buildings = Set.copyOf(buildings);
        units = Set.copyOf(units);
        roles = Set.copyOf(roles);
        needs = Set.copyOf(needs);
        households = Set.copyOf(households);
        people = Set.copyOf(people);
        if (!people.isEmpty() && !(estates.isEmpty() && buildings.isEmpty() && units.isEmpty() && roles.isEmpty() && needs.isEmpty()
                && households.isEmpty())) {
            throw Problem.invalid("notices.audience.people-alone");
        }
        if (!needs.isEmpty() && !Set.of(Role.RESIDENT).containsAll(roles)) {
            throw Problem.invalid("platform.problem.check").at("needs", "notices.audience.needs-of-residents");
        }
    }

    public Audience(Set<EstateId> estates, Set<BuildingId> buildings, Set<UUID> units, Set<Role> roles, Set<NeedKind> needs) {
        this(estates, buildings, units, roles, needs, Set.of(), Set.of());
    }

    public static Audience everybody() {
        return new Audience(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    public static Audience of(BuildingId... buildings) {
        return new Audience(Set.of(), Set.of(buildings), Set.of(), Set.of(), Set.of());
    }

    public static Audience of(Role... roles) {
        return new Audience(Set.of(), Set.of(), Set.of(), Set.of(roles), Set.of());
    }

    public static Audience ofHouseholds(Set<HouseholdId> households) {
        return new Audience(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), households, Set.of());
    }

    public static Audience ofPeople(Set<AccountId> people) {
        return new Audience(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), people);
    }

    /** Whether no place is named. */
    public boolean everywhere() {
        return estates.isEmpty() && buildings.isEmpty() && units.isEmpty() && households.isEmpty() && people.isEmpty();
    }

    /** Whether households are reached, and not only people by what they do. */
    public boolean reachesHouseholds() {
        return people.isEmpty() && (roles.isEmpty() || roles.contains(Role.RESIDENT));
    }

    /** Whether whoever lives in the places may hear it: what is for some of them only goes into no group. */
    public boolean forWholePlaces() {
        return reachesHouseholds() && needs.isEmpty() && households.isEmpty();
    }
}
