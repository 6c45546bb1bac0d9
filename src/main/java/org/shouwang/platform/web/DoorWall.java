package org.shouwang.platform.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A building as it stands (楼栋图): floors from the top down, doors side by side in their units, a gap where there is no
 * door. Doors above one another stand in one column, however many a floor has; what belongs to no unit or floor – shops
 * along the street – stands in a strip at the bottom.
 */
public record DoorWall(String label, List<Unit> units, List<Floor> floors, List<Door> strip, List<Count> legend) {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");

    /**
     * One door with whatever is going on behind it.
     *
     * @param unit as people call it, e.g. 2单元; blank for a door that belongs to none
     * @param floor as numbered in the lift; below zero for basements, 0 for a door on no floor
     * @param label what stands on the door, e.g. 502
     * @param sign in the cell besides the colour; null for the usual sign of the tone
     * @param text the whole of it in words, for those who listen and on focus
     * @param address of the household card; htmx shows it beside the wall, a browser without scripts opens it
     */
    public record Door(String unit, int floor, String label, Tone tone, @Nullable String sign, String text, String address,
            boolean chosen) {

        public Door(String unit, int floor, String label, Tone tone, String text, String address) {
            this(unit, floor, label, tone, null, text, address, false);
        }

        public String shownSign() {
            return sign == null ? tone.sign() : sign;
        }
    }

    /** A unit and how many doors stand side by side in it. */
    public record Unit(String label, int columns) {
    }

    public record Floor(int number, List<Slot> slots) {
    }

    /** A place for a door; empty where the building has none. */
    public record Slot(@Nullable Door door, boolean startsUnit) {
    }

    /** How many doors are so, and how that is called. */
    public record Count(Tone tone, String name, long doors) {
    }

    /** Where in its unit a door stands: 502 and 1202 above one another, 502甲 beside them. */
    private record Column(int number, String rest) implements Comparable<Column> {

        private static final Pattern NUMBER = Pattern.compile("(\\d+)(\\D*)$");

        static Column of(String label) {
            var found = NUMBER.matcher(label);
            if (!found.find()) {
                return new Column(0, label);
            }
            var digits = found.group(1);
            var last = digits.length() < 3 ? digits : digits.substring(digits.length() - 2);
            return new Column(Integer.parseInt(last), found.group(2));
        }

        @Override
        public int compareTo(Column other) {
            return Comparator.comparingInt(Column::number).thenComparing(Column::rest).compare(this, other);
        }
    }

    /**
     * Stands the doors where they belong.
     *
     * @param label of the building
     * @param names what each tone is called here, in the order of the legend; tones that are not named are not counted
     */
    public static DoorWall of(String label, Collection<Door> doors, SequencedMap<Tone, String> names) {
        var inUnits = doors.stream().anyMatch(door -> !door.unit().isBlank());
        var strip = new ArrayList<Door>();
        var columns = new TreeMap<String, TreeSet<Column>>(DoorWall::naturally);
        var byFloor = new TreeMap<Integer, Map<String, Map<Column, Door>>>(Comparator.reverseOrder());
        for (var door : doors) {
            if (door.floor() == 0 || inUnits && door.unit().isBlank()) {
                strip.add(door);
                continue;
            }
            var column = Column.of(door.label());
            var row = byFloor.computeIfAbsent(door.floor(), f -> new TreeMap<>()).computeIfAbsent(door.unit(), u -> new TreeMap<>());
            if (row.putIfAbsent(column, door) != null) {
                // Two doors with one number on one floor are a mistake in the register: both are shown.
                column = new Column(column.number(), column.rest() + "~" + row.size());
                row.put(column, door);
            }
            columns.computeIfAbsent(door.unit(), u -> new TreeSet<>()).add(column);
        }
        strip.sort(Comparator.comparing(Door::label, DoorWall::naturally));
        var floors = byFloor.entrySet().stream().map(floor -> new Floor(floor.getKey(), slots(floor.getValue(), columns))).toList();
        var units = columns.entrySet().stream().map(unit -> new Unit(unit.getKey(), unit.getValue().size())).toList();
        var legend = names.entrySet().stream().map(name -> new Count(name.getKey(), name.getValue(),
                doors.stream().filter(door -> door.tone() == name.getKey()).count())).toList();
        return new DoorWall(label, units, floors, List.copyOf(strip), legend);
    }

    private static List<Slot> slots(Map<String, Map<Column, Door>> floor, Map<String, TreeSet<Column>> columns) {
        var slots = new ArrayList<Slot>();
        columns.forEach((unit, places) -> {
            var here = floor.getOrDefault(unit, Map.of());
            var first = true;
            for (var column : places) {
                slots.add(new Slot(here.get(column), first));
                first = false;
            }
        });
        return List.copyOf(slots);
    }

    /** How many doors stand side by side in the whole building. */
    public int width() {
        return units.stream().mapToInt(Unit::columns).sum();
    }

    public boolean isEmpty() {
        return floors.isEmpty() && strip.isEmpty();
    }

    /** 2单元 before 10单元, and what has no number last. */
    static int naturally(String one, String other) {
        return Comparator.comparingLong(DoorWall::number).thenComparing(Comparator.naturalOrder()).compare(one, other);
    }

    private static long number(String text) {
        var digits = DIGITS.matcher(text);
        return digits.find() ? Long.parseLong(digits.group()) : Long.MAX_VALUE;
    }
}
