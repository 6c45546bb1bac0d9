package org.shouwang.platform.web;

import java.io.IOException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Whatever a filter throws before a route is reached – the session cannot be looked up because the database is away, a
 * form carries no proof – still ends in a page that says what to do.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LastResort extends OncePerRequestFilter implements AccessDeniedHandler {

    /** Asked for late: pages need half of the program, filters are made before it. */
    private final ObjectProvider<Troubles> troubles;

    LastResort(ObjectProvider<Troubles> troubles) {
        this.troubles = troubles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException e) {
            troubles.getObject().answer(e.getRootCause() == null ? e : e.getRootCause(), request, response);
        } catch (RuntimeException e) {
            troubles.getObject().answer(e, request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        troubles.getObject().answer(denied, request, response);
    }
}
