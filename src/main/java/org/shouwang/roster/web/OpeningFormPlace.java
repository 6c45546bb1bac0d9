package org.shouwang.roster.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shouwang.platform.web.Shell;
import org.shouwang.roster.Shift;

/**
 * The shifts that can be opened, by time, and who may ask before everybody.
 *
 * @param groups {@code b:<building>} or {@code t:<team>} → what it is called
 */
public record OpeningFormPlace(List<Shift> shifts, Map<String, String> groups) {

    public Map<String, String> groups(Shell shell) {
        var all = new LinkedHashMap<String, String>();
        all.put("", shell.t("roster.stage.nobody-first"));
        all.putAll(groups);
        return all;
    }
}
