package org.shouwang.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register by the thousand: read row by row, and taken in from a sheet in one transaction. */
@Component
public class Intake {

    private static final int AT_ONCE = 1_000;
    private static final int MANY = 500;

    private final Rows rows;
    private final RowCount count;
    private final Households households;
    private final Residents residents;
    private final ResidentEntries entries;
    private final NeedRows needs;
    private final History history;
    private final AreaDay day;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Intake(Rows rows, RowCount count, Households households, Residents residents, ResidentEntries entries, NeedRows needs, History history, AreaDay day, Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.count = count;
        this.households = households;
        this.residents = residents;
        this.entries = entries;
        this.needs = needs;
        this.history = history;
        this.day = day;
        this.audit = audit;
        this.events = events;
    }

    /** Every resident who lives here, in house order, documents masked. The rows are not kept while they are handed on. */
    @Transactional(readOnly = true)
    public void each(Consumer<RegisterRow> reader) {
        rows.each(Sight.of(Permission.REGISTER_READ), false, day.today(), reader);
    }

    /** The same with documents in full; logged with the reason for everybody of the area. */
    @Transactional
    public void eachInFull(String reason, Consumer<RegisterRow> reader) {
        Current.demand(Permission.UNMASK);
        audit.record(AuditEntry.of(Act.EXPORTED, "registry.audit.in-full").aboutEveryone()
                .because(Written.required(reason, "reason", 200)));
        rows.each(Sight.of(Permission.REGISTER_EXPORT), true, day.today(), reader);
    }

    /** What {@link RegisterRow#documentKey} is for this number. */
    public String documentKey(String number) {
        return HexFormat.of().formatHex(residents.lookup(new Document(DocumentType.OTHER, number).number()));
    }

    /**
     * Takes everything in or nothing. One sheet at a time in an area; the same act again does nothing. Who would be a
     * second head becomes a member of unknown relation and is listed for a decision.
     *
     * @throws Problem {@code registry.problem.changed-meanwhile} when an entry changed since its row was compared
     */
    @Transactional
    public Taken take(ActId act, IntakePlan plan) {
        Current.demand(Permission.REGISTER_IMPORT);
        rows.oneSheetAtATime();
        if (history.done(act)) {
            return new Taken(true, 0, 0, 0, 0, 0);
        }
        var heads = new Heads(plan);
        plan.households().forEach(heads::of);
        var added = new ArrayList<ResidentEntries.Placed>();
        var lines = new ArrayList<History.Line>();
        int homes = addHouseholds(plan.households(), heads, added, lines);
        addMembers(plan.members(), heads, added);
        added.forEach(one -> lines.add(History.Line.of(RegisterAct.IMPORTED, one.household(), one.resident().id())));
        chunks(added).forEach(entries::add);
        int edited = edit(plan.edits(), heads, lines);
        chunks(plan.needs()).forEach(some -> needs.add(some, day.today()));
        plan.needs().forEach(need -> lines.add(new History.Line(RegisterAct.NEED_ADDED, null, need.resident(), need.id().value(),
                null, null, List.of())));
        if (!lines.isEmpty()) {
            history.write(act, "", lines);
            audit.record(AuditEntry.of(Act.ADDED, "registry.audit.imported").aboutEveryone()
                    .detail("households=" + homes + " residents=" + added.size() + " edited=" + edited));
            events.publishEvent(new RegisterImported(Current.area(), act));
            if (lines.size() > MANY) {
                count.takeAnew();
            }
        }
        return new Taken(false, homes, added.size(), edited, plan.needs().size(), heads.demoted);
    }

    private int addHouseholds(List<NewHousehold> plan, Heads heads, List<ResidentEntries.Placed> added, List<History.Line> lines) {
        var doors = rows.buildingsOf(plan.stream().map(NewHousehold::door).collect(Collectors.toSet()));
        for (var household : plan) {
            var building = doors.get(household.door());
            if (building == null) {
                throw Problem.notFound("registry.door.unknown");
            }
            for (var person : household.people()) {
                added.add(new ResidentEntries.Placed(heads.settled(household.id(), person), household.id(), household.door(), building));
            }
            lines.add(History.Line.of(RegisterAct.HOUSEHOLD_ADDED, household.id()).doors(household.door(), household.door()));
        }
        chunks(plan).forEach(some -> households.add(some, doors));
        return plan.size();
    }

    private void addMembers(List<NewMember> plan, Heads heads, List<ResidentEntries.Placed> added) {
        var there = new HashMap<HouseholdId, Household>();
        for (var some : chunks(plan)) {
            households.lock(some.stream().map(NewMember::household).toList(), Sight.everything())
                    .forEach(household -> there.put(household.id(), household));
        }
        for (var member : plan) {
            var household = there.get(member.household());
            if (household == null || household.ended() != null) {
                throw Problem.stale();
            }
            added.add(ResidentEntries.Placed.in(household, heads.settled(household.id(), member.person())));
        }
    }

    private int edit(List<EditedResident> plan, Heads heads, List<History.Line> lines) {
        for (var some : chunks(plan)) {
            var old = residents.lock(some.stream().map(EditedResident::id).toList(), Sight.everything()).stream()
                    .collect(Collectors.toMap(Resident::id, one -> one));
            var settled = new ArrayList<EditedResident>();
            for (var one : some) {
                var was = old.get(one.id());
                if (was == null || was.version() != one.version()) {
                    throw Problem.stale();
                }
                var now = heads.settled(was, one);
                settled.add(now);
                lines.add(History.Line.of(RegisterAct.IMPORTED, was.household(), one.id())
                        .changes(Changes.between(was.facts(), now.facts(), now.document())));
            }
            if (entries.edit(settled) != settled.size()) {
                throw Problem.stale();
            }
        }
        return plan.size();
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        return Stream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .map(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE))).toList();
    }

    /** Lets the first head of a household be it; a sheet that names another is not obeyed silently. */
    private final class Heads {

        private final HashMap<HouseholdId, ResidentId> headOf = new HashMap<>();
        private int demoted;

        Heads(IntakePlan plan) {
            var stepDown = plan.edits().stream().filter(edit -> !edit.facts().head()).map(EditedResident::id).collect(Collectors.toSet());
            headOf.putAll(rows.heads(plan.members().stream().map(NewMember::household).collect(Collectors.toSet()),
                    plan.edits().stream().filter(edit -> edit.facts().head()).map(EditedResident::id).collect(Collectors.toSet())));
            headOf.values().removeIf(stepDown::contains);
        }

        void of(NewHousehold household) {
            household.people().stream().filter(person -> person.facts().head()).findFirst()
                    .ifPresent(person -> headOf.putIfAbsent(household.id(), person.id()));
        }

        NewResident settled(HouseholdId household, NewResident person) {
            return person.facts().head() && !mayBeHead(household, person.id())
                    ? new NewResident(person.id(), demoted(person.facts()), person.document()) : person;
        }

        EditedResident settled(Resident was, EditedResident edit) {
            return edit.facts().head() && !was.facts().head() && !mayBeHead(was.household(), edit.id())
                    ? new EditedResident(edit.id(), edit.version(), demoted(edit.facts()), edit.document()) : edit;
        }

        private boolean mayBeHead(HouseholdId household, ResidentId person) {
            return person.equals(headOf.computeIfAbsent(household, id -> person));
        }

        private ResidentFacts demoted(ResidentFacts facts) {
            demoted++;
            return facts.as(Relation.UNKNOWN).inWords(Decisions.SECOND_HEAD);
        }
    }
}
