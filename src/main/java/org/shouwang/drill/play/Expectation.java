package org.shouwang.drill.play;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What must have come of a drill: one figure, and exactly one of the three ways to compare it.
 *
 * @param figure as a scene counts it, e.g. {@code sampling.missing}
 */
record Expectation(String figure, @Nullable BigDecimal is, @Nullable BigDecimal atMost, @Nullable BigDecimal atLeast) {

    Expectation {
        int said = (is == null ? 0 : 1) + (atMost == null ? 0 : 1) + (atLeast == null ? 0 : 1);
        if (said != 1) {
            throw new IllegalArgumentException("expectation \"" + figure + "\" needs one of is, atMost, atLeast");
        }
    }

    Check against(Tally tally) {
        var actual = tally.figure(figure);
        return new Check(figure, wanted(), actual == null ? "not counted" : actual.stripTrailingZeros().toPlainString(),
                actual != null && holds(actual));
    }

    private String wanted() {
        return is != null ? is.toPlainString() : atMost != null ? "≤ " + atMost.toPlainString() : "≥ " + atLeast.toPlainString();
    }

    private boolean holds(BigDecimal actual) {
        return is != null ? actual.compareTo(is) == 0 : atMost != null ? actual.compareTo(atMost) <= 0 : actual.compareTo(atLeast) >= 0;
    }
}
