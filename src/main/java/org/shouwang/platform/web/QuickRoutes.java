package org.shouwang.platform.web;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds a route among hundreds that all begin with an area: only those of the same length with the same fixed words are
 * looked at closely; to look at all of them took a third of a request's time. What is found here is what would be found
 * without; a request that nothing here answers goes the ordinary way, which also says why not.
 */
@Component
class QuickRoutes implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Mapping();
    }

    /** A route under one of its patterns; null stands for the segments in which anything may be. */
    private record Route(RequestMappingInfo info, HandlerMethod handler, @Nullable String[] fixed) {

        boolean mayBe(String[] words) {
            for (int i = 0; i < fixed.length; i++) {
                if (fixed[i] != null && !fixed[i].equals(words[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Match(RequestMappingInfo info, HandlerMethod handler) {
    }

    private static final class Mapping extends RequestMappingHandlerMapping {

        private final Map<Integer, List<Route>> byLength = new HashMap<>();

        @Override
        protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo info) {
            super.registerHandlerMethod(handler, method, info);
            var found = createHandlerMethod(handler, method);
            for (var pattern : info.getPatternValues()) {
                if (!anyLength(pattern)) {
                    var fixed = fixed(pattern);
                    byLength.computeIfAbsent(fixed.length, length -> new ArrayList<>()).add(new Route(info, found, fixed));
                }
            }
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
            var found = HttpMethod.OPTIONS.matches(request.getMethod()) ? null : best(request);
            if (found == null) {
                return super.lookupHandlerMethod(path, request);
            }
            request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, found.handler());
            handleMatch(found.info(), path, request);
            return found.handler();
        }

        /** Null also for two that are as good as each other, which is for the ordinary way to complain of. */
        private @Nullable Match best(HttpServletRequest request) {
            var words = words(request);
            var matches = new ArrayList<Match>();
            for (var route : byLength.getOrDefault(words.length, List.of())) {
                var info = route.mayBe(words) ? getMatchingMapping(route.info(), request) : null;
                if (info != null) {
                    matches.add(new Match(info, route.handler()));
                }
            }
            if (matches.size() > 1) {
                var order = Comparator.comparing(Match::info, getMappingComparator(request));
                matches.sort(order);
                if (order.compare(matches.get(0), matches.get(1)) == 0) {
                    return null;
                }
            }
            return matches.isEmpty() ? null : matches.getFirst();
        }

        private static String[] words(HttpServletRequest request) {
            var words = new ArrayList<String>();
            for (var element : ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements()) {
                if (element instanceof PathSegment segment) {
                    words.add(segment.valueToMatch());
                }
            }
            return words.toArray(String[]::new);
        }

        /** Such a pattern is the last to be asked: any other that matches goes before it. */
        private static boolean anyLength(String pattern) {
            return pattern.contains("**") || pattern.contains("{*");
        }

        private static @Nullable String[] fixed(String pattern) {
            var fixed = new ArrayList<@Nullable String>();
            for (var segment : pattern.split("/")) {
                if (!segment.isEmpty()) {
                    fixed.add(segment.matches("[^{}*?]+") ? segment : null);
                }
            }
            return fixed.toArray(String[]::new);
        }
    }
}
