package org.shouwang.roster.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** As typed: a temperature for each day, in their order; empty where nothing is expected. */
public record HeatForm(@Nullable List<String> day, @Nullable List<String> high) {

    public String high(int n, @Nullable Double known) {
        return high != null && n < high.size() ? high.get(n) : known == null ? "" : known % 1 == 0 ? String.valueOf(known.intValue()) : known.toString();
    }
}
