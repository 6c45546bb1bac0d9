package org.shouwang.accounts.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.words.Fold;
import org.shouwang.platform.words.PhoneNumber;

/** Who somebody is, as typed into a form. */
final class EnteredPerson {

    private EnteredPerson() {
    }

    /** @throws Problem {@code accounts.phone.wrong} */
    static PhoneNumber phone(@Nullable String typed) {
        return phoneAt(typed, "phone");
    }

    static PhoneNumber phoneAt(@Nullable String typed, String field) {
        if (PhoneNumber.read(Entered.text(typed)) instanceof PhoneNumber.Reading.Good(var phone)) {
            return phone;
        }
        throw Problem.invalid("accounts.phone.wrong").at(field, "accounts.phone.wrong");
    }

    /** @throws Problem {@code accounts.name.wrong} */
    static String name(@Nullable String typed) {
        return nameAt(typed, "name");
    }

    static String nameAt(@Nullable String typed, String field) {
        var name = Fold.line(Entered.text(typed));
        if (name.isBlank() || name.length() > 40) {
            throw Problem.invalid("accounts.name.wrong").at(field, "accounts.name.wrong");
        }
        return name;
    }

    /** A code as typed: full-width digits, spaces and hyphens do not matter. */
    static String code(@Nullable String typed) {
        return Fold.line(Entered.text(typed)).replaceAll("[\\s-]", "");
    }

    /** The end of that day where the area is; null where nothing was typed. */
    static @Nullable Instant endOfDay(@Nullable String typed, ZoneId zone) {
        if (Entered.text(typed).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(Entered.text(typed)).plusDays(1).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.invalid("accounts.date.wrong").at("until", "accounts.date.wrong");
        }
    }
}
