package org.shouwang.platform.web;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/** One thing that somebody typed into a form that could not be taken; shown where no script can keep it. */
public record Entry(String name, String value) {

    private static final Pattern SECRET = Pattern.compile("(?i)password|secret|code|token|csrf");
    private static final int SHOWN = 2_000;

    static List<Entry> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(typed -> !SECRET.matcher(typed.getKey()).find())
                .map(typed -> new Entry(typed.getKey(), String.join(", ", typed.getValue())))
                .filter(typed -> !typed.value().isBlank())
                .map(typed -> new Entry(typed.name(), typed.value().substring(0, Math.min(SHOWN, typed.value().length()))))
                .toList();
    }
}
