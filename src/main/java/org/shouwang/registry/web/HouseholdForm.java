package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.ActId;
import org.shouwang.registry.Household;
import org.shouwang.registry.HouseholdFacts;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.Tenure;

/** What is said about a household as a whole, as typed. */
public record HouseholdForm(String household, String act, @Nullable String version, @Nullable String tenure,
        @Nullable String since, @Nullable String householdNote) {

    static HouseholdForm blank() {
        return new HouseholdForm(HouseholdId.next().toString(), ActId.next().toString(), "0", Tenure.UNKNOWN.name(), "", "");
    }

    static HouseholdForm of(Household household) {
        var facts = household.facts();
        return new HouseholdForm(household.id().toString(), ActId.next().toString(), String.valueOf(household.version()),
                facts.tenure().name(), facts.since() == null ? "" : facts.since().toString(), facts.note());
    }

    HouseholdId id() {
        return HouseholdId.of(household);
    }

    HouseholdFacts facts() {
        return new HouseholdFacts(Entered.choice(tenure, Tenure.class, "tenure"), Entered.date(since, "since"), Entered.text(householdNote));
    }
}
