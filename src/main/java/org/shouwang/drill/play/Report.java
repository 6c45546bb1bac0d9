package org.shouwang.drill.play;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.json.JsonMapper;

/** What happened beside what was expected, on one page. */
record Report(Script script, List<Check> checks, Tally tally, double seconds) {

    boolean passed() {
        return checks.stream().allMatch(Check::passed);
    }

    void print(PrintWriter out) {
        out.println();
        out.println(script.title());
        out.printf(Locale.ROOT, "%-34s %14s %14s%n", "", "expected", "actual");
        checks.forEach(check -> out.printf(Locale.ROOT, "%-34s %14s %14s  %s%n", check.name(), check.expected(), check.actual(),
                check.passed() ? "✓" : "✗"));
        if (!tally.findings().isEmpty()) {
            out.println();
            tally.findings().forEach(finding -> out.println("• " + finding));
        }
        out.println();
        tally.figures().forEach((name, value) -> out.printf(Locale.ROOT, "%-34s %14s%n", name, value.stripTrailingZeros().toPlainString()));
        out.printf(Locale.ROOT, "%n%s  %s  %.1f s%n", script.drill(), passed() ? "PASSED" : "FAILED", seconds);
        out.flush();
    }

    String json() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("drill", script.drill());
        fields.put("passed", passed());
        fields.put("checks", checks);
        fields.put("seconds", Math.round(seconds * 10) / 10.0);
        return JsonMapper.builder().build().writeValueAsString(fields);
    }
}
