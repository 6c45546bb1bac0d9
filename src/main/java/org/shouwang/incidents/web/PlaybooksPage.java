package org.shouwang.incidents.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.IncidentKind;
import org.shouwang.incidents.PlaybookVersion;
import org.shouwang.incidents.ShippedVersion;

/** Every playbook with what holds of it here. */
public record PlaybooksPage(List<Row> playbooks) {

    /**
     * @param inForce null where the community has not used it
     * @param planned the version that is to come; null for none
     * @param going whether an open incident follows it
     */
    public record Row(IncidentKind playbook, @Nullable PlaybookVersion inForce, @Nullable PlaybookVersion planned, List<ShippedVersion> shipped,
            boolean going) {
    }
}
