package org.shouwang.roster.hours;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.Fold;
import org.shouwang.volunteers.VolunteerId;

/**
 * @param words of a name or the beginning of its sound; empty for all
 * @param among only these people; null for everybody
 */
public record LedgerQuery(Period period, String words, @Nullable Set<VolunteerId> among) {

    public LedgerQuery {
        words = Fold.line(words).toLowerCase(java.util.Locale.ROOT);
        among = among == null ? null : Set.copyOf(among);
    }

    public static LedgerQuery of(Period period) {
        return new LedgerQuery(period, "", null);
    }

    /** The pattern's own signs are looked for as themselves. */
    String literal() {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
