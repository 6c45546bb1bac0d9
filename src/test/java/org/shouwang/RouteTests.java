package org.shouwang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouwang.platform.Open;
import org.shouwang.platform.Requires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route says what it needs. */
@WholeProgramTest
class RouteTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void every_route_of_ours_needs_a_permission_or_says_why_not() {
        assertThat(routes.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("org.shouwang."))
                .filter(route -> route.getValue().hasMethodAnnotation(Requires.class) == route.getValue().hasMethodAnnotation(Open.class))
                .map(route -> route.getKey() + " " + route.getValue().getShortLogMessage())).isEmpty();
    }

    @Test
    void every_route_that_needs_a_permission_names_its_area_in_the_address() {
        assertThat(routes.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().hasMethodAnnotation(Requires.class))
                .flatMap(route -> paths(route.getKey()).stream())
                .filter(path -> !path.matches("/(a|api/v1/areas)/\\{area}(/.*)?"))).isEmpty();
    }

    private static List<String> paths(RequestMappingInfo route) {
        return List.copyOf(route.getPatternValues());
    }
}
