package org.shouwang.platform.tls;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Sends plain requests on to the encrypted door. Exceptions: this very machine, which browsers trust anyway; the page
 * that installs the certificate, which a phone has to reach before it trusts us; and the probe of a load balancer.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class ToEncrypted extends OncePerRequestFilter {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");
    private static final Pattern PLAIN = Pattern.compile("/(install-certificate|assets|prefer|actuator/health)(/.*)?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[?[0-9A-Fa-f:.]+]?");

    private final EncryptedConnections connections;

    ToEncrypted(EncryptedConnections connections) {
        this.connections = connections;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure() || HERE.contains(request.getServerName()) || PLAIN.matcher(request.getRequestURI()).matches()
                || !HOST.matcher(request.getServerName()).matches()) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getQueryString();
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        // Not to be remembered: tomorrow the port may be another, or a real certificate be on the usual one.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.LOCATION, connections.address(request.getServerName()) + request.getRequestURI()
                + (query == null ? "" : "?" + query));
    }
}
