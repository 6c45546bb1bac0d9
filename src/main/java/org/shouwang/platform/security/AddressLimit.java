package org.shouwang.platform.security;

import java.io.IOException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Holds back an address that asks more than a whole community would: behind one address may be a thousand phones that
 * all open at eight sharp. This machine itself is not held back. Guessing of passwords and codes has limits of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class AddressLimit extends OncePerRequestFilter {

    private final Buckets buckets;

    AddressLimit(@Value("${shouwang.limit.address.at-once:4000}") int atOnce, @Value("${shouwang.limit.address.a-second:800}") int aSecond) {
        this.buckets = new Buckets(atOnce, aSecond);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Buckets.exempt(request) || Buckets.here(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (buckets.allows(request.getRemoteAddr(), response)) {
            chain.doFilter(request, response);
        }
    }
}
