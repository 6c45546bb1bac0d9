package org.shouwang.incidents.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.Basis;
import org.shouwang.incidents.IncidentKind;
import org.shouwang.incidents.PlaybookVersion;
import org.shouwang.incidents.RuleGroup;
import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.RuleSet;
import org.shouwang.incidents.RuleValue;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.web.Shell;

/**
 * A version of a playbook, value by value.
 *
 * @param shown the version whose values are shown; null for what is shipped
 * @param shipped code of the shipped version that the values come from
 * @param versions all of the community, the newest first
 * @param inForce the one that holds today; null for none
 */
public record PlaybookPage(IncidentKind playbook, @Nullable PlaybookVersion shown, String shipped, RuleSet rules, List<PlaybookVersion> versions,
        @Nullable PlaybookVersion inForce, LocalDate today) {

    /** Headings that apply: what is switched off has no further values to look at. */
    public List<RuleGroup> groups() {
        return Arrays.stream(RuleGroup.values()).filter(group -> switch (group) {
            case MEASURES, TRACING -> rules.on(RuleKey.TRACING_ON) || playbook == IncidentKind.EPIDEMIC;
            case SAMPLING -> rules.on(RuleKey.SAMPLING_ON);
            case ZONES -> rules.on(RuleKey.ZONES_ON);
            case GATE -> rules.on(RuleKey.GATE_ON);
            default -> true;
        }).toList();
    }

    public List<RuleValue> of(RuleGroup group) {
        return rules.values().stream().filter(value -> value.key().group() == group).toList();
    }

    public boolean holds() {
        return shown != null && inForce != null && shown.id().equals(inForce.id());
    }

    /** Where a value comes from: the community's own words, or a title. */
    public static String source(Shell shell, RuleValue value) {
        return value.basis() == Basis.OWN ? value.source() : shell.t(Text.of("incidents.source." + value.source()));
    }
}
