package org.shouwang.platform.security;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Area;
import org.shouwang.platform.Current;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Names the actor and the area for the length of a request. An area that does not exist and one in which the actor has
 * nothing to do look the same: neither is entered.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ActingFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ObjectProvider<SignIns> signIns;
    private final Areas areas;

    ActingFilter(ObjectProvider<SignIns> signIns, Areas areas) {
        this.signIns = signIns;
        this.areas = areas;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var actor = Current.as(Actor.nobody(), null, () -> actorOf(request));
            var area = Current.as(actor, null, () -> areaOf(request, actor));
            Current.as(actor, area, () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Actor actorOf(HttpServletRequest request) {
        var known = signIns.getIfAvailable();
        if (known == null) {
            return Actor.nobody();
        }
        return bearer(request).map(known::byToken)
                .orElseGet(() -> session(request).flatMap(known::bySession))
                .orElseGet(Actor::nobody);
    }

    private @Nullable AreaId areaOf(HttpServletRequest request, Actor actor) {
        return AreaPath.in(request).filter(code -> actor.signedIn()).flatMap(areas::find).map(Area::id)
                .filter(actor::belongsTo).orElse(null);
    }

    static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER)).map(header -> header.substring(BEARER.length()).strip());
    }

    private static Optional<String> session(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null ? Optional.empty() : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(SignIns.COOKIE)).map(Cookie::getValue).findFirst();
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
