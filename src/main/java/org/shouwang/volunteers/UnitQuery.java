package org.shouwang.volunteers;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.Fold;

/**
 * Which of a unit's people are looked for.
 *
 * @param words of a name, its sound or initials; empty for all
 */
public record UnitQuery(OrganisationId unit, String words, @Nullable Whereabouts place, @Nullable Sending sending) {

    public UnitQuery {
        words = Fold.line(words).toLowerCase(Locale.ROOT);
    }

    public static UnitQuery all(OrganisationId unit) {
        return new UnitQuery(unit, "", null, null);
    }

    /** The pattern's own signs are looked for as themselves. */
    String literal() {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
