package org.shouwang.registry.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Masked;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.HouseholdFacts;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.NeedFacts;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.NeedSource;
import org.shouwang.registry.NewResident;
import org.shouwang.registry.RegisterBatch;
import org.shouwang.registry.RegisterImage;
import org.shouwang.registry.RegisterImage.LivingHousehold;
import org.shouwang.registry.RegisterImage.LivingResident;
import org.shouwang.registry.RegisterPlan;
import org.shouwang.registry.Relation;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.Tenure;

/** Holds the persons of a sheet against the register and plans what to change. What a sheet does not say stays as it is. */
final class Comparison {

    private final RegisterImage image;
    private final Function<String, String> lookup;
    private final LocalDate today;
    private final NewPlaces places;
    private final Map<HouseholdId, LivingHousehold> households = new HashMap<>();
    private final Map<DoorId, List<LivingHousehold>> behind = new HashMap<>();
    private final Map<HouseholdId, List<LivingResident>> members = new HashMap<>();

    private final List<RegisterPlan.NewHousehold> newHouseholds = new ArrayList<>();
    private final List<RegisterPlan.Arrival> arrivals = new ArrayList<>();
    private final Map<ResidentId, RegisterPlan.Edit> edits = new LinkedHashMap<>();
    private final List<RegisterPlan.NewNeed> needs = new ArrayList<>();
    private final List<RegisterPlan.HouseholdEdit> householdEdits = new ArrayList<>();
    private final List<Compared.RowChange> changes = new ArrayList<>();
    private int unchanged;
    private int needsWaiting;

    Comparison(RegisterImage image, NewPlaces places, Function<String, String> lookup, LocalDate today) {
        this.image = image;
        this.places = places;
        this.lookup = lookup;
        this.today = today;
        image.households().forEach(it -> {
            households.put(it.id(), it);
            behind.computeIfAbsent(it.door(), door -> new ArrayList<>(1)).add(it);
        });
        image.residents().forEach(it -> members.computeIfAbsent(it.household(), id -> new ArrayList<>(4)).add(it));
    }

    Compared compare(Understood understood, Acceptance choices) {
        var held = held(understood, choices);
        var matching = new Matching(image.residents(), lookup, line -> places.existingDoor(line.door()));
        // rows that wait are matched too: whoever they tell of has not left
        var matched = matching.match(understood.persons());
        var taken = understood.persons().stream().filter(it -> !held.contains(it.row())).toList();
        var groups = taken.stream().collect(Collectors.groupingBy(it -> it.door().id() + "|" + it.household(),
                LinkedHashMap::new, Collectors.toList()));
        var claimed = new HashSet<HouseholdId>();
        groups.values().forEach(group -> household(group, matched, matching, claimed, choices));
        var left = left(understood, matching.used());
        boolean leave = choices.left() == Acceptance.Left.MOVED_OUT;
        if (leave) {
            left.forEach(it -> edits.remove(it.id()));
        }
        var plan = new RegisterPlan(places.estates(), places.buildings(), places.doors(), newHouseholds, arrivals,
                List.copyOf(edits.values()), needs, householdEdits,
                leave ? left : List.of());
        return new Compared(plan, unchanged, changes, left, held, needsWaiting, digest(plan, left));
    }

    private static Set<Integer> held(Understood understood, Acceptance choices) {
        return understood.findings().stream().filter(it -> it.kind().weight() == FindingKind.Weight.WARNING
                && !choices.accepted().contains(it.kind())).map(Finding::row).collect(Collectors.toSet());
    }

    private void household(List<PersonLine> group, Map<Integer, LivingResident> matched, Matching matching,
            Set<HouseholdId> claimed, Acceptance choices) {
        var door = group.getFirst().door();
        var existing = places.existingDoor(door).flatMap(id -> existing(id, group, matched, claimed));
        var tenure = group.stream().map(PersonLine::tenure).filter(java.util.Objects::nonNull).findFirst();
        HouseholdId household;
        if (existing.isPresent()) {
            household = existing.get().id();
            claimed.add(household);
            editHousehold(existing.get(), tenure);
        } else {
            household = HouseholdId.next();
            BuildingId building = places.building(door);
            places.door(door);
            newHouseholds.add(new RegisterPlan.NewHousehold(household, building, door.unitKey(), door.roomKey(),
                    new HouseholdFacts(tenure.orElse(Tenure.UNKNOWN), null, "")));
        }
        boolean newHead = group.stream().anyMatch(PersonLine::head);
        for (var line : group) {
            var resident = matched.get(line.row());
            var id = resident == null ? arrive(line, household) : edit(line, resident, household, matching, newHead);
            needs(id, line, resident, choices);
        }
        if (newHead) {
            stepDown(household, group, matched);
        }
    }

    /** The household behind the door that shares most people with the sheet's; strangers are never put together. */
    private Optional<LivingHousehold> existing(DoorId door, List<PersonLine> group, Map<Integer, LivingResident> matched,
            Set<HouseholdId> claimed) {
        var there = group.stream().map(it -> matched.get(it.row())).filter(it -> it != null && it.door().equals(door))
                .collect(Collectors.groupingBy(LivingResident::household, Collectors.counting()));
        return behind.getOrDefault(door, List.of()).stream().filter(it -> !claimed.contains(it.id()))
                .filter(it -> there.containsKey(it.id()) || members.getOrDefault(it.id(), List.of()).isEmpty())
                .max(java.util.Comparator.comparing(it -> there.getOrDefault(it.id(), 0L)));
    }

    private void editHousehold(LivingHousehold household, Optional<Tenure> tenure) {
        if (tenure.isPresent() && tenure.get() != household.facts().tenure()) {
            householdEdits.add(new RegisterPlan.HouseholdEdit(household.id(), household.version(),
                    new HouseholdFacts(tenure.get(), household.facts().since(), household.facts().note())));
        }
    }

    private ResidentId arrive(PersonLine line, HouseholdId household) {
        var id = ResidentId.next();
        arrivals.add(new RegisterPlan.Arrival(household, new NewResident(id, LineFacts.of(line), LineFacts.document(line))));
        return id;
    }

    private ResidentId edit(PersonLine line, LivingResident old, HouseholdId household, Matching matching, boolean newHead) {
        var facts = LineFacts.merged(line, old.facts(), newHead);
        var document = LineFacts.documentEdit(line, old, matching.lookupOf(line));
        var edit = new RegisterPlan.Edit(old, household, facts, document);
        var what = RegisterBatch.changes(edit);
        if (what.isEmpty() && !edit.moves()) {
            unchanged++;
            return old.id();
        }
        edits.put(old.id(), edit);
        changes.add(new Compared.RowChange(line.row(), Masked.name(old.facts().name()), line.door().words(), edit.moves(), what));
        return old.id();
    }

    /** A household has one head: who was it before and is not in the sheet, or is not told of as such there, no longer is. */
    private void stepDown(HouseholdId household, List<PersonLine> group, Map<Integer, LivingResident> matched) {
        var told = group.stream().map(it -> matched.get(it.row())).filter(java.util.Objects::nonNull).map(LivingResident::id)
                .collect(Collectors.toSet());
        members.getOrDefault(household, List.of()).stream().filter(it -> it.facts().head() && !told.contains(it.id()))
                .filter(it -> !edits.containsKey(it.id()))
                .forEach(it -> edits.put(it.id(), new RegisterPlan.Edit(it, household, it.facts().as(Relation.UNKNOWN),
                        new org.shouwang.registry.DocumentEdit.Keep())));
    }

    private void needs(ResidentId id, PersonLine line, @Nullable LivingResident old, Acceptance choices) {
        for (var need : line.needs()) {
            boolean known = old != null && old.needs().stream().anyMatch(it -> it.kind() == need.kind()
                    && (need.kind() != NeedKind.OTHER || need.words().equals(it.facts().note())));
            if (known) {
                continue;
            }
            if (choices.consent() == null) {
                needsWaiting++;
                continue;
            }
            boolean schedule = need.kind() == NeedKind.DIALYSIS && need.words().length() <= 100;
            needs.add(new RegisterPlan.NewNeed(id, new NeedFacts(need.kind(), choices.consent(), NeedSource.IMPORT, today, null,
                    need.dueDate(), schedule ? need.words() : "", schedule || need.words().isEmpty() ? null : need.words())));
        }
    }

    /** Only in buildings that the sheet tells of: a sheet of one building says nothing about the others. */
    private List<LivingResident> left(Understood understood, Set<ResidentId> used) {
        var told = understood.persons().stream().map(it -> it.door().buildingId()).collect(Collectors.toSet());
        return image.residents().stream().filter(it -> !used.contains(it.id()))
                .filter(it -> places.buildingKeys(it.door()).filter(told::contains).isPresent())
                .filter(it -> !understood.unread().contains(it.facts().name())).toList();
    }

    private static String digest(RegisterPlan plan, List<LivingResident> left) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            plan.arrivals().forEach(it -> add(digest, "+" + it.resident().facts().name() + it.resident().facts().phones()));
            plan.edits().forEach(it -> add(digest, "~" + it.before().id() + it.before().version() + it.moves() + RegisterBatch.changes(it)));
            plan.needs().forEach(it -> add(digest, "n" + it.facts().kind()));
            plan.doors().forEach(it -> add(digest, "d" + it.plan()));
            plan.householdEdits().forEach(it -> add(digest, "h" + it.id() + it.version() + it.facts()));
            add(digest, plan.estates().size() + "/" + plan.buildings().size() + "/" + plan.households().size());
            left.forEach(it -> add(digest, "-" + it.id() + it.version()));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
