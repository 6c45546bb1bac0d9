package org.shouwang.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who goes where: moving out, back, to another household or door, splitting, merging, being erased. Each act locks the
 * households it concerns in the order of their ids, looks again, and does everything or nothing; the same act sent again
 * does nothing. Each announces itself, so that every module that holds a reference can follow.
 */
@Component
public class Moves {

    private final Households households;
    private final Residents residents;
    private final Whereabouts whereabouts;
    private final Doors doors;
    private final Going going;
    private final Merges merges;
    private final History history;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final List<ErasureObjection> objections;

    Moves(Households households, Residents residents, Whereabouts whereabouts, Doors doors, Going going, Merges merges, History history,
            Audit audit, ApplicationEventPublisher events, List<ErasureObjection> objections) {
        this.households = households;
        this.residents = residents;
        this.whereabouts = whereabouts;
        this.doors = doors;
        this.going = going;
        this.merges = merges;
        this.history = history;
        this.audit = audit;
        this.events = events;
        this.objections = objections;
    }

    /**
     * Residents leave the area, or died. A household that nobody is left in ends.
     *
     * @param to where they went, as they say; may be empty
     */
    @Transactional
    public void leave(ActId act, Set<ResidentId> who, LeftHow how, String to, String reason) {
        if (history.doneOrDoing(act)) {
            return;
        }
        var people = going.locked(who, Set.of());
        Going.refuseGone(people);
        whereabouts.leave(who, how, Written.line(to, "to", 200));
        var lines = new ArrayList<>(people.stream()
                .map(person -> History.Line.of(RegisterAct.RESIDENT_LEFT, person.household(), person.id())).toList());
        going.settle(people.stream().map(Resident::household).collect(Collectors.toSet()), "moved_out", lines);
        going.finish(act, reason, lines, who);
        people.forEach(person -> events.publishEvent(new ResidentLeft(Current.area(), person.id(), person.household(), how)));
    }

    /** Somebody who left comes back to the household; the household lives again if it had ended. Undoes {@link #leave}. */
    @Transactional
    public void comeBack(ActId act, ResidentId who) {
        if (history.doneOrDoing(act)) {
            return;
        }
        var person = going.locked(Set.of(who), Set.of()).getFirst();
        if (person.left() == null) {
            throw Problem.refused("registry.resident.never-left");
        }
        var household = households.find(person.household(), Sight.everything()).orElseThrow();
        if (household.ended() instanceof Household.End.MergedInto) {
            throw Problem.refused("registry.household.ended");
        }
        households.reopen(household.id());
        households.touch(household.id());
        var headThere = residents.of(household.id()).stream().anyMatch(other -> other.left() == null && other.facts().head());
        whereabouts.comeBack(who, !headThere);
        going.finish(act, "", List.of(History.Line.of(RegisterAct.RESIDENT_CAME_BACK, household.id(), who)), Set.of(who));
        events.publishEvent(new ResidentCameBack(Current.area(), who, household.id()));
    }

    /**
     * Residents go to another household of the area. The one that they all left ends.
     *
     * @param relations to the head there; who is not named is of unknown relation
     */
    @Transactional
    public void moveTo(ActId act, Set<ResidentId> who, HouseholdId to, Map<ResidentId, Relation> relations, String reason) {
        if (history.doneOrDoing(act)) {
            return;
        }
        var people = going.locked(who, Set.of(to));
        var target = going.living(to);
        Going.refuseGone(people);
        if (people.stream().anyMatch(person -> person.household().equals(to))) {
            throw Problem.refused("registry.resident.lives-there");
        }
        move(act, people, target, relations, reason, RegisterAct.RESIDENT_MOVED, new ArrayList<>());
    }

    /**
     * One resident returns to the household that {@link #moveTo} took them from, which lives again if nobody was left in
     * it.
     *
     * @param relation to the head there, as it was before
     */
    @Transactional
    public void moveBack(ActId act, ResidentId who, HouseholdId to, Relation relation) {
        if (history.doneOrDoing(act)) {
            return;
        }
        var people = going.locked(Set.of(who), Set.of(to));
        Going.refuseGone(people);
        var before = households.find(to, Going.edit()).orElseThrow(() -> Problem.notFound("registry.household.unknown"));
        if (before.ended() instanceof Household.End.Emptied) {
            households.reopen(to);
        }
        move(act, people, going.living(to), Map.of(who, relation), "", RegisterAct.RESIDENT_MOVED, new ArrayList<>());
    }

    /**
     * Residents become a household of their own, behind the same door or another one.
     *
     * @param id of the new household, made by the client
     * @param head of the new household, one of those who go
     */
    @Transactional
    public void split(ActId act, Set<ResidentId> who, HouseholdId id, DoorId at, ResidentId head, String reason) {
        if (history.doneOrDoing(act)) {
            return;
        }
        var people = going.locked(who, Set.of());
        Going.refuseGone(people);
        if (!who.contains(head)) {
            throw Problem.invalid("platform.problem.check").at("head", "registry.split.head");
        }
        var from = people.stream().map(Resident::household).collect(Collectors.toSet());
        if (from.size() != 1) {
            throw Problem.refused("registry.split.one-household");
        }
        var door = doors.find(at, Going.edit()).orElseThrow(() -> Problem.notFound("registry.door.unknown"));
        if (!households.add(id, door, HouseholdFacts.unknown())) {
            throw Problem.refused("registry.household.id-taken");
        }
        var relations = new HashMap<ResidentId, Relation>();
        relations.put(head, Relation.HEAD);
        var origin = from.iterator().next();
        move(act, people, households.find(id, Sight.everything()).orElseThrow(), relations, reason, RegisterAct.RESIDENT_MOVED,
                new ArrayList<>(List.of(
                        History.Line.of(RegisterAct.HOUSEHOLD_SPLIT, origin).other(id.value()),
                        History.Line.of(RegisterAct.HOUSEHOLD_ADDED, id).other(origin.value()).doors(at, at))));
        events.publishEvent(new HouseholdAdded(Current.area(), id, at));
    }

    private void move(ActId act, List<Resident> people, Household to, Map<ResidentId, Relation> relations, String reason,
            RegisterAct what, List<History.Line> lines) {
        whereabouts.move(people.stream().map(Resident::id).toList(), to, relations);
        for (var person : people) {
            lines.add(History.Line.of(what, person.household(), person.id()).other(to.id().value()).doors(person.door(), to.door()));
            lines.add(History.Line.of(what, to.id(), person.id()).other(person.household().value()).doors(person.door(), to.door()));
        }
        households.touch(to.id());
        going.settle(people.stream().map(Resident::household).collect(Collectors.toSet()), "emptied", lines);
        going.finish(act, reason, lines, people.stream().map(Resident::id).collect(Collectors.toSet()));
        people.forEach(person -> events.publishEvent(new ResidentMoved(Current.area(), person.id(), person.household(), to.id())));
    }

    /** A whole household goes to another door of the area. */
    @Transactional
    public void moveHousehold(ActId act, HouseholdId id, long version, DoorId to, String reason) {
        var household = going.living(id);
        var door = doors.find(to, Going.edit()).orElseThrow(() -> Problem.notFound("registry.door.unknown"));
        if (history.done(act)) {
            return;
        }
        if (household.version() != version) {
            throw Problem.stale();
        }
        if (household.door().equals(to)) {
            throw Problem.refused("registry.household.lives-there");
        }
        households.move(id, door);
        going.finish(act, reason, List.of(History.Line.of(RegisterAct.HOUSEHOLD_MOVED, id).doors(household.door(), to)), Set.of());
        events.publishEvent(new HouseholdMoved(Current.area(), id, household.door(), to));
    }

    /** Two households become one: everybody of the one that goes belongs to the one kept, whose head stays the head. */
    @Transactional
    public void merge(ActId act, HouseholdId kept, HouseholdId gone, String reason) {
        merges.households(act, kept, gone, reason);
    }

    /**
     * Two entries were one person: phones and needs go over to the one kept, what it lacks is filled in, the other is
     * gone for good and its id leads to the one kept.
     */
    @Transactional
    public void mergeResidents(ActId act, ResidentId kept, ResidentId gone, String reason) {
        merges.residents(act, kept, gone, reason);
    }

    /**
     * Erases somebody for good, together with phones and needs; history keeps that it was done, not who it was.
     *
     * @throws Problem when another module objects: an incident is going on
     */
    @Transactional
    public void erase(ActId act, ResidentId who, String reason) {
        if (history.doneOrDoing(act)) {
            return;
        }
        var person = going.locked(Set.of(who), Set.of()).getFirst();
        for (var objection : objections) {
            objection.to(who).ifPresent(text -> {
                throw Problem.refused(text.key(), text.args().toArray());
            });
        }
        whereabouts.erase(who);
        var lines = new ArrayList<>(List.of(History.Line.of(RegisterAct.RESIDENT_ERASED, person.household(), who)));
        going.settle(Set.of(person.household()), "emptied", lines);
        history.write(act, reason, lines);
        audit.record(AuditEntry.of(Act.ERASED, "registry.audit.erased").about(who.value()).because(reason));
        events.publishEvent(new ResidentErased(Current.area(), who, person.household()));
    }
}
