package org.shouwang.accounts.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Fold;
import org.shouwang.platform.words.PhoneNumber;

/** Reads what was typed into a form, pointing at the field that cannot be right. */
final class Entered {

    private Entered() {
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** @throws Problem {@code accounts.phone.wrong} */
    static PhoneNumber phone(@Nullable String typed) {
        return phoneAt(typed, "phone");
    }

    static PhoneNumber phoneAt(@Nullable String typed, String field) {
        if (PhoneNumber.read(text(typed)) instanceof PhoneNumber.Reading.Good(var phone)) {
            return phone;
        }
        throw Problem.invalid("accounts.phone.wrong").at(field, "accounts.phone.wrong");
    }

    /** @throws Problem {@code accounts.name.wrong} */
    static String name(@Nullable String typed) {
        var name = Fold.line(text(typed));
        if (name.isBlank() || name.length() > 40) {
            throw Problem.invalid("accounts.name.wrong").at("name", "accounts.name.wrong");
        }
        return name;
    }

    /** A code as typed: full-width digits, spaces and hyphens do not matter. */
    static String code(@Nullable String typed) {
        return Fold.line(text(typed)).replaceAll("[\\s-]", "");
    }

    /** The end of that day where the area is; null where nothing was typed. */
    static @Nullable Instant endOfDay(@Nullable String typed, ZoneId zone) {
        if (text(typed).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text(typed)).plusDays(1).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.invalid("accounts.date.wrong").at("until", "accounts.date.wrong");
        }
    }

    static UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(text(typed));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("accounts.form.broken");
        }
    }

    static long version(@Nullable String typed) {
        try {
            return Long.parseLong(text(typed));
        } catch (NumberFormatException e) {
            throw Problem.invalid("accounts.form.broken");
        }
    }

    static <E extends Enum<E>> E choice(@Nullable String typed, Class<E> among, String field) {
        var name = text(typed).toUpperCase(Locale.ROOT);
        return Arrays.stream(among.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> Problem.invalid("accounts.choose").at(field, "accounts.choose"));
    }
}
