package org.shouwang.platform.security;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/** The area that an address names: {@code /a/wangchun/…} for pages, {@code /api/v1/areas/wangchun/…} for programs. */
final class AreaPath {

    private static final Pattern WITH_AREA = Pattern.compile("/(?:a|api/v1/areas)/([A-Za-z0-9-]+)(?:/.*)?");

    private AreaPath() {
    }

    static Optional<String> in(HttpServletRequest request) {
        var matcher = WITH_AREA.matcher(request.getRequestURI());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
