package org.shouwang.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register by the thousand: read as one image, changed by one plan. The caller's transaction holds both, so that a
 * sheet is taken over as a whole or not at all. Only for those who may change every building of the area.
 */
@Component
public class RegisterBatch {

    /** Rows of one statement: few enough for small arrays, enough to forget the way to the database. */
    private static final int CHUNK = 2_000;

    private final Estates estates;
    private final Houses houses;
    private final Doors doors;
    private final Households households;
    private final Residents residents;
    private final ResidentEntries entries;
    private final BatchRows rows;
    private final RowCount count;
    private final History history;
    private final AreaDay day;
    private final ApplicationEventPublisher events;

    RegisterBatch(Estates estates, Houses houses, Doors doors, Households households, Residents residents, ResidentEntries entries, BatchRows rows,
            RowCount count, History history, AreaDay day, ApplicationEventPublisher events) {
        this.estates = estates;
        this.houses = houses;
        this.doors = doors;
        this.households = households;
        this.residents = residents;
        this.entries = entries;
        this.rows = rows;
        this.count = count;
        this.history = history;
        this.day = day;
        this.events = events;
    }

    /** Everything that the register holds now; refused to those who have the permission for some buildings only. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public RegisterImage image(Permission forWhat) {
        demandWholeArea(forWhat);
        return new RegisterImage(estates.all(), houses.all(Sight.everything()), doors.all(), rows.households(),
                rows.residents(day.today()));
    }

    /** The text by which a document's number is recognised, the same for the same number however it is typed. */
    public String lookup(String number) {
        return HexFormat.of().formatHex(residents.lookup(new Document(DocumentType.OTHER, number).number()));
    }

    /** The numbers of all documents, opened: for an export that was allowed and logged. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Map<ResidentId, String> documentNumbers() {
        demandWholeArea(Permission.UNMASK);
        return rows.documentNumbers();
    }

    /** What day it is in the area. */
    public java.time.LocalDate today() {
        return day.today();
    }

    /**
     * Changes the register as planned.
     *
     * @param progress told how many rows are written so far
     * @throws Problem {@code registry.stale} when an entry was changed since the image was read; nothing is changed then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(ActId act, RegisterPlan plan, Consumer<Integer> progress) {
        demandWholeArea(Permission.REGISTER_IMPORT);
        try {
            places(plan);
            var doorIds = doorIds(plan);
            people(plan, doorIds, progress);
            history(act, plan, doorIds);
        } catch (DataIntegrityViolationException e) {
            // somebody registered the same household or head in this very moment
            throw Problem.stale();
        }
        events.publishEvent(new RegisterImported(Current.area(), act));
        plan.edits().stream().filter(RegisterPlan.Edit::moves).forEach(edit -> events.publishEvent(
                new ResidentMoved(Current.area(), edit.before().id(), edit.before().household(), edit.household())));
        plan.leaving().forEach(it -> events.publishEvent(
                new ResidentLeft(Current.area(), it.id(), it.household(), LeftHow.MOVED_OUT)));
    }

    /** Lets the database know how many rows there are, so that pages are quick right after an import; what a caller does last. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void countAnew() {
        count.takeAnew();
    }

    private void places(RegisterPlan plan) {
        plan.estates().forEach(estate -> estates.add(estate.id(), EstateFacts.named(estate.name())));
        plan.buildings().forEach(building -> houses.add(building.id(), building.estate(), building.facts()));
        plan.doors().stream().collect(Collectors.groupingBy(RegisterPlan.NewDoor::building)).forEach((building, some) ->
                doors.add(building, some.stream().map(RegisterPlan.NewDoor::plan).toList()));
    }

    private Map<HouseholdId, DoorId> doorIds(RegisterPlan plan) {
        if (plan.households().isEmpty()) {
            return Map.of();
        }
        var byKeys = new HashMap<String, Door>();
        doors.all().forEach(door -> byKeys.put(keys(door.building(), DoorKeys.unit(door.unit()), door.room()), door));
        var found = new HashMap<HouseholdId, DoorId>();
        for (var household : plan.households()) {
            var door = byKeys.get(keys(household.building(), household.unitKey(), household.roomKey()));
            if (door == null) {
                throw Problem.stale();
            }
            found.put(household.id(), door.id());
        }
        return found;
    }

    private static String keys(BuildingId building, String unitKey, String roomKey) {
        return building + "|" + unitKey + "|" + roomKey;
    }

    private void people(RegisterPlan plan, Map<HouseholdId, DoorId> doorIds, Consumer<Integer> progress) {
        rows.leave(plan.leaving());
        chunks(plan.households(), some -> rows.addHouseholds(some, doorIds));
        chunks(plan.householdEdits(), rows::editHouseholds);
        rows.unhead(plan.edits());
        var places = rows.places(targets(plan));
        int[] written = {0};
        chunks(plan.edits(), some -> {
            rows.edit(some, places);
            progress.accept(written[0] += some.size());
        });
        chunks(plan.arrivals(), some -> {
            entries.add(some.stream().map(it -> new ResidentEntries.Placed(it.resident(), it.household(),
                    places.get(it.household()).door(), places.get(it.household()).building())).toList());
            progress.accept(written[0] += some.size());
        });
        chunks(plan.needs(), some -> rows.addNeeds(some, day.today()));
        rows.end(households.emptyAmong(left(plan)));
    }

    private static Set<HouseholdId> targets(RegisterPlan plan) {
        var targets = new HashSet<HouseholdId>();
        plan.edits().forEach(edit -> targets.add(edit.household()));
        plan.arrivals().forEach(arrival -> targets.add(arrival.household()));
        return targets;
    }

    private static Set<HouseholdId> left(RegisterPlan plan) {
        var left = new HashSet<HouseholdId>();
        plan.leaving().forEach(it -> left.add(it.household()));
        plan.edits().stream().filter(RegisterPlan.Edit::moves).forEach(it -> left.add(it.before().household()));
        return left;
    }

    private static <T> void chunks(List<T> all, Consumer<List<T>> each) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            each.accept(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
    }

    /** The first lines carry the import's own id; an act has one set of numbered lines, so further chunks get ids of their own. */
    private void history(ActId act, RegisterPlan plan, Map<HouseholdId, DoorId> doorIds) {
        var lines = new ArrayList<History.Line>();
        plan.households().forEach(it -> lines.add(History.Line.of(RegisterAct.HOUSEHOLD_ADDED, it.id())
                .doors(doorIds.get(it.id()), doorIds.get(it.id()))));
        plan.arrivals().forEach(it -> lines.add(History.Line.of(RegisterAct.IMPORTED, it.household(), it.resident().id())));
        plan.edits().forEach(it -> {
            if (it.moves()) {
                lines.add(History.Line.of(RegisterAct.RESIDENT_MOVED, it.household(), it.before().id())
                        .other(it.before().household().value()));
            }
            var changes = Changes.between(it.before().facts(), it.facts(), it.document());
            if (!changes.isEmpty()) {
                lines.add(History.Line.of(RegisterAct.RESIDENT_EDITED, it.household(), it.before().id()).changes(changes));
            }
        });
        plan.leaving().forEach(it -> lines.add(History.Line.of(RegisterAct.RESIDENT_LEFT, it.household(), it.id())));
        var ids = new ArrayList<ActId>();
        chunks(lines, some -> {
            ids.add(ids.isEmpty() ? act : new ActId(Ids.next()));
            history.write(ids.getLast(), "", some);
        });
    }

    private static void demandWholeArea(Permission permission) {
        if (!Sight.of(permission).whole()) {
            throw Problem.forbidden();
        }
    }

    /** What an edit changes, in the masked form in which history keeps it; for a preview. */
    public static List<Change> changes(RegisterPlan.Edit edit) {
        return Changes.between(edit.before().facts(), edit.facts(), edit.document());
    }

    /** Where a household is. */
    record Place(DoorId door, BuildingId building) {
    }
}
