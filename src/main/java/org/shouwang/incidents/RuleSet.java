package org.shouwang.incidents;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rules as they hold: every key has a value. A record that is made under it keeps {@link #version()}.
 */
public final class RuleSet {

    private final PlaybookVersionId version;
    private final Map<RuleKey, RuleValue> values;

    private RuleSet(PlaybookVersionId version, Map<RuleKey, RuleValue> values) {
        this.version = version;
        this.values = values;
    }

    /** @param said what the version says; for all other keys what is shipped holds */
    static RuleSet of(PlaybookVersionId version, Collection<RuleValue> said) {
        var values = new EnumMap<RuleKey, RuleValue>(RuleKey.class);
        Arrays.stream(RuleKey.values()).forEach(key -> values.put(key, RuleValue.shipped(key)));
        said.forEach(value -> values.put(value.key(), value));
        return new RuleSet(version, values);
    }

    /** What holds in normal times: the shipped defaults. */
    public static RuleSet shipped() {
        return of(PlaybookVersionId.SHIPPED, List.of());
    }

    public PlaybookVersionId version() {
        return version;
    }

    public RuleValue value(RuleKey key) {
        return values.get(key);
    }

    /** All values, in the order of the keys. */
    public List<RuleValue> values() {
        return List.copyOf(values.values());
    }

    /** A whole number in the key's unit. */
    public int whole(RuleKey key) {
        return Integer.parseInt(text(key, key.unit().whole()));
    }

    /** A span of time, for keys in seconds, minutes, hours or days; a day is 24 hours. */
    public Duration time(RuleKey key) {
        int number = Integer.parseInt(text(key, key.unit().duration()));
        return switch (key.unit()) {
            case SECONDS -> Duration.ofSeconds(number);
            case MINUTES -> Duration.ofMinutes(number);
            case HOURS -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    public LocalTime clock(RuleKey key) {
        return LocalTime.parse(text(key, key.unit() == RuleUnit.CLOCK));
    }

    public boolean on(RuleKey key) {
        return Boolean.parseBoolean(text(key, key.unit() == RuleUnit.SWITCH));
    }

    /** A temperature. */
    public double degrees(RuleKey key) {
        return Double.parseDouble(text(key, key.unit() == RuleUnit.DEGREES));
    }

    /** Days or sizes, ascending; perhaps none. */
    public List<Integer> numbers(RuleKey key) {
        return RuleValue.numbers(text(key, key.unit().list()));
    }

    private String text(RuleKey key, boolean rightUnit) {
        if (!rightUnit) {
            throw new IllegalArgumentException(key + " is written in " + key.unit());
        }
        return values.get(key).value();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleSet rules && rules.version.equals(version) && rules.values.equals(values);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }
}
