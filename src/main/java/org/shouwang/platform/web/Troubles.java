package org.shouwang.platform.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what went wrong: a page for people, a toast for htmx, a problem document (RFC 9457) for programs. The one place
 * that does, so that nothing internal leaks and every refusal says what to do.
 */
@Component
class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final String RETRY_SECONDS = "10";

    private final TemplateEngine templates;
    private final Shells shells;
    private final Messages messages;
    private final JsonMapper json;

    Troubles(TemplateEngine templates, Shells shells, Messages messages, JsonMapper json) {
        this.templates = templates;
        this.shells = shells;
        this.messages = messages;
        this.json = json;
    }

    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var trouble = Trouble.of(thrown);
        if (trouble.isBug()) {
            LOG.error("Request {} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        } else if (trouble.passes()) {
            LOG.warn("Request {} {} could not be served: {}", request.getMethod(), request.getRequestURI(), thrown.toString());
        }
        answer(trouble, request, response);
    }

    void answer(Trouble found, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var trouble = request.getMethod().equals("GET") ? found : found.whileSaving();
        response.resetBuffer();
        response.setStatus(trouble.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (trouble.passes() && response.getHeader(HttpHeaders.RETRY_AFTER) == null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (wantsJson(request)) {
            document(trouble, request, response);
        } else if (request.getHeader("HX-Request") != null) {
            toast(trouble, request, response);
        } else {
            page(trouble, request, response);
        }
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getRequestURI().startsWith("/api/")
                || accept != null && accept.contains("json") && !accept.contains("html") && request.getHeader("HX-Request") == null;
    }

    private void document(Trouble trouble, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = shells.words(request);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:shouwang:problem:" + trouble.detail().key());
        body.put("title", words.t(trouble.titleKey()));
        body.put("status", trouble.status());
        body.put("detail", words.t(trouble.detail()));
        body.put("instance", request.getRequestURI());
        body.put("request", RequestId.of(request));
        if (!trouble.fields().isEmpty()) {
            body.put("errors", trouble.fields().entrySet().stream().map(field -> Map.of("field", field.getKey(),
                    "detail", said(field.getValue(), words))).toList());
        }
        response.setContentType("application/problem+json;charset=UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /** A field of ours has one key, and perhaps times to be told by the area's clock; what Spring found wrong has several. */
    private String said(MessageSourceResolvable field, Words words) {
        var codes = field.getCodes();
        var args = field.getArguments();
        return codes != null && codes.length == 1 && words.knows(codes[0]) ? words.t(codes[0], args == null ? new Object[0] : args)
                : messages.getMessage(field, words.locale());
    }

    private void toast(Trouble trouble, HttpServletRequest request, HttpServletResponse response) {
        if (trouble.signInHelps()) {
            response.setHeader("HX-Redirect", signIn(ownPath(request.getHeader("HX-Current-URL"))));
            return;
        }
        var words = shells.words(request);
        var text = words.t(trouble.detail());
        var wrong = trouble.fields().values().stream().map(field -> said(field, words)).toList();
        response.setHeader("HX-Reswap", "none");
        response.setHeader("HX-Trigger", shells.toast(wrong.isEmpty() ? text : text + " " + String.join(" ", wrong), null, true));
    }

    private void page(Trouble trouble, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = shells.words(request);
        var from = ownPath(request.getHeader(HttpHeaders.REFERER));
        var posted = trouble.entryLost() && !request.getMethod().equals("GET");
        if (posted) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from("entry-lost", "1").path("/").maxAge(3600).sameSite("Lax")
                    .secure(request.isSecure()).build().toString());
        }
        var wrong = trouble.fields().values().stream().map(field -> said(field, words)).toList();
        var page = new ProblemPage(trouble.status(), trouble.titleKey(), trouble.detail(), wrong, RequestId.of(request), from, signIn(from),
                posted, posted && isOurs(request) ? Entry.typed(request) : List.of(), trouble.passes() && request.getMethod().equals("GET"));
        try {
            new JteView(templates, "platform/problem", shells).render(Map.of("page", page), request, response);
        } catch (Exception e) {
            throw new IOException("the page that says what went wrong failed as well", e);
        }
    }

    /** A form of another site must not have us show what it filled in. */
    private static boolean isOurs(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static String signIn(String next) {
        return "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static String ownPath(@Nullable String address) {
        if (address == null) {
            return "/";
        }
        try {
            var uri = URI.create(address);
            return SafeAddress.own(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
