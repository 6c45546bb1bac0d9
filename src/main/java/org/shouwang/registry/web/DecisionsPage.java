package org.shouwang.registry.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.Contradiction;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.Question;

/** @param shown the question whose cases are listed; null when nothing waits */
public record DecisionsPage(Map<Question, Integer> counts, @Nullable Question shown, List<Contradiction> cases) {

    /** The households of a case, each with its first name and door. */
    public static List<Contradiction.Involved> households(Contradiction one) {
        var first = new LinkedHashMap<HouseholdId, Contradiction.Involved>();
        one.involved().forEach(involved -> first.putIfAbsent(involved.household(), involved));
        return List.copyOf(first.values());
    }
}
