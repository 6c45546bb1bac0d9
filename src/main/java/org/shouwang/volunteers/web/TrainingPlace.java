package org.shouwang.volunteers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shouwang.platform.web.Shell;
import org.shouwang.volunteers.Volunteer;

/**
 * Who may have come to a training.
 *
 * @param teams id → name
 * @param team the one whose people are shown; empty for everybody who serves
 */
public record TrainingPlace(Map<String, String> teams, String team, List<Volunteer> people) {

    public Map<String, String> teams(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.t("volunteers.training.everybody"));
        options.putAll(teams);
        return options;
    }
}
