package org.shouwang.incidents;

import org.shouwang.platform.Problem.Text;

/** A value as people say it: 4 hours, days 1, 3 and 7, on. */
public final class RuleWords {

    private RuleWords() {
    }

    public static Text said(RuleValue value) {
        var unit = value.key().unit();
        return switch (unit) {
            case SWITCH -> Text.of(Boolean.parseBoolean(value.value()) ? "incidents.rule.on" : "incidents.rule.off");
            case DAYS_LIST, SIZES_LIST -> value.value().isEmpty() ? Text.of("incidents.rule.none")
                    : Text.of("incidents.unit." + unit, value.value().replace(" ", ", "));
            case CLOCK, DEGREES -> Text.of("incidents.unit." + unit, value.value());
            default -> Text.of("incidents.unit." + unit, Integer.parseInt(value.value()));
        };
    }
}
