package org.shouwang.registry;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Personal;

/** What is said about a household as a whole. */
public record HouseholdFacts(Tenure tenure, @Nullable LocalDate since, @Personal("what colleagues must know at this door") String note) {

    public HouseholdFacts {
        note = Written.text(note, "note", 1000);
    }

    public static HouseholdFacts unknown() {
        return new HouseholdFacts(Tenure.UNKNOWN, null, "");
    }
}
