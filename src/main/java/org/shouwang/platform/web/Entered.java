package org.shouwang.platform.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Fold;

/** Reads what was typed into a form, pointing at the field that cannot be right. */
public final class Entered {

    private static final String CHECK = "platform.problem.check";

    private Entered() {
    }

    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public static boolean blank(@Nullable String typed) {
        return text(typed).isBlank();
    }

    public static int number(@Nullable String typed, String field) {
        try {
            return Integer.parseInt(Fold.code(text(typed)));
        } catch (NumberFormatException e) {
            throw Problem.invalid(CHECK).at(field, "platform.field.number");
        }
    }

    /** The numbers in "4, 13、14"; none where nothing was typed. */
    public static Set<Integer> numbers(@Nullable String typed, String field) {
        var all = new TreeSet<Integer>();
        for (var part : Fold.line(text(typed)).split("[\\s,、;，；]+")) {
            if (!part.isEmpty()) {
                all.add(number(part, field));
            }
        }
        return all;
    }

    /** The version in a hidden field; a form without it was not ours, or was cut off. */
    public static long version(@Nullable String typed) {
        try {
            return Long.parseLong(text(typed));
        } catch (NumberFormatException e) {
            throw Problem.invalid("platform.form.broken");
        }
    }

    /** An id in a hidden field. */
    public static UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(text(typed));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("platform.form.broken");
        }
    }

    public static @Nullable LocalDate date(@Nullable String typed, String field) {
        if (blank(typed)) {
            return null;
        }
        try {
            return LocalDate.parse(Fold.code(text(typed)));
        } catch (DateTimeParseException e) {
            throw Problem.invalid(CHECK).at(field, "platform.field.date");
        }
    }

    public static <E extends Enum<E>> E choice(@Nullable String typed, Class<E> among, String field) {
        var chosen = choiceIfAny(typed, among);
        if (chosen == null) {
            throw Problem.invalid(CHECK).at(field, "platform.field.choose");
        }
        return chosen;
    }

    public static <E extends Enum<E>> @Nullable E choiceIfAny(@Nullable String typed, Class<E> among) {
        var name = text(typed).toUpperCase(Locale.ROOT);
        return Arrays.stream(among.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
