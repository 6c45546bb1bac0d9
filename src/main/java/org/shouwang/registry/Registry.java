package org.shouwang.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who lives here: households and residents of the current area, as far as the current actor's buildings reach. Ids of
 * what is added and of acts are made by the client, so that a repeated request changes nothing and is answered as the
 * first. An edit names the version that it saw. Moves, splits and merges are behind {@link Moves}.
 */
@Component
public class Registry {

    private final Households households;
    private final Residents residents;
    private final ResidentEntries entries;
    private final Whereabouts whereabouts;
    private final NeedRows needs;
    private final Doors doors;
    private final History history;
    private final AreaDay day;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Registry(Households households, Residents residents, ResidentEntries entries, Whereabouts whereabouts, NeedRows needs, Doors doors, History history, AreaDay day,
            Audit audit, ApplicationEventPublisher events) {
        this.households = households;
        this.residents = residents;
        this.entries = entries;
        this.whereabouts = whereabouts;
        this.needs = needs;
        this.doors = doors;
        this.history = history;
        this.day = day;
        this.audit = audit;
        this.events = events;
    }

    /** The card of a household, ended ones included. */
    @Transactional(readOnly = true)
    public Optional<HouseholdCard> household(HouseholdId id) {
        return households.find(id, Sight.of(Permission.REGISTER_READ)).map(this::card);
    }

    /** Opens the card for a person to look at: the residents on it can see later who looked. */
    @Transactional
    public HouseholdCard open(HouseholdId id) {
        var card = household(id).orElseThrow(() -> Problem.notFound("registry.household.unknown"));
        if (!card.residents().isEmpty()) {
            audit.record(AuditEntry.of(Act.SEEN, "registry.audit.household").about(
                    card.residents().stream().map(resident -> resident.id().value()).toList()));
        }
        return card;
    }

    /** The households behind a door now, the longest there first. */
    @Transactional(readOnly = true)
    public List<HouseholdCard> behind(DoorId door) {
        return households.behind(door, Sight.of(Permission.REGISTER_READ)).stream().map(this::card).toList();
    }

    private HouseholdCard card(Household household) {
        var door = doors.find(household.door(), Sight.everything()).orElseThrow();
        var all = withNeeds(residents.of(household.id()));
        return new HouseholdCard(household, door, all.stream().filter(resident -> resident.left() == null).toList(),
                all.stream().filter(resident -> resident.left() != null).toList());
    }

    /** A resident; the id of a merged duplicate leads to the entry that was kept. */
    @Transactional(readOnly = true)
    public Optional<Resident> resident(ResidentId id) {
        var sight = Sight.of(Permission.REGISTER_READ);
        return residents.find(id, sight).or(() -> residents.find(whereabouts.forwarded(id), sight))
                .map(resident -> withNeeds(List.of(resident)).getFirst());
    }

    /** Opens the entry for a person to look at: the resident can see later who looked. */
    @Transactional
    public Resident open(ResidentId id) {
        var resident = resident(id).orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
        audit.record(AuditEntry.of(Act.SEEN, "registry.audit.resident").about(resident.id().value()));
        return resident;
    }

    private List<Resident> withNeeds(List<Resident> some) {
        var held = needs.holding(some.stream().map(Resident::id).toList(), day.today());
        return some.stream().map(resident -> resident.with(held.getOrDefault(resident.id(), List.of()))).toList();
    }

    /** What happened to a household, newest first. */
    @Transactional(readOnly = true)
    public Listing<Happening> timeline(HouseholdId id, @Nullable String cursor, int size) {
        households.find(id, Sight.of(Permission.REGISTER_READ)).orElseThrow(() -> Problem.notFound("registry.household.unknown"));
        return history.of(id, cursor, size);
    }

    /** What happened to a resident, newest first. */
    @Transactional(readOnly = true)
    public Listing<Happening> timeline(ResidentId id, @Nullable String cursor, int size) {
        residents.find(id, Sight.of(Permission.REGISTER_READ)).orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
        return history.of(id, cursor, size);
    }

    /**
     * Shows in full what is masked elsewhere; logged with the reason, and the resident can see it.
     *
     * @param reason in the acting person's words; refused when empty
     */
    @Transactional
    public Revealed reveal(ResidentId id, String reason) {
        var why = Written.required(reason, "reason", 200);
        var resident = residents.find(id, Sight.of(Permission.UNMASK)).orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
        audit.record(AuditEntry.of(Act.REVEALED, "registry.audit.revealed").about(id.value()).because(why));
        return new Revealed(residents.document(id).orElse(null), resident.facts().phones(), needs.notes(id));
    }

    /**
     * Registers a household with those who live in it.
     *
     * @return its card; as it is now when the id was registered before
     */
    @Transactional
    public HouseholdCard addHousehold(HouseholdId id, DoorId at, HouseholdFacts facts, List<NewResident> people) {
        var door = doors.find(at, edit()).orElseThrow(() -> Problem.notFound("registry.door.unknown"));
        if (people.stream().filter(person -> person.facts().head()).count() > 1) {
            throw Residents.secondHead();
        }
        if (households.add(id, door, facts)) {
            var household = households.find(id, Sight.everything()).orElseThrow();
            entries.add(people.stream().map(person -> ResidentEntries.Placed.in(household, person)).toList());
            history.write(new ActId(id.value()), "", java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(History.Line.of(RegisterAct.HOUSEHOLD_ADDED, id).doors(at, at)),
                    people.stream().map(person -> History.Line.of(RegisterAct.RESIDENT_ADDED, id, person.id()))).toList());
            audit(Act.ADDED, people.stream().map(NewResident::id).toList());
            events.publishEvent(new HouseholdAdded(Current.area(), id, at));
            people.forEach(person -> events.publishEvent(new ResidentAdded(Current.area(), person.id(), id)));
        }
        return households.find(id, edit()).map(this::card).orElseThrow(() -> Problem.notFound("registry.household.unknown"));
    }

    /** Adds somebody to a household; refuses a second head. */
    @Transactional
    public Resident addResident(HouseholdId to, NewResident person) {
        var household = living(to);
        if (!entries.add(List.of(ResidentEntries.Placed.in(household, person))).isEmpty()) {
            households.touch(to);
            history.write(new ActId(person.id().value()), "", List.of(History.Line.of(RegisterAct.RESIDENT_ADDED, to, person.id())));
            audit(Act.ADDED, List.of(person.id()));
            events.publishEvent(new ResidentAdded(Current.area(), person.id(), to));
        }
        return resident(person.id()).orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
    }

    /** Changes what is said about a resident; refuses when somebody else changed it since {@code version}. */
    @Transactional
    public Resident editResident(ActId act, ResidentId id, long version, ResidentFacts facts, DocumentEdit document) {
        var seen = residents.find(id, edit()).orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
        households.lock(Set.of(seen.household()), Sight.everything());
        var old = residents.lock(Set.of(id), edit()).stream().findFirst()
                .orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
        if (!history.done(act)) {
            var changes = Changes.between(old.facts(), facts, document);
            if (old.version() != version) {
                throw Problem.stale();
            }
            if (!changes.isEmpty()) {
                entries.edit(id, version, facts, document);
                history.write(act, "", List.of(History.Line.of(RegisterAct.RESIDENT_EDITED, old.household(), id).changes(changes)));
                audit(Act.CHANGED, List.of(id));
                events.publishEvent(new ResidentChanged(Current.area(), id));
            }
        }
        return resident(id).orElseThrow();
    }

    /** Changes what is said about a household as a whole. */
    @Transactional
    public Household editHousehold(ActId act, HouseholdId id, long version, HouseholdFacts facts) {
        var old = living(id);
        if (!history.done(act)) {
            if (!households.edit(id, version, facts)) {
                throw Problem.stale();
            }
            history.write(act, "", List.of(History.Line.of(RegisterAct.HOUSEHOLD_EDITED, id).changes(Changes.between(old.facts(), facts))));
            events.publishEvent(new HouseholdChanged(Current.area(), id));
        }
        return households.find(id, Sight.everything()).orElseThrow();
    }

    /**
     * Makes somebody the head of a household.
     *
     * @param relations of the others to the new head; who is not named keeps the relation, the former head's is unknown
     */
    @Transactional
    public HouseholdCard changeHead(ActId act, HouseholdId id, ResidentId head, Map<ResidentId, Relation> relations) {
        living(id);
        var people = residents.of(id).stream().filter(resident -> resident.left() == null).toList();
        if (people.stream().noneMatch(resident -> resident.id().equals(head))) {
            throw Problem.notFound("registry.resident.unknown");
        }
        if (!history.done(act)) {
            var now = new java.util.HashMap<ResidentId, Relation>();
            for (var person : people) {
                var said = relations.get(person.id());
                if (person.id().equals(head)) {
                    now.put(head, Relation.HEAD);
                } else if (said != null && said != Relation.HEAD) {
                    now.put(person.id(), said);
                } else if (person.facts().head()) {
                    now.put(person.id(), Relation.UNKNOWN);
                }
            }
            whereabouts.relate(now);
            households.touch(id);
            history.write(act, "", List.of(History.Line.of(RegisterAct.HEAD_CHANGED, id, head)));
            events.publishEvent(new HouseholdChanged(Current.area(), id));
        }
        return household(id).orElseThrow();
    }

    private Household living(HouseholdId id) {
        var household = households.lock(Set.of(id), edit()).stream().findFirst()
                .orElseThrow(() -> Problem.notFound("registry.household.unknown"));
        if (household.ended() != null) {
            throw Problem.refused("registry.household.ended");
        }
        return household;
    }

    private void audit(Act act, List<ResidentId> about) {
        if (!about.isEmpty()) {
            audit.record(AuditEntry.of(act, act == Act.ADDED ? "registry.audit.added" : "registry.audit.changed")
                    .about(about.stream().map(ResidentId::value).toList()));
        }
    }

    private static Sight edit() {
        return Sight.of(Permission.REGISTER_EDIT);
    }
}
