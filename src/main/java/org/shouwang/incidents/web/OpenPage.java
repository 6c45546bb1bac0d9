package org.shouwang.incidents.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.OpeningStep;
import org.shouwang.incidents.PlaybookVersion;
import org.shouwang.incidents.ShippedVersion;
import org.shouwang.platform.Area;
import org.shouwang.platform.web.Shell;

/**
 * What stands around the form that opens an incident.
 *
 * @param own the community's version that holds today; null where it has none
 * @param below areas in which it can be opened too; only where one asks from above
 */
public record OpenPage(List<ShippedVersion> shipped, @Nullable PlaybookVersion own, List<OpeningStep> steps, List<Area> below) {

    /** What the walk consists of, in the reader's words. */
    public List<String> names(Shell shell) {
        var names = new java.util.ArrayList<>(List.of(shell.t("incidents.open.what"), shell.t("incidents.open.playbook")));
        steps.stream().filter(step -> shell.can(step.permission())).forEach(step -> names.add(shell.t(step.key())));
        return names;
    }
}
