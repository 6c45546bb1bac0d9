package org.shouwang.registry;

import java.util.regex.Pattern;

/** The forms in which places are compared, for whoever reads many of them at once. */
public final class DoorKeys {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private DoorKeys() {
    }

    /** {@code 望春苑小区} and {@code 望春苑} are the same estate. */
    public static String estate(String name) {
        String plain = DoorWords.plain(name).replace(" ", "");
        return plain.length() > 3 && plain.endsWith("小区") ? plain.substring(0, plain.length() - 2) : plain;
    }

    /** {@code 12号楼}, {@code 十二幢} and {@code １２#} are all {@code 12}. */
    public static String building(String name) {
        return DoorWords.building(name);
    }

    public static String unit(String name) {
        return name.isBlank() ? "" : DoorWords.unit(name);
    }

    public static String room(String name) {
        return DoorWords.room(name);
    }

    /**
     * The floor that a room's number tells: 502 is on the fifth, 1203 on the twelfth, B102 one below ground. Rooms that
     * tell nothing (7, 商3) are on the first.
     */
    public static int floor(String room) {
        var digits = DIGITS.matcher(room);
        if (!digits.find() || digits.group().length() < 3 || digits.group().length() > 5) {
            return room.matches("B[0-9].*") ? -1 : 1;
        }
        int floor = Integer.parseInt(digits.group().substring(0, digits.group().length() - 2));
        if (floor > 199) {
            floor = floor % 100;
        }
        return room.startsWith("B") ? -Math.min(9, floor) : Math.max(1, floor);
    }
}
