package org.shouwang.platform.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Open;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets a request through to a route only with what the route asks for; a route that asks for nothing lets nobody in. */
class PermissionInterceptor implements HandlerInterceptor {

    private static final String OURS = "org.shouwang.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        if (!(handler instanceof HandlerMethod route) || !route.getBeanType().getName().startsWith(OURS)) {
            return true;
        }
        var actor = Current.actor();
        var open = route.getMethodAnnotation(Open.class);
        if (open != null) {
            return open.to() == Open.To.EVERYBODY || signedIn(actor, request, response);
        }
        var requires = route.getMethodAnnotation(Requires.class);
        if (requires == null) {
            throw Problem.forbidden();
        }
        if (!signedIn(actor, request, response)) {
            return false;
        }
        if (Current.areaIfAny().isEmpty()) {
            throw Problem.notFound("platform.problem.not-found");
        }
        Current.demand(requires.value());
        return true;
    }

    private static boolean signedIn(Actor actor, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (actor.signedIn()) {
            return true;
        }
        if (AreaPath.isApi(request) || !request.getMethod().equals("GET") || request.getHeader("HX-Request") != null) {
            throw Problem.of(Problem.Kind.SIGN_IN, "platform.problem.sign-in");
        }
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.sendRedirect("/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        return false;
    }
}
