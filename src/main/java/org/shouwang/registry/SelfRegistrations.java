package org.shouwang.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Households register themselves from a poster at their building's entrance; a coordinator compares with the register and
 * confirms or declines. The public writes and sees nothing of the register, not even whether a door exists.
 */
@Component
public class SelfRegistrations {

    /** A building's own people are no flood; a script is. */
    private static final int MOST_A_DAY_AND_BUILDING = 400;
    private static final int MOST_WAITING_A_DOOR = 3;

    private final SelfRegistrationRows rows;
    private final Registry registry;
    private final Buildings buildings;
    private final Houses houses;
    private final Doors doors;
    private final Directory directory;
    private final History history;
    private final Clock clock;

    SelfRegistrations(SelfRegistrationRows rows, Registry registry, Buildings buildings, Houses houses, Doors doors,
            Directory directory, History history, Clock clock) {
        this.rows = rows;
        this.registry = registry;
        this.buildings = buildings;
        this.houses = houses;
        this.doors = doors;
        this.directory = directory;
        this.history = history;
        this.clock = clock;
    }

    /** The building's poster; made when there is none, good for ninety days. */
    @Transactional
    public PosterAt poster(BuildingId building) {
        edit().demand(building);
        buildings.building(building).orElseThrow(() -> Problem.notFound("registry.building.unknown"));
        var there = rows.poster(building);
        if (there.isPresent()) {
            return there.get();
        }
        rows.makePoster(building);
        return rows.poster(building).orElseThrow();
    }

    /** Makes the building's posters worthless, e.g. because one was copied to where it does not belong. */
    @Transactional
    public void revoke(BuildingId building) {
        edit().demand(building);
        rows.revoke(building);
    }

    /** For the public: the poster of this token while it is good. */
    @Transactional(readOnly = true)
    public Optional<PosterAt> at(String token) {
        return rows.poster(token.strip().toUpperCase(java.util.Locale.ROOT));
    }

    /**
     * For the public: takes in what a household writes. The same id again changes nothing.
     *
     * @throws Problem when the poster is not good any more, or too many came in for the door or building
     */
    @Transactional
    public void send(String token, SelfRegistrationId id, OwnWords words) {
        var poster = at(token).orElseThrow(() -> Problem.notFound("registry.self.poster"));
        if (rows.isThere(id)) {
            return;
        }
        var flood = rows.since(clock.instant().minus(Duration.ofDays(1)), poster.building(), words.door());
        if (flood.building() >= MOST_A_DAY_AND_BUILDING || flood.door() >= MOST_WAITING_A_DOOR) {
            throw Problem.of(Problem.Kind.TOO_MANY, "registry.self.flood");
        }
        var door = named(poster.building(), words.door());
        rows.add(id, poster.building(), door.size() == 1 ? door.getFirst().id() : null, words);
    }

    private List<Door> named(BuildingId building, String words) {
        var house = houses.find(building, Sight.everything()).orElseThrow();
        var book = new DoorBook(List.of(house), doors.ofBuilding(building));
        var found = book.find(words).doors();
        return found.isEmpty() ? book.find(house.name() + words).doors() : found;
    }

    /** Those that wait, the oldest first. */
    @Transactional(readOnly = true)
    public Listing<SelfRegistered> waiting(@Nullable String cursor, int size) {
        return rows.pending(edit(), cursor, size);
    }

    @Transactional(readOnly = true)
    public int count() {
        return rows.count(edit());
    }

    /** Puts a registration beside what the register knows. */
    @Transactional(readOnly = true)
    public Comparison compare(SelfRegistrationId id) {
        return compare(id, null);
    }

    /** The same for a door that the coordinator chose. */
    @Transactional(readOnly = true)
    public Comparison compare(SelfRegistrationId id, @Nullable DoorId chosen) {
        var sent = rows.find(id, edit()).orElseThrow(() -> Problem.notFound("registry.self.decided"));
        var at = chosen == null ? named(sent.building(), sent.words().door())
                : doors.find(chosen, edit()).map(List::of).orElseThrow(() -> Problem.notFound("registry.door.unknown"));
        var households = at.size() == 1 ? registry.behind(at.getFirst().id()) : List.<HouseholdCard>of();
        return new Comparison(sent, at, households, sent.words().people().stream().map(person -> beside(person, households)).toList());
    }

    private Comparison.Beside beside(OwnWords.Person person, List<HouseholdCard> households) {
        for (var household : households) {
            for (var resident : household.residents()) {
                if (resident.facts().name().equals(person.name())) {
                    return behindTheDoor(person, resident);
                }
            }
        }
        if (!person.phone().isEmpty()) {
            var elsewhere = directory.find(ResidentQuery.of(person.name()), null, 50).rows().stream()
                    .filter(line -> line.name().equals(person.name()) && line.phones().contains(phone(person))).findFirst();
            if (elsewhere.isPresent()) {
                return new Comparison.Beside.Conflict(registry.resident(elsewhere.get().id()).orElseThrow(), List.of("door"));
            }
        }
        return new Comparison.Beside.New();
    }

    private static Comparison.Beside behindTheDoor(OwnWords.Person person, Resident resident) {
        var facts = resident.facts();
        var more = new ArrayList<String>();
        var other = new ArrayList<String>();
        sort("sex", person.sex(), facts.sex(), more, other);
        sort("birthDate", person.birthDate(), facts.birthDate(), more, other);
        if (!person.phone().isEmpty() && !facts.phones().contains(phone(person))) {
            more.add("phones");
        }
        if (!other.isEmpty()) {
            return new Comparison.Beside.Conflict(resident, other);
        }
        return more.isEmpty() ? new Comparison.Beside.Same(resident) : new Comparison.Beside.More(resident, more);
    }

    private static void sort(String field, @Nullable Object said, @Nullable Object known, List<String> more, List<String> other) {
        if (said != null && !Objects.equals(said, known)) {
            (known == null ? more : other).add(field);
        }
    }

    private static String phone(OwnWords.Person person) {
        return ResidentFacts.of("-", Relation.UNKNOWN).calledAt(person.phone()).phones().getFirst();
    }

    /**
     * Takes people of a registration over into the register.
     *
     * @param into the household behind the door that they belong to; null makes one under {@code fresh}
     * @param fresh id of the household to be made, from the client
     * @param take which people of the form; who is registered already is added to, who is new is added
     * @return the household; empty when nobody new came and no household was there
     */
    @Transactional
    public Optional<HouseholdCard> confirm(ActId act, SelfRegistrationId id, DoorId door, @Nullable HouseholdId into, HouseholdId fresh,
            Set<Integer> take) {
        if (history.doneOrDoing(act)) {
            return registry.household(into == null ? fresh : into);
        }
        var compared = compare(id, door);
        var added = new ArrayList<NewResident>();
        for (int i = 0; i < compared.people().size(); i++) {
            if (take.contains(i)) {
                var person = compared.sent().words().people().get(i);
                var known = Comparison.of(compared.people().get(i));
                if (known == null || !known.door().equals(door)) {
                    added.add(NewResident.of(facts(person)));
                } else {
                    add(person, known);
                }
            }
        }
        var household = into == null ? fresh : into;
        if (!added.isEmpty() && into == null) {
            registry.addHousehold(fresh, door, HouseholdFacts.unknown(), oneHead(added, false));
        } else {
            var head = into != null && registry.household(into).flatMap(HouseholdCard::head).isPresent();
            oneHead(added, head).forEach(person -> registry.addResident(household, person));
        }
        var card = registry.household(household);
        history.write(act, "", List.of(card.isPresent() ? History.Line.of(RegisterAct.SELF_REGISTERED, household).other(id.value())
                : new History.Line(RegisterAct.SELF_REGISTERED, null, null, id.value(), null, null, List.of())));
        if (!rows.decide(id, "confirmed", "", card.isPresent() ? household : null)) {
            throw Problem.stale();
        }
        return card;
    }

    private static ResidentFacts facts(OwnWords.Person person) {
        return ResidentFacts.of(person.name(), person.relation()).born(person.birthDate(), person.sex())
                .calledAt(person.phone().isEmpty() ? new String[0] : new String[] {person.phone()});
    }

    /** As with a sheet: who would be a second head becomes a member, listed for a decision. */
    private static List<NewResident> oneHead(List<NewResident> people, boolean there) {
        var heads = there;
        var settled = new ArrayList<NewResident>();
        for (var person : people) {
            var second = person.facts().head() && heads;
            heads |= person.facts().head();
            settled.add(second ? new NewResident(person.id(), person.facts().as(Relation.UNKNOWN).inWords(Decisions.SECOND_HEAD), null) : person);
        }
        return settled;
    }

    private void add(OwnWords.Person person, Resident resident) {
        var old = resident.facts();
        var phones = new LinkedHashSet<>(old.phones());
        if (!person.phone().isEmpty()) {
            phones.add(phone(person));
        }
        var now = old.born(person.birthDate() == null ? old.birthDate() : person.birthDate(), person.sex() == null ? old.sex() : person.sex())
                .calledAt(phones.toArray(String[]::new));
        if (!now.equals(old)) {
            registry.editResident(ActId.next(), resident.id(), resident.version(), now, new DocumentEdit.Keep());
        }
    }

    /** Declines; what was written is gone. Deciding twice is refused. */
    @Transactional
    public void decline(SelfRegistrationId id, String reason) {
        rows.find(id, edit()).orElseThrow(() -> Problem.notFound("registry.self.decided"));
        if (!rows.decide(id, "declined", Written.text(reason, "reason", 300), null)) {
            throw Problem.notFound("registry.self.decided");
        }
    }

    private static Sight edit() {
        return Sight.of(Permission.REGISTER_EDIT);
    }
}
