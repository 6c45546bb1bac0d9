package org.shouwang.drill.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * What a benchmark found.
 *
 * @param rate acts a second through HTTP
 * @param p50 milliseconds that half of the acts stayed below
 * @param p99 milliseconds that 99 of 100 stayed below
 * @param floorRate acts a second of the same statements over JDBC in the same run
 * @param wrong answers that were not what they must be
 * @param seconds how long it was measured
 */
record Measured(String bench, double rate, double p50, double p99, double floorRate, long wrong, double seconds) {

    /** How much of the floor is left after HTTP, permissions and rendering. */
    double ratio() {
        return floorRate == 0 ? 0 : rate / floorRate;
    }

    String json() {
        return JsonMapper.builder().build().writeValueAsString(fields());
    }

    /** One object with another measurement inside, such as that of the same thing done in batches. */
    String jsonWith(String name, Measured other) {
        var fields = fields();
        fields.put(name, other.fields());
        return JsonMapper.builder().build().writeValueAsString(fields);
    }

    private Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("bench", bench);
        fields.put("rate", rounded(rate));
        fields.put("p50_ms", rounded(p50));
        fields.put("p99_ms", rounded(p99));
        fields.put("floor_rate", rounded(floorRate));
        fields.put("ratio", rounded(ratio()));
        fields.put("wrong", wrong);
        fields.put("seconds", rounded(seconds));
        return fields;
    }

    static final String COLUMNS = "%-26s %10s %10s %10s %10s %7s %6s".formatted(
            "", "per s", "p50 ms", "p99 ms", "floor/s", "ratio", "wrong");

    String line() {
        return String.format(Locale.ROOT, "%-26s %10.1f %10.1f %10.1f %10.1f %7.2f %6d", bench, rate, p50, p99, floorRate, ratio(), wrong);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
