package org.shouwang.incidents.web;

import java.util.List;

import org.shouwang.incidents.RuleGroup;
import org.shouwang.incidents.RuleValue;
import org.shouwang.incidents.ShippedVersion;

/**
 * What stands around the form that changes a playbook.
 *
 * @param group the heading whose values are changed
 * @param eras shipped versions that it could go over to
 */
public record EditorPage(PlaybookPage now, RuleGroup group, List<ShippedVersion> eras) {

    public List<RuleValue> values() {
        return now.of(group);
    }

    public String address() {
        return "/playbooks/" + now.playbook();
    }
}
