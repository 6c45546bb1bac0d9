package org.shouwang.roster.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.shouwang.platform.web.Shell;
import org.shouwang.roster.Absence;

/** @param mine whether it is the viewer's own */
public record AbsencePage(Absence absence, Absence.Why why, boolean mine) {

    public static Map<String, String> choices(Shell shell) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("yes", shell.t("roster.absence.is.EXCUSED"));
        choices.put("no", shell.t("roster.absence.is.NOT_EXCUSED"));
        return choices;
    }
}
