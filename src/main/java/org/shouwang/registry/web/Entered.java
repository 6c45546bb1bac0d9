package org.shouwang.registry.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Fold;
import org.shouwang.registry.Position;

/** Reads what was typed into a form, pointing at the field that cannot be right. */
final class Entered {

    private static final String CHECK = "registry.problem.check";

    private Entered() {
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static boolean blank(@Nullable String typed) {
        return text(typed).isBlank();
    }

    static int number(@Nullable String typed, String field) {
        try {
            return Integer.parseInt(Fold.code(text(typed)));
        } catch (NumberFormatException e) {
            throw Problem.invalid(CHECK).at(field, "registry.field.number");
        }
    }

    /** The numbers in "4, 13、14"; none where nothing was typed. */
    static Set<Integer> numbers(@Nullable String typed, String field) {
        var all = new TreeSet<Integer>();
        for (var part : Fold.line(text(typed)).split("[\\s,、;，；]+")) {
            if (!part.isEmpty()) {
                all.add(number(part, field));
            }
        }
        return all;
    }

    static long version(@Nullable String typed) {
        return number(typed, "version");
    }

    static @Nullable LocalDate date(@Nullable String typed, String field) {
        if (blank(typed)) {
            return null;
        }
        try {
            return LocalDate.parse(Fold.code(text(typed)));
        } catch (DateTimeParseException e) {
            throw Problem.invalid(CHECK).at(field, "registry.field.date");
        }
    }

    /** Both or neither; people paste "39.33, 112.43" into the first of the two. */
    static @Nullable Position position(@Nullable String latitude, @Nullable String longitude) {
        var parts = Arrays.stream((Fold.line(text(latitude)) + " " + Fold.line(text(longitude))).split("[\\s,，]+"))
                .filter(part -> !part.isEmpty()).toList();
        if (parts.isEmpty()) {
            return null;
        }
        try {
            if (parts.size() == 2) {
                return new Position(Double.parseDouble(parts.getFirst()), Double.parseDouble(parts.getLast()));
            }
        } catch (IllegalArgumentException e) {
            // Letters, or a point that is not on earth: said below.
        }
        throw Problem.invalid(CHECK).at("latitude", "registry.field.position");
    }

    static <E extends Enum<E>> E choice(@Nullable String typed, Class<E> among, String field) {
        var chosen = choiceIfAny(typed, among);
        if (chosen == null) {
            throw Problem.invalid(CHECK).at(field, "registry.field.choose");
        }
        return chosen;
    }

    static <E extends Enum<E>> @Nullable E choiceIfAny(@Nullable String typed, Class<E> among) {
        var name = text(typed).strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(among.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
