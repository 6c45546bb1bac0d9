package org.shouwang.drill.play;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What happened, as figures by name, and what a person should look at afterwards. */
final class Tally {

    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();

    void set(String figure, long value) {
        figures.put(figure, BigDecimal.valueOf(value));
    }

    void set(String figure, double value) {
        figures.put(figure, BigDecimal.valueOf(Math.round(value * 1000) / 1000.0));
    }

    void add(String figure, long more) {
        figures.merge(figure, BigDecimal.valueOf(more), BigDecimal::add);
    }

    void atLeast(String figure, double value) {
        figures.merge(figure, BigDecimal.valueOf(Math.round(value * 1000) / 1000.0), BigDecimal::max);
    }

    /** Where the queue was, which posts were short, who was over a limit. */
    void found(String finding) {
        findings.add(finding);
    }

    @Nullable BigDecimal figure(String name) {
        return figures.get(name);
    }

    Map<String, BigDecimal> figures() {
        return figures;
    }

    List<String> findings() {
        return findings;
    }
}
