package org.shouwang.volunteers.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.shouwang.platform.web.Shell;

/**
 * What surrounds the form of a volunteer.
 *
 * @param of whose form it is
 * @param buildings id → name
 * @param organisations id → name
 */
public record VolunteerFormPlace(Of of, Map<String, String> buildings, Map<String, String> organisations) {

    public enum Of { MY_REPORT, MY_RECORD, SOMEBODY_NEW, SOMEBODY }

    public boolean mine() {
        return of == Of.MY_REPORT || of == Of.MY_RECORD;
    }

    public Map<String, String> buildings(Shell shell) {
        return withNone(shell, "volunteers.home.elsewhere", buildings);
    }

    public Map<String, String> organisations(Shell shell) {
        return withNone(shell, "volunteers.organisation.none", organisations);
    }

    private static Map<String, String> withNone(Shell shell, String none, Map<String, String> some) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.t(none));
        options.putAll(some);
        return options;
    }
}
