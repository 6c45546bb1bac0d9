package org.shouwang.incidents;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;

/**
 * How a playbook is to change, from a day on.
 *
 * @param seen number of the newest version that whoever asks has seen
 * @param shipped code of the shipped version to go over to; null to stay with the one it comes from
 * @param keepOwn whether the community's own values stay when it goes over to another shipped version
 * @param values the values that change, as typed, with where each comes from
 * @param reason why, for the time line
 */
public record PlaybookChange(IncidentKind playbook, int seen, LocalDate from, @Nullable String shipped, boolean keepOwn,
        Map<RuleKey, Said> values, String reason) {

    /** @param source who ordered it or why it is right here */
    public record Said(String value, String source) {
    }

    public PlaybookChange {
        values = Map.copyOf(values);
        reason = Prose.required(reason, "reason", 300);
        if (playbook == IncidentKind.DRILL) {
            throw Problem.notFound("incidents.playbook.unknown");
        }
    }
}
