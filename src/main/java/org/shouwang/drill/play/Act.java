package org.shouwang.drill.play;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that happens.
 *
 * @param day days after the first
 * @param at time of day
 * @param scene what happens
 * @param with how: numbers, times and words that the scene understands
 */
record Act(int day, String at, String scene, @Nullable Map<String, Object> with) {

    static final Comparator<Act> BY_TIME = Comparator.comparingInt(Act::day).thenComparing(Act::time);

    Act {
        with = with == null ? Map.of() : Map.copyOf(with);
        parse(at);
    }

    LocalTime time() {
        return parse(at);
    }

    OffsetDateTime on(OffsetDateTime begins) {
        return begins.toLocalDate().plusDays(day).atTime(time()).atOffset(begins.getOffset());
    }

    int number(String name, int otherwise) {
        var value = with.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer number) {
            return number;
        }
        throw wrong(name, value, "a whole number");
    }

    /** A share of one, such as 0.1. */
    double share(String name, double otherwise) {
        var value = with.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1) {
            return number.doubleValue();
        }
        throw wrong(name, value, "a share between 0 and 1");
    }

    String text(String name, String otherwise) {
        var value = with.get(name);
        return value == null ? otherwise : value.toString();
    }

    /** Such as {@code 90s}, {@code 30m} or {@code 2h}. */
    Duration length(String name, Duration otherwise) {
        var value = with.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Duration.parse("PT" + value);
        } catch (DateTimeParseException e) {
            throw wrong(name, value, "a length of time such as 90s, 30m or 2h");
        }
    }

    boolean says(String name) {
        return Boolean.parseBoolean(text(name, "false"));
    }

    /** Several words, such as {@code [东门, 西门]}; none where nothing is said. */
    List<String> words(String name) {
        var value = with.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        throw wrong(name, value, "a list");
    }

    /** Several things that are described as an act is, such as posts. */
    @SuppressWarnings("unchecked")
    List<Act> items(String name) {
        if (with.get(name) instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            return list.stream().map(item -> new Act(day, at, scene, (Map<String, Object>) item)).toList();
        }
        throw wrong(name, with.getOrDefault(name, ""), "a list of things that are described, such as [{name: ..}]");
    }

    LocalTime clock(String name, String otherwise) {
        return parse(text(name, otherwise));
    }

    private IllegalArgumentException wrong(String name, Object value, String wanted) {
        return new IllegalArgumentException("scene " + scene + " at " + at + ": \"" + name + ": " + value + "\" should be " + wanted);
    }

    private static LocalTime parse(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no time of day; write \"08:30\" or \"20:00:00\", in quotes");
        }
    }
}
