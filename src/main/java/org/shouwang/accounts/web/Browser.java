package org.shouwang.accounts.web;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.shouwang.accounts.SignInOutcome;
import org.shouwang.accounts.SigningIn;
import org.shouwang.platform.security.SignIns;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What a request tells about the device it comes from, and the cookie by which the device is known again. */
final class Browser {

    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final List<String> PROGRAMS = List.of("MicroMessenger:WeChat", "DingTalk:DingTalk", "Lark:Feishu", "HuaweiBrowser:Huawei",
            "MiuiBrowser:Xiaomi", "UCBrowser:UC", "Edg/:Edge", "Firefox/:Firefox", "Chrome/:Chrome", "Safari/:Safari");
    private static final List<String> SYSTEMS = List.of("HarmonyOS:HarmonyOS", "Android:Android", "iPhone:iPhone", "iPad:iPad", "Windows:Windows",
            "Mac OS X:Mac", "Linux:Linux");

    private Browser() {
    }

    static SigningIn.Device device(HttpServletRequest request, boolean remember) {
        return new SigningIn.Device(name(Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("")), address(request), remember);
    }

    /** Chrome · Android */
    static String name(String userAgent) {
        var program = firstIn(userAgent, PROGRAMS);
        var system = firstIn(userAgent, SYSTEMS);
        return program.isEmpty() ? system : system.isEmpty() ? program : program + " · " + system;
    }

    private static String firstIn(String userAgent, List<String> marks) {
        return marks.stream().filter(mark -> userAgent.contains(mark.substring(0, mark.lastIndexOf(':'))))
                .map(mark -> mark.substring(mark.lastIndexOf(':') + 1)).findFirst().orElse("");
    }

    /** Where it comes from. A household has a whole block of IPv6 addresses: they count as one. */
    static String address(HttpServletRequest request) {
        var address = Optional.ofNullable(request.getRemoteAddr()).orElse("");
        if (!address.contains(":")) {
            return address;
        }
        try {
            var parsed = InetAddress.ofLiteral(address);
            var bytes = parsed.getAddress();
            if (parsed.isLoopbackAddress() || bytes.length == 4) {
                return parsed.isLoopbackAddress() ? "127.0.0.1" : parsed.getHostAddress();
            }
            return "%x:%x:%x:%x::/64".formatted((bytes[0] & 255) << 8 | bytes[1] & 255, (bytes[2] & 255) << 8 | bytes[3] & 255,
                    (bytes[4] & 255) << 8 | bytes[5] & 255, (bytes[6] & 255) << 8 | bytes[7] & 255);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** The secret of the session, if the request carries one. */
    static Optional<String> secret(HttpServletRequest request) {
        return Arrays.stream(request.getCookies() == null ? new Cookie[0] : request.getCookies())
                .filter(cookie -> cookie.getName().equals(SignIns.COOKIE)).map(Cookie::getValue).findFirst();
    }

    static void keep(SignInOutcome.In in, HttpServletRequest request, HttpServletResponse response) {
        set(in.secret(), in.remembered() ? REMEMBERED : Duration.ofSeconds(-1), request, response);
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(SignIns.COOKIE, value).path("/").httpOnly(true)
                .secure(request.isSecure()).sameSite("Lax").maxAge(age).build().toString());
    }
}
