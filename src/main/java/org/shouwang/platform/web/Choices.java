package org.shouwang.platform.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;


/** The constants of an enum as a person chooses among them. */
public final class Choices {

    private Choices() {
    }

    /** @param prefix of the message keys, e.g. {@code registry.sex.} */
    public static <E extends Enum<E>> Map<String, String> of(Shell shell, Class<E> among, String prefix) {
        return of(shell, Arrays.asList(among.getEnumConstants()), prefix);
    }

    public static <E extends Enum<E>> Map<String, String> of(Shell shell, Collection<E> among, String prefix) {
        var options = new LinkedHashMap<String, String>();
        among.forEach(one -> options.put(one.name(), shell.t(prefix + one.name())));
        return options;
    }

    /** The same with "not said" in front. */
    public static <E extends Enum<E>> Map<String, String> orNone(Shell shell, Class<E> among, String prefix) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.t("platform.not-said"));
        options.putAll(of(shell, among, prefix));
        return options;
    }
}
