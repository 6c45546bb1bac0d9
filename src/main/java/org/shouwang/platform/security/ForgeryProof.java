package org.shouwang.platform.security;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Reads the proof that a form is ours. Pages carry it scrambled anew each time, in a hidden field or in htmx's header, so
 * that compression tells nothing about it; a program that keeps cookies sends the cookie's own value in the header.
 */
final class ForgeryProof implements CsrfTokenRequestHandler {

    private final XorCsrfTokenRequestAttributeHandler scrambled = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        scrambled.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        var header = request.getHeader(token.getHeaderName());
        boolean plain = header != null && header.length() == token.getToken().length();
        return plain ? header : scrambled.resolveCsrfTokenValue(request, token);
    }
}
