package org.shouwang.platform.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** How somebody reads on this device, kept in cookies: the language, and how large (elder mode). */
@Component("localeResolver")
class Preferences implements LocaleResolver {

    static final String LANGUAGE = "lang";
    static final String ELDER = "elder";
    private static final int ELDER_STEPS = 3;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var chosen = cookie(request, LANGUAGE);
        if (chosen.isPresent()) {
            return chosen.get().equals("en") ? Messages.ENGLISH : Messages.CHINESE;
        }
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Messages.CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals("zh") || locale.getLanguage().equals("en"))
                .findFirst().map(Messages::speak).orElse(Messages.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null) {
            keep(LANGUAGE, Messages.speak(locale).equals(Messages.ENGLISH) ? "en" : "zh", request, response);
        }
    }

    /** 0 for ordinary size, else the step of elder mode: text of 18, 24 or 30 pixels. */
    int elder(HttpServletRequest request) {
        return cookie(request, ELDER).filter(step -> step.matches("[0-3]")).map(Integer::parseInt).orElse(0);
    }

    void setElder(int step, HttpServletRequest request, HttpServletResponse response) {
        keep(ELDER, String.valueOf(Math.clamp(step, 0, ELDER_STEPS)), request, response);
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        return Arrays.stream(request.getCookies() == null ? new Cookie[0] : request.getCookies())
                .filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).path("/").maxAge(Duration.ofDays(365))
                .sameSite("Lax").httpOnly(true).secure(request.isSecure()).build().toString());
    }
}
