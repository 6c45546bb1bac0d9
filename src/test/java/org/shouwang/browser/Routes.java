package org.shouwang.browser;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.shouwang.platform.Requires;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Html;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The addresses under which the program shows something, as its own routes say: {@code /a/{area}/rounds/{id}}. */
final class Routes {

    private record Shown(PathPattern pattern, HandlerMethod method) {
    }

    private final List<Shown> shown;

    Routes(RequestMappingHandlerMapping mapping) {
        shown = mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getReturnType().getParameterType() == Html.class)
                .filter(route -> route.getKey().getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET)))
                .flatMap(route -> patterns(route.getKey()).map(pattern -> new Shown(pattern, route.getValue())))
                .sorted(Comparator.comparing(Shown::pattern, PathPattern.SPECIFICITY_COMPARATOR)).toList();
    }

    private static java.util.stream.Stream<PathPattern> patterns(RequestMappingInfo route) {
        return route.getPathPatternsCondition() == null ? java.util.stream.Stream.empty()
                : route.getPathPatternsCondition().getPatterns().stream();
    }

    /** The route that answers this address. */
    Optional<String> of(String address) {
        var path = PathContainer.parsePath(address.replaceAll("\\?.*", ""));
        return shown.stream().map(Shown::pattern).filter(pattern -> pattern.matches(path)).map(PathPattern::getPatternString).findFirst();
    }

    /** What somebody with this role may look at. */
    Set<String> openTo(Role role) {
        var open = new TreeSet<String>();
        for (var one : shown) {
            var needs = one.method().getMethodAnnotation(Requires.class);
            if (needs == null || needs.value().heldBy(role)) {
                open.add(one.pattern().getPatternString());
            }
        }
        return open;
    }
}
