package org.shouwang.accounts.web;

import java.time.Duration;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Organisation;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Open;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.SafeAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** To the organisation's own sign-in and back. */
@Controller
@ConditionalOnProperty("shouwang.oidc.issuer")
class OrganisationController {

    private static final String BACK = "/sign-in/organisation/back";
    private static final String COOKIE = "errand";
    private static final Duration ON_THE_WAY = Duration.ofMinutes(10);

    private final Organisation organisation;
    private final Entrance entrance;

    OrganisationController(Organisation organisation, Entrance entrance) {
        this.organisation = organisation;
        this.entrance = entrance;
    }

    @GetMapping("/sign-in/organisation")
    @Open("whoever signs in is not signed in yet; it leads to the configured organisation only")
    ResponseEntity<Void> setOut(@RequestParam @Nullable String next, HttpServletRequest request) {
        var redirect = ServletUriComponentsBuilder.fromContextPath(request).path(BACK).build().toUriString();
        var way = organisation.setOut(redirect, SafeAddress.own(next), self());
        return ResponseEntity.status(303).header(HttpHeaders.LOCATION, way.address()).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.SET_COOKIE, cookie(way.state(), ON_THE_WAY, request)).build();
    }

    @GetMapping(BACK)
    @Open("what comes back is checked against what set out, and by the organisation's signature")
    Html back(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
        if (code.isEmpty()) {
            throw Problem.refused("accounts.organisation.refused");
        }
        var back = organisation.comeBack(state, kept(request), code, self(), Browser.device(request, false));
        return entrance.enter(back.outcome(), back.next(), "accounts.organisation.refused", request, response);
    }

    private static @Nullable AccountId self() {
        return Current.actor().kind() == Actor.Kind.PERSON ? Me.id() : null;
    }

    private static String kept(HttpServletRequest request) {
        return Arrays.stream(request.getCookies() == null ? new Cookie[0] : request.getCookies())
                .filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst().orElse("");
    }

    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value).path("/sign-in/organisation").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(age).build().toString();
    }
}
