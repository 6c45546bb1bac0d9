package org.shouwang.roster.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.shouwang.platform.web.Shell;

/** What a post's form can choose from: id → what it is called. */
public record PostFormPlace(boolean fresh, Map<String, String> buildings, Map<String, String> people) {

    static Map<String, String> withNone(Shell shell, Map<String, String> some) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.t("roster.nobody-chosen"));
        options.putAll(some);
        return options;
    }

    public Map<String, String> buildings(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.t("roster.whole-area"));
        options.putAll(buildings);
        return options;
    }

    public Map<String, String> people(Shell shell) {
        return withNone(shell, people);
    }
}
