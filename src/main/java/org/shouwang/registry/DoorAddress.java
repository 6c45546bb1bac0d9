package org.shouwang.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One reading of the words by which somebody names a door: {@code 12-2-502}, {@code 12号楼2单元502},
 * {@code 望春苑十二幢二单元5楼502室}. Parts are match keys; a part that was not said is empty. Words often have several
 * readings ({@code 2-502} is a building or a unit): {@link #readings} gives them all, likelier ones first, and the
 * register decides which of them exist.
 *
 * @param estate the words before the first number, as typed
 */
public record DoorAddress(String estate, String building, String unit, String floor, String room) {

    private enum Part { ESTATE, BUILDING, UNIT, FLOOR, ROOM }

    private static final int LONGEST = 80;
    private static final String VALUE = "[A-Z]{0,2}[0-9]+[A-Z]?|[A-Z]{1,2}|[东西南北中]{1,2}";
    private static final Pattern WORD = Pattern.compile(
            "(?<value>" + VALUE + ")(?:(?<building>" + DoorWords.BUILDING + ")|(?<unit>" + DoorWords.UNIT + ")|(?<floor>"
                    + DoorWords.FLOOR + "(?![A-Z]))|(?<room>" + DoorWords.ROOM + ")|(?<either>" + DoorWords.EITHER
                    + "))?(?<between>[ \\-./·。、,，:;|\\\\]*)");
    private static final Pattern BLOCK_AND_ROOM = Pattern.compile("([A-Z]{1,2})([0-9]{3,4})");

    private record Token(String value, String word, String between) {

        boolean bare() {
            return word.isEmpty();
        }

        boolean may(Part part) {
            return switch (part) {
                case ESTATE -> bare();
                case BUILDING -> bare() || word.equals("楼") || word.equals("号") || word.matches(DoorWords.BUILDING);
                case UNIT -> bare() || word.equals("门") || word.matches(DoorWords.UNIT);
                case FLOOR -> bare() && value.matches("[0-9]{1,2}") || word.equals("楼") || word.matches(DoorWords.FLOOR);
                case ROOM -> bare() || word.equals("号") || word.equals("门") || word.matches(DoorWords.ROOM);
            };
        }
    }

    /** All readings of the words, likelier ones first; empty when they name no door and no building. */
    public static List<DoorAddress> readings(String words) {
        if (words.length() > LONGEST) {
            return List.of();
        }
        var text = DoorWords.plain(words);
        var found = new LinkedHashSet<DoorAddress>();
        int start = tail(text);
        for (var tokens : splits(tokens(text.substring(start)))) {
            read(text.substring(0, start).strip(), tokens, found);
        }
        return List.copyOf(found);
    }

    /** Whether a door is named, not only a building. */
    public boolean hasRoom() {
        return !room.isEmpty();
    }

    /** Where the words begin that consist of nothing but values and their words. */
    private static int tail(String text) {
        for (int start = 0; start < text.length(); start++) {
            if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)) && Character.isLetterOrDigit(text.charAt(start))
                    && sameScript(text.charAt(start - 1), text.charAt(start))) {
                continue;
            }
            if (consumes(text, start)) {
                return start;
            }
        }
        return text.length();
    }

    private static boolean sameScript(char one, char other) {
        return one < 128 && other < 128;
    }

    private static boolean consumes(String text, int start) {
        var words = WORD.matcher(text).region(start, text.length());
        int end = start;
        while (words.lookingAt()) {
            end = words.end();
            if (end == text.length()) {
                return true;
            }
            words.region(end, text.length());
        }
        return false;
    }

    private static List<Token> tokens(String tail) {
        var tokens = new ArrayList<Token>();
        var words = WORD.matcher(tail);
        while (words.lookingAt()) {
            tokens.add(new Token(words.group("value"), word(words), words.group("between")));
            words.region(words.end(), tail.length());
        }
        return tokens;
    }

    private static String word(Matcher words) {
        for (var group : List.of("building", "unit", "floor", "room", "either")) {
            var word = words.group(group);
            if (word != null) {
                return word;
            }
        }
        return "";
    }

    /** The tokens as they stand; also {@code A1203} as A and 1203, and {@code 12-1号楼} as one name. */
    private static List<List<Token>> splits(List<Token> tokens) {
        var all = new ArrayList<List<Token>>();
        all.add(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var both = BLOCK_AND_ROOM.matcher(token.value());
            if (both.matches() && token.may(Part.ROOM)) {
                var split = new ArrayList<>(tokens);
                split.set(i, new Token(both.group(1), "", ""));
                split.add(i + 1, new Token(both.group(2), token.word(), token.between()));
                all.add(split);
            }
            if (i > 0 && tokens.get(i - 1).bare() && tokens.get(i - 1).between().equals("-") && token.may(Part.BUILDING)
                    && !token.bare()) {
                var joined = new ArrayList<>(tokens);
                joined.set(i - 1, new Token(tokens.get(i - 1).value() + "-" + token.value(), token.word(), token.between()));
                joined.remove(i);
                all.add(joined);
            }
        }
        return all;
    }

    private static final List<List<Part>> ORDERS = List.of(
            List.of(Part.BUILDING, Part.UNIT, Part.FLOOR, Part.ROOM),
            List.of(Part.BUILDING, Part.UNIT, Part.ROOM),
            List.of(Part.BUILDING, Part.FLOOR, Part.ROOM),
            List.of(Part.BUILDING, Part.ROOM),
            List.of(Part.UNIT, Part.FLOOR, Part.ROOM),
            List.of(Part.UNIT, Part.ROOM),
            List.of(Part.FLOOR, Part.ROOM),
            List.of(Part.ROOM),
            List.of(Part.BUILDING, Part.UNIT),
            List.of(Part.BUILDING));

    private static void read(String estate, List<Token> tokens, LinkedHashSet<DoorAddress> found) {
        for (int spared = 0; spared <= 1; spared++) {        // 阳光100 5号楼: the first number is the estate's
            if (tokens.size() <= spared || spared == 1 && (estate.isEmpty() || !tokens.getFirst().may(Part.ESTATE))) {
                continue;
            }
            var name = spared == 0 ? estate : estate + tokens.getFirst().value();
            var rest = tokens.subList(spared, tokens.size());
            for (var order : ORDERS) {
                if (order.size() == rest.size() && fits(rest, order)) {
                    found.addAll(assigned(name, rest, order));
                }
            }
        }
    }

    private static boolean fits(List<Token> tokens, List<Part> order) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).may(order.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<DoorAddress> assigned(String estate, List<Token> tokens, List<Part> order) {
        var part = new String[] {"", "", "", "", ""};
        for (int i = 0; i < tokens.size(); i++) {
            part[order.get(i).ordinal()] = tokens.get(i).value();
        }
        var floor = DoorWords.unit(part[3]);
        var room = DoorWords.room(part[4]);
        var plain = new DoorAddress(estate, DoorWords.building(part[1]), DoorWords.unit(part[2]), floor, room);
        if (!floor.isEmpty() && room.matches("[0-9]{1,2}")) { // 5楼2号 is door 502 as often as it is door 2
            var padded = floor + "0".repeat(2 - room.length()) + room;
            return List.of(new DoorAddress(estate, plain.building, plain.unit, floor, padded), plain);
        }
        return List.of(plain);
    }
}
