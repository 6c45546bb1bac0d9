package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.ActId;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.Relation;

/**
 * One resident goes to another household, as typed.
 *
 * @param q whom or which door one looks for
 * @param to the household that was chosen; blank while one looks
 * @param relation to the head there
 */
public record ResidentGoForm(@Nullable String act, @Nullable String q, @Nullable String to, @Nullable String relation,
        @Nullable String reason) {

    static ResidentGoForm blank(@Nullable String q, @Nullable String to) {
        return new ResidentGoForm(ActId.next().toString(), q, to, Relation.UNKNOWN.name(), "");
    }

    ActId actId() {
        return new ActId(Entered.id(act));
    }

    HouseholdId household() {
        return new HouseholdId(Entered.id(to));
    }
}
