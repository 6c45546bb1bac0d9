package org.shouwang.volunteers.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.shouwang.platform.web.Shell;

/** What a team's form can choose from: id → name. */
public record TeamFormPlace(boolean fresh, Map<String, String> buildings, Map<String, String> people) {

    public Map<String, String> buildings(Shell shell) {
        return withNone(shell, buildings);
    }

    public Map<String, String> people(Shell shell) {
        return withNone(shell, people);
    }

    private static Map<String, String> withNone(Shell shell, Map<String, String> some) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.t("platform.not-said"));
        options.putAll(some);
        return options;
    }
}
