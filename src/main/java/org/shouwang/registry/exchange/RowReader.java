package org.shouwang.registry.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.shouwang.platform.sheet.SheetRow;
import org.shouwang.platform.sheet.SheetTable;
import org.shouwang.registry.DoorAddress;
import org.shouwang.registry.Relation;

/** Reads the persons of a sheet by its layout, and says what is doubtful. Changes nothing and asks no database. */
final class RowReader {

    private final Layout layout;
    private final KnownPlaces known;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private final Map<Integer, DoorReader.Said> carried = new HashMap<>();

    RowReader(Layout layout, KnownPlaces known, LocalDate today) {
        this.layout = layout;
        this.known = known;
        this.today = today;
    }

    Understood read(SheetTable table) {
        var rows = table.rows().subList(Math.min(layout.headerRows(), table.rows().size()), table.rows().size());
        var places = new PlaceCells(layout, rows);
        var doors = new DoorReader(known);
        var persons = new PersonReader(layout, today, findings);
        if (known.knowsNoEstate()) {
            learnEstates(rows);
        }
        var read = new ArrayList<PersonLine>();
        int told = 0;
        for (var row : rows) {
            if (places.takesTitle(row)) {
                continue;
            }
            if (places.isNobody(row)) {
                findings.add(new Finding(row.number(), -1, FindingKind.SKIPPED, "", ""));
                continue;
            }
            told++;
            var person = read(row, places, doors, persons);
            if (person != null) {
                read.add(person);
            } else {
                unread.add(nameIn(row));
            }
        }
        var settled = new Households(findings, layout).settle(withUnits(read));
        findings.sort(java.util.Comparator.comparingInt(Finding::row));
        var kept = settled.stream().map(PersonLine::row).collect(java.util.stream.Collectors.toSet());
        read.stream().filter(it -> !kept.contains(it.row())).forEach(it -> unread.add(it.name()));
        return new Understood(settled, List.copyOf(findings), Set.copyOf(unread), carried, told);
    }

    /** In a new register the rows that name no estate are meant to be in the one that others name. */
    private void learnEstates(List<SheetRow> rows) {
        int estate = layout.fields().indexOf(Field.ESTATE);
        int address = layout.fields().indexOf(Field.ADDRESS);
        for (var row : rows) {
            if (estate >= 0 && !row.isBlank(estate)) {
                known.inColumn(row.text(estate));
            } else if (address >= 0) {
                DoorAddress.readings(row.text(address)).stream().findFirst().ifPresent(reading -> known.inAddress(reading.estate()));
            }
        }
    }

    private @org.jspecify.annotations.Nullable PersonLine read(SheetRow row, PlaceCells places, DoorReader doors, PersonReader persons) {
        var said = places.said(row, isHead(row));
        if (places.filled() || places.underTitle()) {
            carried.put(row.number(), said);
        }
        if (places.filled()) {
            findings.add(new Finding(row.number(), -1, FindingKind.PLACE_FROM_ABOVE, "", ""));
        }
        var nowhere = new DoorPlace("", "", "", "", "", "", "", "");
        var door = switch (doors.read(said)) {
            case DoorReader.Outcome.Found found -> found.door();
            case DoorReader.Outcome.Missing missing -> {
                findings.add(new Finding(row.number(), column(missing.kind()), missing.kind(), words(said), ""));
                yield nowhere;
            }
        };
        // read in any case: all that is wrong with a row is said at once
        var person = persons.read(row, door, Objects.requireNonNullElse(places.last(Field.HOUSEHOLD), ""),
                Objects.requireNonNullElse(places.last(Field.HEAD_NAME), ""));
        return door == nowhere ? null : person;
    }

    private String nameIn(SheetRow row) {
        return org.shouwang.platform.words.Fold.line(row.text(layout.fields().indexOf(Field.NAME))).replace(" ", "");
    }

    private boolean isHead(SheetRow row) {
        int column = layout.fields().indexOf(Field.RELATION);
        return column >= 0 && Vocabulary.relation(row.text(column)).filter(it -> it == Relation.HEAD).isPresent();
    }

    private int column(FindingKind kind) {
        var field = switch (kind) {
            case NO_BUILDING -> Field.BUILDING;
            case NO_ESTATE -> Field.ESTATE;
            case NO_ROOM -> Field.ROOM;
            default -> Field.ADDRESS;
        };
        int column = layout.fields().indexOf(field);
        return column >= 0 ? column : layout.fields().indexOf(Field.ADDRESS);
    }

    private static String words(DoorReader.Said said) {
        return String.join(" ", said.estate(), said.building(), said.unit(), said.room(), said.address()).strip().replaceAll(" +", " ");
    }

    /** Only when all rows are known can a missing unit be told from a building without units. */
    private List<PersonLine> withUnits(List<PersonLine> persons) {
        persons.forEach(person -> {
            known.building(person.door().estateKey(), person.door().buildingKey(), person.door().building());
            if (!person.door().unitKey().isEmpty()) {
                known.door(person.door());
            }
        });
        var settled = new ArrayList<PersonLine>(persons.size());
        Map<String, String> names = new HashMap<>();
        var refused = new HashSet<Integer>();
        for (var person : persons) {
            var door = known.settled(person.door());
            if (door.isEmpty()) {
                int column = layout.fields().indexOf(Field.UNIT);
                findings.add(new Finding(person.row(), column, FindingKind.NO_UNIT, person.door().words(), ""));
                refused.add(person.row());
            } else {
                String name = names.computeIfAbsent(door.get().buildingId(), it -> known
                        .buildingName(door.get().estateKey(), door.get().buildingKey()).orElse(door.get().building()));
                var d = door.get();
                settled.add(person.at(new DoorPlace(d.estateKey(), d.estate(), d.buildingKey(), name, d.unitKey(), d.unit(),
                        d.roomKey(), d.room())));
            }
        }
        return settled;
    }
}
