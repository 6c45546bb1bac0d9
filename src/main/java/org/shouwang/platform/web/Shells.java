package org.shouwang.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the shell of a request, and carries what was said in passing over to the next page. */
@Component
class Shells {

    private static final String SAID_COOKIE = "said";
    /** Outside of any area there is no clock to go by but the country's. */
    private static final ZoneId ELSEWHERE = ZoneId.of("Asia/Shanghai");

    private final Messages messages;
    private final Preferences preferences;
    private final Navigation navigation;
    private final Assets assets;
    private final Areas areas;
    private final Clock clock;
    /** Response headers carry ASCII only. */
    private final JsonMapper json = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    Shells(Messages messages, Preferences preferences, Navigation navigation, Assets assets, Areas areas, Clock clock) {
        this.messages = messages;
        this.preferences = preferences;
        this.navigation = navigation;
        this.assets = assets;
        this.areas = areas;
        this.clock = clock;
    }

    Shell of(HttpServletRequest request, HttpServletResponse response, @Nullable Said now) {
        var area = Current.areaIfAny().map(areas::get).orElse(null);
        var words = words(request);
        var fragment = request.getHeader("HX-Request") != null;
        var said = now != null || fragment ? now : takeSaid(request, response);
        return new Shell(words, Current.actor(), area, navigation, assets, csrf(request), clock.instant(),
                asked(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI()),
                asked(request, RequestDispatcher.ERROR_QUERY_STRING, request.getQueryString()),
                RequestId.of(request), preferences.elder(request), fragment, said);
    }

    /** The reader's language, and the clock of the area worked in. */
    Words words(HttpServletRequest request) {
        return new Words(messages, preferences.resolveLocale(request), Current.areaIfAny().map(areas::get).map(Area::zone).orElse(ELSEWHERE), clock);
    }

    Shell outside(Words words, Actor actor, Area area) {
        return new Shell(words, actor, area, navigation, assets, null, clock.instant(), "", "", "-", 0, false, null);
    }

    /** {@code /a/<code>} of the area worked in, empty outside of any. */
    String areaAddress() {
        return Current.areaIfAny().map(areas::get).map(area -> "/a/" + area.code()).orElse("");
    }

    /** A fragment has no room for a toast: htmx hands it to the page as an event. */
    void sayInPassing(Shell shell, HttpServletResponse response) {
        var text = shell.saidText();
        if (shell.fragment() && text != null) {
            response.setHeader("HX-Trigger", toast(text, shell.undo(), false));
        }
    }

    String toast(String text, @Nullable String undo, boolean trouble) {
        return json.writeValueAsString(Map.of("toast", Map.of("text", text, "undo", undo == null ? "" : undo, "trouble", trouble)));
    }

    void sayOnNextPage(Said said, HttpServletRequest request, HttpServletResponse response) {
        var value = json.writeValueAsBytes(List.of(said.text().key(), said.undo() == null ? "" : said.undo(), SaidWords.kept(said.text().args())));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(value), 30, request));
    }

    private @Nullable Said takeSaid(HttpServletRequest request, HttpServletResponse response) {
        var cookie = Preferences.cookie(request, SAID_COOKIE);
        if (cookie.isEmpty()) {
            return null;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", 0, request));
        try {
            var said = json.readTree(new String(Base64.getUrlDecoder().decode(cookie.get()), StandardCharsets.UTF_8));
            var key = said.path(0).asString("");
            var undo = said.path(1).asString("");
            return messages.knows(key)
                    ? new Said(new Problem.Text(key, SaidWords.readAll(said.path(2))), undo.isEmpty() ? null : SafeAddress.own(undo)) : null;
        } catch (RuntimeException e) {
            // Not ours, or of an older version: nothing is lost by not saying it.
            return null;
        }
    }

    private static String cookie(String value, int seconds, HttpServletRequest request) {
        return ResponseCookie.from(SAID_COOKIE, value).path("/").maxAge(seconds).sameSite("Lax").httpOnly(true)
                .secure(request.isSecure()).build().toString();
    }

    private static Shell.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Shell.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken()) : null;
    }

    private static String asked(HttpServletRequest request, String attribute, @Nullable String otherwise) {
        return request.getAttribute(attribute) instanceof String text ? text : otherwise == null ? "" : otherwise;
    }
}
