package org.shouwang.registry.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.ActId;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.ResidentId;

/**
 * Somebody goes somewhere, as typed: to another door, to another household, away for good.
 *
 * @param who the residents who go
 * @param to the door in words
 * @param door the one chosen where the words fit several
 * @param household made with the form for those who split off; the chosen one for those who join another
 */
public record GoForm(String act, @Nullable String version, @Nullable List<String> who, @Nullable String to, @Nullable String door,
        @Nullable String household, @Nullable String head, @Nullable String how, @Nullable String place, @Nullable String reason) {

    static GoForm blank(long version, Set<ResidentId> who) {
        return new GoForm(ActId.next().toString(), String.valueOf(version), who.stream().map(ResidentId::toString).toList(), "", "",
                HouseholdId.next().toString(), "", "", "", "");
    }

    ActId actId() {
        return ActId.of(act);
    }

    Set<ResidentId> residents() {
        return who == null ? Set.of() : who.stream().map(ResidentId::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public boolean goes(ResidentId resident) {
        return who != null && who.contains(resident.toString());
    }
}
