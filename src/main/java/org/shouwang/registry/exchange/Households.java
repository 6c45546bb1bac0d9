package org.shouwang.registry.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sorts persons into households, and finds those told of twice. */
final class Households {

    private final List<Finding> findings;
    private final Layout layout;

    Households(List<Finding> findings, Layout layout) {
        this.findings = findings;
        this.layout = layout;
    }

    List<PersonLine> settle(List<PersonLine> persons) {
        return grouped(withoutRepeats(persons));
    }

    /** The same document number: the same row again, the same person behind two doors, or a mistake. */
    private List<PersonLine> withoutRepeats(List<PersonLine> persons) {
        Map<String, PersonLine> byNumber = new HashMap<>();
        Map<String, PersonLine> byName = new HashMap<>();
        Set<Integer> dropped = new HashSet<>();
        for (var person : persons) {
            var first = person.documentNumber().isEmpty()
                    ? byName.putIfAbsent(person.name() + "|" + person.birthDate() + "|" + person.door().id(), person)
                    : byNumber.putIfAbsent(person.documentNumber(), person);
            if (first != null) {
                again(first, person, dropped);
            }
        }
        return dropped.isEmpty() ? persons : persons.stream().filter(it -> !dropped.contains(it.row())).toList();
    }

    private void again(PersonLine first, PersonLine person, Set<Integer> dropped) {
        int column = layout.fields().indexOf(person.documentNumber().isEmpty() ? Field.NAME : Field.ID_NUMBER);
        String said = person.documentNumber().isEmpty() ? person.name() : person.documentNumber();
        if (!first.name().equals(person.name())) {
            add(first.row(), column, FindingKind.SAME_NUMBER_OTHER_NAME, said, person.row());
            add(person.row(), column, FindingKind.SAME_NUMBER_OTHER_NAME, said, first.row());
            dropped.add(first.row());
            dropped.add(person.row());
        } else if (first.same(person)) {
            add(person.row(), -1, FindingKind.REPEATED, person.name(), first.row());
            dropped.add(person.row());
        } else if (first.door().id().equals(person.door().id())) {
            add(person.row(), -1, FindingKind.TWICE_DIFFERENT, person.name(), first.row());
            dropped.add(person.row());
        } else {
            add(person.row(), column, FindingKind.SAME_PERSON_TWO_DOORS, person.name(), first.row());
        }
    }

    private List<PersonLine> grouped(List<PersonLine> persons) {
        var byDoor = new LinkedHashMap<String, List<PersonLine>>();
        persons.forEach(it -> byDoor.computeIfAbsent(it.door().id(), door -> new ArrayList<>(4)).add(it));
        var all = new ArrayList<PersonLine>(persons.size());
        byDoor.values().forEach(door -> all.addAll(ofDoor(door)));
        return all;
    }

    private List<PersonLine> ofDoor(List<PersonLine> door) {
        boolean told = door.stream().anyMatch(it -> !it.household().isEmpty());
        var households = new LinkedHashMap<String, List<PersonLine>>();
        Map<String, Integer> heads = new HashMap<>();
        for (var person : door) {
            String group = told ? person.household() : "1";
            int head = heads.merge(group, person.head() ? 1 : 0, Integer::sum);
            // each head after the first begins a household of its own, with those who follow
            String key = head > 1 ? group + "/" + head : group;
            households.computeIfAbsent(key, it -> new ArrayList<>(4)).add(person.inHousehold(key));
        }
        int column = layout.fields().indexOf(Field.RELATION);
        var all = new ArrayList<PersonLine>(door.size());
        households.forEach((key, household) -> {
            checkHeads(household, key.contains("/"), column);
            all.addAll(household);
        });
        return all;
    }

    private void checkHeads(List<PersonLine> household, boolean second, int column) {
        long heads = household.stream().filter(PersonLine::head).count();
        if (second) {
            household.forEach(it -> add(it.row(), column, FindingKind.TWO_HEADS, it.door().words(), household.getFirst().row()));
        } else if (heads == 0 && household.size() > 1 && household.stream().anyMatch(it -> it.relation() != null)) {
            household.forEach(it -> add(it.row(), column, FindingKind.NO_HEAD, it.door().words(), household.getFirst().row()));
        }
    }

    private void add(int row, int column, FindingKind kind, String said, int other) {
        findings.add(new Finding(row, column, kind, said, String.valueOf(other)));
    }
}
