package org.shouwang.platform.web;

import java.io.IOException;

import org.shouwang.platform.Ids;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Gives every request a short name that stands in the log and on the error page, so that one finds the other. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestId extends OncePerRequestFilter {

    private static final String NAME = "request";
    private static final int LENGTH = 10;

    static String of(HttpServletRequest request) {
        return request.getAttribute(RequestId.class.getName()) instanceof String id ? id : "-";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var random = Ids.next().toString().replace("-", "");
        var id = random.substring(random.length() - LENGTH);
        request.setAttribute(RequestId.class.getName(), id);
        response.setHeader("X-Request-Id", id);
        MDC.put(NAME, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(NAME);
        }
    }
}
