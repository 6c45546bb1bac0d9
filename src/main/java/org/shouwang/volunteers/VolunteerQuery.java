package org.shouwang.volunteers;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.Fold;

/**
 * Which volunteers are looked for.
 *
 * @param words of a name, its sound or initials, or the tail of a phone; empty for all
 * @param state null for everybody who has not left or been declined
 */
public record VolunteerQuery(String words, @Nullable VolunteerState state, @Nullable Skill skill, @Nullable OrganisationId organisation) {

    public VolunteerQuery {
        words = Fold.line(words).toLowerCase(Locale.ROOT);
    }

    public static VolunteerQuery all() {
        return new VolunteerQuery("", null, null, null);
    }

    /** The pattern's own signs are looked for as themselves. */
    String literal() {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    String tail() {
        var digits = words.replaceAll("[\\s-]", "");
        return digits.matches("\\d{3,}") ? digits : "";
    }
}
